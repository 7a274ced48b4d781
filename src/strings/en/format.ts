/**
 * Values in English words. The only place, with format-date.ts, that formats numbers, money, dates and lists for a
 * reader: another language has files with the same functions. Formatters are made once, since making one costs a
 * hundred times its use.
 */
import {
  durationsIn,
  type Currency,
  type DurationUnit,
  type Qualifier,
  type Quantity,
} from '../../core/values/quantity.ts';
import type { TimeBetween } from '../../core/values/time-between.ts';
import { LANG } from './lang.ts';

/** Exact to the sixth decimal: rounding is up to the claim. */
const NUMBER = /* @__PURE__ */ new Intl.NumberFormat(LANG, { maximumFractionDigits: 6 });
const LIST = /* @__PURE__ */ new Intl.ListFormat('en-GB');

/** Things are counted in billions even above a trillion; only money is not. */
const COUNT_SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
const MONEY_SCALES = [[1e12, 'trillion'], ...COUNT_SCALES] as const;

/** `44,452`, `94.5`, `−1,572`. */
export const formatNumber = (value: number): string => NUMBER.format(value).replace('-', '−');

const AREA_NAMES = { pyeong: 'pyeong', ha: 'ha', km2: 'km²' } as const;

/** `1st`, `12th`, `60th`. */
export function formatOrdinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${formatNumber(value)}${suffix}`;
}

/** `1 project`, `2 projects`: the noun with a plural in -s. */
export const countOf = (n: number, noun: string): string => `${formatNumber(n)} ${noun}${n === 1 ? '' : 's'}`;

/** `a, b and c`. */
export const joinList = (items: readonly string[]): string => LIST.format(items);

/** In quotation marks, once: a label may be quoted words already. */
export const quoted = (text: string): string => (/^“[^“”]*”$/.test(text) ? text : `“${text}”`);

/** `¶3, ¶4`; empty for no paragraph. */
export const formatParagraphs = (numbers: readonly number[]): string => numbers.map((n) => `¶${n}`).join(', ');

/** `1.927 trillion`, `420 billion`; below a million in full: `950,000`. */
function moneyNumber(amount: number): string {
  // A trillion won in billions reads worse than 1.2362 trillion, so the largest fitting step wins.
  const [size, name] = MONEY_SCALES.find(([each]) => Math.abs(amount) >= each) ?? [1];
  return name === undefined ? formatNumber(amount) : `${formatNumber(amount / size)} ${name}`;
}

/** `KRW 1.927 trillion`, `USD 420 billion`, `KRW 950,000`. */
export const formatMoney = (amount: number, currency: Currency): string => `${currency} ${moneyNumber(amount)}`;

/** `KRW 1,927.0 billion`: in a unit that is given, so that amounts beside each other compare; whole won as they are. */
export function formatMoneyIn(amount: number, currency: Currency, size: number, digits: number): string {
  const name = MONEY_SCALES.find(([each]) => each === size)?.[1];
  const number = (amount / size).toLocaleString(LANG, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return name === undefined ? formatMoney(amount, currency) : `${currency} ${number} ${name}`;
}

/** The number alone, without unit: `44,452`, `1.927 trillion`, `94.5`; of a range both: `92–99`, `6 or 7`. */
export function formatQuantityNumber(quantity: Quantity): string {
  const { to, range } = quantity;
  if (to === undefined) return oneNumber(quantity);
  return [quantity.value, to].map((value) => oneNumber({ ...quantity, value })).join(range === 'or' ? ' or ' : '–');
}

function oneNumber({ kind, value, unit }: Quantity): string {
  if (kind === 'money') return moneyNumber(value);
  if (kind === 'rank') return unit === 'ordinal' ? formatOrdinal(value) : formatNumber(value);
  // `2,300,000` reads as `2.3 million` only where that loses nothing and stays short.
  const scale = COUNT_SCALES.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 1000));
  return scale === undefined ? formatNumber(value) : `${formatNumber(value / scale[0])} ${scale[1]}`;
}

/**
 * The number with its unit: `KRW 1.927 trillion`, `6.98 million m²`, `94.5%`, `2.7 times`, `top 5`, `60 years`; after
 * its qualifier, if it has one, and before what it is for each of: `about 100 institutions`, `KRW 5 million per household`.
 */
export function formatQuantity(quantity: Quantity, qualifier?: Qualifier): string {
  const number = withUnit(quantity, formatQuantityNumber(quantity));
  const text = quantity.per === undefined ? number : `${number} per ${quantity.per}`;
  return qualifier === undefined ? text : `${qualifier} ${text}`;
}

/** `22 months` from years down: `1 year and 10 months`. */
function compound(value: number, unit: DurationUnit, largest: DurationUnit): string {
  const size = durationsIn(unit, largest) ?? 1;
  return joinList(
    [
      [Math.floor(value / size), largest],
      [value % size, unit],
    ].flatMap(([n, name]) => (n === 0 ? [] : countOf(Number(n), String(name).slice(0, -1)))),
  );
}

function withUnit(quantity: Quantity, number: string): string {
  const { kind, value, unit } = quantity;
  switch (kind) {
    case 'money':
      return `${unit} ${number}`;
    case 'area':
      return quantity.original === undefined
        ? `${number} m²`
        : `${number} m² (${formatQuantityNumber({ kind: 'count', value: quantity.original.value, unit: '' })} ${AREA_NAMES[quantity.original.unit]})`;
    case 'length':
      return `${number} ${unit}`;
    case 'share':
      return unit === 'percent' ? `${number}%` : `${number} ${value === 1 ? 'percentage point' : unit}`;
    case 'ratio':
    case 'count':
      return `${number} ${unit}`;
    case 'duration':
      return quantity.largest === undefined
        ? `${number} ${value === 1 && quantity.to === undefined ? unit.slice(0, -1) : unit}`
        : compound(value, unit, quantity.largest);
    case 'rank':
      return unit === 'top' ? `top ${number}` : formatOrdinal(value);
    default:
      return kind satisfies never;
  }
}

/** `6 years and 4 months`, `8 months`, `12 days`; empty where no time lies between. */
export const formatTimeBetween = ({ years, months, days }: TimeBetween): string =>
  joinList(
    (
      [
        [years, 'year'],
        [months, 'month'],
        [days, 'day'],
      ] as const
    ).flatMap(([n, unit]) => (n > 0 ? countOf(n, unit) : [])),
  );

/** A text that fits: whole sentences where one fits, else as many words as do. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const sentence = start.slice(0, start.search(/[.?!](?= [^.?!]*$)/) + 1);
  return sentence.length >= most / 3
    ? sentence
    : `${start.slice(0, start.lastIndexOf(' ', most - 2)).replace(/[\s,;:.]+$/, '')} …`;
}
