/** Finds numbers in running text, in digits or in words, so that none goes unbound. */

export interface Numeral {
  /** The number as written. */
  readonly text: string;
  /** Offset of its first character in the searched text. */
  readonly index: number;
}

const UNITS = 'two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE = 'hundred|thousand|million|billion|trillion|dozen';
const DECADES = '(?:twen|thir|for|fif|six|seven|eigh|nine)ties';
const ORDINALS =
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|' +
  '(?:thir|four|fif|six|seven|eigh|nine)teenth|' +
  '(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth|millionth|billionth|trillionth';
const MULTIPLES =
  'twice|thrice|doubled?|doubles|doubling|tripled?|triples|tripling|quadrupled?|halved?|halves|halving|half|' +
  '(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)fold';

/** "One" and "first" stay free: they are articles and connectives far more often than figures. */
const ONE = `(?:one[- ](?=(?:${LARGE}|third|fourth|fifth|half|quarter|hundredth|thousandth|millionth)\\b))?`;
const WORD = `${ONE}(?:${UNITS}|${TEENS}|${TENS}|${LARGE}|${DECADES}|${ORDINALS}|${MULTIPLES})(?:s(?=\\b))?`;
/** "Two hundred and one" is one number, "two and sixteen" are two. */
const AND = '(?<=\\b(?:hundred|thousand|million|billion|trillion)[- ])and[- ]';
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORD})(?:[- ](?:${AND})?(?:${WORD}|one|first))*(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Decimals as broadcasters write them: 898-point-eight billion. */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Nd}+|one|zero|${UNITS}|${TEENS}|${TENS})[- ]point(?:[- ](?:\\p{Nd}+|zero|one|${UNITS}))+(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Parts and counts that an article turns into numbers: "a quarter of the land", "a pair of bridges", "a decade". */
const COUNTED =
  /(?<![\p{L}\p{N}])(?:(?:a|one|three) quarters? of|a (?:pair|trio|couple|score) of|a (?:decade|century))(?![\p{L}\p{N}])/giu;

/** A quick test: every number word holds one of these, and most texts have none. */
const STEMS =
  /two|three|four|five|six|seven|eigh|nin|(?<!\p{L})ten|eleven|twel|twen|thir|fort|fif|hundred|thousand|illion|dozen|second|quarter|pair|trio|couple|score|decade|century|twice|thrice|doubl|tripl|quadrupl|hal[fv]/iu;

/** Digits of any script, with separators and a decimal part; circled digits and fractions are numbers too; the digits in m² and CO₂ are not. */
const DIGITS = /(?!(?<=\p{L})[²³₂₃₄])\p{N}+(?:[.,]\p{N}+)*/gu;

const GROUP = String.raw`\p{Nd}[\p{Nd},]*(?:\.\p{Nd}+)?`;
/**
 * 2조1761억, 1조 9,270억, 96만7000, 6천억: digits, each group with its signs, are one number. No article of a law (제3조),
 * and no place that begins with a sign (천안).
 */
const KOREAN_AMOUNT = new RegExp(
  `(?<![\\p{N}.,]|제|(?<!\\p{L})제 )${GROUP}여? ?(?!천안|만에|조합|조례)[조억만천백십]+(?: ?${GROUP}여? ?[조억만천백십]+)*` +
    `(?: ?${GROUP}(?![\\p{N}.,]*\\p{N}|\\s?(?:년|월|일|%|호|단계|차|기|위)))?`,
  'gu',
);

/** 천 명, 백만 원: signs alone before what is counted. */
const SIGNS_ALONE =
  /(?<![\p{L}\p{N}])(?:[십백천]?[만억조]|[백천])(?=(?:여 ?| ?)(?:원|명|개|곳|건|가구|달러|톤)(?!\p{L}{2}))/gu;

/** Korean number words before a counter are numbers written out: 열 개, 세 곳, 두 번째, 스물한 명. */
const KOREAN =
  /(?<![\p{L}\p{N}])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|(?:열|스물|서른|마흔|쉰|예순)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무)(?: ?(?:개|곳|명|번째|가지|배|해|달|차례|사람|군데))/gu;

/** Sino-Korean number words, and Chinese ones: 삼십, 오백 개, 三千. No place such as 삼천포 or 사천. */
const SINO =
  /(?<![\p{L}\p{N}])(?:[이삼사오육칠팔구][십백](?:[일이삼사오육칠팔구]?[십백천만억조])*[일이삼사오육칠팔구]?(?=\s?(?:개|곳|명|번|배|원|년|건|호|동|%)|[^\p{L}\p{N}]|$)|[一二三四五六七八九十百千萬億兆]{2,}(?!\p{L}))/gu;

/** A quick test of the same kind: without such signs there is no number in them. */
const SIGNS = /[\p{Script=Hangul}\p{Script=Han}]/u;

/** Every number in the text, in reading order; overlapping finds are reported once. */
export function findNumerals(text: string): Numeral[] {
  const isKorean = SIGNS.test(text);
  const patterns = [
    ...(isKorean ? [KOREAN_AMOUNT] : []),
    DIGITS,
    ...(STEMS.test(text) ? [COUNTED, WORDS] : []),
    ...(/[- ]point[- ]/iu.test(text) ? [SPOKEN] : []),
    ...(isKorean ? [KOREAN, SINO, SIGNS_ALONE] : []),
  ];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ text: match[0], index: match.index })),
  );
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = 0;
  return found.filter(({ index, text: number }) => {
    if (index < end) return false;
    end = index + number.length;
    return true;
  });
}

/**
 * The numbers in `text` that are in none of the `allowed` phrases.
 * A phrase covers a number only where the whole phrase is around it: "May 18th" allows no other 18.
 */
export function findUnbound(text: string, allowed: readonly string[]): Numeral[] {
  const numerals = findNumerals(text);
  if (numerals.length === 0) return numerals;
  const covered = allowed
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => {
      const ranges: [number, number][] = [];
      for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
        ranges.push([at, at + phrase.length]);
      }
      return ranges;
    });
  return numerals.filter(
    ({ index, text: number }) => !covered.some(([from, to]) => from <= index && index + number.length <= to),
  );
}
