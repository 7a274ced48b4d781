/** Reads the numbers in running text with their values, however they are written. */
import { CARDINALS, IRREGULAR_ORDINALS, SCALES } from './number-words.ts';
import { findNumerals } from './numerals.ts';

export interface NumberInText {
  /** As written, with its scale: `1.927 trillion`, `37-billion`, `seventy-one`, `60th`, `1조 9,270억`. */
  readonly text: string;
  readonly index: number;
  readonly value: number;
  /** A place in a row: `second`, `60th`. */
  readonly ordinal: boolean;
}

/** Scales as newspapers shorten them. */
const SHORT: Readonly<Record<string, number>> = { tn: 1e12, trn: 1e12, bn: 1e9, mn: 1e6 };
const MULTIPLES: Readonly<Record<string, number>> = { ...SCALES, dozen: 12, ...SHORT };
const TIMES: Readonly<Record<string, number>> = { twice: 2, double: 2, doubled: 2, thrice: 3, triple: 3, tripled: 3 };
const CARDINAL_OF = new Map(Object.entries(IRREGULAR_ORDINALS).map(([cardinal, ordinal]) => [ordinal, cardinal]));
const KOREAN_SCALES: readonly (readonly [sign: string, size: number])[] = [
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
  ['천', 1e3],
];

const DIGITS = String.raw`\p{Nd}[\p{Nd},]*(?:\.\p{Nd}+)?`;
/** 1조 9,270억, 698만: digits, each group with its unit character. */
const KOREAN = new RegExp(
  `(?<![\\p{N}.,])${DIGITS}\\s?[조억만천](?:\\s?${DIGITS}\\s?[조억만천])*(?:\\s?${DIGITS})?`,
  'gu',
);
const SCALE_AFTER =
  /^(?:[- ](?:hundred|thousand|million|billion|trillion|dozen)(?![\p{L}\p{N}])|[- ]?(?:trn|tn|bn|mn)(?![\p{L}\p{N}]))+/iu;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/iu;

/** Every number whose value can be read, in reading order. Words such as "half" or "dozens" have none that is exact. */
export function findNumbersInText(text: string): NumberInText[] {
  const korean = [...text.matchAll(KOREAN)].map((match): NumberInText => ({
    text: match[0],
    index: match.index,
    value: koreanValue(match[0]),
    ordinal: false,
  }));
  const found: NumberInText[] = [...korean];
  let end = 0;
  for (const numeral of findNumerals(text)) {
    const { index } = numeral;
    const within = korean.some((other) => other.index <= index && index < other.index + other.text.length);
    // A scale word that belongs to the digits before it has been read with them.
    if (index < end || within) continue;
    const rest = text.slice(index + numeral.text.length);
    const read = /^\p{N}/u.test(numeral.text) ? digitsValue(numeral.text, rest) : wordsValue(numeral.text);
    if (read === undefined) continue;
    const written = text.slice(index, index + numeral.text.length + (read.more ?? 0));
    found.push({ text: written, index, value: read.value, ordinal: read.ordinal });
    end = index + written.length;
  }
  return found.toSorted((a, b) => a.index - b.index);
}

interface Read {
  readonly value: number;
  readonly ordinal: boolean;
  /** How many of the characters behind belong to it. */
  readonly more?: number;
}

function digitsValue(digits: string, rest: string): Read | undefined {
  const value = Number(digits.normalize('NFKC').replaceAll(',', ''));
  if (Number.isNaN(value)) return undefined;
  const ordinal = ORDINAL_AFTER.exec(rest)?.[0] ?? '';
  if (ordinal !== '') return { value, ordinal: true, more: ordinal.length };
  const scale = SCALE_AFTER.exec(rest)?.[0] ?? '';
  const sizes = scale.split(/[- ]/).filter((word) => word !== '');
  return {
    value: exact(sizes.reduce((size, word) => size * (MULTIPLES[word.toLowerCase()] ?? 1), value)),
    ordinal: false,
    more: scale.length,
  };
}

/** Binary fractions spoil 1.927 × 10¹²; no printed figure has more than fifteen digits. */
const exact = (value: number): number => Number(value.toPrecision(15));

function wordsValue(words: string): Read | undefined {
  let total = 0;
  let part = 0;
  let ordinal = false;
  for (const word of words.toLowerCase().split(/[- ]/)) {
    if (word === 'and') continue;
    if (ordinal) return undefined;
    const base = cardinalOf(word);
    if (base === undefined) return Object.hasOwn(TIMES, word) ? { value: TIMES[word] ?? 0, ordinal } : undefined;
    ordinal = base !== word;
    const scale = MULTIPLES[base];
    if (scale === undefined) part += CARDINALS[base] ?? 0;
    else if (scale <= 100) part = (part === 0 ? 1 : part) * scale;
    else {
      total += (part === 0 ? 1 : part) * scale;
      part = 0;
    }
  }
  return { value: total + part, ordinal };
}

/** `sixteenth` → `sixteen`, `sixty` → `sixty`; `undefined` for what is no number word. */
function cardinalOf(word: string): string | undefined {
  const known = (name: string): string | undefined =>
    Object.hasOwn(CARDINALS, name) || Object.hasOwn(MULTIPLES, name) ? name : undefined;
  return known(word) ?? CARDINAL_OF.get(word) ?? known(word.replace(/ieth$/, 'y')) ?? known(word.replace(/th$/, ''));
}

function koreanValue(text: string): number {
  let value = 0;
  for (const [, digits = '', sign] of text.matchAll(new RegExp(`(${DIGITS})\\s?([조억만천])?`, 'gu'))) {
    const size = KOREAN_SCALES.find(([name]) => name === sign)?.[1] ?? 1;
    value += Number(digits.replaceAll(',', '')) * size;
  }
  return exact(value);
}
