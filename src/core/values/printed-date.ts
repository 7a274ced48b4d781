/** Reads a date out of printed words, as far as they say it: `Nov. 10`, `first half of this year`, `25th`, `by 2023`. */
import { MONTHS } from './english-months.ts';
import { CARDINALS } from './number-words.ts';
import { ownOf } from './own-of.ts';
import { plainForms } from './print-forms.ts';
import { parsePartialDate, type PartialDate, type YearPart } from './partial-date.ts';

export interface PrintedDate extends Partial<Omit<PartialDate, 'until' | 'open'>> {
  /** Whether the year is counted from the document's own date: `last year`, `one year ago`. */
  readonly isRelative: boolean;
}

const MONTH_NAMES = MONTHS.map((name) => name.toLowerCase());
const MONTH = String.raw`(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t?\\.)?`).join('|')})`;
/** Up to ten. */
const NUMBERS = { a: 1, ...Object.fromEntries(Object.entries(CARDINALS).filter(([, value]) => value <= 10)) };
const FIRST = '(?:first|early|former|상)';
const SECOND = '(?:second|latter|later|하)';
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** Every date that the words may mean, read against the day of their document; later rules choose the one that agrees. */
export function readPrintedDates(text: string, published: string): PrintedDate[] {
  const now = parsePartialDate(published);
  if (now === undefined) return [];
  const words = plainForms(text).toLowerCase();
  const years = yearsIn(words, now);
  const days = daysIn(words);
  const months = monthsIn(words);
  const parts: Omit<PrintedDate, 'year' | 'isRelative'>[] =
    months.length > 0 ? months : days.length > 0 ? days.map((day) => ({ day })) : partsOfYear(words);
  const dated: readonly (Pick<PrintedDate, 'year'> & Omit<Year, 'year'>)[] =
    years.length > 0 ? years : [{ isRelative: false }];
  return dated.flatMap((year) => parts.map((rest) => ({ ...rest, ...year })));
}

type Year = Required<Pick<PrintedDate, 'year' | 'isRelative'>> & Pick<PrintedDate, 'decade' | 'fiscal'>;

/** Words that count years from the document's own, by how many. */
const RELATIVE: readonly (readonly [pattern: RegExp, years: number])[] = [
  [/\bthis year\b|\bwithin the year\b|올해|(?<![가-힣])올(?= )|금년|연내|이달|이번 달/u, 0],
  [/\b(?:last|previous) year\b|작년|지난해/u, -1],
  [/\bnext year\b|내년/u, 1],
  [/재작년/u, -2],
  [/내후년/u, 2],
];

function yearsIn(words: string, now: PartialDate): Year[] {
  const fiscal = /\bfiscal\b|\bfy ?\d|회계연도|년도/u.test(words) ? { fiscal: true as const } : {};
  const said = (pattern: RegExp, more: Pick<Year, 'decade' | 'fiscal'> = {}, since = 0): Year[] =>
    [...words.matchAll(pattern)].map(([, year, other]) => ({
      year: since + Number(year ?? other),
      isRelative: false,
      ...more,
    }));
  const absolute = said(/(?<![\p{N}.,])((?:18|19|20|21)\d{2})(?![\p{N}%]|,\d|s\b|년대)/gu, fiscal);
  const decades = said(/(?<!\p{N})((?:18|19|20|21)\d0)(?:s\b|년대)/gu, { decade: true });
  // ’24년 is of this century, and so is 24년 before a part of a year.
  const short = said(
    /'(\d{2})(?=년|\.)|(?<![\p{N}.,'])(\d{2})(?=년 ?(?:[상하]반기|[1-4](?:\/4)?분기|\d{1,2}월|연?말|초(?!과)))/gu,
    {},
    2000,
  );
  const relative = (difference: number): Year => ({ year: now.year + difference, isRelative: true });
  const counted = (pattern: RegExp, sign: number): Year[] =>
    [...words.matchAll(pattern)].flatMap(([, first, number = first ?? '']) => {
      const count = ownOf(NUMBERS, number) ?? Number(number);
      return Number.isInteger(count) ? [relative(sign * count)] : [];
    });
  // “last October” is the one before the document; some writers mean that of last year.
  const months = [...words.matchAll(new RegExp(`\\blast (${MONTH})`, 'gu'))].flatMap(([, name = '']) =>
    monthOf(name) < (now.month ?? 13) ? [relative(0), relative(-1)] : [relative(-1)],
  );
  return [
    ...absolute,
    ...short,
    ...decades,
    ...RELATIVE.flatMap(([pattern, years]) => (pattern.test(words) ? [relative(years)] : [])),
    ...counted(/\b(\w+) years? ago\b/gu, -1),
    ...counted(/(?<!\d)(\d{1,2})년 전/gu, -1),
    ...counted(/(?<!\d)(\d{1,2})년 ?[뒤후]|(?:향후|앞으로) (\d{1,2})년(?!도)/gu, 1),
    ...counted(/\b(?:next|coming|following)(?: the)? (\w+) years\b/gu, 1),
    ...months,
  ];
}

/** Parts of a year, as they are called. */
const PARTS: readonly (readonly [pattern: RegExp, part: YearPart])[] = [
  [/\bspring\b|년 ?봄/u, 'spring'],
  [/\bsummer\b|년 ?여름/u, 'summer'],
  [/\b(?:autumn|fall of)\b|년 ?가을/u, 'autumn'],
  [/\bwinter\b|년 ?겨울/u, 'winter'],
  [/\b(?:early|beginning of|start of)(?: in)? (?:the |\d)|[년해] ?초(?!등)|연초/u, 'early'],
  [/\bmid(?:dle of)?[- ](?:the |\d)|년 ?중(?:반|순)/u, 'mid'],
  [/\blate(?: in)? (?:the |\d)|년 ?후반/u, 'late'],
];

type OfYear = Pick<PrintedDate, 'half' | 'quarter' | 'part' | 'month'>;

/** The parts of a year that the words name; `begun in the second half, open at the end of 2029` names two. */
function partsOfYear(words: string): OfYear[] {
  const halves = [FIRST, SECOND].flatMap((half, i): OfYear[] =>
    new RegExp(`${half}[ -]half|${i === 0 ? '상' : '하'}(?:반기|(?<=\\d\\. ?[상하])(?![가-힣]))`, 'u').test(words)
      ? [{ half: i + 1 }]
      : [],
  );
  const quarters = QUARTERS.flatMap((quarter, i): OfYear[] =>
    words.includes(`${quarter} quarter`) ||
    new RegExp(`(?<!\\d)${i + 1}(?:/4)?분기|[년.] ?${i + 1}/4(?!\\d)`, 'u').test(words)
      ? [{ quarter: i + 1 }]
      : [],
  );
  const end: OfYear[] = /\bend of (?:last|this|the|\d)|[년해] ?말|연말/u.test(words)
    ? [{ month: 12, part: 'end' }]
    : [];
  const named = PARTS.flatMap(([pattern, part]): OfYear[] => (pattern.test(words) ? [{ part }] : []));
  const all = [...halves, ...quarters, ...end, ...named];
  return all.length === 0 ? [{}] : all;
}

interface InYear {
  readonly month: number;
  readonly day?: number;
}

function monthsIn(words: string): InYear[] {
  const found = (month: number, day: string | undefined): InYear => ({
    month,
    ...(day === undefined ? {} : { day: Number(day) }),
  });
  const english = new RegExp(
    `(?:\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\\b(${MONTH})(?![a-z])(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?`,
    'gu',
  );
  const inDigits = [
    /(?:^|[^\d])(\d{1,2})월(?: ?(\d{1,2})일)?/gu,
    /(?:\b(?:19|20)\d{2}|'\d{2})(?:[-/]|\. ?(?![1-4]\/4(?!\d|\/)))(\d{1,2})(?:(?:[-./]|\. )(\d{1,2}))?(?!\d)/gu,
    // The other end of a span, in the same year or the next
    /\. ?~ ?(\d{1,2})\. ?(?:(\d{1,2})\.)?(?!\d)/gu,
  ];
  return [
    ...[...words.matchAll(english)].map(([, before, name = '', after]) => found(monthOf(name), before ?? after)),
    ...inDigits.flatMap((pattern) => [...words.matchAll(pattern)].map(([, month, day]) => found(Number(month), day))),
  ];
}

const daysIn = (words: string): number[] =>
  [
    ...words.matchAll(
      /\b(\d{1,2})(?:st|nd|rd|th)\b|(?<!\d)(?<!월 ?)(\d{1,2})일(?!간|차|째|이내|만에| ?(?:동안|이내|만에))/gu,
    ),
  ].map(([, en, ko]) => Number(en ?? ko));

const monthOf = (name: string): number => MONTH_NAMES.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

/** Whether a date says nothing but what the words say, as far as they go; `rest` names what they leave open. */
export function agreesWith(date: PartialDate, printed: PrintedDate): boolean {
  const month = date.month;
  const half = date.half ?? (month === undefined ? undefined : month <= 6 ? 1 : 2);
  return (
    (printed.year === undefined || printed.year === date.year) &&
    // “The end of 2027” may be written as such or as its last month.
    (date.part === undefined || printed.part === undefined || printed.part === date.part) &&
    (date.part === 'end' || printed.month === undefined || printed.month === month) &&
    (printed.decade ?? false) === (date.decade ?? false) &&
    (printed.day === undefined || printed.day === date.day) &&
    (printed.half === undefined || printed.half === half) &&
    (printed.quarter === undefined || printed.quarter === date.quarter)
  );
}

/** Whether the words say every part of the date themselves, so that nothing was worked out. */
export function saysWhole(date: PartialDate, printed: PrintedDate): boolean {
  return (
    !printed.isRelative &&
    printed.year !== undefined &&
    (date.part === undefined || printed.part !== undefined) &&
    (date.fiscal === undefined || printed.fiscal !== undefined) &&
    (date.month === undefined || printed.month !== undefined) &&
    (date.day === undefined || printed.day !== undefined) &&
    (date.half === undefined || printed.half !== undefined) &&
    (date.quarter === undefined || printed.quarter !== undefined)
  );
}
