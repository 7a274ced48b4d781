/** The current results as a CSV file. Columns that results do not show come from the site's public data. */
import { csvOf, type Cell } from '../../core/values/csv.ts';
import { element } from './element.ts';
import type { ResultContent } from './engine.ts';
import { getJson } from './get.ts';
import { t } from './ui-strings.ts';

/** Rows of the file at most; more belong to the site's data files. */
export const MAX_ROWS = 1000;

const COLUMNS = [
  'id',
  'url',
  'place',
  'kind',
  'statement',
  'value',
  'printed',
  'basis',
  'caveats',
  'source',
  'date',
  'deadline',
  'outcome',
  'reports_on',
];

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
  const rows = shown.map((record): Cell[] => {
    const { href, pathname, hash } = new URL(record.href, permalink);
    const path = pathname.slice(base.length);
    const claim = claimOf.get(
      `${/^profiles\/([^/]+)\/statements\/$/.exec(path)?.[1] ?? ''}/${decodeURIComponent(hash.slice(1))}`,
    );
    // A document is credited with what it prints alone.
    const source = claim === undefined ? (record.source?.id ?? '') : claim.basis === 'printed' ? claim.source : '';
    return [
      claim?.id ?? `${path}${hash}`,
      href,
      record.places.map(([id]) => id).join(' '),
      record.kind[0],
      claim?.statement ?? record.title,
      claim?.value ?? null,
      claim?.printed ?? null,
      claim?.basis ?? null,
      claim?.marks.join(' ') ?? null,
      source,
      dates.get(source) ?? '',
      claim?.latest_deadline ?? null,
      claim?.outcome ?? claim?.latest_outcome ?? null,
      claim?.reports_on ?? null,
    ];
  });
  // In every row: so that what reads the file reads a table.
  const cut = total > shown.length ? [t.download.cut(shown.length, total)] : [];
  const about: Cell[] = [...cut, query, permalink];
  const names = [...(cut.length === 0 ? [] : [t.download.heading]), t.download.query, t.download.permalink];
  return csvOf([[...COLUMNS, ...names], ...rows.map((row) => [...row, ...about])]);
}

/** Downloads the text as a file. */
export function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
