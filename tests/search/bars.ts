/** What share of the queries the search must answer: below these, the tests fail. Raise them when the rates of a report rise. */
import { KEPT_OUT, QUERY_SET, type WantedQuery } from './query-set.ts';

export interface Result {
  readonly wanted: WantedQuery;
  readonly rank: number | undefined;
}

/** Asked in a stranger's words, in a phrase or a whole question: these fail first, and would hide behind the rest. */
const isEveryday = ({ wanted }: Result): boolean =>
  /^(?:everyday-(?:english|korean)|long|questions-|strangers-)/u.test(wanted.class);

interface Bar {
  readonly name: string;
  readonly of: (result: Result) => boolean;
  /** Least share that comes first, and within the first three. */
  readonly first: number;
  readonly three: number;
}

const isPlain = (result: Result): boolean => !isEveryday(result);

export const SETS = [
  {
    name: 'the queries',
    queries: QUERY_SET,
    bars: [
      { name: 'names, numbers and words', of: isPlain, first: 0.95, three: 0.98 },
      { name: 'everyday phrases and questions', of: isEveryday, first: 0.89, three: 0.96 },
    ],
  },
  {
    name: 'the queries kept out of tuning',
    queries: KEPT_OUT,
    bars: [
      { name: 'names, numbers and words', of: isPlain, first: 0.94, three: 0.98 },
      { name: 'everyday phrases and questions', of: isEveryday, first: 0.88, three: 0.96 },
    ],
  },
] as const satisfies readonly { name: string; queries: readonly WantedQuery[]; bars: readonly Bar[] }[];

const share = (of: readonly Result[], most: number): number =>
  of.filter(({ rank }) => rank !== undefined && rank <= most).length / of.length;

/** A line for each bar that the results do not reach. */
export function belowBars(results: readonly Result[], bars: readonly Bar[]): string[] {
  return bars.flatMap(({ name, of, first, three }) => {
    const measured = results.filter(of);
    return [
      { most: 1, least: first },
      { most: 3, least: three },
    ]
      .filter(({ most, least }) => share(measured, most) < least)
      .map(
        ({ most, least }) =>
          `${name}: ${(100 * share(measured, most)).toFixed(1)}% within the first ${most}, at least ${100 * least}% wanted`,
      );
  });
}
