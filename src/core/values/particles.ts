/**
 * Korean particles (josa) and the copula, as they follow a number or a name without a space: 4곳을, 창원시의, 2024년으로.
 * The classes are those of the Standard Korean Dictionary (격조사, 보조사, 접속 조사, 서술격 조사); the forms were held
 * against the list of open-korean-text (josa.txt, Apache 2.0), less those that are colloquial or begin other words.
 * A morphological analyser needs a dictionary of tens of megabytes and guesses; a quote must be found or not.
 */
import { hasBatchim } from 'es-hangul';

/** Particles that follow a consonant, a vowel, or either. */
const AFTER_CONSONANT =
  '은 이 을 과 으로 이나 이라는 이라고 이라도 이라며 이란 이랑 이든 이든지 이며 이고 이나마 이야말로';
const AFTER_VOWEL = '는 가 를 와 로 나 라는 라고 라도 라며 란 랑 든 든지 며 나마 야말로';
const AFTER_EITHER =
  '의 에 에서 에게 에게서 께 께서 한테 한테서 하고 까지 부터 보다 처럼 마다 조차 마저 만큼 밖에 뿐 씩 치고 커녕 에서부터';
/** The copula, whose vowel may be left out after a vowel: 4곳이었던, 4개였던. */
const COPULA = '다 며 고 자 지만 므로 던 었다 었던 었고 었으며 었지만 었는데 라서 어서 면 면서 니 니까 기도 기에';
const COPULA_SHORT = '였다 였던 였고 였으며 였지만 였는데 여서';
const COPULA_EITHER = '입니다 인데 인지 인가 일까 이었습니다 였습니다 임';
/** What may follow another particle, as 는 in 에서는 or 의 in 까지의. */
const FURTHER =
  '다 는 은 도 만 의 를 을 가 이 로 와 과 나 부터 까지 라도 조차 만의 만이 만은 만을 도록 이다 이며 였다 이었다 인';

const list = (...words: readonly string[]): string =>
  words
    .join(' ')
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|');
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const copula = (begin: string): string => `${begin}(?:${list(COPULA)})`;
/** The locative and the like, and then further ones. */
const CHAIN =
  `(?:${list('에 에서 에게 까지 부터 으로부터 로부터 으로서 로서 과 와 만큼 보다 뿐 하고 처럼')})(?:${list(FURTHER)})` +
  `|(?:${list('으로 로 이라고 라고 으로써 로써')})(?:${list('는 도 만 의 나 부터 라도 서는')})`;

const EITHER = whole(
  `(?:${list(AFTER_EITHER, COPULA_EITHER)})|${CHAIN}|(?:${list('으로부터 로부터 으로서 로서 으로써 로써')})`,
);
const CONSONANT = whole(`${list(AFTER_CONSONANT)}|${copula('이')}`);
const VOWEL = whole(`${list(AFTER_VOWEL, COPULA_SHORT)}|${copula('이?')}`);
/**
 * Only after what is counted or dated, because they end names of other things: 마산만 is a bay, 경기도 a province, 한국인
 * a Korean, 올림픽대로 a road.
 */
const QUANTITY = whole('만|도|인|대로|만은|만이|만을|만의');

/** 0 to 9 and the powers of ten, as they are read: 영, 일, 이, 삼 … end in a consonant or not. */
const DIGIT_ENDS_IN_CONSONANT = '013678';

/** How words end in speech: their last letter is a Hangul syllable or a digit; of others nobody knows. */
function endingOf(words: string): { readonly consonant: boolean; readonly rieul: boolean } | undefined {
  const last = words.at(-1) ?? '';
  if (/\p{Nd}/u.test(last)) return { consonant: DIGIT_ENDS_IN_CONSONANT.includes(last), rieul: '178'.includes(last) };
  if (!/[가-힣]/u.test(last)) return undefined;
  return { consonant: hasBatchim(last), rieul: (last.charCodeAt(0) - 0xac00) % 28 === 8 };
}

/** Whether `rest`, all that follows `words` within one written word, is nothing but particles. */
export function isParticle(words: string, rest: string): boolean {
  if (!/^[가-힣]+$/u.test(rest)) return false;
  const ending = endingOf(words);
  const isQuantity = /\p{N}/u.test(words);
  // 4만 is forty thousand, 4도 four degrees, 4인 four people; 4만의 too.
  if (/\p{N}$/u.test(words) && QUANTITY.test(rest)) return false;
  if (isQuantity && QUANTITY.test(rest)) return true;
  // One syllable and a one-syllable ending make another word more often than not: 시가, 국가, 회의.
  if (!isQuantity && words.length < 2 && rest.length < 2) return false;
  if (EITHER.test(rest)) return agrees(ending, rest);
  if (ending === undefined) return CONSONANT.test(rest) || VOWEL.test(rest);
  // After ㄹ it is 로, as after a vowel.
  if (ending.rieul && rest === '로') return true;
  return (ending.consonant ? CONSONANT : VOWEL).test(rest);
}

/** Whether 으로, 과 and 와 at the beginning of longer endings suit the word before. */
function agrees(ending: ReturnType<typeof endingOf>, rest: string): boolean {
  if (ending === undefined) return true;
  if (/^(?:으로|과|이라고|이었)/u.test(rest)) return ending.consonant && !(ending.rieul && rest.startsWith('으로'));
  if (/^(?:로|와|라고|였)/u.test(rest)) return !ending.consonant || (ending.rieul && rest.startsWith('로'));
  return true;
}
