/** What the search says, on its page and in the box. */
import { LANG } from './lang.ts';

const number = (n: number): string => n.toLocaleString(LANG);

/** A query as it is told back: a very long one by its beginning. */
const shortened = (query: string): string => (query.length > 90 ? `${query.slice(0, 80)} …` : query);

const quoted = (word: string): string => `“${word}”`;

export const search = {
  searching: 'Searching …',
  failed: 'The search could not be loaded.',
  /** Why it could not be. */
  offline: 'There is no connection, and the search needs one.',
  broken: 'The files of the search are damaged or incomplete. Reload the page; if that does not help, browse instead.',
  /** What of the address or the query was left aside. */
  cut: (most: number) => `Only the first ${number(most)} characters of the query were read.`,
  unknown: (what: string) => `The address asks for “${what}”, which is not known here; it was left out.`,
  browseInstead: 'Browse instead',
  printedIn: 'Source: ',
  /** Said in a result of what has a later deadline than it had. */
  newDeadline: (date: string) => `New deadline ${date}`,
  sort: {
    label: 'Order',
    best: 'Best match first',
    date: 'Latest date first',
    amount: 'Largest amount of won first',
  },
  shortcut: '“/” leads to the search box, on every page of this site',
  basis: { printed: 'printed', derived: 'worked out by us', editor: 'our remark' } as Readonly<
    Record<string, string | undefined>
  >,
  results: (n: number, query: string) => `${number(n)} ${n === 1 ? 'result' : 'results'} for “${shortened(query)}”`,
  none: (query: string) => `No result for “${shortened(query)}”`,
  noneFiltered: (query: string, without: number) =>
    `No result for “${shortened(query)}” with these filters; ${number(without)} without`,
  more: (n: number) => `Show ${number(n)} more`,
  title: (query: string, page: string) => `${shortened(query)} · ${page}`,
  /** Title of a result: what it is about, and its value. */
  titled: (subject: string, value: string) => `${subject}: ${value}`,
  /** A title that another result has too, and what tells them apart. */
  apart: (title: string, by: string) => `${title} · ${by}`,
  editorsNote: 'Our remark: ',
  /** Why a record matched, where the typed word does not say so itself. */
  why: {
    word: undefined,
    begun: 'beginning of a longer word',
    number: undefined,
    deadline: 'deadline',
    spelling: 'other spelling',
    synonym: 'same meaning',
    asked: 'how people ask for it',
    part: 'part of a longer word',
    romanisation: 'other romanisation',
    corrected: 'corrected',
    initials: 'initial consonants',
    keyboard: 'typed on the other keyboard',
  } as Readonly<Record<string, string | undefined>>,
  because: (typed: string, why: string, found: string) => `“${typed}”: ${why}${found === '' ? '' : `, ${found}`}`,
  without: (words: readonly string[]) => `without ${words.map(quoted).join(', ')}`,
  /** Words that no result has. */
  setAside: (words: readonly string[]) => `No result has ${words.map(quoted).join(' or ')}.`,
  changes: {
    before: 'Showing results for ',
    between: ', ',
    after: '. ',
    literally: (query: string) => `Search instead for “${shortened(query)}”`,
  },
  /** Titles of what is not of one place, and words that lead to pages which do not say them. */
  pages: {
    chart: 'chart graph diagram drawing picture map visualisation 차트 그래프 지도 도표',
    term: (name: string) => `${name}, explained`,
    meaning: 'meaning means mean definition define explain explained what is 뜻 의미 용어',
    /** Names, parted by commas. */
    indexes: {
      accessibility: 'accessibility, accessibility statement, WCAG, screen reader, report a barrier, 접근성, 웹 접근성',
      changes: 'corrections, changes, news, updates, errata, feeds, 정정, 소식',
      data: 'data, open data, download, downloads, dataset, CSV, JSON, API, Excel, licence, 데이터, 공개 데이터, 내려받기',
      table: 'all statements, table of statements, list of statements, spreadsheet, 전체 목록',
      glossary: 'glossary, terms, dictionary, definitions, vocabulary, 용어, 용어집, 용어 사전',
      figures: 'charts, all charts, graphs, diagrams, maps, visualisations, 차트, 그래프, 도표',
      promises: 'promises, all promises, pledges, promise tracker, targets, timeline, deadlines, 공약, 약속, 공약 이행',
      compare: 'compare, comparison, compare cities, compare places, comparisons, side by side, 비교, 도시 비교',
      sources: 'sources, documents, source documents, originals, bibliography, 출처, 원문, 자료',
      about: 'about, about this site, about us, help, imprint, method, methodology, methods, 소개, 도움말, 방법론',
    },
    sections: {
      who: 'publisher author authors contact who made this site who runs this site team imprint contributors 만든 사람 연락처',
      claim:
        'method methodology how are statements checked how numbers are checked verification fact check evidence 검증',
      basis:
        'method methodology printed worked out how are statements checked verified by machine accuracy reliability 검증 정확도',
      dates: 'method dates deadlines how dates are read',
      comparing: 'method ranking rankings score scores why no ranking comparison 순위',
      notes: 'remarks mistakes mistranslation translation errors contradictions 오역',
      names: 'Korean names Hangul spelling romanisation 한글 이름',
      not: 'limits privacy cookies tracking disclaimer 개인정보',
      correct:
        'report an error correction corrections download data csv json api open data licence machine-readable 오류 신고 데이터 다운로드',
    },
  },
  groups: {
    all: 'All results',
    best: 'Best matches',
    sources: 'Sources of several places',
    other: 'Elsewhere',
  },
  facets: {
    summary: 'Narrow by place, theme, kind, origin, year or source',
    place: 'Place',
    theme: 'Theme',
    kind: 'Kind',
    basis: 'Origin',
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
    all: (n: number, query: string) => `All ${number(n)} results for “${shortened(query)}”`,
    changed: (to: string, count: string) => `Showing results for ${to}; ${count}`,
    choose: 'arrow keys to choose',
    profiles: 'Profiles',
    themes: 'Themes',
    sources: 'Sources',
  },
};
