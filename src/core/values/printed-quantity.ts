/** Guesses, from the words around a number, what it counts and how far the printed figure reaches. */
import { findDates } from './dates-in-text.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { readDate } from './read-date.ts';

export interface PrintedQuantity {
  /** The figure with its currency, symbol or noun, exactly as printed. */
  readonly printed: string;
  readonly index: number;
  readonly kind: 'money' | 'area' | 'share' | 'ratio' | 'count' | 'rank' | 'duration' | 'date';
  /** In the claim's unit: won, m², percent …; of a date, its text as far as it can be read. */
  readonly value: number | string;
  /** `undefined` for dates, and where it is unknown what is counted. */
  readonly unit: string | undefined;
}

const BEFORE: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(?:KRW|₩) ?$/u, 'KRW'],
  [/(?:USD|US\$|\$) ?$/u, 'USD'],
];
const AFTER: readonly (readonly [pattern: RegExp, kind: PrintedQuantity['kind'], unit: string])[] = [
  [/^(?:[- ](?:KRW|won)(?!\p{L})| ?원)/iu, 'money', 'KRW'],
  [/^(?:[- ](?:USD|US dollars?|dollars?)(?!\p{L})| ?달러)/iu, 'money', 'USD'],
  [/^(?: ?%| per ?cent(?!\p{L}))/iu, 'share', 'percent'],
  [/^ ?(?:m²|m2|㎡|square met(?:er|re)s)/iu, 'area', 'm2'],
  [/^(?:[- ]times|-?fold|배)(?!\p{L})/iu, 'ratio', 'times'],
  [/^[- ](?:\p{Ll}+ )?years?(?![\p{L}-])/iu, 'duration', 'years'],
  [/^[- ](?:\p{Ll}+ )?months?(?![\p{L}-])/iu, 'duration', 'months'],
  [/^[- ](?:\p{Ll}+ )?days?(?![\p{L}-])/iu, 'duration', 'days'],
  [/^[- ](?:\p{Ll}+ )?hours?(?![\p{L}-])/iu, 'duration', 'hours'],
];
/** What is counted: at most three words, up to the first plural. Words that lead on to something else end it. */
const NOUN =
  /^ ((?:(?!(?:of|in|to|and|or|is|are|was|were|has|as|by|for|from|with)\b)[\p{L}-]+ ){0,2}?(?:\p{L}[\p{L}-]*s|people|children|women|men))(?![\p{L}-])/u;

/** The figure as a claim would print it. */
export function readPrintedQuantity(text: string, figure: NumberInText): PrintedQuantity {
  const { index, value } = figure;
  const end = index + figure.text.length;
  const date = findDates(text).find((found) => found.index <= index && end <= found.index + found.text.length);
  if (date !== undefined)
    return {
      printed: date.text,
      index: date.index,
      kind: 'date',
      value: readDate(date.text) ?? date.text,
      unit: undefined,
    };
  const head = text.slice(0, index);
  const tail = text.slice(end);
  const reach = (kind: PrintedQuantity['kind'], unit: string | undefined, before = 0, after = 0): PrintedQuantity => ({
    printed: text.slice(index - before, end + after),
    index: index - before,
    kind,
    value,
    unit,
  });
  for (const [pattern, unit] of BEFORE) {
    const sign = pattern.exec(head)?.[0];
    if (sign !== undefined) return reach('money', unit, sign.length);
  }
  const top = /\btop $/iu.exec(head)?.[0];
  if (top !== undefined) return reach('rank', 'top', top.length);
  if (figure.ordinal) return reach('rank', 'ordinal');
  for (const [pattern, kind, unit] of AFTER) {
    const sign = pattern.exec(tail)?.[0];
    if (sign !== undefined) return reach(kind, unit, 0, sign.length);
  }
  const noun = NOUN.exec(tail);
  return noun === null ? reach('count', undefined) : reach('count', noun[1], 0, noun[0].length);
}
