/** Reads a date out of printed words, as far as they say it: `Nov. 10`, `first half of this year`, `25th`, `by 2023`. */
import { MONTHS } from './english-months.ts';
import { CARDINALS } from './number-words.ts';
import { ownOf } from './own-of.ts';
import { plainForms } from './print-forms.ts';
import { parsePartialDate, type PartialDate, type YearPart } from './partial-date.ts';

export interface PrintedDate extends Partial<Omit<PartialDate, 'until' | 'open'>> {
  /** Whether the year is counted from the document's own date: `last year`, `one year ago`. */
  readonly isRelative: boolean;
  /** 0 for Sunday, where the words name no other day. */
  readonly weekday?: number;
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
  // Words may be joined: end-of-2025, first-half.
  const words = plainForms(text)
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=[\p{L}\p{N}])|(?<=\p{N})-(?=\p{L})/gu, ' ');
  const days = daysIn(words);
  const months = monthsIn(words, days);
  const near = nearby(words, now, days);
  const named = partsOfYear(words);
  const inYear = months.length > 0 || near.length > 0 ? months : days.length > 0 ? days : weekdaysIn(words);
  const parts = [...inYear, ...named];
  const years = yearsIn(words, now);
  const dated = (years.length > 0 ? years : [{ isRelative: false }]).flatMap((year) =>
    (parts.length > 0 ? parts : [{}]).map((rest): PrintedDate => ({ ...rest, ...year })),
  );
  return [...near, ...dated].filter(({ year, month, day, half, quarter, weekday }) =>
    [year, month, day, half, quarter, weekday].some((part) => part !== undefined),
  );
}

/** The one date that the words say in full, as it is written here; none where they say several, or only a part of one. */
export function readDate(text: string, published?: string): string | undefined {
  const read = readPrintedDates(text, published ?? '0001');
  const [only, ...others] = new Set(
    read.map(({ year, month, day, half, quarter, part, decade, fiscal, isRelative }) => {
      if (year === undefined || (isRelative && published === undefined)) return '';
      const ofYear =
        [fiscal && 'FY', half && `H${half}`, quarter && `Q${quarter}`, part].find(Boolean) ??
        [month, day].flatMap((known) => (known === undefined ? [] : String(known).padStart(2, '0'))).join('-');
      return `${year}${decade === true ? 's' : ofYear === '' ? '' : `-${ofYear}`}`;
    }),
  );
  return others.length === 0 && only !== '' ? only : undefined;
}

type Year = Required<Pick<PrintedDate, 'year' | 'isRelative'>> & Pick<PrintedDate, 'decade' | 'fiscal'>;

/** Words that count years from the document's own, by how many. */
const RELATIVE: readonly (readonly [pattern: RegExp, years: number])[] = [
  [/\bthis year\b|\bwithin the year\b|올해|(?<![가-힣])올(?= )|금년|연내/u, 0],
  [/\b(?:last|previous) year\b|\byear before(?! last)|(?<!재)작년|지난해|전년/u, -1],
  [/\b(?:next|coming) year\b|(?<!후)내년/u, 1],
  [/\byear before last\b|재작년/u, -2],
  [/\byear after next\b|내후년/u, 2],
];

function yearsIn(words: string, now: PartialDate): Year[] {
  const fiscal = /\bfiscal\b|\bfy ?\d|회계연도|년도/u.test(words) ? { fiscal: true as const } : {};
  const said = (pattern: RegExp, more: Pick<Year, 'decade' | 'fiscal'> = {}, since = 0): Year[] =>
    [...words.matchAll(pattern)].map(([, year, other]) => ({
      year: since + Number(year ?? other),
      isRelative: false,
      ...more,
    }));
  const absolute = said(/(?<![\p{N},]|(?<!\d\.\d{1,2})\.)((?:18|19|20|21)\d{2})(?![\p{N}%]|,\d|s\b|년대)/gu, fiscal);
  const decades = said(/(?<!\p{N})((?:18|19|20|21)\d0)(?:s\b|년대)/gu, { decade: true });
  // ’24 is of this century, and so is 24년 before a part of a year, 24.3월, FY24 and the other end in 2024~28.
  const short = SHORT_YEARS.flatMap((pattern) => said(pattern, fiscal, 2000));
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
    ...counted(/\b(\w+) years? (?:ago|earlier)\b/gu, -1),
    ...counted(/(?<!\d)(\d{1,2})년 전/gu, -1),
    ...counted(/(?<!\d)(\d{1,2})년 ?[뒤후]|(?:향후|앞으로) (\d{1,2})년(?!도)/gu, 1),
    ...counted(/\b(?:next|coming|following|in|within)(?: the)? (\w+) years\b/gu, 1),
    ...counted(/\b(\w+) years (?:later|from now)\b/gu, 1),
    ...months,
  ];
}

