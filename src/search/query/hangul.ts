/** Hangul morphology: particles, place suffixes, and syllables that are still being typed. */
import { ownOf } from '../../core/values/own-of.ts';
import {
  canBeJungseong,
  combineCharacter,
  convertHangulToQwerty,
  convertQwertyToHangul,
  disassemble,
  disassembleCompleteCharacter,
  getChoseong,
  removeLastCharacter,
} from 'es-hangul';

/** Particles that attach to a noun, longest first, with the endings of the copula and of verbs made from nouns. */
const PARTICLES = [
  ...(
    '에서부터 으로부터 에서는 에서의 으로는 이라는 이라고 에게서 에서 에는 에게 에도 으로 로는 로서 로써 까지 부터 보다 처럼 ' +
    '마다 조차 밖에 이나 이란 라는 이며 와의 과의 대로 에의 만의 은 는 이 가 을 를 의 에 와 과 도 만 로 나 ' +
    '랑 란 과는 와는 까지는 부터는 에서도 에서만 에게는 에만 보다는 께서 께서는 한테 한테는 한테서 이라도 마다의 쯤 쯤에 씩 째 어치 하고 이랑'
  )
    .split(' ')
    .flatMap((particle) => [particle, `들${particle}`]),
  '들',
  ...['', '이', '이었', '였', '았', '었', '하', '했', '되', '됐', '되었', '하였'].flatMap((stem) =>
    '나요 나 니 는가 는가요 는지 던가요 습니까 어요 죠 지요 다 는 던 고 며 려고 기로 기를 기까지 기에 기 게 면 면서 도록 는데 던데 다는데 다던데 다고 다는 겠다고 겠다는 자는 을까 을까요 까 까요 지'
      .split(' ')
      .map((end) => stem + end),
  ),
  ...'아서 어서 아도 어도 아야 어야 아요 으면 으려고 으려는 려는 입니까 인가요 인가 이에요 예요 인지 입니다 합니까 됩니까 합니다 됩니다 해요 돼요 한다 된다 하기 되기 하게 되게 할까 할까요 될까 될까요 할지 될지 한다고 된다고 한다는 된다는 한다던데 된다는데 해서 돼서 하여 한 된 할 될 했 됐 인 요'.split(
    ' ',
  ),
].toSorted((a, b) => b.length - a.length);

/** Vowels of a past tense, and those of its verb: 려 of 열리, 워 of 세우. */
const CONTRACTED: Readonly<Record<string, string>> = { ㅕ: 'ㅣ', ㅜㅓ: 'ㅜ', ㅗㅏ: 'ㅗ', ㅗㅐ: 'ㅗㅣ' };

/** Administrative suffixes of place names. */
const PLACE_SUFFIXES = '특별자치도 특별자치시 특별시 광역시 특례시 시청 도청 시 도 군 구'.split(' ');

const strippedOf = (word: string): string[] =>
  PARTICLES.filter((ending) => endsWithSuffix(word, ending))
    .map((ending) => word.slice(0, -ending.length))
    .toSorted((a, b) => Number(b.length > 1) - Number(a.length > 1));

/** The word with each possible ending removed, likeliest first: 나주에서 → 나주; 창원특례시의 → 창원특례시, 창원. */
export function withoutEndings(word: string): string[] {
  const stripped = strippedOf(word);
  const all = [word, ...stripped];
  return [...new Set([...stripped, ...all.flatMap(withoutSuffix), ...all.flatMap(verbStem)])];
}

/** Without its likeliest particle, and as a verb. */
export function likeliestStems(word: string): string[] {
  const [noun] = strippedOf(word);
  return [...(noun === undefined || noun.length < 2 ? [] : [noun]), ...verbStem(word)];
}

/** The stem of a verb: 만듭니까 → 만드, 열렸 → 열리, 세웠 → 세우, 넓어진 → 넓어지. None if it can be no verb. */
function verbStem(word: string): string[] {
  const polite = word.replace(/니[까다]$/u, '');
  const before = polite.slice(0, -1);
  const last = disassembleCompleteCharacter(polite.slice(-1));
  if (before === '' || last === undefined || !/^[ㄴㄹㅂㅆ]$/u.test(last.jongseong)) return [];
  const vowel = last.jongseong === 'ㅆ' ? (ownOf(CONTRACTED, last.jungseong) ?? last.jungseong) : last.jungseong;
  return canBeJungseong(vowel) ? [before + combineCharacter(last.choseong, vowel)] : [];
}

