/** The words of /compare/ and its pages, and why two numbers are not comparable. */
import { ownOf } from '../../core/values/own-of.ts';
import type { ClaimKind, PlanKind, REPORTED } from '../../core/schema/claim.ts';
import type { TimeBetween } from '../../core/values/time-between.ts';
import { citySelection } from './city-selection.ts';
import { formatNumber, formatTimeBetween, joinList, quoted } from './format.ts';

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
  length: 'a length',
};
const kind = (said: string | undefined): string => KIND[said as ClaimKind] ?? 'no number';

const BASIS: Record<string, string> = {
  printed: 'printed in its document',
  derived: 'worked out by us',
  editor: 'our own',
};

const ONE: Record<PlanKind, string> = {
  promise: 'promise',
  expectation: 'expectation',
  demand: 'demand',
  vision: 'aspiration',
};
const MANY: Record<PlanKind, string> = {
  promise: 'promises',
  expectation: 'expectations',
  demand: 'demands',
  vision: 'aspirations',
};

export const compare = {
  title: citySelection.title,
  heading: citySelection.heading,
  description:
    'Two or three places compared: how their promises are dated, funded and named, and what they say on each theme.',
  intro:
    'Two or three places next to each other: how their promises are dated, funded and named, then what each says on every theme.',
  table: 'Every two places',
  linked: 'Pairs with a page of their own',
  places: 'Each place, for comparison',
  allPlaces: (n: number) => `All ${formatNumber(n)} places, each with a page for comparison`,
  noGist: 'Neither profile names a link to the other.',
  form: {
    legend: 'Choose the places',
    labels: ['First place', 'Second place', 'Third place'] as const,
    none: 'Choose',
    third: 'None',
    submit: 'Compare',
  },
  noScript:
    'To choose places needs scripts. Without them, open two places below next to each other: their pages say the same on the same subject.',
  names: joinList,
  and: ' and ',
  pairDescription: (places: readonly string[]) =>
    `${joinList(places)} compared: promises, deadlines, budgets, and what each document says on every theme.`,
  third: 'Add a third:',
  rows: {
    themes: 'Theme by theme',
    dates: 'Promises with a deadline',
    money: 'Money',
    figures: 'Numbers on the same subject',
    links: 'What links them',
    ownFigures: 'Numbers at a glance',
    ownLinks: 'Links to other places',
    named: 'People and organisations that it names',
  },
  /** The page of one place. */
  alone: {
    title: (place: string) => `${place}, for comparison`,
    description: (place: string) =>
      `${place} in the form in which places are compared: promises, deadlines, budgets, and what it says on each theme.`,
    intro: 'The numbers and answers by which places are compared. Each place has a page like this one.',
    pairs: 'Compared with',
    choose: 'Choose another place',
  },
  /** Before what a later source says of a promise. */
  reported: 'Reported',
  facts: {
    caption: 'What can be compared',
    document: 'Document',
    promises: 'Promises',
    printed: 'with a printed deadline',
    inferred: 'with a deadline worked out by us',
    budgeted: 'with a stated budget',
    reported: 'reported on by later sources',
    done: 'reported done',
    latest: 'Latest deadline',
    named: 'Named, of those counted',
    of: (named: number, counted: string) => `${named} of ${counted}`,
    none: 'none',
    noCount: 'no such count',
    others: { expectation: 'Expectations', demand: 'Demands of others', vision: 'Aspirations' } satisfies Record<
      Exclude<PlanKind, 'promise'>,
      string
    >,
    statements: 'Statements, all in all',
  },
  /** The summary of what a place plans on a theme. */
  plans: (counts: readonly (readonly [PlanKind, number])[]) =>
    joinList(counts.map(([kind, n]) => `${n} ${n === 1 ? ONE[kind] : MANY[kind]}`)),
  apart: (time: TimeBetween) => {
    const words = formatTimeBetween(time);
    if (words === '')
      return time.exact ? 'Both documents carry the same date.' : 'No month lies between these documents.';
    const verb = time.years + time.months + time.days === 1 ? 'lies' : 'lie';
    return `${time.exact ? '' : 'About '}${words} ${verb} between these documents.`;
  },
  moneyIntro:
    'Each amount as its own document gives it. Nothing is added up across places, and the two are not drawn to one scale.',
  notSaid: 'What it covers is not said.',
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
      `${joinList([x === undefined ? '' : `${possessive(a)} number is ${quoted(x)}`, y === undefined ? '' : `${possessive(b)} is ${quoted(y)}`].filter((part) => part !== ''))}: no one exact value.`,
    basis: ([a, b]: Two, [x = '', y = '']: Stated) =>
      `${possessive(a)} number is ${ownOf(BASIS, x) ?? x}, ${possessive(b)} ${ownOf(BASIS, y) ?? y}.`,
    definition: ([a, b]: Two) => `The documents of ${a} and ${b} share no definition of what they count.`,
  } satisfies Record<string, (places: Two, said: Stated, rule: string) => string>,
  namedByBoth: 'Named in both documents:',
  noLinks: 'Neither profile names a link to the other, and no organisation is named in both documents.',
  says: (place: string, how: string) => `In the profile of ${place}, ${how}`,
} as const;