const SHORT_YEARS = [
  /'(\d{2})(?!\d)/gu,
  /(?<![\p{N}.,'])(\d{2})(?=년 ?(?:[상하]반기|[1-4](?:\/4)?분기|\d{1,2}월|연?말|초(?!과)|까지|부터)|\. ?\d{1,2}월)/gu,
  /\b(?:fy|[1-4]q|[12]h) ?(\d{2})(?!\d)/gu,
  /(?<!\p{N})20\d{2}년? ?[~-] ?(1[3-9]|[2-9]\d)(?![\d.월일-])/gu,
];

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
    new RegExp(
      `${half} half|\\b(?:h${i + 1}|${i + 1}h)(?:\\d\\d)?\\b|${i === 0 ? '상' : '하'}(?:반기|(?<=\\d\\. ?[상하])(?![가-힣]))`,
      'u',
    ).test(words)
      ? [{ half: i + 1 }]
      : [],
  );
  const quarters = QUARTERS.flatMap((quarter, i): OfYear[] =>
    new RegExp(
      `${quarter} quarter|\\b(?:q${i + 1}|${i + 1}q)(?:\\d\\d)?\\b|(?<!\\d)${i + 1}(?:/4)?분기|[년.] ?${i + 1}/4(?!\\d)`,
      'u',
    ).test(words)
      ? [{ quarter: i + 1 }]
      : [],
  );
  const end: OfYear[] = /\bend (?:of )?(?:last|this|the|\d)|\byear(?:'s)? end\b|[년해.] ?말|연말/u.test(words)
    ? [{ month: 12, part: 'end' }]
    : [];
  const named = PARTS.flatMap(([pattern, part]): OfYear[] => (pattern.test(words) ? [{ part }] : []));
  return [...halves, ...quarters, ...end, ...named];
}

interface InYear {
  readonly month: number;
  readonly day?: number;
}

/** The months that the words name, with their days; `days` are those of the text, of which the other end of a span has no month. */
function monthsIn(words: string, days: readonly { readonly day: number }[]): InYear[] {
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
    // The ends of a span, in the same year or the next
    /\. ?~ ?(\d{1,2})\. ?(?:(\d{1,2})\.)?(?!\d)/gu,
    /(?<!\d)(\d{1,2}) ?~(?= ?\d{1,2}월)/gu,
    // 10. 30.(목)
    /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.? ?(?=\([월화수목금토일]\))/gu,
  ];
  // 30/10/2025, and as Americans write it
  const slashed = [...words.matchAll(/(?<!\d)(\d{1,2})([-./])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/gu)].flatMap(
    ([, first, , second = '']) => [found(Number(first), second), found(Number(second), first)],
  );
  const all = [
    ...[...words.matchAll(english)].map(([, before, name = '', after]) => found(monthOf(name), before ?? after)),
    ...inDigits.flatMap((pattern) => [...words.matchAll(pattern)].map(([, month, day]) => found(Number(month), day))),
    ...slashed,
  ].filter(({ month }) => month <= 12);
  const [only, ...others] = all;
  return only === undefined || others.length > 0 ? all : [only, ...days.map(({ day }) => ({ month: only.month, day }))];
}

const daysIn = (words: string): { readonly day: number }[] =>
  [
    /\b(\d{1,2})(?:st|nd|rd|th)\b|(?<!\d)(?<!월 ?)(\d{1,2})일(?!간|차|째|이내|만에| ?(?:동안|이내|만에))/gu,
    // The ends of a span: 13~16일, March 5-8, 5 to 8 March, 2026. 3. 5.~8.
    new RegExp(`(?<![\\d/'-])(\\d{1,2}) ?(?:~|-|to) ?(?=\\d{1,2}(?:일| ${MONTH}))`, 'gu'),
    new RegExp(
      `(?<=${MONTH} \\d{1,2} ?(?:~|-|to) ?|\\d\\. ?\\d{1,2}\\. ?\\d{1,2}\\. ?~ ?)(\\d{1,2})(?!\\d|\\. ?\\d)`,
      'gu',
    ),
  ].flatMap((pattern) => [...words.matchAll(pattern)].map(([, first, second]) => ({ day: Number(first ?? second) })));

const WEEKDAYS = 'sun일 mon월 tues화 wednes수 thurs목 fri금 satur토'
  .split(' ')
  .map((day) => new RegExp(`\\b${day.slice(0, -1)}day|${day.slice(-1)}요일`, 'u'));
const weekdaysIn = (words: string): { readonly weekday: number }[] =>
  WEEKDAYS.flatMap((pattern, weekday) => (pattern.test(words) ? [{ weekday }] : []));

/** Months and days counted from the document’s own, by how many. */
const NEARBY: readonly (readonly [pattern: RegExp, months: number, days?: number])[] = [
  [/\bthis month\b|이달|이번 ?달/u, 0],
  [/\blast month\b|지난 ?달/u, -1],
  [/\bnext month\b|다음 ?달|내달/u, 1],
  [/\btoday\b|오늘/u, 0, 0],
  [/\byesterday\b|어제/u, 0, -1],
  [/\btomorrow\b|내일/u, 0, 1],
];

function nearby(
  words: string,
  { year, month, day }: PartialDate,
  days: readonly { readonly day: number }[],
): PrintedDate[] {
  return NEARBY.flatMap(([pattern, months, after]) => {
    if (month === undefined || !pattern.test(words) || (after !== undefined && day === undefined)) return [];
    const at = new Date(Date.UTC(year, month - 1 + months, after === undefined ? 1 : Number(day) + after));
    const said = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, isRelative: true };
    if (after !== undefined) return [{ ...said, day: at.getUTCDate() }];
    return days.length === 0 ? [said] : days.map((of) => ({ ...said, ...of }));
  });
}

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
    (printed.weekday === undefined ||
      (date.day !== undefined &&
        printed.weekday === new Date(Date.UTC(date.year, Number(month) - 1, date.day)).getUTCDay())) &&
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
