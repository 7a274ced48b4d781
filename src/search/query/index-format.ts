/** Shapes of the index files that the build writes and the browser reads. */
import type { ListName } from './lexicon.ts';

export const FILTERS = ['place', 'theme', 'kind', 'basis', 'year', 'source'] as const;
export type FilterName = (typeof FILTERS)[number];

/** search/vocabulary.json */
export interface LexiconFile {
  /** Number of records in the index. */
  readonly records: number;
  /** Folder of the index, under pagefind/. */
  readonly build: string;
  readonly table: TableFile;
  /** Records in a file of results. */
  readonly each: number;
  /** Words in the longest phrase of a synonym group. */
  readonly longest: number;
  /** The first key of each shard of each list; see sharded-list.ts. */
  readonly starts: Readonly<Record<ListName, readonly string[]>>;
}

/** Which chunk of the index holds which words. The table is sharded itself, so that a query loads little of it. */
export interface TableFile {
  /** Index chunks per shard of the table. */
  readonly size: number;
  /** First word of each shard of the table. */
  readonly starts: readonly string[];
}

/** By what results are put in order, besides their fitness. */
export const ORDERS = ['date', 'amount'] as const;
export type OrderName = (typeof ORDERS)[number];

/** order/<name>.json: a number a record, in record order; 0 where it has none. */
export type OrderFile = readonly number[];

/** facets/<filter>.json */
export interface FacetFile {
  /** In display order. */
  readonly values: readonly (readonly [id: string, label: string])[];
  /** The distinct combinations of values that records have, as positions in `values`. */
  readonly sets: readonly (readonly number[])[];
  /** Run-length encoded, in record order: a position in `sets`, then the number of records in a row that have it. */
  readonly runs: readonly number[];
}

type Labelled = readonly [id: string, label: string];

/** What a result shows of its record. */
export interface RecordInIndex {
  readonly title: string;
  /** The statement. */
  readonly content: string;
  readonly notes: string;
  /** Its names and printed words: not shown, but quoted phrases may stand in them. */
  readonly said: string;
  /** How people ask for it: not shown. */
  readonly asks: readonly string[];
  readonly kind: Labelled;
  readonly basis?: Labelled;
  /** Warnings that go with it wherever it is shown. */
  readonly caveats: readonly string[];
  /** What a place answers to what, by when, how much and how firm: its result shows this. */
  readonly answer?: string;
  readonly places: readonly Labelled[];
  /** The first, if there are several. */
  readonly theme?: Labelled;
  readonly source?: { readonly id: string; readonly title: string; readonly date: string };
}

/** fragment/<number>.pf_fragment is a list of these, in record order. */
export type Fragment = RecordInIndex & { readonly url: string };