/** 부산광역시 → 부산. */
export function withoutSuffix(word: string): string[] {
  return PLACE_SUFFIXES.filter((ending) => endsWithSuffix(word, ending) && word.length - ending.length >= 2).map(
    (ending) => word.slice(0, -ending.length),
  );
}

function endsWithSuffix(word: string, ending: string): boolean {
  const remaining = word.length - ending.length;
  // A particle can follow one syllable (강에서); a verb made of one syllable is a word of its own (일하나).
  return (
    word.endsWith(ending) &&
    (remaining >= 2 ||
      (remaining === 1 &&
        !/^[하되했합됩해됐돼]/u.test(ending) &&
        (ending.length > 1 || /[은는이가을를에]/u.test(ending))))
  );
}

const FIRST_SYLLABLE = '가'.charCodeAt(0);
const LAST_SYLLABLE = '힣'.charCodeAt(0);
const FINALS = 28;
const PER_INITIAL = 588;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The range, in sort order, of all words whose jamo begin with those of a word with an incomplete last syllable. */
export function prefixRange(word: string): readonly [from: string, to: string] | undefined {
  const before = word.slice(0, -1);
  const last = word.slice(-1);
  const range = (from: number, count: number): readonly [string, string] => [
    before + String.fromCharCode(from),
    `${before}${String.fromCharCode(Math.min(LAST_SYLLABLE, from + count - 1))}\uffff`,
  ];
  const initial = INITIALS.indexOf(last);
  if (last !== '' && initial !== -1) return range(FIRST_SYLLABLE + initial * PER_INITIAL, PER_INITIAL);
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const open = code - ((code - FIRST_SYLLABLE) % FINALS);
    // ㅗ, ㅜ and ㅡ can still become a compound vowel, which follows them in order: 고, 과.
    const vowels = { ㅗ: 4, ㅜ: 4, ㅡ: 2 }[toJamo(String.fromCharCode(open)).slice(1)] ?? 1;
    return range(open, vowels * FINALS);
  }
  return before === '' ? undefined : [before, `${before}\uffff`];
}

/** The jamo of a word, in typing order: 산업 → ㅅㅏㄴㅇㅓㅂ. */
export const toJamo = disassemble;

/** Whether the word ends with a lone jamo, as it does while a syllable is being typed. */
export function isHalfTyped(word: string): boolean {
  return /[ㄱ-ㅎㅏ-ㅣ]$/u.test(word);
}

/** What was meant where the keyboard was set to the other script: ckddnjs → 창원, ㅏ데채 → kepco; undefined if nothing could be. */
export function otherKeyboard(word: string): string | undefined {
  if (/^[a-z]{3,}$/u.test(word)) {
    try {
      const meant = convertQwertyToHangul(word);
      return /^[가-힣]{2,}$/u.test(meant) ? meant : undefined;
    } catch {
      // The converter throws at letters that make no syllable.
      return undefined;
    }
  }
  return /[ㄱ-ㅎㅏ-ㅣ]/u.test(word) && /[가-힣ㅏ-ㅣ]/u.test(word) ? convertHangulToQwerty(word) : undefined;
}

/** The initial consonants of a name: 부산 → ㅂㅅ. */
export const initialsOf = (name: string): string => getChoseong(name).replace(/\s/gu, '');

/** Whether the word is nothing but consonants, two or more: ㅂㅅ. */
export const areInitials = (word: string): boolean => /^[ㄱ-ㅎ]{2,}$/u.test(word);

/** 광줏 → 광주: the final consonant belongs to the next syllable, not typed yet. Empty if there is none. */
export function withoutFinalConsonant(word: string): string {
  const stripped = removeLastCharacter(word);
  return stripped.length === word.length && !isHalfTyped(stripped) ? stripped : '';
}

/** 나ㅈ → 나: the complete syllables of a word that is being typed. */
export function wholeSyllables(word: string): string {
  return word.replace(/[ㄱ-ㅎㅏ-ㅣ]+$/u, '');
}
