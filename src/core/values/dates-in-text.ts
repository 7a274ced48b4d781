/** Finds dates in running text: days, months, years and times of day, in whatever precision they are printed. */
import { MONTHS } from './english-months.ts';
import { plainForms } from './print-forms.ts';

export interface DateInText {
  readonly text: string;
  readonly index: number;
}

const MONTH = `(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.)`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
/** As Korean offices shorten it: ’26. */
const KOREAN_YEAR = `(?:(?<![\\p{N}.,])${YEAR}|'\\d{2})`;
const IN_YEAR = '(?:1[0-2]|0?[1-9])(?!\\d)';
const OF_MONTH = '(?:3[01]|[12]\\d|0?[1-9])';

const PATTERNS: readonly RegExp[] = [
  // 2019-07-09 10:45
  new RegExp(`\\b${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}(?: \\d{1,2}:\\d{2}(?!\\d))?`, 'gu'),
  // 12 July 2019, 12 July
  new RegExp(`\\b${DAY} ${MONTH}(?: ${YEAR})?(?!\\p{L})`, 'gu'),
  // September 14, 1964; June 26th; Nov. 10
  new RegExp(`\\b${MONTH} ${DAY}(?:, ${YEAR})?(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`\\b${MONTH} ${YEAR}\\b`, 'gu'),
  // A month alone; "May" and "March" are also words, and a month after these.
  new RegExp(
    `(?<=\\b(?:[Ii]n|[Ll]ast|[Nn]ext|[Tt]his|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Ee]arly|[Ll]ate) )${MONTH}(?!\\p{L})`,
    'gu',
  ),
  // The 2030s, fiscal 2026, 2019-2030
  /(?<![\p{L}\p{N}])(?:19|20)\d0(?:s(?!\p{L})|년대)/gu,
  // A year alone, and no part of an amount
  new RegExp(`(?<![\\p{L}\\p{N}.,])${YEAR}(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'gu'),
  // 2 p.m.; 14:00
  /\b\d{1,2}(?::\d{2})? ?[ap]\.?m\.?(?!\p{L})/giu,
  /\b(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/gu,
  // 2025년 11월 10일, 2026년 상반기, '24년 말; 11년 is a time of eleven years, 3개월 one of three months.
  new RegExp(
    `(?:(?<![\\p{N}.,])${YEAR}|(?<=')\\d{2})년(?: ?\\d{1,2}월(?: ?\\d{1,2}일)?| ?[상하]반기| ?[1-4](?:\\/4)?분기| ?[1-4]\\/4| ?(?:연?말|초))?(?!간|여| ?(?:동안|만에))`,
    'gu',
  ),
  // 26년 상반기: with a part behind it, a year without its century or an apostrophe.
  /(?<![\p{N}.,'])\d{2}년 ?(?:[상하]반기|[1-4](?:\/4)?분기|\d{1,2}월(?: ?\d{1,2}일)?|연?말|초(?!과))/gu,
  // 2026. 1. 15.; '28. 4. 22.
  new RegExp(`${KOREAN_YEAR}\\. ?${IN_YEAR}\\. ?${OF_MONTH}\\.?(?!\\d)`, 'gu'),
  // '26.3월; '27.1/4; '26.하; and 2026. 3. where it cannot be the number of the next line of a list
  new RegExp(
    `${KOREAN_YEAR}\\. ?(?:${IN_YEAR}월|[1-4]\\/4(?:분기)?|[1-4]분기|[상하](?:반기)?(?![가-힣])|${IN_YEAR}\\.(?= ?[~)]))`,
    'gu',
  ),
  new RegExp(`'\\d{2}\\. ?${IN_YEAR}(?:\\.(?!\\p{N})|(?![\\p{N}.,%]))`, 'gu'),
  // A month or a day of the document's own year or month, as newspapers print them: 3월 6일, 22일까지; four days are no date.
  /(?<![\p{N}.,])\d{1,2}월(?: ?\d{1,2}일)?(?!\p{N})/gu,
  /(?<![\p{N}.,])\d{1,2}일(?!간|차|째|이내|만에| ?(?:동안|이내|만에))/gu,
];

/** Every date, in reading order; of two that overlap, the longer. */
export function findDates(text: string): DateInText[] {
  const plain = plainForms(text);
  const found = PATTERNS.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      text: text.slice(index, index + length),
      index,
    })),
  ).toSorted((a, b) => b.text.length - a.text.length || a.index - b.index);
  const kept: DateInText[] = [];
  for (const date of found) {
    const apart = (other: DateInText): boolean =>
      other.index + other.text.length <= date.index || date.index + date.text.length <= other.index;
    if (kept.every(apart)) kept.push(date);
  }
  return kept.toSorted((a, b) => a.index - b.index);
}
