/** Guesses, from the words around a number, what it counts and how far the printed figure reaches. */
import { findDates } from './dates-in-text.ts';
import { findNumbersInText, type NumberInText } from './numbers-in-text.ts';
import { isParticle } from './particles.ts';
import { AREA_UNITS, DURATION_UNITS, durationsIn, NUMBERED, type AreaUnit, type DurationUnit } from './quantity.ts';
import { readDate } from './printed-date.ts';

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
  /** The other end of a range, and how it is told from the first. */
  readonly to?: number;
  readonly range?: 'or';
  /** The larger unit of a time in two. */
  readonly largest?: DurationUnit;
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
  [/^(?:[- ](?:USD|U\.?S\.? dollars?|dollars?)(?!\p{L})| ?(?:달러|불|\$))/iu, 'money', 'USD'],
  [/^(?:[- ](?:EUR|euros?)(?!\p{L})| ?유로)/iu, 'money', 'EUR'],
  [/^(?:[- ](?:JPY|yen)(?!\p{L})| ?엔(?!지))/iu, 'money', 'JPY'],
  [/^(?:[- ](?:CNY|RMB|yuan)(?!\p{L})| ?위안)/iu, 'money', 'CNY'],
  [/^(?: ?%p| ?%?포인트|[- ]percentage[- ]points?|[- ]p\.?p\.?)(?!\p{L})/iu, 'share', 'percentage points'],
  [/^(?: ?[%％]| per ?cent(?!\p{L})| pct\b| ?퍼센트| ?프로(?!\p{L}))/iu, 'share', 'percent'],
  [/^[- ]?(?:m²|m2|㎡|sq\.? ?m(?!\p{L})|square[- ]met(?:er|re)s?|제곱미터)/iu, 'area', 'm2'],
  [/^[- ]?(?:km²|km2|㎢|sq\.? ?km|square[- ]kilomet(?:er|re)s?|제곱킬로미터)/iu, 'area', 'm2', 'km2'],
  [/^[- ]?(?:ha|㏊|hectares?|헥타르)(?!\p{Script=Latin})/iu, 'area', 'm2', 'ha'],
  [/^[- ]?(?:pyeong|평)(?!균|가)/iu, 'area', 'm2', 'pyeong'],
  [/^[- ]?(?:kms?|㎞|kilomet(?:er|re)s?|킬로(?:미터)?)(?![\p{Script=Latin}²2])/iu, 'length', 'km'],
  [/^[- ]?(?:m|met(?:er|re)s?|미터)(?![\p{Script=Latin}²2])/u, 'length', 'm'],
  [/^(?:[- ]times|-?fold|x| ?배)(?!\p{Script=Latin})/iu, 'ratio', 'times'],
  [/^(?:[- ](?:\p{Ll}+ )?years?(?![\p{L}-])| ?(?:개년|년간|년(?!도|대|생)))/iu, 'duration', 'years'],
  [/^(?:[- ](?:\p{Ll}+ )?months?(?![\p{L}-])| ?(?:개월|달)(?:간)?)/iu, 'duration', 'months'],
  [/^(?:[- ](?:\p{Ll}+ )?weeks?(?![\p{L}-])| ?주(?:일|간|(?![\p{L}])))/iu, 'duration', 'weeks'],
  [/^(?:[- ](?:\p{Ll}+ )?days?(?![\p{L}-])| ?일(?:간|(?= ?(?:동안|이내|만에))))/iu, 'duration', 'days'],
  [/^(?:[- ](?:\p{Ll}+ )?hours?(?![\p{L}-])| ?시간)/iu, 'duration', 'hours'],
  [/^(?:[- ](?:\p{Ll}+ )?min(?:ute)?s?(?![\p{L}-])| ?분(?!기|야|의|양))/iu, 'duration', 'minutes'],
  // 2호선, 1단계: what is named by its number, which counts nothing.
  [NUMBERED, 'project', ''],
  [/^ ?(?:위(?!원|안[가-힣])|등(?![급가-힣]))/u, 'rank', 'position'],
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
  const top = /(?:\btop[- ]|톱 ?|상위 ?)$/iu.exec(head)?.[0];
  if (top !== undefined) return reach('rank', 'top', top.length);
  if (/^(?:twice|thrice|doubled?|tripled?|두 ?배|[가-힣]+ 배)$/iu.test(figure.text)) return reach('ratio', 'times');
  if (figure.ordinal) return reach('rank', 'ordinal');
  // 3천억여 원, 20여 년: about so many.
  const about = /^여(?! ?[명개곳건]|\p{L}{2})/u.test(tail) ? 1 : 0;
  for (const [pattern, kind, unit, printedIn] of AFTER) {
    const sign = pattern.exec(tail.slice(about))?.[0];
    if (sign !== undefined) return reach(kind, unit, 0, about + sign.length, printedIn);
  }
  // 제2명촌교 is a bridge, the second of its name.
  if (/제 ?$/u.test(head) && !isCounted(figure.text, tail)) return reach('project', undefined);
  const noun = NOUN.exec(tail);
  return noun === null
    ? reach('count', undefined, 0, counterLength(figure.text, tail))
    : reach('count', noun[1], 0, noun[0].length);
}

