/** Signs of Markdown that a slip has made plain text: readers would see them. */

export interface AlmostMarkdown {
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
  rule: AlmostMarkdown['rule'],
  message: string,
  remedy: (found: RegExpExecArray) => string,
])[] = [
  [
    /^(#{1,6})([^#\s].*)/,
    'prose',
    'a heading has a blank after its signs',
    ([, signs = '', words = '']) => `write ${signs} ${words}`,
  ],
  [
    /\[([^\][]+)\] +\(([^()\s]+)\)/,
    'link',
    'a link has no blank between its words and its address',
    ([, words = '', url = '']) => `write [${words}](${url})`,
  ],
  [
    /\[([^\][]+)\]\[[^\][]*\]/,
    'link',
    'a link stands in full where it is used',
    ([, words = '']) => `write [${words}](/profiles/<id>/)`,
  ],
  [
    /\[\^[^\][\s]+\]/,
    'prose',
    'prose has no footnotes',
    () => 'write the note as a sentence, or under notes: of the claim',
  ],
];

/** Everything in a text of prose that was to be a heading, a link or a footnote. */
export function almostMarkdown(text: string): AlmostMarkdown[] {
  return ALMOST.flatMap(([sign, rule, message, remedy]) => {
    const found = sign.exec(text);
    return found === null ? [] : [{ rule, value: found[0], message, remedy: remedy(found), offset: found.index }];
  });
}
