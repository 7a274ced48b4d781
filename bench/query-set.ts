/** The queries of content/search/queries.yaml, for every runner: one list, each with its class. */
import { loadContent } from '../src/cli/shared/workspace.ts';
import type { ParsedContent } from '../src/content/parsed-content.ts';
import { querySet } from '../src/core/schema/query-set.ts';

export interface WantedQuery {
  readonly class: string;
  readonly query: string;
  readonly want: readonly string[];
}

const listed = (file: ParsedContent['queries']): readonly WantedQuery[] =>
  Object.entries(querySet.parse(file?.data ?? {})).flatMap(([name, queries]) =>
    queries.map(({ q, want, nfd }) => ({ class: name, query: nfd ? q.normalize('NFD') : q, want })),
  );

const loaded = loadContent();

/** Empty where the content has no such file. */
export const QUERY_SET: readonly WantedQuery[] = listed(loaded.queries);

/** Of the same classes, and out of sight of whoever tunes the search. */
export const KEPT_OUT: readonly WantedQuery[] = listed(loaded.keptOut);

/** The profiles that the queries were written for. Of one that is not among them, nothing says what should lead to it. */
const KNOWN = new Set(
  [...QUERY_SET, ...KEPT_OUT].flatMap(({ want }) => want.flatMap((to) => /^profiles\/([^/]+)\//.exec(to)?.[1] ?? [])),
);

/** The content with the profiles that the queries were written for. */
export function contentOfQueries(content: ParsedContent): ParsedContent {
  const { register } = content;
  const others = [...register.profiles.keys()].filter((id) => !KNOWN.has(id));
  const isKnown = (record: unknown): boolean => !others.some((id) => JSON.stringify(record).includes(`${id}/`));
  const profiles = new Map([...register.profiles].filter(([id]) => KNOWN.has(id)));
  const claims = new Map([...register.claims].filter(([, { profile }]) => KNOWN.has(profile)));
  const used = new Set([...claims.values()].map(({ source }) => source));
  const sources = new Map([...register.sources].filter(([id]) => used.has(id)));
  return {
    ...content,
    profiles: content.profiles.filter(({ id }) => KNOWN.has(id)),
    terms: content.terms.filter(({ record }) => isKnown(record ?? {})),
    register: { ...register, profiles, claims, sources, figures: register.figures.filter(isKnown) },
  };
}

/** The part of an address that is the same wherever a site lies. */
export const address = (href: string): string =>
  href.replace(/^.*?(?=(?:profiles|themes|sources|glossary|figures|promises|compare|about)\/)/, '');

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
