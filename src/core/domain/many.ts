/** Lists that grow: what many are, how they are grouped, and how they are cut into pages. */
import { byKey } from '../values/by-key.ts';
import { compareCodeUnits } from '../values/compare-code-units.ts';
import { HANGUL_INITIALS, hangulInitial } from '../values/hangul-initial.ts';

/** More places than these are told in a form for many. */
export const FEW_PLACES = 12;

/** More places than these are no list to choose from; nor do their bars or rows stand in one table. */
export const MOST_CHOICES = 300;
export const MOST_ROWS = 40;

/** Marks of a drawing across places, each of which takes some 1.3 KB of a page, which has 300 at most. */
export const MOST_MARKS = 150;

/** How many items of a kind stand on one page: some twenty screens of a phone, and never 300 KB of HTML or 8,000 elements. */
export const ON_A_PAGE = {
  statements: 100,
  places: 50,
  answers: 24,
  promises: 120,
  others: 500,
  charts: 48,
  sources: 100,
} as const;

/** Of many, the largest, in the order in which they were, and of these as many as come to `most` together; how many others there are, and what they come to. */
export function largest<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  most = Number.POSITIVE_INFINITY,
): { readonly shown: readonly T[]; readonly others: number; readonly rest: number } {
  let size = 0;
  const left = new Set(
    items
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .filter((item, at) => ((size += sizeOf(item)) > most && at > 0) || at >= FEW_PLACES),
  );
  const rest = [...left].reduce((sum, item) => sum + sizeOf(item), 0);
  return { shown: items.filter((item) => !left.has(item)), others: left.size, rest };
}

/** One page of a list, from 1. */
export interface ListPage<T> {
  readonly number: number;
  /** How many items stand on the pages before it. */
  readonly before: number;
  readonly items: readonly T[];
}

/** A list shared out evenly, so that its last page is no remnant: as few pages as so many items each allow, and always a first. */
export function pagesOf<T>(items: readonly T[], most: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const end = (page: number): number => Math.ceil((page * items.length) / count);
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    before: end(i),
    items: items.slice(end(i), end(i + 1)),
  }));
}

/** Items under one heading, in the order of the headings. */
export interface Group<T> {
  readonly name: string;
  readonly items: readonly T[];
}

interface Named {
  readonly name: { readonly en: string; readonly ko?: string | undefined };
}

const by = <T>(key: (value: T) => string) => {
  return (a: T, b: T): number => compareCodeUnits(key(a), key(b));
};

const english = by<Named>(({ name }) => name.en.toLowerCase());

/** Under the names that a function gives, in their order; the items by their English names. */
export function groupedBy<T extends Named>(items: readonly T[], nameOf: (item: T) => string): Group<T>[] {
  return [...Map.groupBy(items.toSorted(english), nameOf)]
    .map(([name, some]) => ({ name, items: some }))
    .toSorted(by(({ name }) => name));
}

/** By first letter of the English, A to Z; only letters that begin a name. */
export const byLetter = <T extends Named>(items: readonly T[]): Group<T>[] =>
  groupedBy(items, ({ name }) => name.en.charAt(0).toUpperCase());

/** By the consonant that the Hangul begins with, 가 to 하; what has no Hangul is left out. */
export function byInitial<T extends Named>(items: readonly T[]): Group<T>[] {
  // Unicode orders composed syllables as a dictionary does.
  const sorted = items.toSorted(by(({ name }) => (name.ko ?? '').normalize('NFC').replace(/^[^가-힣]+/u, '')));
  return HANGUL_INITIALS.map((initial) => ({
    name: initial,
    items: sorted.filter(({ name }) => name.ko !== undefined && hangulInitial(name.ko) === initial),
  })).filter((group) => group.items.length > 0);
}

/** Groups cut into pages without losing their headings: a group that is cut goes on under its name. */
export function groupPages<T>(groups: readonly Group<T>[], most: number): ListPage<Group<T>>[] {
  const flat = groups.flatMap(({ name, items }) => items.map((item) => [name, item] as const));
  return pagesOf(flat, most).map(({ items: some, ...page }) => ({
    ...page,
    items: [...byKey(some)].map(([name, items]) => ({ name, items })),
  }));
}

/** The page on which each group begins, by its name, and how many it holds. */
export function groupIndex<T>(
  groups: readonly Group<T>[],
  pages: readonly ListPage<Group<T>>[],
): { readonly name: string; readonly count: number; readonly page: number }[] {
  return groups.map(({ name, items }) => ({
    name,
    count: items.length,
    page: pages.find((page) => page.items.some((group) => group.name === name))?.number ?? 1,
  }));
}

/** What Astro makes the pages of a list from: the parameter of each. */
export const pagePaths = (pages: readonly ListPage<unknown>[]): { params: { page: string | undefined } }[] =>
  pages.map(({ number }) => ({ params: { page: number === 1 ? undefined : String(number) } }));

/** The page of a list that such a parameter names. */
export function pageAt<T>(pages: readonly ListPage<T>[], page: string | undefined): ListPage<T> {
  const list = pages[Number(page ?? 1) - 1];
  if (list === undefined) throw new Error(`the list has no page ${page ?? 1}`);
  return list;
}
