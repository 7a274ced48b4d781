/** The words of the charts: labels, legends, tables and summaries. What only one form says is under the form's name. */
import type { Claim } from '../../core/schema/claim.ts';
import { formatPartialDate } from './format-date.ts';
import { countOf, formatNumber, joinList } from './format.ts';

type Basis = Claim['basis'];

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** `projects` as a heading: `Projects`. */
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const labelled = (label: string, text: string): string => `${label}: ${text}`;
const list = (items: readonly string[]): string => items.join('; ');
const themes = (names: readonly string[]): string =>
  names.length === 1 ? names.join() : `${formatNumber(names.length)} themes`;
const paragraph = (...sentences: readonly string[]): string => sentences.filter((text) => text !== '').join(' ');

const BASIS_SUFFIX: Readonly<Record<Basis, string>> = {
  printed: '',
  derived: ' (worked out by us)',
  editor: ' (ours)',
};

export const charts = {
  nothing: 'Nothing to draw: no statements',
  noCell: '–',
  total: 'Total',
  labelled,
  measure: { amount: 'Amount', korean: 'In Korean units', number: 'Number', of: capitalise },
  restInTable: 'The table has the rest.',
  /** A number in a summary: what no source prints says so. */
  figure: (text: string, basis: Basis) => text + BASIS_SUFFIX[basis],
  /** How a number is known, where no source prints it. */
  basis: { printed: '', derived: 'worked out by us', editor: 'ours' } satisfies Record<Basis, string>,
  inferred: (date: string) => `${date}, worked out by us`,
  by: (date: string) => `by ${date}`,
  undated: 'no deadline stated',

  bars: {
    what: 'What',
    bar: 'Bar',
    part: 'Part',
    shareHead: 'Share',
    ratioHead: 'Ratio',
    total: (text: string) => `in all ${text}`,
    ratio: (text: string, basis: Basis) => `${text} its first part${BASIS_SUFFIX[basis]}`,
    share: (text: string, basis: Basis) => `${text} of it${BASIS_SUFFIX[basis]}`,
    summary: (rows: readonly (readonly string[])[]) => `${list(rows.map((row) => row.join(', ')))}.`,
  },

  marimekko: {
    part: 'Part',
    meanHead: 'Mean',
    head: (unit: string) => `area: ${unit}; height: how many`,
    barsHead: (unit: string) => `the same as bars: ${unit}`,
    mean: (number: string) => `${number} each`,
    meanOf: (text: string) => `${text} each`,
    summary: (rows: readonly (readonly string[])[]) => `${list(rows.map((row) => row.join(', ')))}.`,
  },

  units: {
    group: 'Group',
    named: 'Named',
    noneNamed: 'none named',
    drawn: 'Drawn',
    among: 'among them',
    apart: 'apart',
    rest: (label: string) => `the others: ${label}`,
    summary: (total: string, counts: readonly string[], named: readonly string[]) =>
      paragraph(
        `${total}, one square each.`,
        `${list(counts)}.`,
        named.length === 0 ? '' : `Named: ${joinList(named)}.`,
      ),
  },

  named: {
    columns: ['What', 'Place', 'Said', 'Named', 'Which'],
    none: 'none',
    of: (named: number, said: number) => `${named} of ${said}`,
    ofSaid: (named: number, said: string) => `${named} named of ${said}`,
    mark: (label: string, place: string | undefined, number: string, words: string) =>
      `${label}${place === undefined ? '' : `, ${place}`}: ${number} (${words})`,
    summary: (rows: readonly string[]) => `${list(rows)}.`,
  },

  dates: {
    title: (printed: number, promises: number) =>
      `${formatNumber(printed)} of ${countOf(promises, 'promise')} ${printed === 1 ? 'has' : 'have'} a printed deadline`,
    what: 'What',
    place: 'Place',
    announcedHead: 'Announced',
    due: 'Due',
    step: { deadline: (date: string) => `later due ${date}`, done: (date: string) => `done ${date}` },
    announced: (date: string) => `announced ${date}`,
    asOf: (day: string) => `as of ${formatPartialDate(day)}`,
    leftOut: (shown: number, places: number, deadlines: number) =>
      places === 0
        ? undefined
        : `Drawn are the ${shown} places with most deadlines. Left out: ${count(places, 'place', 'places')} with ${count(deadlines, 'deadline', 'deadlines')}.`,
    dated: (n: number) => (n === 0 ? 'no deadline' : count(n, 'deadline', 'deadlines')),
    key: {
      document: 'a document appeared',
      due: 'a promise falls due',
      later: 'moved by a later document; with a dot: done',
      inferred: 'hollow: worked out by us',
    },
    promise: (label: string, announced: string | undefined, due: string) =>
      `${label}: ${announced === undefined ? '' : `announced ${announced}, `}due ${due}`,
    summary: (rows: readonly string[]) => `${list(rows)}.`,
  },

  matrix: {
    /** The themes of most and of fewest promises: one each, unless some have as many. */
    title: (most: readonly string[], fewest: readonly string[]) =>
      most.join() === fewest.join() ? 'Promises by theme' : `Most promises: ${themes(most)}; fewest: ${themes(fewest)}`,
    theme: 'Theme',
    all: 'All',
    allThemes: 'All promises',
    leftOut: (shown: number, places: number, promises: number) =>
      places === 0
        ? undefined
        : `Drawn are the ${shown} places with most promises. Left out: ${count(places, 'place', 'places')} with ${count(promises, 'promise', 'promises')}, which “All” counts.`,
    zero: '–',
    promises: (n: number) => count(n, 'promise', 'promises'),
    cell: (theme: string, place: string, n: number) => `${theme}, ${place}: ${count(n, 'promise', 'promises')}`,
    summary: (places: readonly string[], themes: readonly string[]) =>
      paragraph(
        `Promises: ${places.join(', ')}.`,
        `By theme: ${themes.join(', ')}.`,
        'A promise may have several themes.',
      ),
  },

  ladder: {
    what: 'What',
    kindHead: 'Kind of money',
    place: 'Place',
    published: 'Document of',
    kind: (place: string, published: string, kind: string) => `${place}, ${published}, ${kind}`,
    mark: (text: string, label: string, kind: string) => `${text}: ${label}; ${kind}`,
    summary: (sums: readonly string[]) => `The largest first: ${list(sums)}.`,
  },

  plan: {
    columns: (measure: string) => ['What', measure, 'Deadline', 'Where on the plan'],
    site: (label: string, due: string) => (due === '' ? label : labelled(label, due)),
    sure: { spot: 'the spot, placed by us', area: 'somewhere here, placed by us' },
    where: (sure: string, basis: string) => `${sure}: ${basis}`,
    zone: 'a part of the outline, by our reading',
    unplaced: 'The document does not say where',
    credit: 'Outline: Statistics Korea, 2018 (KOGL type 1), simplified.',
    noOutline: 'A schematic: only the distances between the marks are drawn.',
    summary: (placed: readonly string[], unplaced: readonly string[]) =>
      paragraph(
        placed.length === 0 ? '' : `On the plan: ${list(placed)}.`,
        unplaced.length === 0 ? '' : `The document does not say where: ${list(unplaced)}.`,
      ),
  },

  map: {
    capital: 'Seoul',
    group: (region: string, n: number) => `${region}: ${count(n, 'place', 'places')}`,
  },
} as const;
