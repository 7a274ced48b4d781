/** The consonants a Korean index is sorted under; doubled consonants count as their plain forms. */
export const HANGUL_INITIALS = [
  'ㄱ',
  'ㄴ',
  'ㄷ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅅ',
  'ㅇ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
] as const;
export type HangulInitial = (typeof HANGUL_INITIALS)[number];

/** By the order in which Unicode composes syllables: ㄱ ㄲ ㄴ ㄷ ㄸ … */
const OF_SYLLABLE = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const FIRST = 0xac00;
const PER_INITIAL = 588;

/** The initial consonant of the first Hangul syllable, skipping Latin letters before it: `K-콘텐츠` is under ㅋ. */
export function hangulInitial(text: string): HangulInitial | undefined {
  const syllable = /[가-힣]/u.exec(text.normalize('NFC'))?.[0];
  if (syllable === undefined) return undefined;
  const initial = OF_SYLLABLE[Math.floor(((syllable.codePointAt(0) ?? FIRST) - FIRST) / PER_INITIAL)];
  return HANGUL_INITIALS.find((candidate) => candidate === initial);
}
