/** The current results as a CSV file. Columns that results do not show come from the site's public data. */
import { csvOf, type Cell } from '../../core/values/csv.ts';
import { make } from '../../client/dom.ts';
import type { ResultContent } from './engine.ts';
import { getJson } from './get.ts';
import { search as t } from '../../strings/index.ts';

/** Rows of the file at most; more belong to the site's data files. */
export const MAX_ROWS = 1000;

/** The part of api/v1/claims.json that is used here. */
interface Claim {
  readonly id: string;
  readonly statement: string;
  readonly value: number | string | null;
  readonly printed: string | null;
  readonly basis: string;
  readonly marks: readonly string[];
  readonly source: string;
  readonly latest_deadline: string | null;
  /** Of a report, and of the promise that it reports on. */
  readonly outcome: string | null;
  readonly latest_outcome: string | null;
  readonly reports_on: string | null;
}

interface Source {
  readonly id: string;
  readonly date: { readonly value: string };
}

export interface Download {
  readonly query: string;
  readonly permalink: string;
  readonly shown: readonly ResultContent[];
  /** Number of results, including those not in the file. */
  readonly total: number;
}

/** The text of the file; rejects if the data cannot be loaded. */
export async function resultsCsv({ query, permalink, shown, total }: Download, base: string): Promise<string> {
  const [{ claims }, { sources }] = await Promise.all([
    getJson<{ claims: readonly Claim[] }>(`${base}api/v1/claims.json`),
    getJson<{ sources: readonly Source[] }>(`${base}api/v1/sources.json`),
  ]);
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const dates = new Map(sources.map(({ id, date }) => [id, date.value]));
  // In every row: so that what reads the file reads a table.
  const cut = total > shown.length ? { [t.download.heading]: t.download.cut(shown.length, total) } : {};
  const about = { ...cut, [t.download.query]: query, [t.download.permalink]: permalink };
  const rows = shown.map((record): Readonly<Record<string, Cell>> => {
    const { href, pathname, hash } = new URL(record.href, permalink);
    const path = pathname.slice(base.length);
    const claim = claimOf.get(
      `${/^profiles\/([^/]+)\/statements\/$/.exec(path)?.[1] ?? ''}/${decodeURIComponent(hash.slice(1))}`,
    );
    // A document is credited with what it prints alone.
    const source = claim === undefined ? (record.source?.id ?? '') : claim.basis === 'printed' ? claim.source : '';
    return {
      id: claim?.id ?? `${path}${hash}`,
      url: href,
      place: record.places.map(([id]) => id).join(' '),
      kind: record.kind[0],
      statement: claim?.statement ?? record.title,
      value: claim?.value ?? null,
      printed: claim?.printed ?? null,
      basis: claim?.basis ?? null,
      caveats: claim?.marks.join(' ') ?? null,
      source,
      date: dates.get(source) ?? '',
      deadline: claim?.latest_deadline ?? null,
      outcome: claim?.outcome ?? claim?.latest_outcome ?? null,
      reports_on: claim?.reports_on ?? null,
      ...about,
    };
  });
  return csvOf([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]);
}

/** Downloads the text as a file. */
export function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = make('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