/** What stands between the two numbers of a range. */
export const RANGE = /^[\p{L}%㎡㎞]{0,3}\s?(?:[~〜∼～–—]|to|or|또는|에서|내지)\s?$/u;

/** What the words as a whole are: an amount, a range from one to another, a time in two units; `undefined` for all else. */
export function readWhole(words: string): PrintedQuantity | undefined {
  const [first, second, ...more] = findNumbersInText(words);
  if (first === undefined || more.length > 0) return undefined;
  const from = readPrintedQuantity(words, first);
  const isWhole = (begin: PrintedQuantity, end: PrintedQuantity): boolean =>
    words.slice(0, begin.index).trim() === '' && words.slice(end.index + end.printed.length).trim() === '';
  if (second === undefined) return isWhole(from, from) ? from : undefined;
  const to = readPrintedQuantity(words, second);
  if (!isWhole(from, to)) return undefined;
  const between = words.slice(first.index + first.text.length, second.index);
  if (RANGE.test(between) && to.kind !== 'date' && to.original === undefined && second.value > first.value)
    return {
      ...to,
      printed: words,
      index: 0,
      value: first.value,
      to: second.value,
      ...(/or|또는/u.test(between) ? { range: 'or' as const } : {}),
    };
  const largest = durationUnit(from);
  const unit = durationUnit(to);
  const size = largest === undefined || unit === undefined ? undefined : durationsIn(unit, largest);
  return largest === undefined || size === undefined || size <= 1
    ? undefined
    : { ...to, printed: words, index: 0, value: first.value * size + second.value, largest };
}

const durationUnit = ({ kind, unit }: PrintedQuantity): DurationUnit | undefined =>
  kind === 'duration' ? DURATION_UNITS.find((each) => each === unit) : undefined;

/** Whether the counter behind a number is a word of its own, particles apart: 2명을, and not 2명촌교. */
function isCounted(number: string, tail: string): boolean {
  const counter = COUNTER.exec(tail)?.[0] ?? '';
  const rest = /^[가-힣]*/u.exec(tail.slice(counter.length))?.[0] ?? '';
  return counter !== '' && (rest === '' || isParticle(number + counter, rest));
}

/** How much of what follows a number is its Korean counter, without the particles behind it. */
function counterLength(number: string, tail: string): number {
  const known = COUNTER.exec(tail)?.[0];
  if (known !== undefined) return known.length;
  const word = /^[가-힣]*/u.exec(tail)?.[0] ?? '';
  const end = Array.from(word).findIndex((_, at) => isParticle(`${number}${word.slice(0, at)}`, word.slice(at)));
  return end === -1 ? word.length : end;
}
