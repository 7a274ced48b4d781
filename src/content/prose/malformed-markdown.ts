/** Signs of Markdown that a slip has made plain text: readers would see them. */

export interface MalformedMarkdown {
  readonly rule: 'prose' | 'link';
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
  /** How far into the text it stands. */
  readonly offset: number;
}

/** References to a list at the end, which prose has none of, with the numbers in them. */
export const REFERENCES = /(?<=\])\[[^\][]*\]|\[\^[^\][\s]+\]/g;

const ALMOST: readonly (readonly [
  sign: RegExp,
  rule: MalformedMarkdown['rule'],
  message: string,
  remedy: (found: RegExpExecArray) => string,
])[] = [
  [
    /^(#{1,6})([^#\s].*)/,
    'prose',
    'a heading needs a space after its # characters',
    ([, signs = '', words = '']) => `write ${signs} ${words}`,
  ],
  [
    /\[([^\][]+)\] +\(([^()\s]+)\)/,
    'link',
    'a link must have no space between its words and its URL',
    ([, words = '', url = '']) => `write [${words}](${url})`,
  ],
  [
    /\[([^\][]+)\]\[[^\][]*\]/,
    'link',
    'a link must be written in full where it is used',
    ([, words = '']) => `write [${words}](/profiles/<id>/)`,
  ],
  [
    /\[\^[^\][\s]+\]/,
    'prose',
    'prose has no footnotes',
    () => 'write the note as a sentence, or under notes: of the claim',
  ],
];

/** Signs that no text of this site needs: left over, they are Markdown of other sites, or such as was not closed. */
const LEFT_OVER: typeof ALMOST = [
  [
    /[{}]|&(?:#0*12[35]|#x0*7[bd]|[lr](?:cub|brace));/i,
    'prose',
    'a brace would be shown as typed',
    () => 'bind a figure with <Claim id="…" />, and write every other brace in words',
  ],
  [
    /\]\(|\[[^\][()]*\((?=\/|https:)|\)\[(?=\/|https:)/,
    'link',
    'a link is incomplete',
    () => 'write [words](/profiles/<id>/), with both pairs of brackets closed',
  ],
  [/!?\[\[|\[![A-Z]+\]/, 'prose', 'double brackets do not make a link here', () => 'write [words](/profiles/<id>/)'],
  [
    /~~|==(?=\S)|:::|\$\$|\|/,
    'prose',
    'this Markdown syntax is not supported here',
    () => 'remove it: prose has headings, lists, quotes, emphasis and links',
  ],
  [/\*+/, 'prose', 'an asterisk is left over', () => 'close the emphasis as **words** or *words*, or remove it'],
  [
    /(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,])_+(?![\p{L}\p{N}_])/u,
    'prose',
    'an underscore is left over',
    () => 'close the emphasis as *words*, or remove it',
  ],
  [/`+/, 'prose', 'a backtick is left over', () => 'remove it, and use “quotes” instead'],
  [
    /<\s+\/?(?:Claim|Term)\b/,
    'prose',
    'there must be no space between "<" and the name',
    () => 'write <Claim id="…" />',
  ],
  [
    /\b(?:TODO|FIXME|XXX|TBD|TBC)\b|\blorem ipsum\b/i,
    'prose',
    'an editing note is left over',
    () => 'write what was to be done, or remove it',
  ],
];

/** Where a block begins: a list without a blank, or code. */
const AT_START: typeof ALMOST = [
  [
    /^[-*+](?=[\p{L}\p{N}])/u,
    'prose',
    'a list entry needs a space after its dash',
    () => 'write - and a space before the words',
  ],
  [
    /^(?:import|export)\b(?:\s*["'{*(.]|\s+(?:const|let|var|function|class|default|async|type|enum)\b|[^.!?]*\bfrom\s*["'])|^require\s*\(/u,
    'prose',
    'prose may not contain imports or exports, or text that looks like them',
    () => 'begin the paragraph with another word, or remove it; bind figures with <Claim id="…" />',
  ],
];

/** Everything in a text of prose that was to be a heading, a link, emphasis or code. `opens`: a block begins with it. */
export function findMalformedMarkdown(text: string, opens = false): MalformedMarkdown[] {
  const found = [...ALMOST, ...(opens ? AT_START : [])].flatMap((sign) => foundIn(text, sign));
  // What is told of a sign as part of something is not told again of the sign.
  const rest = found.reduce(
    (left, { value, offset }) => left.slice(0, offset) + ' '.repeat(value.length) + left.slice(offset + value.length),
    text,
  );
  return [...found, ...LEFT_OVER.flatMap((sign) => foundIn(rest, sign)).slice(0, 1)];
}

function foundIn(text: string, [sign, rule, message, remedy]: (typeof ALMOST)[number]): MalformedMarkdown[] {
  const found = sign.exec(text);
  return found === null ? [] : [{ rule, value: found[0], message, remedy: remedy(found), offset: found.index }];
}
