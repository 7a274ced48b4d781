/** The words of /compare/ and its pages, and why two numbers are not comparable. */
import type { ClaimKind, REPORTED } from '../../core/schema/claim.ts';
import type { TimeBetween } from '../../core/values/time-between.ts';
import { citySelection } from './city-selection.ts';
import { formatTimeBetween, joinList, quoted } from './format.ts';

type Two = readonly [string, string];
/** What each document says; `undefined` where it says nothing. */
type Stated = readonly [string | undefined, string | undefined];

const possessive = (place: string): string => (place.endsWith('s') ? `${place}’` : `${place}’s`);
const quotedOrNone = (text: string | undefined): string => (text === undefined ? 'what is not said' : quoted(text));

const REPORT: Record<(typeof REPORTED)[number], string> = {
  proposed: 'proposed',
  planned: 'planned',
  'under-way': 'under way',
  done: 'done',
  conflicting: 'reported in more than one way',
};
const isReport = (state: string): state is keyof typeof REPORT => state in REPORT;
const state = (said: string | undefined): string =>
  said === undefined ? 'reported as a fact, not promised' : isReport(said) ? REPORT[said] : said;

const KIND: Partial<Record<ClaimKind, string>> = {
  money: 'an amount of money',
  area: 'an area',
  share: 'a share',
  ratio: 'a ratio',
  count: 'a count',
  rank: 'a rank',
  duration: 'a span of time',
};
const kind = (said: string | undefined): string => KIND[said as ClaimKind] ?? 'no number';

const BASIS: Record<string, string> = {
  printed: 'printed in its document',
  derived: 'worked out by us',
  editor: 'our own',
};

/** `6 years and 4 months apart`, `about 8 months apart`. */
function distance(time: TimeBetween): string {
  const words = formatTimeBetween(time);
  return words === '' ? 'no time apart' : `${time.exact ? '' : 'about '}${words} apart`;
}

