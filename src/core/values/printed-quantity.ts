/** Guesses, from the words around a number, what it counts and how far the printed figure reaches. */
import { findDates } from './dates-in-text.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { isParticle } from './particles.ts';
import { AREA_UNITS, NUMBERED, type AreaUnit } from './quantity.ts';
import { readDate } from './read-date.ts';

export interface PrintedQuantity {
  /** The figure with its currency, symbol or noun, exactly as printed. */
  readonly printed: string;
  readonly index: number;
  readonly kind: 'money' | 'area' | 'length' | 'share' | 'ratio' | 'count' | 'rank' | 'duration' | 'date' | 'project';
  /** In the claim's unit: won, m², percent …; of a date, its text; `undefined` for what is no whole date, and for names. */
  readonly value: number | string | undefined;
  /** As printed, where that is in another unit than the claim's. */
  readonly original?: { readonly value: number; readonly unit: AreaUnit } | undefined;
  /** `undefined` for dates, and where it is unknown what is counted. */
  readonly unit: string | undefined;
}

const BEFORE: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(?:KRW|₩) ?$/u, 'KRW'],
  [/(?:USD|US\$|\$) ?$/u, 'USD'],
  [/(?:EUR|€) ?$/u, 'EUR'],
  [/(?:JPY|JP¥) ?$/u, 'JPY'],
  [/(?:CNY|RMB|CN¥) ?$/u, 'CNY'],
];

type Unit = readonly [pattern: RegExp, kind: PrintedQuantity['kind'], unit: string, printedIn?: AreaUnit];

/** Units after their number. The longer come before those that they begin with. Of an area, the unit in which it is printed. */
const AFTER: readonly Unit[] = [
  [/^(?:[- ](?:KRW|won)(?!\p{L})| ?원)/iu, 'money', 'KRW'],
  [/^(?:[- ](?:USD|US dollars?|dollars?)(?!\p{L})| ?달러)/iu, 'money', 'USD'],
  [/^(?:[- ](?:EUR|euros?)(?!\p{L})| ?유로)/iu, 'money', 'EUR'],
  [/^(?:[- ](?:JPY|yen)(?!\p{L})| ?엔(?!지))/iu, 'money', 'JPY'],
  [/^(?:[- ](?:CNY|RMB|yuan)(?!\p{L})| ?위안)/iu, 'money', 'CNY'],
  [/^(?: ?%p| ?%?포인트|[- ]percentage[- ]points?|[- ]pp)(?!\p{L})/iu, 'share', 'percentage points'],
  [/^(?: ?[%％]| per ?cent(?!\p{L})| ?퍼센트)/iu, 'share', 'percent'],
  [/^ ?(?:m²|m2|㎡|square met(?:er|re)s|제곱미터)/iu, 'area', 'm2'],
  [/^ ?(?:km²|km2|㎢|square kilomet(?:er|re)s|제곱킬로미터)/iu, 'area', 'm2', 'km2'],
  [/^[- ]?(?:ha|㏊|hectares?|헥타르)(?!\p{Script=Latin})/iu, 'area', 'm2', 'ha'],
  [/^[- ]?(?:pyeong|평)(?!균|가)/iu, 'area', 'm2', 'pyeong'],
  [/^[- ]?(?:km|㎞|kilomet(?:er|re)s?|킬로미터)(?![\p{Script=Latin}²2])/iu, 'length', 'km'],
  [/^[- ]?(?:m|met(?:er|re)s?|미터)(?![\p{Script=Latin}²2])/u, 'length', 'm'],
  [/^(?:[- ]times|-?fold|배)(?!\p{Script=Latin})/iu, 'ratio', 'times'],
  [/^(?:[- ](?:\p{Ll}+ )?years?(?![\p{L}-])| ?(?:개년|년간|년(?!도|대|생)))/iu, 'duration', 'years'],
  [/^(?:[- ](?:\p{Ll}+ )?months?(?![\p{L}-])| ?(?:개월|달)(?:간)?)/iu, 'duration', 'months'],
  [/^(?:[- ](?:\p{Ll}+ )?weeks?(?![\p{L}-])| ?주(?:일|간|(?![\p{L}])))/iu, 'duration', 'weeks'],
  [/^(?:[- ](?:\p{Ll}+ )?days?(?![\p{L}-])| ?일(?:간|(?= ?(?:동안|이내|만에))))/iu, 'duration', 'days'],
  [/^(?:[- ](?:\p{Ll}+ )?hours?(?![\p{L}-])| ?시간)/iu, 'duration', 'hours'],
  [/^(?:[- ](?:\p{Ll}+ )?minutes?(?![\p{L}-])| ?분(?!기|야|의|양))/iu, 'duration', 'minutes'],
  // 2호선, 1단계: what is named by its number, which counts nothing.
  [NUMBERED, 'project', ''],
  [/^ ?위(?!원|안)/u, 'rank', 'position'],
  [/^ ?(?:번째|회차|기(?!업|관|술)|차(?!로|량|례))/u, 'rank', 'ordinal'],
];

/** What is counted, in Hangul, where a blank may stand before it or particles look like a part of it. */
const COUNTER =
  /^여? ?(?:곳|개소|개사|개|명|가구|세대|건|대(?!로)|척|채|호실|병상|객실|석|권|편|필지|마리|그루|가지|차로|차선|동|층|회|점|톤|t)(?!\p{Script=Latin})/u;

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
      value: readDate(date.text),
      unit: undefined,
    };
  const head = text.slice(0, index);
  const tail = text.slice(end);
  const reach = (
    kind: PrintedQuantity['kind'],
    unit: string | undefined,
    before = 0,
    after = 0,
    printedIn?: AreaUnit,
  ): PrintedQuantity => ({
    printed: text.slice(index - before, end + after),
    index: index - before,
    kind,
    value: kind === 'project' ? undefined : printedIn === undefined ? value : Math.round(value * AREA_UNITS[printedIn]),
    unit: kind === 'project' ? undefined : unit,
    ...(printedIn === undefined ? {} : { original: { value, unit: printedIn } }),
  });
  for (const [pattern, unit] of BEFORE) {
    const sign = pattern.exec(head)?.[0];
    if (sign !== undefined) return reach('money', unit, sign.length);
  }
  const top = /\btop $/iu.exec(head)?.[0];
  if (top !== undefined) return reach('rank', 'top', top.length);
  if (figure.ordinal) return reach('rank', 'ordinal');
  for (const [pattern, kind, unit, printedIn] of AFTER) {
    const sign = pattern.exec(tail)?.[0];
    if (sign !== undefined) return reach(kind, unit, 0, sign.length, printedIn);
  }
  const noun = NOUN.exec(tail);
  return noun === null
    ? reach('count', undefined, 0, counterLength(figure.text, tail))
    : reach('count', noun[1], 0, noun[0].length);
}

/** How much of what follows a number is its Korean counter, without the particles behind it. */
function counterLength(number: string, tail: string): number {
  const known = COUNTER.exec(tail)?.[0];
  if (known !== undefined) return known.length;
  const word = /^[가-힣]*/u.exec(tail)?.[0] ?? '';
  const end = Array.from(word).findIndex((_, at) => isParticle(`${number}${word.slice(0, at)}`, word.slice(at)));
  return end === -1 ? word.length : end;
}
