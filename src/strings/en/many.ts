/** The words of lists that are cut into pages. */
import { countOf, formatNumber } from './format.ts';

export const many = {
  pages: 'Pages of this list',
  page: (n: number, pages: number) => `Page ${formatNumber(n)} of ${formatNumber(pages)}`,
  /** Title or description of a page of a list, which no other page may share. */
  numbered: (text: string, n: number) => (n === 1 ? text : `${text} (page ${formatNumber(n)})`),
  orders: 'Orders of the list',
  jumps: 'Jump to',
  order: { region: 'By region', kind: 'By kind', 'a-z': 'A–Z', hangul: '가나다' },
  /** Places that have no Hangul name are in no Korean order. */
  filters: { legend: 'Show only', region: 'Region', kind: 'Kind', name: 'Name', any: 'Any' },
  shown: (n: number, all: number) => `${formatNumber(n)} of ${countOf(all, 'place')}.`,
  loading: 'The other pages of the list are loading.',
  failed: 'The other pages of the list cannot be loaded; only this one is shown.',
  newest: (n: number, all: number) =>
    `The ${formatNumber(n)} places with the newest documents, of ${formatNumber(all)}.`,
  more: (n: number, what: string) => `and ${countOf(n, what)} more`,
} as const;
