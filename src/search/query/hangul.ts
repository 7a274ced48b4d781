/** Hangul words: parts of compounds, particles, and syllables half typed. */
import { disassemble, removeLastCharacter } from 'es-hangul';

/** Particles and endings which may hang on a noun, longest first. */
const PARTICLES = [
  '에서부터',
  '으로부터',
  '에서는',
  '에서의',
  '으로는',
  '이라는',
  '이라고',
  '에게서',
  '입니까',
  '인가요',
  '이에요',
  '에서',
  '에는',
  '에게',
  '에도',
  '으로',
  '로는',
  '로서',
  '로써',
  '까지',
  '부터',
  '보다',
  '처럼',
  '마다',
  '조차',
  '밖에',
  '이나',
  '이란',
  '라는',
  '이며',
  '하고',
  '와의',
  '과의',
  '대로',
  '입니다',
  '인지',
  '에의',
  '만의',
  '하나요',
  '합니까',
  '하는가',
  '했나요',
  '됐나요',
  '됐나',
  '되었나요',
  '되었나',
  '하는지',
  '한다',
  '합니다',
  '되나요',
  '됩니까',
  '되는지',
  '된다',
  '됩니다',
  '하기',
  '해요',
  '하나',
  '하는',
  '되나',
  '되는',
  '했나',
  '할',
  '한',
  '된',
  '될',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '와',
  '과',
  '도',
  '만',
  '로',
  '나',
  '랑',
  '란',
  '요',
].toSorted((a, b) => b.length - a.length);

/** What a place name may end with. */
const SUFFIXES = ['특별자치도', '특별자치시', '특별시', '광역시', '특례시', '시청', '도청', '시', '도', '군', '구'];

/** The word without each ending it might have, likeliest first: 나주에서 → 나주; 창원특례시의 → 창원특례시, 창원. */
export function withoutEndings(word: string): string[] {
  const bare = PARTICLES.filter((ending) => ends(word, ending)).map((ending) => word.slice(0, -ending.length));
  return [...new Set([...bare, ...[word, ...bare].flatMap(withoutSuffix)])];
}

/** 부산광역시 → 부산. */
export function withoutSuffix(word: string): string[] {
  return SUFFIXES.filter((ending) => ends(word, ending) && word.length - ending.length >= 2).map((ending) =>
    word.slice(0, -ending.length),
  );
}

function ends(word: string, ending: string): boolean {
  const left = word.length - ending.length;
  // A particle may hang on one syllable, 강에서; a verb made of one is a word of its own, 일하나.
  return word.endsWith(ending) && (left >= 2 || (left === 1 && ending.length >= 2 && !/^[하되했합됩해]/u.test(ending)));
}

const FIRST = '가'.charCodeAt(0);
const LAST = '힣'.charCodeAt(0);
const FINALS = 28;
const PER_INITIAL = 588;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Between which texts, in order, all lie whose letters begin with those of the word, whose last syllable is half typed. */
export function startsFrom(word: string): readonly [from: string, to: string] | undefined {
  const before = word.slice(0, -1);
  const last = word.slice(-1);
  const range = (from: number, count: number): readonly [string, string] => [
    before + String.fromCharCode(from),
    `${before}${String.fromCharCode(Math.min(LAST, from + count - 1))}\uffff`,
  ];
  const initial = INITIALS.indexOf(last);
  if (last !== '' && initial !== -1) return range(FIRST + initial * PER_INITIAL, PER_INITIAL);
  const code = last.charCodeAt(0);
  if (code >= FIRST && code <= LAST) {
    const open = code - ((code - FIRST) % FINALS);
    // ㅗ, ㅜ and ㅡ may yet become one of the vowels after them: 고, 과.
    const vowels = { ㅗ: 4, ㅜ: 4, ㅡ: 2 }[letters(String.fromCharCode(open)).slice(1)] ?? 1;
    return range(open, vowels * FINALS);
  }
  return before === '' ? undefined : [before, `${before}\uffff`];
}

/** The letters of a word as they are typed: 산업 → ㅅㅏㄴㅇㅓㅂ. */
export function letters(word: string): string {
  return disassemble(word);
}

/** A word that ends in the middle of a syllable, or may do so while it is composed. */
export function isHalfTyped(word: string): boolean {
  return /[ㄱ-ㅎㅏ-ㅣ]$/u.test(word);
}

/** 광줏 → 광주: the last letter belongs to the next syllable, still to come. */
export function withoutFinal(word: string): string {
  const bare = removeLastCharacter(word);
  return bare.length === word.length && !isHalfTyped(bare) ? bare : '';
}

/** 나ㅈ → 나: the whole syllables of a word half typed. */
export function wholeSyllables(word: string): string {
  return word.replace(/[ㄱ-ㅎㅏ-ㅣ]+$/u, '');
}
