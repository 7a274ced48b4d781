/** Text as the search compares it: composed, small, without accents and apostrophes. The build and the browser share it. */

const ACCENTS = /[\u0300-\u036F]/gu;
const POSSESSIVE = /(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu;
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const HANGUL = /\p{Script=Hangul}/u;

/** `Ch'angwŏn` is `changwon`; decomposed Hangul is composed. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHES, '');
}

/** The words of a text, folded. `T/F` and `R&D` are one word; `K-content` is two. */
export function wordsIn(text: string): string[] {
  const joined = normalise(text).replace(/(?<![\p{L}\p{N}])([a-z])[/&.]([a-z])(?![\p{L}\p{N}])/gu, '$1$2');
  return joined.match(WORD) ?? [];
}

/** All words run together: how whole names are compared. */
export function withoutSpaces(text: string): string {
  return wordsIn(text).join('');
}

export function isHangul(word: string): boolean {
  return HANGUL.test(word);
}
