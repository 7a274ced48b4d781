/** Text as the search compares it: NFC, lower case, without accents and apostrophes. */

const PLAIN = /^[\0-\x7F]*$/;
const ACCENTS = /[\u0300-\u036F]/gu;
const POSSESSIVE = /(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu;
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const HANGUL = /\p{Script=Hangul}/u;

/** `Ch'angwŏn` is `changwon`; decomposed Hangul is composed. */
export function normalise(text: string): string {
  // Most text is plain, and taking letters apart is slow.
  const composed = PLAIN.test(text) ? text : text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return composed.toLowerCase().replace(POSSESSIVE, '').replace(APOSTROPHES, '');
}

/** The normalised words of a text. `T/F` and `R&D` are one word; `K-content` is two. */
export function wordsIn(text: string): string[] {
  const joined = normalise(text).replace(/(?<![\p{L}\p{N}])([a-z])[/&.]([a-z])(?![\p{L}\p{N}])/gu, '$1$2');
  return joined.match(WORD) ?? [];
}

/** All words joined: the form in which whole names are compared. */
export function withoutSpaces(text: string): string {
  return wordsIn(text).join('');
}

export function isHangul(word: string): boolean {
  return HANGUL.test(word);
}
