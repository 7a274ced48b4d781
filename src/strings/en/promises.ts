/** The words of the promises, wherever they are drawn or listed; apart from the others because a script says some too. */
import type { NO_DEADLINE, PlanKind } from '../../core/schema/claim.ts';
import { countOf, formatNumber, joinList } from './format.ts';

const UNIT = {
  years: 'year',
  halves: 'half-year',
  quarters: 'quarter',
  months: 'month',
  days: 'day',
} as const;
type Unit = keyof typeof UNIT;

export const promises = {
  title: 'Promises',
  description:
    'Every promise of every place: what is promised, by when, what its source reports, and whether the date has passed.',
  states: {
    done: 'reported done',
    going: 'reported under way',
    delayed: 'reported delayed',
    changed: 'reported changed or cancelled',
    // Those with a deadline of whose outcome a source tells are among the others.
    past: 'deadline passed, no outcome reported',
    ahead: 'deadline ahead, no outcome reported',
    undated: 'no deadline, no outcome reported',
  },
  /** Of a deadline that no document prints as it stands here. */
  workedOut: 'deadline worked out by us',
  /** Of those above: how many sources report on in part alone. */
  inPart: 'of these with a report on a part',
  /** How many there are, and how their deadlines are known. */
  counts: (all: number, printed: number, inferred: number) => {
    const known = [
      ...(printed > 0 ? [`${formatNumber(printed)} printed`] : []),
      ...(inferred > 0 ? [`${formatNumber(inferred)} worked out by us`] : []),
    ];
    return `${countOf(all, 'promise')}, ${formatNumber(printed + inferred)} with a deadline${known.length === 0 ? '' : `: ${joinList(known)}`}.`;
  },
  /** `newest`: the last source that says what became of a promise. */
  asOf: (day: string, newest: string | undefined) =>
    `Deadlines are counted to ${day}. A deadline that has passed says nothing about what became of a promise. That is told only where a later source reports it${newest === undefined ? '' : `, the newest of ${newest}`}.`,
  /** Among those reported done. */
  late: (n: number) => `, ${formatNumber(n)} of them late`,
  squares: {
    count: (n: number) => countOf(n, 'promise'),
    /** What a square says: the promise, and where it stands. */
    one: (promise: string, state: string, ofParts: Iterable<string>) =>
      `${promise}: ${[state, ...[...ofParts].map((outcome) => `a part reported ${outcome}`)].join('; ')}`,
    /** Said of a bar in place of squares. */
    bar: (counts: readonly (readonly [number, string])[]) =>
      counts.map(([n, state]) => `${formatNumber(n)} ${state}`).join(', '),
    places: (n: number) => `${formatNumber(n)} places`,
    leftOut: (shown: number, others: number, what: string, rest: number) =>
      `Drawn are the ${formatNumber(shown)} ${what}s with most promises. Left out: ${countOf(others, what)} with ${countOf(rest, 'promise')}.`,
  },
  /** How many are in which state, as a result of a search says it. */
  became: (total: number, states: string) => `What became of ${countOf(total, 'promise')}: ${states}`,
  list: 'All promises',
  years: 'Promises by the year they are due',
  /** Said once, since nearly every document reports this. */
  unlessSaid: (reported: string) =>
    `Where no later source is named, the document of the promise calls it ${reported}, unless its line says otherwise.`,
  fromPages: 'What later sources report is from public pages of which we keep no copy.',
  line: {
    /** After a report of which the new deadline has passed too. */
    passed: (date: string) => `its new deadline, ${date}, has passed`,
    due: (date: string) => `Due ${date}`,
    /** Of a deadline that is the end of a period. */
    period: (period: string, date: string) => `Due ${date}, the end of ${period}`,
    aim: 'Aim:',
    announced: (date: string) => `announced ${date}`,
    /** What the document of the plan says of it itself. */
    inDocument: (state: string) => `in its document: ${state}`,
    /** Before what a later source reports of a part, which has no line of its own. */
    part: (promise: string) => `Part of it, “${promise}”:`,
  },
  computed: {
    past: 'deadline passed',
    notLooked: 'not looked for yet',
    running: (unit: Unit) => (unit === 'days' ? 'today' : `this ${UNIT[unit]}`),
    // "In 2 years" would be too exact for a date that is a year only: it may be one year off and a day.
    ahead: (count: number, unit: Unit, isAbout: boolean) =>
      unit === 'days' || isAbout
        ? `in ${isAbout ? 'about ' : ''}${count} ${UNIT[unit]}${count === 1 ? '' : 's'}`
        : count === 1
          ? `next ${UNIT[unit]}`
          : `in ${count} calendar ${UNIT[unit]}s`,
  },
  /** Of a promise that no later source here reports on as a whole. */
  followed: {
    part: 'on a part alone',
    looked: 'nothing found',
    none: 'not looked for yet',
    due: 'due for another look',
  },
  /** Before an outcome: what a later source says, and no date. */
  outcome: (word: string) => `Reported ${word}`,
  looked: (date: string, hasParts: boolean) => `looked for on ${date}, nothing found${hasParts ? ' on the whole' : ''}`,
  /** The deadlines of one promise as document after document gave them, and the day on which it was carried out. */
  history: (steps: readonly (readonly [date: string, is: 'deadline' | 'done'])[]) =>
    steps.map(([date, is]) => (is === 'done' ? `done ${date}` : `due ${date}`)).join(' → '),
  noDeadlineYet: 'No deadline',
  /** Said of one promise; that none is stated goes without saying under “No deadline”. */
  noDate: {
    'none-stated': undefined,
    'none-exists': 'open-ended by nature',
    'not-checked': 'not checked yet',
  } satisfies Record<(typeof NO_DEADLINE)[number], string | undefined>,
  filters: {
    legend: 'Show',
    place: 'Place',
    theme: 'Theme',
    state: 'Status',
    reported: 'Its own document says',
    outcome: 'A later source reports',
    view: 'View',
    sort: 'Order',
    any: 'Any',
    all: 'Show all',
  },
  views: { year: 'By year', place: 'By place', list: 'As one list' },
  sorts: { due: 'Soonest first', '-due': 'Latest first', promise: 'A to Z' },
  shown: (n: number, of: number, chosen: readonly string[]) =>
    `${n === of ? `All ${of} promises listed` : `${n} of ${of} promises listed`}${chosen.length === 0 ? '' : `: ${chosen.join(', ')}`}`,
  /** Of a list in pages. */
  first: (n: number) => `The first ${formatNumber(n)} are shown.`,
  onThisPage: 'They are chosen from this page of the list alone.',
  nothing: 'No promise here is of this kind.',
  /** On the page that was once here. */
  readersDay: (built: string, today: string) =>
    `The page was built for ${built}. Your browser has brought the status up to ${today}.`,
  fresh: {
    title: 'When we last looked',
    intro:
      'The last day on which we looked for what became of a place’s promises, read a public page on it, or corrected what stood here. A promise is due for another look when its deadline has passed since we last looked for it, or when that was more than a year ago.',
    never: 'nobody has looked yet',
    due: (n: number) => `${formatNumber(n)} due for another look`,
  },
  others: {
    title: 'Not promises',
    intro: 'Documents also expect, demand and hope, and mention dates. None of that is counted among the promises.',
    plans: 'Expected, demanded or hoped for',
    all: 'What they expect, demand and hope for',
    kinds: {
      expectation: ['expectation', 'effects that a document forecasts or hopes for'],
      demand: ['demand', 'asked of somebody else'],
      vision: ['aspiration', 'slogans and hopes without an act'],
    } satisfies Record<Exclude<PlanKind, 'promise'>, readonly [string, string]>,
    summary: (n: number, [noun, meaning]: readonly [string, string]) => `${countOf(n, noun)}: ${meaning}`,
    period: (n: number, period: string, date: string, isOurs: boolean) =>
      `One period, ${period}, to ${date}${isOurs ? ' (the date is worked out by us)' : ''}, covers ${formatNumber(n)} of them.`,
  },
  absences: {
    title: 'Why there is no deadline',
    intro:
      'A missing deadline has one of three reasons: there can be none, we read the source and it states none, or nobody has looked yet.',
    caption: 'Promises by place and by how their deadline is known',
    columns: {
      place: 'Place',
      promises: 'Promises',
      printed: 'Deadline printed',
      inferred: 'Worked out by us',
      'none-exists': 'None exists: open-ended by nature',
      'none-stated': 'None stated in the source',
      'not-checked': 'Not checked yet',
    },
    total: 'All places',
  },
  dates: {
    title: 'Dates that are no deadlines',
    summary: (documents: number, events: number) =>
      `The days of ${countOf(documents, 'document')}, and ${countOf(events, 'date')} that ${documents === 1 ? 'it mentions' : 'they mention'}`,
    announced: 'document appeared',
  },
} as const;