export const compare = {
  title: citySelection.title,
  heading: citySelection.heading,
  description:
    'Two or three places compared: outline, money, dates, themes and organisations, each as its document says.',
  intro:
    'Two or three profiles next to each other: what each document says, as of its date. Numbers are drawn to one scale only where unit, scope, baseline and kind agree; everywhere else the page says why they are not comparable.',
  table: 'Every pair',
  tableLabel: 'How far apart the documents are',
  tableIntro:
    'How far apart the documents of two places are: in years (y), months (m) or days (d), or about (~) so many. Each cell leads to the comparison.',
  list: 'The pairs',
  form: {
    legend: 'Choose the places',
    labels: ['First place', 'Second place', 'Third place'] as const,
    none: 'Choose',
    third: 'None',
    submit: 'Compare',
  },
  noScript: 'Three places at once need scripts. Without them, every pair can be opened below.',
  names: joinList,
  and: ' and ',
  manner: 'compared',
  pairDescription: (places: readonly string[]) =>
    `${joinList(places)} compared: outline, money, dates, themes and organisations, each as its own document says, with numbers to one scale only where they are comparable.`,
  third: 'Add a third',
  rows: {
    sheets: 'The profiles',
    outline: 'Outline',
    money: 'Money',
    figures: 'Numbers on the same subject',
    dates: 'Dates',
    themes: 'Themes',
    bodies: 'Organisations and people',
    links: 'What links them',
  },
  asOf: (date: string) => `as of ${date}`,
  apart: (time: TimeBetween) => {
    const words = formatTimeBetween(time);
    if (words === '')
      return time.exact ? 'Both documents carry the same date.' : 'No month lies between these documents.';
    const verb = time.years + time.months + time.days === 1 ? 'lies' : 'lie';
    return `${time.exact ? '' : 'About '}${words} ${verb} between these documents.`;
  },
  /** A cell of the table of pairs. */
  cell: ({ years, months, days, exact }: TimeBetween) => {
    const parts = [years > 0 ? `${years}y` : '', months > 0 ? `${months}m` : '', days > 0 ? `${days}d` : '']
      .filter((part) => part !== '')
      .join(' ');
    return parts === '' ? '0' : `${exact ? '' : '~'}${parts}`;
  },
  cellFull: (places: Two, time: TimeBetween) => `${joinList(places)}, ${distance(time)}`,
  distance,
  profile: (place: string) => `The whole profile of ${place}`,
  projects: (n: number) => (n === 1 ? 'One project under it' : `${n} projects under it`),
  moneyIntro:
    'Each amount as its own document gives it. Nothing is added up across places, and the two are not drawn to one scale.',
  noMoney: 'The document names no sum of money.',
  notSaid: 'What it covers is not said.',
  figuresIntro:
    'Key numbers that invite comparison, each on a line of its own. The lines are all of one length, whatever the number.',
  noFigures: 'No key number of the one is on the same subject as one of the other.',
  noAxis: 'Not comparable',
  axis: 'Comparable',
  axisWhy: 'Kind, unit, scope, baseline, status and year agree, and one rule counts both.',
  alsoApart: 'Also apart in',
  aspects: {
    figure: 'number',
    kind: 'kind',
    rank: 'rank',
    unit: 'unit',
    scope: 'scope',
    base: 'baseline',
    status: 'status',
    year: 'year',
    bound: 'exactness',
    basis: 'basis',
    definition: 'definition',
  },
  /** Added where no document counts both by one rule. */
  noRule: '; the documents share no definition',
  /** Why two numbers are not comparable, in one sentence. */
  why: {
    figure: () => 'One of them has no number that could be drawn.',
    kind: ([a, b]: Two, [x, y]: Stated) => `${a} gives ${kind(x)}, ${b} ${kind(y)}.`,
    rank: ([a, b]: Two, [x, y]: Stated) =>
      `A rank is a position on a list, not an amount, and the lists differ: ${possessive(a)} covers ${quotedOrNone(x)}, ${possessive(b)} ${quotedOrNone(y)}.`,
    unit: ([a, b]: Two, [x = '', y = '']: Stated, rule: string) =>
      /^[A-Z]{3}$/.test(x) && /^[A-Z]{3}$/.test(y)
        ? `${possessive(a)} number is in ${x}, ${possessive(b)} in ${y}, and comparing them would need an exchange rate.`
        : `${possessive(a)} number is in ${quoted(x)}, ${possessive(b)} in ${quoted(y)}${rule}.`,
    scope: ([a, b]: Two, [x, y]: Stated, rule: string) =>
      x === undefined && y === undefined
        ? 'Neither document says what its number covers.'
        : `${possessive(a)} number covers ${quotedOrNone(x)}, ${possessive(b)} ${quotedOrNone(y)}${rule}.`,
    base: ([a, b]: Two, [x, y]: Stated) =>
      `${possessive(a)} number is measured against ${quotedOrNone(x)}, ${possessive(b)} against ${quotedOrNone(y)}.`,
    status: ([a, b]: Two, [x, y]: Stated) => `${possessive(a)} number is ${state(x)}, ${possessive(b)} is ${state(y)}.`,
    year: ([a, b]: Two, [x = '', y = '']: Stated) =>
      `${possessive(a)} number speaks of ${x}, ${possessive(b)} of ${y}.`,
    bound: ([a, b]: Two, [x, y]: Stated) =>
      `${joinList([x === undefined ? '' : `${possessive(a)} number is ${quoted(x)}`, y === undefined ? '' : `${possessive(b)} is ${quoted(y)}`].filter((part) => part !== ''))}: a limit, not an exact value.`,
    basis: ([a, b]: Two, [x = '', y = '']: Stated) =>
      `${possessive(a)} number is ${BASIS[x] ?? x}, ${possessive(b)} ${BASIS[y] ?? y}.`,
    definition: ([a, b]: Two) => `The documents of ${a} and ${b} share no definition of what they count.`,
  } satisfies Record<string, (places: Two, said: Stated, rule: string) => string>,
  datesIntro: 'All places are drawn over the same years. What became of a promise is not shown here.',
  signs: {
    document: 'its document',
    due: 'due, date as printed',
    inferred: 'hollow: date worked out by us',
    tolerance: 'any day between',
  },
  lane: (place: string) => `Dates of ${place}`,
  noDates: 'No promise in the document has a deadline.',
  undated: (n: number, isFurther: boolean) =>
    `${n === 1 ? 'One' : n}${isFurther ? ' more' : ''} ${n === 1 ? 'promise has' : 'promises have'} no deadline`,
  themesIntro:
    'How many statements touch each theme. The numbers say how much we found, not how much a subject matters; a long document has more of everything.',
  shared: 'Touched by both',
  only: (place: string) => `Only in ${possessive(place)} document`,
  untouched: 'nothing',
  bodiesIntro: 'As the documents name them on their dates; we do not say who holds a post today.',
  namedByBoth: 'Named in both documents',
  namedByNone: 'No organisation and no person is named in both documents.',
  others: 'Others that it names',
  noLinks: 'Neither profile has a link to the other.',
  linksIntro: 'What a document states, and what we add.',
  says: (place: string) => `In the profile of ${place}`,
  compareWith: 'Compare with',
} as const;
