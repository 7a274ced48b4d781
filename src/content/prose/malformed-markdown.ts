/** Markdown syntax that a mistake has turned into plain text, so that readers would see its characters. */

export interface MalformedMarkdown {
  readonly rule: 'prose' | 'link';
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
  /** Offset in the text. */
  readonly offset: number;
}

/** Reference links and footnote references, which prose may not have, with the numbers in them. */
export const REFERENCES = /(?<=\])\[[^\][]*\]|\[\^[^\][\s]+\]/g;

const MALFORMED: readonly (readonly [
  pattern: RegExp,
  rule: MalformedMarkdown['rule'],
  message: string,
  remedy: (match: RegExpExecArray) => string,
])[] = [
  [
    /^(#{1,6})([^#\s].*)/,
    'prose',
    'a heading needs a space after its # characters',
    ([, hashes = '', words = '']) => `write ${hashes} ${words}`,
  ],
  [
    /\[([^\][]+)\] +\(([^()\s]+)\)/,
    'link',
    'a link must have no space between its words and its URL',
    ([, words = '', url = '']) => `write [${words}](${url})`,
  ],
  [
    // Its address is a link by itself.
    /\[[^\][]+\] +\($/,
    'link',
    'a link must have no space between its words and its URL',
    () => 'remove the space between ] and (',
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

/** Characters that no prose here needs: unclosed Markdown, or the syntax of other dialects. */
const LEFT_OVER: typeof MALFORMED = [
  [
    /[{}]|&(?:#0*12[35]|#x0*7[bd]|[lr](?:cub|brace));/i,
    'prose',
    'a brace would be shown as typed',
    () => 'bind a number with <Claim id="…" />, and write every other brace in words',
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
    /<\s+\/?(?:Claim|Term|Chart)\b/,
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

/** At the start of a block: a list entry without its space, or code. */
const AT_START: typeof MALFORMED = [
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
    () => 'begin the paragraph with another word, or remove it; bind numbers with <Claim id="…" />',
  ],
];

/** All malformed Markdown in a text of prose. `opens`: the text is the start of a block. */
export function findMalformedMarkdown(text: string, opens = false): MalformedMarkdown[] {
  const found = [...MALFORMED, ...(opens ? AT_START : [])].flatMap((entry) => matchesIn(text, entry));
  // Characters within a reported piece are not reported again by themselves.
  const rest = found.reduce(
    (left, { value, offset }) => left.slice(0, offset) + ' '.repeat(value.length) + left.slice(offset + value.length),
    text,
  );
  return [...found, ...LEFT_OVER.flatMap((entry) => matchesIn(rest, entry)).slice(0, 1)];
}

function matchesIn(text: string, [pattern, rule, message, remedy]: (typeof MALFORMED)[number]): MalformedMarkdown[] {
  const match = pattern.exec(text);
  return match === null ? [] : [{ rule, value: match[0], message, remedy: remedy(match), offset: match.index }];
}
