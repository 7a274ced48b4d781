/** The files that each figure can be taken along as. A picture in pixels is drawn from the SVG where it is asked for. */
export const CHART_FILES = ['svg', 'csv'] as const;
export type ChartFile = (typeof CHART_FILES)[number];

/** The files of citations: BibTeX, RIS and CSL-JSON. */
export const CITE_FILES = ['bib', 'ris', 'json'] as const;
export type CiteFile = (typeof CITE_FILES)[number];

/** Pixels of a page's social card: what the large networks ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** Where everything lives. Paths are relative to the site's base and free of language. */
export const routes = {
  home: '',
  profiles: 'profiles/',
  /** A page of a list, from 1, by the path of the first. */
  page: (base: string, number: number) => (number === 1 ? base : `${base}${number}/`),
  /** Where a group of a list begins; it holds an underscore, which no id of content does. */
  groupId: (name: string) => `at_${name.toLowerCase().replaceAll(/[\s#?&%/]+/g, '-')}`,
  /** The list of places in another order. */
  placesBy: (order: string) => `profiles/${order}/`,
  profile: (id: string) => `profiles/${id}/`,
  /** As Markdown. */
  profileText: (id: string) => `profiles/${id}.md`,
  profileCharts: (id: string) => `profiles/${id}/charts/`,
  /** Every statement of a place. */
  statements: (id: string) => `profiles/${id}/statements/`,
  /** One place as it is compared with others. */
  compared: (id: string) => `profiles/${id}/compare/`,
  themes: 'themes/',
  theme: (id: string) => `themes/${id}/`,
  /** What one place says under a theme, for the script of its statements. */
  themeAt: (id: string, profile: string) => `profiles/${profile}/statements/?theme=${id}`,
  sources: 'sources/',
  source: (id: string) => `sources/${id}/`,
  search: 'search/',
  promises: 'promises/',
  /** Plans that are no promises. */
  others: 'promises/others/',
  /** Of one state, for the script of the page; at the list, which is what was asked for. */
  promisesOf: (state: string, profile?: string) =>
    `promises/?${profile === undefined ? '' : `place=${profile}&`}state=${state}#list_`,
  /** Due for another look, for the script of the page. */
  promisesDue: (profile: string) => `promises/?place=${profile}&outcome=due#list_`,
  promisesUnder: (theme: string) => `promises/?theme=${theme}#list_`,
  promisesAt: (profile: string) => `promises/?place=${profile}#list_`,
  compare: 'compare/',
  /** Of a pair, by its id. */
  pair: (id: string) => `compare/${id}/`,
  /** Two or three places, for the script of the page. */
  places: (ids: readonly string[]) => `compare/?places=${ids.join(',')}`,
  figures: 'figures/',
  figure: (id: string) => `figures/${id}/`,
  figureFile: (id: string, kind: ChartFile) => `figures/${id}.${kind}`,
  /** The drawing alone, the wide or the narrow one, in the colours of one scheme; both are in one file. */
  figureThumbnail: (id: string, scheme: 'light' | 'dark', variant: 'wide' | 'narrow' = 'wide') =>
    `figures/${id}/${variant}.svg${scheme === 'dark' ? '#dark' : ''}`,
  embed: (id: string) => `embed/${id}/`,
  /**
   * The social card of a page; takes a path of this list, or `404`. A place and a theme have one, and what lies under them
   * shares it; so does what lies under any other page.
   */
  card: (page: string) => `cards/${/^(?:(?:profiles|themes)\/[^/]+|[^/.]+)/.exec(page)?.[0] ?? 'index'}.png`,
  changes: 'changes/',
  /** A change in the list of all; its id holds no underscore, and those of parts of the page do. */
  change: (id: string) => `changes/#${id}`,
  /** The news and corrections of all, of a place or of a theme, by the path of its page. */
  feed: (page: string, form: 'atom' | 'json') => `${page}feed.${form}`,
  /** How to cite a place, or else the site. */
  cite: (place?: string) => `${place === undefined ? '' : `profiles/${place}/`}cite/`,
  /** How to cite its statements, in pages. */
  citePage: (place: string, page: number) => `profiles/${place}/cite/${page}/`,
  citeFile: (place: string | undefined, form: CiteFile) =>
    `${place === undefined ? '' : `profiles/${place}/`}cite.${form}`,
  glossary: 'glossary/',
  term: (id: string) => `glossary/#${id}`,
  data: 'data/',
  /** The table of all statements; by words of its script, `?place=busan`. */
  table: 'data/statements/',
  fields: (name: string) => `data/fields/${name}/`,
  /** The file of a table: for programs, or with the mark that Excel needs. */
  tableFile: (name: string, isForExcel: boolean) => `${name}${isForExcel ? '-excel' : ''}.csv`,
  /** A table of data, the description of all tables, or everything in one file. */
  dataFile: (file: string) => `data/${file}`,
  /** Data by its name, and of a place by `profiles/busan` and `claims/busan`. */
  api: (name: string) => `api/v1/${name}.json`,
  schema: (name: string) => `api/v1/schema/${name}.json`,
  about: 'about/',
  accessibility: 'accessibility/',
  claim: (claim: { readonly profile: string; readonly id: string }) =>
    `profiles/${claim.profile}/statements/#${claim.id}`,
} as const;

/** A path under the site's base: `under('/city/', 'about/')` is `/city/about/`. */
export function under(base: string, path: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
