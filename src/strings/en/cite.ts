/** The words of citations: of their pages, of what they say of a record, and of the box that a script opens. */
export const cite = {
  title: (place: string) => `Cite ${place}`,
  pageTitle: (place: string, page: number) => `Cite the statements of ${place}, page ${page}`,
  heading: 'Cite',
  this: 'Cite this page',
  chartLink: 'Cite this chart',
  documentLink: 'Cite this document',
  statementLink: 'Cite',
  description: (place: string) =>
    `Citations of the page about ${place}, of its charts and of its documents, in APA, Chicago, BibTeX, RIS and CSL-JSON.`,
  statementsDescription: (place: string, from: number, to: number) =>
    `Citations of statements ${from} to ${to} of ${place}, in APA and Chicago style.`,
  siteDescription:
    'How to cite Cheongsajin, its charts across places, a place, a statement, and the documents they rest on.',
  intro: 'Cite our page for what we put together, and the original document for what it says.',
  dates:
    'Dates are as exact as they are known. A date of ours is the day on which the statements last changed. A document’s date that we worked out is marked: “ca.” in APA, “[2025?]” in Chicago, a note in the files. A date of access is left out, since every page has a date of its own.',
  noAddress: 'This copy of the site does not know its public address, so addresses begin at the root of its host.',
  sections: {
    page: 'This page',
    site: 'The whole site',
    charts: 'Charts',
    documents: 'Original documents',
    statements: 'Statements',
    places: 'Places',
    files: 'Files',
  },
  filesIntro: 'Each file holds everything on these pages: page, charts, documents and statements.',
  styles: { apa: 'APA', chicago: 'Chicago' },
  from: (from: number, to: number) => `Statements ${from} to ${to}`,
  site: 'The blueprints of Korea’s cities, number by number',
  chart: 'Chart',
  statement: (number: number) => `Statement ${number}`,
  record: 'Our record of it',
  original: 'The original document',
  recordOf: (title: string) => `Record of the source: ${title}`,
  bothNames: (english: string, korean: string) => `${english} [${korean}]`,
  /** A title that we gave a document which prints none. */
  given: (title: string) => `[${title}]`,
  translated: (printed: string, english: string) => `${printed} [${english}]`,
  inferred: (reasoning: string) => `Date worked out by Cheongsajin: ${reasoning}`,
} as const;
