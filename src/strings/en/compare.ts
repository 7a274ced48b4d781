/** The words of /compare/ and its pages, and why the guard keeps figures apart. */
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
  said === undefined ? 'told as a fact, not promised' : isReport(said) ? REPORT[said] : said;

const KIND: Partial<Record<ClaimKind, string>> = {
  money: 'an amount of money',
  area: 'an area',
  share: 'a share',
  ratio: 'a ratio',
  count: 'a count',
  rank: 'a rank',
  duration: 'a span of time',
};
const kind = (said: string | undefined): string => KIND[said as ClaimKind] ?? 'no figure';

const BASIS: Record<string, string> = {
  printed: 'printed in its document',
  derived: 'worked out by arithmetic',
  editor: 'the editor’s own',
};

/** `6 years and 4 months apart`, `about 8 months apart`. */
function distance(time: TimeBetween): string {
  const words = formatTimeBetween(time);
  return words === '' ? 'no time apart' : `${time.exact ? '' : 'about '}${words} apart`;
}

export const compare = {
  title: citySelection.title,
  heading: citySelection.heading,
  description: 'Two or three places side by side: outline, money, dates, themes and bodies, each as its document says.',
  intro:
    'Two or three sheets laid edge to edge: what each document says, as of its date. Figures share an axis only where unit, scope, base and kind agree; everywhere else the page says why not.',
  table: 'Every pair',
  tableLabel: 'Table of the time between documents',
  tableIntro:
    'A table of distances, but in time: how many years (y), months (m) or days (d) lie between the documents of two places, or about (~) how many. Each leads to the pair.',
  list: 'The pairs',
  form: {
    legend: 'Choose the places',
    labels: ['First place', 'Second place', 'Third place'] as const,
    none: 'Choose',
    third: 'None',
    submit: 'Lay side by side',
  },
  noScript: 'Three places at once need scripts. Without them, every pair can be opened below.',
  names: joinList,
  and: ' and ',
  manner: 'side by side',
  pairDescription: (places: readonly string[]) =>
    `${joinList(places)} side by side: outline, money, dates, themes and bodies, each as its own document says, with figures on one axis only where they may be.`,
  third: 'Lay a third sheet beside them',
  rows: {
    sheets: 'The sheets',
    outline: 'Outline',
    money: 'Money',
    figures: 'Figures of like subject',
    dates: 'Dates',
    themes: 'Themes',
    bodies: 'Bodies and people',
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
  /** A cell of the table of distances. */
  cell: ({ years, months, days, exact }: TimeBetween) => {
    const parts = [years > 0 ? `${years}y` : '', months > 0 ? `${months}m` : '', days > 0 ? `${days}d` : '']
      .filter((part) => part !== '')
      .join(' ');
    return parts === '' ? '0' : `${exact ? '' : '~'}${parts}`;
  },
  cellFull: (places: Two, time: TimeBetween) => `${joinList(places)}, ${distance(time)}`,
  distance,
  profile: (place: string) => `The whole sheet of ${place}`,
  projects: (n: number) => (n === 1 ? 'One project under it' : `${n} projects under it`),
  moneyIntro:
    'Each amount as its own document tells it. Nothing is added up across places, and no scale runs from one sheet to the other.',
  noMoney: 'The document names no sum of money.',
  notSaid: 'What it covers is not said.',
  figuresIntro:
    'Key figures that invite comparison, each on a line of its own. The lines are of one length whatever the figure: they measure nothing.',
  noFigures: 'No key figure of the one has its like among those of the other.',
  noAxis: 'No common axis',
  axis: 'One axis',
  axisWhy: 'Kind, unit, scope, base, status and year agree, and one rule counts both.',
  alsoApart: 'Also apart in',
  aspects: {
    figure: 'figure',
    kind: 'kind',
    rank: 'rank',
    unit: 'unit',
    scope: 'scope',
    base: 'base',
    status: 'status',
    year: 'year',
    bound: 'exactness',
    basis: 'basis',
    definition: 'definition',
  },
  /** Added where no document counts both by one rule. */
  noRule: '; the documents share no definition',
  /** Why two figures have no common axis, in one sentence. */
  why: {
    figure: () => 'One of them holds no figure that could be drawn.',
    kind: ([a, b]: Two, [x, y]: Stated) => `${a} gives ${kind(x)}, ${b} ${kind(y)}: no axis holds both.`,
    rank: ([a, b]: Two, [x, y]: Stated) =>
      `A rank is a place on a list and no length, and the lists differ: ${possessive(a)} covers ${quotedOrNone(x)}, ${possessive(b)} ${quotedOrNone(y)}.`,
    unit: ([a, b]: Two, [x = '', y = '']: Stated, rule: string) =>
      /^[A-Z]{3}$/.test(x) && /^[A-Z]{3}$/.test(y)
        ? `${possessive(a)} figure is in ${x}, ${possessive(b)} in ${y}, and one axis would need a rate of exchange.`
        : `${possessive(a)} figure is in ${quoted(x)}, ${possessive(b)} in ${quoted(y)}${rule}.`,
    scope: ([a, b]: Two, [x, y]: Stated, rule: string) =>
      x === undefined && y === undefined
        ? 'Neither document says what its figure covers, and two silences are no agreement.'
        : `${possessive(a)} figure covers ${quotedOrNone(x)}, ${possessive(b)} ${quotedOrNone(y)}${rule}.`,
    base: ([a, b]: Two, [x, y]: Stated) =>
      `${possessive(a)} figure is measured against ${quotedOrNone(x)}, ${possessive(b)} against ${quotedOrNone(y)}.`,
    status: ([a, b]: Two, [x, y]: Stated) => `${possessive(a)} figure is ${state(x)}, ${possessive(b)} is ${state(y)}.`,
    year: ([a, b]: Two, [x = '', y = '']: Stated) =>
      `${possessive(a)} figure speaks of ${x}, ${possessive(b)} of ${y}.`,
    bound: ([a, b]: Two, [x, y]: Stated) =>
      `${joinList([x === undefined ? '' : `${possessive(a)} figure is ${quoted(x)}`, y === undefined ? '' : `${possessive(b)} is ${quoted(y)}`].filter((part) => part !== ''))}: a limit, not a value that a length could show.`,
    basis: ([a, b]: Two, [x = '', y = '']: Stated) =>
      `${possessive(a)} figure is ${BASIS[x] ?? x}, ${possessive(b)} ${BASIS[y] ?? y}.`,
    definition: ([a, b]: Two) => `The documents of ${a} and ${b} share no definition of what they count.`,
  } satisfies Record<string, (places: Two, said: Stated, rule: string) => string>,
  datesIntro: 'All lanes run over the same years. What became of a promise is not told here.',
  signs: {
    document: 'its document',
    due: 'due, date as printed',
    inferred: 'hollow: date inferred by the editor',
    tolerance: 'any day between',
  },
  lane: (place: string) => `Dates of ${place}`,
  noDates: 'No promise in the document carries a date.',
  undated: (n: number, isFurther: boolean) =>
    `${n === 1 ? 'One' : n}${isFurther ? ' more' : ''} ${n === 1 ? 'promise carries' : 'promises carry'} no date`,
  themesIntro:
    'How many claims touch each theme. The numbers measure the reading, not how much a subject matters; a long document has more of everything.',
  shared: 'Touched by both',
  only: (place: string) => `Only in ${possessive(place)} document`,
  untouched: 'nothing',
  bodiesIntro: 'As the documents name them on their dates; nobody here is said to hold an office today.',
  namedByBoth: 'Named in both documents',
  namedByNone: 'No body and no person is named in both documents.',
  others: 'Others that it names',
  noLinks: 'Neither profile draws a link to the other.',
  linksIntro: 'What a document states, and what the editor draws.',
  says: (place: string) => `On the sheet of ${place}`,
  compareWith: 'Lay it beside',
} as const;
