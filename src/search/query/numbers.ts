/** Parses numbers as people type and print them, in English and Korean. */
import { numberWords } from '../../core/values/number-words.ts';

export interface ParsedNumber {
  readonly value: number;
  /** The number before a scale word such as "trillion"; equals `value` without one. */
  readonly mantissa: number;
  readonly index: number;
  readonly length: number;
}

/** 44,452 · 44452 · 44 452 · 1.5 */
const PLAIN = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d,.])|\d+(?:\.\d+)?`;
const SCALE_WORDS: readonly (readonly [value: number, words: string])[] = [
  [1e12, 'trillion trillions trn tn t 조'],
  [1e9, 'billion billions bn bil b'],
  [1e8, '억'],
  [1e6, 'million millions mn mil m'],
  [1e4, '만'],
  [1e3, 'thousand thousands k 천'],
  [100, '백'],
  [10, '십'],
];
const SCALES = new Map(SCALE_WORDS.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** Currency and percent signs around a number, and counters after it, are consumed and ignored. */
const BEFORE = String.raw`(?:(?:us)?[$₩£]\s?|(?:krw|usd)\s?)?`;
const AFTER = String.raw`(?:\s?(?:%|percent(?![a-z])|per cent(?![a-z])|pct\b|square (?:met(?:re|er)s?)\b|sq\.? ?m\b|won(?![a-z])|krw(?![a-z])|usd(?![a-z])|dollars?(?![a-z])|㎡|m²|m2(?![a-z0-9])|sqm(?![a-z]))|(?:원|달러|명|개국|개월|개소|개사|개|건|곳|주년|년|월|일|위|호|회|차례|차|가지|층|대|배|시|분|세|팀|마리|퍼센트|프로|제곱미터|평방미터))?`;
const KOREAN = String.raw`(?:(?:${PLAIN})\s?(?:[천백십]?[조억만]|[천백십])\s?)+(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?!\d))?`;
const ENGLISH = String.raw`(?:${PLAIN})(?:(?:\s|-)?(?:trillions?|trn|tn|billions?|bn|bil|millions?|mn|mil|thousands?)(?![a-z])|(?:t|b|m|k)(?![a-z²0-9]))?(?:st|nd|rd|th)?`;
const NUMBER = new RegExp(
  String.raw`(?<![a-z0-9.=%*{])${BEFORE}(?:(${KOREAN})|(${ENGLISH}))(?![a-z0-9=*}])${AFTER}`,
  'gu',
);
const KOREAN_PART = new RegExp(String.raw`(${PLAIN})\s?([천백십]?)([조억만]?)`, 'gu');
const ENGLISH_PART = new RegExp(String.raw`^(${PLAIN})(?:\s|-)?([a-z]*)`, 'u');

/** Every number in digits in a normalised text, in order, including its unit: `krw 1.927 trillion`, `1조 9,270억 원`, `12th`. */
export function findNumbers(folded: string): ParsedNumber[] {
  return [...folded.matchAll(NUMBER)].map((match) => {
    const [whole, korean, english] = match;
    const read = korean === undefined ? readEnglish(english ?? '') : readKorean(korean);
    const length = whole.trimEnd().length;
    return { ...read, index: match.index, length };
  });
}

function parsePlain(text: string): number {
  return Number(text.replace(/[, \u00A0\u202F]/gu, ''));
}

function readEnglish(text: string): { value: number; mantissa: number } {
  const [, figure = '0', step = ''] = ENGLISH_PART.exec(text) ?? [];
  const mantissa = parsePlain(figure);
  return { mantissa, value: roundOff(mantissa * (SCALES.get(step) ?? 1)) };
}

function readKorean(text: string): { value: number; mantissa: number } {
  let value = 0;
  // Thousands and hundreds that a larger scale word will multiply: 2천360억.
  let pending = 0;
  let mantissa: number | undefined;
  for (const [, figure = '0', few = '', many = ''] of text.matchAll(KOREAN_PART)) {
    mantissa ??= parsePlain(figure);
    pending += parsePlain(figure) * (SCALES.get(few) ?? 1);
    if (many !== '') [value, pending] = [value + pending * (SCALES.get(many) ?? 1), 0];
  }
  return { mantissa: mantissa ?? 0, value: roundOff(value + pending) };
}

/** Removes binary rounding errors: 1.2362 × 10¹² is not an integer in floating point. */
function roundOff(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The mantissas a reader may remember of a large amount: 1.927 (trillion), 1,927 (billion), 19,270 (억). */
export function mantissas(value: number): number[] {
  return [1e12, 1e9, 1e8, 1e6, 1e4]
    .map((step) => roundOff(value / step))
    .filter((part) => part >= 1 && part < 1e6 && part !== value && Number.isInteger(Math.round(part * 1e8) / 1e4));
}

/** Usual roundings of a large amount: 2, 1.9, 1.93 and 1.927 trillion; of a small one with decimals 39 and 40 for 39.4. */
export function roundings(value: number): number[] {
  if (value < ROUNDED_FROM)
    return value < 10 || Number.isInteger(value)
      ? []
      : [Math.round(value), Math.round(value / 10) * 10].filter((rounded) => Math.abs(rounded - value) < 1);
  return ROUNDED_DIGITS.map((digits) => roundOff(Number(value.toPrecision(digits)))).filter(
    (rounded) => rounded !== value,
  );
}

/** Whether a number may be a rounded one. */
export function isRound(value: number): boolean {
  return value < ROUNDED_FROM
    ? value >= 10 && value < 1000 && Number.isInteger(value)
    : roundOff(Number(value.toPrecision(Math.max(...ROUNDED_DIGITS)))) === value;
}

const ROUNDED_FROM = 10_000;
/** Significant digits. */
const ROUNDED_DIGITS = [1, 2, 3, 4];

const WORDS = new Map<string, number>();

/** `twelve`, `seventy-one`, `second`: the value of a number word, from 2 to 100. */
export function numberOfWord(word: string): number | undefined {
  if (WORDS.size === 0) {
    for (let value = 2; value <= 100; value += 1)
      for (const written of numberWords(value)) WORDS.set(written.toLowerCase().replaceAll('-', ''), value);
  }
  return WORDS.get(word);
}
