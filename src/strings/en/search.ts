/** What the search says, on its page and in the box. */
import { LANG } from './lang.ts';

const number = (n: number): string => n.toLocaleString(LANG);

export const search = {
  searching: 'Searching …',
  failed: 'The search could not be loaded.',
  results: (n: number, query: string) => `${number(n)} ${n === 1 ? 'result' : 'results'} for “${query}”`,
  none: (query: string) => `No result for “${query}”`,
  noneFiltered: (query: string, without: number) =>
    `No result for “${query}” with these filters; ${number(without)} without`,
  more: (n: number) => `Show ${number(n)} more`,
  title: (query: string, page: string) => `${query} · ${page}`,
  editorsNote: 'Our remark: ',
  /** Why a record matched, where the typed word does not say so itself. */
  why: {
    word: undefined,
    number: undefined,
    deadline: 'deadline',
    spelling: 'other spelling',
    synonym: 'same meaning',
    part: 'part of a longer word',
    romanisation: 'other romanisation',
    corrected: 'corrected',
  } as Readonly<Record<string, string | undefined>>,
  because: (typed: string, why: string, found: string) => `“${typed}”: ${why}${found === '' ? '' : `, ${found}`}`,
  without: (word: string) => `without “${word}”`,
  changes: {
    before: 'Showing results for ',
    between: ', ',
    after: '. ',
    literally: (query: string) => `Search instead for “${query}”`,
  },
  groups: { best: 'Best matches', sources: 'Sources of several places', other: 'Elsewhere' },
  facets: {
    summary: 'Narrow by place, theme, kind, basis, year or source',
    place: 'Place',
    theme: 'Theme',
    kind: 'Kind',
    basis: 'Basis',
    year: 'Year of deadline',
    source: 'Source',
    count: (n: number) => `(${number(n)})`,
    chosen: 'Filters',
    others: (n: number) => `and ${number(n)} more`,
    remove: (facet: string, value: string) => `Remove ${facet}: ${value}`,
    clear: 'Remove all filters',
  },
  download: {
    button: 'Download these results (CSV)',
    busy: 'Preparing the file …',
    failed: 'The file could not be made: the data cannot be loaded here.',
    heading: 'Search results',
    query: 'Query',
    permalink: 'Permalink',
    cut: (most: number, all: number) => `The first ${number(most)} of ${number(all)} results`,
  },
  box: {
    listLabel: 'Search results',
    count: (n: number, all: number) =>
      all > n ? `${number(n)} of ${number(all)} results` : `${number(n)} ${n === 1 ? 'result' : 'results'}`,
    all: (n: number, query: string) => `All ${number(n)} results for “${query}”`,
    choose: 'arrow keys to choose',
    browse: 'Browse instead:',
    profiles: 'Profiles',
    themes: 'Themes',
    sources: 'Sources',
  },
};
