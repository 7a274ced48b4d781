/** The search request in the page's URL. */
import { FILTERS, type FilterName } from '../query/index-format.ts';

export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  /** Set to search for the words as typed, without corrections. */
  readonly exact: boolean;
}

export function readUrl(search: string): SearchRequest {
  const params = new URLSearchParams(search);
  return {
    query: (params.get('q') ?? '').normalize('NFC').trim(),
    filters: filtersOf((name) => params.getAll(name).filter((value) => value !== '')),
    exact: params.get('exact') === '1',
  };
}

/** `?q=…&place=…`; empty without query and filters. */
export function urlQuery({ query, filters, exact }: SearchRequest): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const name of FILTERS) for (const value of filters[name]) params.append(name, value);
  if (exact && query !== '') params.set('exact', '1');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The request in the form; it has no control for `exact`. */
export function readForm(form: HTMLFormElement, exact: boolean): SearchRequest {
  const data = new FormData(form);
  const values = (name: string): string[] =>
    data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
  return { query: (values('q')[0] ?? '').normalize('NFC').trim(), filters: filtersOf(values), exact };
}

export function isFilter(name: string): name is FilterName {
  return (FILTERS as readonly string[]).includes(name);
}

function filtersOf(valuesOf: (name: FilterName) => readonly string[]): Filters {
  return Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)])) as unknown as Filters;
}
