/** The words of /targets/, apart from the others because the page's script says some of them as well. */
import type { NO_DEADLINE } from '../../core/schema/claim.ts';

const UNIT = {
  years: 'year',
  halves: 'half-year',
  quarters: 'quarter',
  months: 'month',
  days: 'day',
} as const;
type Unit = keyof typeof UNIT;

export const targets = {
  title: 'Targets',
  description:
    'Every promise with a date or a measurable aim: what its source reported, and what the calendar says of its date.',
  intro:
    'Every promise with a date or a measurable aim: what its source reported, and what a calendar computes from its date.',
  more: 'The two stand in columns of their own. A date that has gone by says nothing of what became of a promise; only a later source could, and the table says whether the register holds one. A hollow mark is a date that the editor inferred.',
  block: {
    day: 'Reckoned on',
    dayNote: 'the day given to this build; by default that of the newest change to the content',
    listed: 'Listed here',
    listedOf: (all: number) => `of ${all} promises in the register`,
    printed: 'Deadlines printed',
    inferred: 'Deadlines worked out by us',
    periods: (n: number) =>
      n === 0 ? undefined : `and ${n === 1 ? 'one period' : `${n} periods`} over several promises`,
    measured: 'With a measurable aim',
  },
  table: 'The targets',
  columns: {
    due: 'Due',
    promise: 'Promise',
    place: 'Place',
    announced: 'Announced',
    reported: 'The source reported',
    computed: 'The calendar computes',
  },
  aim: 'Aim',
  noDate: {
    'none-stated': 'no date stated',
    'none-exists': 'open-ended by nature',
    'not-checked': 'not checked yet',
  } satisfies Record<(typeof NO_DEADLINE)[number], string>,
  computed: {
    endOf: (date: string) => `the end of ${date}`,
    past: (since: string) => `past its date since ${since}`,
    nothing: 'nothing: no date',
    nothingLater: 'nothing later in the register',
    later: (n: number) => (n === 1 ? 'a later source is in the register' : `${n} later sources are in the register`),
    running: (unit: Unit) => (unit === 'days' ? 'due today' : `due this ${UNIT[unit]}`),
    // "In 2 years" would be too exact for a date that is a year only: it may be one year off and a day.
    ahead: (count: number, unit: Unit, isAbout: boolean) =>
      unit === 'days' || isAbout
        ? `due in ${isAbout ? 'about ' : ''}${count} ${UNIT[unit]}${count === 1 ? '' : 's'}`
        : count === 1
          ? `due next ${UNIT[unit]}`
          : `due in ${count} calendar ${UNIT[unit]}s`,
  },
  states: {
    past: 'Past its date',
    running: 'Date running',
    ahead: 'Date ahead',
    undated: 'No date to reckon from',
  },
  filters: { legend: 'Show', place: 'Place', theme: 'Theme', reported: 'The source reported', state: 'The calendar' },
  any: 'Any',
  all: 'Show all',
  shown: (n: number, of: number, chosen: readonly string[]) =>
    `${n === of ? `All ${of} targets` : `${n} of ${of} targets`}${chosen.length === 0 ? '' : `: ${chosen.join(', ')}`}`,
  nothing: 'No target is of this kind.',
  readersDay: (built: string, today: string) =>
    `The page was built for ${built}. Your browser has brought this column up to ${today}.`,
  absences: 'Why a date is absent',
  absencesIntro:
    'An absent date is told in three ways that are never mixed: there can be none, the source was read and states none, or nobody has looked yet. Counted over all promises of a place, listed above or not.',
  absenceColumns: {
    place: 'Place',
    promises: 'Promises',
    dated: 'With a date',
    targets: 'Listed above',
  },
  absenceTable: 'Table of absent dates by place',
  absenceKinds: {
    'none-exists': 'None exists: open-ended by nature',
    'none-stated': 'None stated: looked for, not in the source',
    'not-checked': 'Not checked yet',
  } satisfies Record<(typeof NO_DEADLINE)[number], string>,
  total: 'All places',
  rest: 'Promises with neither date nor measure stand on the sheet of their place, under Dates and deadlines.',
} as const;
