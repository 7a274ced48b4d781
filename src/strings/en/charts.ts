/** The words of the charts: labels, legends, tables and summaries. What only one form says is under the form's name. */
import type { Claim } from '../../core/schema/claim.ts';
import { joinList } from './format.ts';

type Basis = Claim['basis'];

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** `projects` as a heading: `Projects`. */
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const labelled = (label: string, text: string): string => `${label}: ${text}`;
const list = (items: readonly string[]): string => items.join('; ');
const paragraph = (...sentences: readonly string[]): string => sentences.filter((text) => text !== '').join(' ');
/** A sentence about a list; nothing where the list is empty. */
const about = (topic: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${topic}: ${list(items)}.`;
const between = (from: string, to: string): string => `${from} – ${to}`;

const BASIS_SUFFIX: Readonly<Record<Basis, string>> = {
  printed: '',
  derived: ' (worked out by us)',
  editor: ' (ours)',
};
const INFERRED = 'hollow: worked out by us';
const ANY_DAY = 'any day between';
const announcedDue = (announced: string, due: string): string => `announced ${announced}, due ${due}`;

export const charts = {
  nothing: 'Nothing to draw: no statements',
  noCell: '–',
  total: 'Total',
  labelled,
  between,
  measure: { amount: 'Amount', number: 'Number', figure: 'Number', of: capitalise },
  legend: { derived: 'worked out by us', editor: 'our own number' },
  /** A number in a summary: what no source prints says so. */
  figure: (text: string, basis: Basis) => text + BASIS_SUFFIX[basis],
  inferred: (date: string) => `${date}, worked out by us`,
  documents: (dates: readonly string[]) => `${dates.length === 1 ? 'document' : 'documents'} of ${list(dates)}`,

  bars: {
    columns: (measure: string) => ['What', measure],
    summary: (data: readonly string[]) => `Bars on one axis. ${list(data)}.`,
  },

  marimekko: {
    columns: (width: string, area: string) => ['Part', width, area, 'Mean'],
    mean: 'mean',
    meanOf: (label: string, text: string) => `${label}, mean: ${text}`,
    part: (label: string, width: string, area: string, mean: string) =>
      `${label}: ${width}, ${area}, on average ${mean}`,
    summary: (width: string, area: string, parts: readonly string[], total: readonly string[]) =>
      paragraph(
        `Rectangles of ${width.toLowerCase()} by mean, so that area is the ${area.toLowerCase()}. ${list(parts)}.`,
        total.length === 0 ? '' : `In total: ${total.join(', ')}.`,
      ),
  },

  units: {
    columns: (measure: string) => ['Group', measure, 'Named'],
    named: 'named',
    notNamed: 'not named',
    caption: (named: number, total: string) =>
      named === 0 ? `${total}, one square each` : `${named} named of ${total}`,
    count: (label: string, figure: string) => `${label}, ${figure}`,
    inGroup: (name: string, group: string) => `${name} (${group})`,
    summary: (total: string, counts: readonly string[], named: readonly string[], areAllNamed: boolean) =>
      paragraph(
        `${capitalise(total)}, one square each: ${list(counts)}.`,
        named.length === 0
          ? ''
          : `Named: ${joinList(named)}; ${areAllNamed ? 'none stays blank' : 'the others stay blank'}.`,
      ),
  },

  scenarios: {
    columns: ['Reading', 'What', 'Number'],
    ratio: 'Ratio',
    asStated: 'As stated',
    statedRatio: (text: string) => `Ratio as stated: ${text}`,
    totalOf: (text: string) => `total ${text}`,
    ratioOf: (text: string) => `ratio ${text}`,
    inReading: (reading: string, text: string) => `${reading}, ${text}`,
    part: (label: string, figure: string) => `${label} ${figure}`,
    reading: (label: string, parts: readonly string[], total: string, ratio: string | undefined) =>
      `${label}: ${joinList(parts)}, in total ${total}${ratio === undefined ? '' : `, a ratio of ${ratio}`}`,
    summary: (readings: readonly string[], stated: string | undefined) =>
      paragraph(`${list(readings)}.`, stated === undefined ? '' : `As stated, the ratio is ${stated}.`),
  },

  dates: {
    columns: ['What', 'Announced', 'Due'],
    announced: (date: string) => `announced ${date}`,
    legend: { announced: 'announced', due: 'due', inferred: INFERRED, anyDay: ANY_DAY },
    promise: (label: string, announced: string, due: string) => `${label}: ${announcedDue(announced, due)}`,
    row: (label: string, announced: string | undefined, due: string) =>
      `${label}, ${announced === undefined ? `due ${due}` : announcedDue(announced, due)}`,
    summary: (rows: readonly string[], origin: string | undefined) =>
      `${origin === undefined ? '' : `Announced ${origin}: `}${list(rows)}.`,
  },

  lane: {
    columns: ['What', 'Due'],
    note: (dates: number) =>
      dates === 0
        ? 'no promise has a deadline'
        : dates === 1
          ? 'one promise has a deadline'
          : `${dates} promises have a deadline`,
    due: (label: string, date: string) => `${label}: due ${date}`,
    summary: (parts: readonly string[]) => `${list(parts)}.`,
  },

  share: {
    columns: (measure: string) => ['Part', measure, 'Share'],
    ofWhole: (text: string) => `${text} of the whole`,
    part: (label: string, figure: string, share: string | undefined) =>
      `${label}, ${figure}${share === undefined ? '' : `, which is ${share}`}`,
    summary: (whole: string, parts: readonly string[], rest: string) =>
      `${whole}. Of this: ${joinList(parts)}. Left over: ${rest}.`,
  },

  proportion: {
    columns: (measure: string) => ['What', measure, 'Drawn'],
    drawn: { whole: 'whole', among: 'among them', apart: 'apart' },
    among: 'Among them:',
    apart: (whole: string) => `Drawn apart, may lie outside the ${whole}:`,
    oneSquare: 'one square each',
    summary: (whole: string, among: readonly string[], apart: readonly string[]) =>
      paragraph(`${whole}, one square each.`, about('Among them', among), about('Drawn apart, may lie outside', apart)),
  },

  matrix: {
    columns: (places: readonly string[]) => ['Theme', ...places, 'All'],
    claims: (n: number, formatted: string) => `${formatted} ${n === 1 ? 'statement' : 'statements'}`,
    all: 'all',
    allOfPlace: 'All statements of the place',
    none: 'looked for, none found',
    note: "percentages, rounded: of all statements under the row's theme",
    place: (name: string, claims: string) => `${name}: ${claims} in all`,
    shareOfAll: (share: string) => `${share} of all`,
    countAndShare: (n: string, share: string) => `${n} (${share})`,
    cell: (theme: string, place: string, claims: string, share: string) =>
      `${theme}, ${place}: ${claims}, ${share} of those under the theme`,
    total: (place: string, n: string, share: string) => `${place} ${n} (${share})`,
    themeIn: (theme: string, place: string, n: string) => `${theme} in ${place} (${n})`,
    missing: (theme: string, places: readonly string[]) => `${theme} (${joinList(places)})`,
    summary: (all: string, totals: readonly string[], largest: readonly string[], none: readonly string[]) =>
      paragraph(
        `Statements by theme and place, ${all} in all: ${totals.join(', ')}. Percentages are rounded and may not come to 100.`,
        'A statement may have several themes, so the numbers under a place may come to more than its statements.',
        `Most: ${joinList(largest)}.`,
        about('Looked for, and none found', none),
      ),
  },

  named: {
    columns: ['Place', 'What', 'Said', 'Named', 'Which'],
    named: (n: number) => (n === 0 ? 'none named' : `${n} named`),
    legend: { named: 'named in the document', counted: 'only counted' },
    mark: (label: string, said: string, named: string) => `${label}: ${said}, ${named}`,
    row: (place: string | undefined, label: string, named: number, said: string) =>
      `${place === undefined ? '' : `${place}: `}${label}, ${named || 'none'} of ${said}`,
    summary: (rows: readonly string[]) =>
      `One square for each thing counted, filled where the document names it. ${list(rows)}.`,
  },

  strip: {
    columns: ['Place', 'Amount', 'What it is', 'Document of', 'Basis', 'State reported'],
    nothing: 'no amount of won in its document',
    printed: 'printed in the document',
    foreign: (n: number) => `${count(n, 'amount', 'amounts')} not in won`,
    notAboveZero: (n: number) => `${count(n, 'amount', 'amounts')} of nothing or less`,
    leftOut: (parts: readonly string[]) => `Left out: ${joinList(parts)}.`,
    amount: (text: string, label: string) => `${text} (${label})`,
    inPlace: (place: string, amounts: number) => `${place} ${amounts || 'none'}`,
    span: (least: string, most: string) => (least === most ? `: ${least}` : `, from ${least} to ${most}`),
    summary: (amounts: number, span: string, places: readonly string[], derived: number, leftOut: string) =>
      paragraph(
        `${count(amounts, 'amount', 'amounts')} of won on a logarithmic scale${span}.`,
        `By place: ${places.join(', ')}.`,
        derived > 0 ? `${derived} worked out by us.` : '',
        leftOut,
      ),
  },

  timeline: {
    columns: ['What', 'Place', 'Kind', 'Date', 'Announced'],
    kinds: { announced: 'Document', event: 'Mentioned', due: 'Due' },
    basis: { printed: '', derived: ', worked out by us', editor: ', ours' } satisfies Record<Basis, string>,
    legend: {
      announced: 'a document appeared',
      event: 'mentioned, not promised',
      due: 'due',
      inferred: INFERRED,
      anyDay: ANY_DAY,
      breaks: 'years without a date, left out',
    },
    atTime: (date: string, time: string) => `${date}, ${time}`,
    mark: (place: string, label: string, event: string) => `${place}: ${label}: ${event}`,
    appeared: (date: string) => `appeared ${date}`,
    toldOf: (date: string, publisher: string) => `${date}; mentioned by ${publisher}`,
    announcedDue,
    range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    counts: {
      announced: (n: number, range: string) => `${count(n, 'document', 'documents')} (${range})`,
      due: (n: number, range: string) => `${count(n, 'deadline', 'deadlines')} (${range})`,
      event: (n: number, range: string) => `${count(n, 'date mentioned', 'dates mentioned')} (${range})`,
    },
    lane: (label: string, counts: readonly string[]) => `${label}: ${joinList(counts)}.`,
    summary: paragraph,
  },

  map: {
    capital: 'Seoul',
  },
} as const;
