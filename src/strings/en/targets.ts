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
  title: 'Promises',
  description: 'Every promise with a deadline or a measurable aim: what its source reported, and its status by date.',
  intro: 'Every promise with a deadline or a measurable aim: what its source reported, and its status by date.',
  more: 'The two are in columns of their own. A deadline that has passed says nothing about what became of a promise; only a later source could, and the table says whether we have one. A hollow mark is a date that we worked out.',
  block: {
    day: 'Status on',
    dayNote: 'the day given to this build; by default that of the newest change to the content',
    listed: 'Listed here',
    listedOf: (all: number) => `of ${all} promises on this site`,
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
    computed: 'Status by date',
  },
  aim: 'Aim',
  noDate: {
    'none-stated': 'no deadline stated',
    'none-exists': 'open-ended by nature',
    'not-checked': 'not checked yet',
  } satisfies Record<(typeof NO_DEADLINE)[number], string>,
  computed: {
    on: (day: string) => `on ${day}`,
    endOf: (date: string) => `at the end of ${date}`,
    past: (when: string) => `deadline passed ${when}`,
    nothing: 'no deadline',
    nothingLater: 'no later source here',
    later: (n: number) => (n === 1 ? 'one later source here' : `${n} later sources here`),
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
    past: 'Deadline passed',
    running: 'Due this year',
    ahead: 'Due later',
    undated: 'No deadline',
  },
  filters: { legend: 'Show', place: 'Place', theme: 'Theme', reported: 'The source reported', state: 'Status by date' },
  any: 'Any',
  all: 'Show all',
  shown: (n: number, of: number, chosen: readonly string[]) =>
    `${n === of ? `All ${of} promises listed` : `${n} of ${of} promises listed`}${chosen.length === 0 ? '' : `: ${chosen.join(', ')}`}`,
  nothing: 'No promise here is of this kind.',
  readersDay: (built: string, today: string) =>
    `The page was built for ${built}. Your browser has brought this column up to ${today}.`,
  absences: 'Why there is no deadline',
  absencesIntro:
    'A missing deadline has one of three reasons: there can be none, we read the source and it states none, or nobody has looked yet. These are counts of all promises of a place, listed above or not.',
  absenceColumns: {
    place: 'Place',
    promises: 'Promises',
    dated: 'With a deadline',
    targets: 'Listed above',
  },
  absenceTable: 'Table of missing deadlines by place',
  absenceKinds: {
    'none-exists': 'None exists: open-ended by nature',
    'none-stated': 'None stated: looked for, not in the source',
    'not-checked': 'Not checked yet',
  } satisfies Record<(typeof NO_DEADLINE)[number], string>,
  total: 'All places',
  rest: 'Promises with neither deadline nor measure are in the profile of their place, under Dates and deadlines.',
} as const;
