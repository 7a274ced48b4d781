/** The search request in the page's URL. */
import { FILTERS, ORDERS, type FilterName, type OrderName } from '../query/index-format.ts';

export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  /** Set to search for the words as typed, without corrections. */
  readonly exact: boolean;
  /** Best first, if undefined. */
  readonly sort?: OrderName | undefined;
}

export function readUrl(search: string): SearchRequest {
  const params = new URLSearchParams(search);
  return {
    query: (params.get('q') ?? '').normalize('NFC').trim(),
    filters: filtersOf((name) => params.getAll(name).filter((value) => value !== '')),
    exact: params.get('exact') === '1',
    sort: orderOf(params.get('sort')),
  };
}

/** What the address asks for that this page does not know: filters and orders, as `name=value`. */
export function unknownIn(search: string): string[] {
  return [...new URLSearchParams(search)]
    .filter(([name, value]) => !KNOWN.test(name) || (name === 'sort' && value !== '' && orderOf(value) === undefined))
    .map(([name, value]) => `${name}=${value}`);
}

/** What this page reads, and what links from elsewhere add. */
const KNOWN = new RegExp(`^(?:q|exact|sort|${FILTERS.join('|')}|utm_.*|ref|fbclid|gclid)$`, 'u');

const orderOf = (text: unknown): OrderName | undefined => ORDERS.find((name) => name === text);

/** Characters of a query in an address: many hosts refuse 8 KB, and one of Hangul has nine bytes. More than is ever read. */
const LONGEST = 500;

/** `?q=…&place=…`; empty without query and filters. */
export function urlQuery({ query, filters, exact, sort }: SearchRequest): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query.slice(0, LONGEST));
  for (const name of FILTERS) for (const value of filters[name]) params.append(name, value);
  if (exact && query !== '') params.set('exact', '1');
  if (sort !== undefined) params.set('sort', sort);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The request in the form; it has no control for `exact`. */
export function readForm(form: HTMLFormElement, exact: boolean): SearchRequest {
  const data = new FormData(form);
  const values = (name: string): string[] =>
    data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
  const query = (values('q')[0] ?? '').normalize('NFC').trim();
  return { query, filters: filtersOf(values), exact, sort: orderOf(values('sort')[0]) };
}

export function isFilter(name: string): name is FilterName {
  return (FILTERS as readonly string[]).includes(name);
}

function filtersOf(valuesOf: (name: FilterName) => readonly string[]): Filters {
  return Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)])) as unknown as Filters;
}
