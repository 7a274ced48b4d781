/** Reads the numbers in running text with their values, however they are written. */
import { ownOf } from './own-of.ts';
import { susa } from 'es-hangul';
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
const KOREAN_SCALES: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 100, 십: 10 };
const KOREAN_SIGN = /[조억만천백십]/u;

const SCALE_AFTER =
  /^(?:[- ](?:hundred|thousand|million|billion|trillion|dozen)(?![\p{L}\p{N}])|[- ]?(?:trn|tn|bn|mn)(?![\p{L}\p{N}]))+/iu;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/iu;

/** Every number whose value can be read, in reading order. Words such as "half" or "dozens" have none that is exact. */
export function findNumbersInText(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  let end = 0;
  for (const numeral of findNumerals(text)) {
    const { index } = numeral;
    // A scale word that belongs to the digits before it has been read with them.
    if (index < end) continue;
    const read = valueOf(numeral.text, text.slice(index + numeral.text.length));
    if (read === undefined) continue;
    const written = text.slice(index, index + numeral.text.length + (read.more ?? 0));
    end = index + written.length;
    const number = { text: written, index, value: read.value, ordinal: read.ordinal };
    const before = found.at(-1);
    const between = text.slice((before?.index ?? 0) + (before?.text.length ?? 0), index);
    const scale = scaleOf(number);
    if (before !== undefined && scale > 1 && /^(?: and)? $/u.test(between) && scaleOf(before) > read.value)
      // 2 trillion 500 billion is one number.
      found.splice(-1, 1, { ...before, text: text.slice(before.index, end), value: exact(before.value + read.value) });
    else if (before !== undefined && scale > 1 && TO.test(between) && before.value * scale < read.value)
      // 80~100만, 1-2 billion: both ends in the same scale
      found.splice(-1, 1, { ...before, value: before.value * (scaleOf(before) === 1 ? scale : 1) }, number);
    else found.push(number);
  }
  return found;
}

/** What stands between the ends of a range. */
const TO = /^ ?(?:[~〜∼～–—-]|to|or|에서|내지) ?$/u;

/** What the digits of a number are multiplied by: 1e12 in 2 trillion, 1e4 in 100만; 1 of all else. */
function scaleOf({ text, value }: NumberInText): number {
  const digits = /^[\p{Nd},]+(?:\.\p{Nd}+)?(?=[^\p{Nd}]*$)/u.exec(text)?.[0].normalize('NFKC').replaceAll(',', '');
  return digits === undefined ? 1 : Number((value / Number(digits)).toPrecision(12));
}

interface Read {
  readonly value: number;
  readonly ordinal: boolean;
  /** How many of the characters behind belong to it. */
  readonly more?: number;
}

function valueOf(numeral: string, rest: string): Read | undefined {
  if (/[- ]point[- ]/iu.test(numeral)) return spokenValue(numeral, rest);
  if (/^\p{N}/u.test(numeral)) return KOREAN_SIGN.test(numeral) ? koreanValue(numeral) : digitsValue(numeral, rest);
  return /^[가-힣]/u.test(numeral) ? koreanWordsValue(numeral) : wordsValue(numeral);
}

/** 898-point-eight, one-point-08: digits and words behind the point stand for a digit each. */
function spokenValue(words: string, rest: string): Read | undefined {
  const [whole = '', decimals = ''] = words.toLowerCase().split(/[- ]point[- ]/);
  const digits = decimals.split(/[- ]/).map((word) => ownOf(CARDINALS, word) ?? (word === 'zero' ? 0 : word));
  return digitsValue(`${/^\p{Nd}/u.test(whole) ? whole : (wordsValue(whole)?.value ?? 0)}.${digits.join('')}`, rest);
}

function digitsValue(digits: string, rest: string): Read | undefined {
  const value = Number(digits.normalize('NFKC').replaceAll(',', ''));
  if (Number.isNaN(value)) return undefined;
  const ordinal = ORDINAL_AFTER.exec(rest)?.[0] ?? '';
  if (ordinal !== '') return { value, ordinal: true, more: ordinal.length };
  const scale = SCALE_AFTER.exec(rest)?.[0] ?? '';
  const sizes = scale.split(/[- ]/).filter((word) => word !== '');
  return {
    value: exact(sizes.reduce((size, word) => size * (ownOf(MULTIPLES, word.toLowerCase()) ?? 1), value)),
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
    // One-fifth is a part, and twenty-first a place.
    if (ordinal && part % 10 !== 0) return undefined;
    const scale = ownOf(MULTIPLES, base);
    if (scale === undefined) part += ownOf(CARDINALS, base) ?? 0;
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

/** Within a group of four digits signs multiply: 6천억 is 6,000 × 10⁸, 2천500억 is 2,500 × 10⁸. */
function koreanValue(text: string): Read {
  let [total, group] = [0, 0];
  for (const [, digits = '', signs = ''] of text.matchAll(/(\p{Nd}[\p{Nd},]*(?:\.\p{Nd}+)?)여? ?([조억만천백십]*)/gu)) {
    let rest = Number(digits.normalize('NFKC').replaceAll(',', ''));
    for (const sign of signs) {
      const size = ownOf(KOREAN_SCALES, sign) ?? 1;
      if (size < 1e4) group += rest * size;
      else {
        total += (group + rest) * size;
        group = 0;
      }
      rest = 0;
    }
    group += rest;
  }
  return { value: exact(total + group), ordinal: false };
}

/** 두, 세 … 아흔아홉, as they stand before a counter. */
const koreanCardinals = new Map(Array.from({ length: 99 }, (_, at) => [susa(at + 1, true), at + 1]));

/** `세 곳` → 3, `두 번째` → 2, a place in a row. */
function koreanWordsValue(words: string): Read | undefined {
  const known = [...koreanCardinals].findLast(([word]) => words.startsWith(word));
  if (known !== undefined) return { value: known[1], ordinal: words.endsWith('번째') };
  return KOREAN_SIGN.test(words) && !/[^조억만천백십]/u.test(words) ? koreanValue(`1${words}`) : undefined;
}
