/** The queries of tests/search/queries.yaml, for every runner: one list, each with its class. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../src/cli/shared/workspace.ts';

const query = z.strictObject({
  q: z.string().min(1),
  /** Any one of these within the first three; none at all for nonsense. */
  want: z.array(z.string()),
  /** Type it decomposed, as macOS file names are. */
  nfd: z.boolean().default(false),
});

const file = z.record(z.string(), z.array(query).min(1));

export interface WantedQuery {
  readonly class: string;
  readonly query: string;
  readonly want: readonly string[];
}

export const QUERY_SET: readonly WantedQuery[] = Object.entries(
  file.parse(parse(readFileSync(join(ROOT, 'tests', 'search', 'queries.yaml'), 'utf8'))),
).flatMap(([name, queries]) =>
  queries.map(({ q, want, nfd }) => ({ class: name, query: nfd ? q.normalize('NFD') : q, want })),
);

/** From 1; `undefined` when none of the wanted addresses is among the found. Nonsense ranks first when nothing is found. */
export function rankOf({ want }: WantedQuery, found: readonly string[]): number | undefined {
  if (want.length === 0) return found.length === 0 ? 1 : undefined;
  const at = found.findIndex((address) => want.includes(address));
  return at === -1 ? undefined : at + 1;
}

/** One line a class: queries, first, first three. */
export function report(
  results: readonly { readonly wanted: WantedQuery; readonly rank: number | undefined }[],
): string {
  const classes = [...new Set(results.map(({ wanted }) => wanted.class))];
  const row = (name: string, rows: typeof results): string => {
    const share = (most: number): string =>
      `${((100 * rows.filter(({ rank }) => rank !== undefined && rank <= most).length) / rows.length).toFixed(0)}%`.padStart(
        5,
      );
    return `${name.padEnd(22)}${String(rows.length).padStart(5)}${share(1)}${share(3)}`;
  };
  return [
    `${'class'.padEnd(22)}    n  @1   @3`,
    ...classes.map((name) =>
      row(
        name,
        results.filter(({ wanted }) => wanted.class === name),
      ),
    ),
    row('all', results),
  ].join('\n');
}
