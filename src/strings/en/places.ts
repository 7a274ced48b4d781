/** The words of the home page and of the list of places. */
import { countOf, formatNumber } from './format.ts';

/** Up to ten in words, as a sentence begins. */
const NUMERALS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

export const places = {
  title: 'Places',
  /** `most`: documents of one place; `later`: some have later ones that report what became of promises. */
  intro: (most: number, later: boolean) =>
    `Each profile says what ${most === 1 ? 'one document says' : 'its documents say'} of a place, as of ${most === 1 ? 'the date of the document' : 'their dates'}${later ? ', and what later sources report of its promises' : ''}.`,
  question: 'What do Korea’s cities say they will do, by when, and with how much money?',
  headline: (plans: number, promises: number) =>
    `${NUMERALS[plans] ?? formatNumber(plans)} Korean plan${plans === 1 ? ' makes' : 's make'} ${countOf(promises, 'promise')}.`,
  dated: (dated: number, past: number) =>
    dated === 0
      ? 'None has a deadline.'
      : `${formatNumber(dated)} ${dated === 1 ? 'has' : 'have'} a deadline; ${past === 0 ? 'none' : formatNumber(past)} of ${dated === 1 ? 'these' : 'those'} ${past === 1 ? 'has' : 'have'} passed.`,
  /** Of how many a later source says where they stand, and the newest of these sources; of those whose deadline has passed, how many are done and done late; and how many nobody has looked for. */
  reportedOn: (all: number, newest: string | undefined, past: number, done: number, late: number, unlooked: number) =>
    [
      newest === undefined
        ? 'No later source here says what became of them.'
        : `Later sources, the newest of ${newest}, say where ${countOf(all, 'promise')} ${all === 1 ? 'stands' : 'stand'}.`,
      ...(newest === undefined || past === 0
        ? []
        : [
            `Of the ${formatNumber(past)} past their deadline they report ${formatNumber(done)} done${late === 0 ? '' : `, ${formatNumber(late)} of them late`}.`,
          ]),
      ...(unlooked === 0 ? [] : [`For ${formatNumber(unlooked)} nobody here has looked yet.`]),
    ].join(' '),
  asOf: (day: string) => `Deadlines are counted to ${day}.`,
  allPromises: 'All promises, with their sources',
  skipSquares: 'Skip the promises, one link each',
  list: 'The places and their answers',
  map: 'The places on a map of Korea',
  mapSource: 'We placed the points; they are approximate. Land: Natural Earth, public domain.',
  more: (n: number) => `All ${n} places`,
  compare: 'Compare places',
  facts: {
    title: 'What can be compared',
    caption:
      'The promises of each place: how many have a deadline or a budget, and how much of what is counted is named',
    columns: {
      place: 'Place',
      promises: 'Promises',
      dated: 'With a deadline',
      budgeted: 'With a budget printed',
      named: 'Of what is counted, named',
      latest: 'Latest deadline',
    },
    printedOf: (printed: number) => `${formatNumber(printed)} printed`,
    namedOf: (named: number, counted: string) => `${formatNumber(named)} of ${counted}`,
    none: 'none',
    noCount: 'no such count',
  },
  themes: 'Questions asked of every place',
  /** Of a place: its promises, and how many of them are reported done and under way. */
  became: (of: number, done: number, going: number) =>
    `${formatNumber(done)} of ${countOf(of, 'promise')} reported done, ${formatNumber(going)} under way`,
  byKind: 'By kind',
  byRegion: 'By region',
} as const;
