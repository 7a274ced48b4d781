/** The words of /data/ and of the files that it offers. */
import type { PublicName } from '../../core/schema/public-data.ts';
import type { TableName } from '../../core/schema/public-tables.ts';

export const data = {
  title: 'Data',
  description:
    'Every statement, promise and source of this site as CSV and JSON, with its source and licence: download, cite and reuse.',
  lead: 'Everything on this site can be downloaded and reused. Each file names its sources, its licence and the day it speaks of.',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  /** With the address where the site knows its own. */
  credit: (address: string | undefined) =>
    ['Cheongsajin 청사진', address, 'CC BY 4.0'].filter((part) => part !== undefined).join(', '),
  contributors: 'The contributors of Cheongsajin',
  keywords: ['South Korea', 'cities', 'city strategy', 'promises', 'public budgets', 'fact checking'],
  country: 'South Korea',
  ofPlace: (place: string) => `${place}: profile`,
  statementsOf: (place: string) => `${place}: statements`,
  package: 'Data package: what the tables hold, for machines',
  archive: 'Everything in one ZIP file',
  files: {
    index: 'All files',
    profiles: 'Places',
    profile: 'One place',
    claims: 'Statements',
    promises: 'Promises',
    reports: 'Reports on promises',
    themes: 'Themes',
    sources: 'Sources',
    charts: 'Charts',
    glossary: 'Glossary',
    changes: 'Corrections and news',
  } satisfies Record<PublicName, string>,
  tables: {
    claims: 'Statements, a row each',
    promises: 'Promises, a row each',
    sources: 'Sources, a row each',
  } satisfies Record<TableName, string>,
  page: {
    tables: 'Tables',
    tablesText:
      'For a spreadsheet or statistics: UTF-8, dates as exact as their source, sums in whole won. Those for Excel begin with a byte order mark, without which it misreads Hangul.',
    all: [
      'All statements can be searched and sorted ',
      'in a table on this site',
      '. Everything together is ',
      'one ZIP file',
      ', which is also a ',
      'data package',
      '.',
    ],
    json: 'JSON',
    jsonText: [
      'For programs. ',
      'One file',
      ' lists all others, those of each place too. The addresses stay; within v1 fields are added and never changed.',
    ],
    columns: { holds: 'Table', records: 'Rows', file: 'Files', fields: 'Columns' },
    csv: 'CSV',
    excel: 'CSV for Excel',
    fileOf: (name: string, kind: string) => `${name}, ${kind}`,
    schema: (name: string) => `JSON Schema of ${name}`,
    licence: 'Licence',
    licenceText: [
      'Data and texts: ',
      'CC BY 4.0',
      '. Code: MIT. The documents belong to their publishers; of them we give only short quotations, with their source.',
    ],
    cite: 'How to cite',
    citeText: (address: string | undefined, year: string, date: string) =>
      `Cheongsajin (${year}). Statements, promises and sources of Korean city strategies. As of ${date}. ${address === undefined ? '' : `${address}. `}CC BY 4.0.`,
    citeOriginal: 'To cite what a document says, cite the document: each row names it.',
    caveats: 'Read with care',
    caveatList: [
      'A statement is what one document says, not what is true.',
      'Sums of money differ in what they are (budget, output, money asked for) and in who pays. Adding them up means nothing.',
      '“past” says that a deadline has passed, not that a promise was broken.',
      'A row that repeats another names it under same_as: count one of the two.',
      'What is marked “ours” is in no document: we worked it out or added it.',
    ],
    examples: 'Examples',
    examplesText: 'How many promises each place makes, counted in four ways.',
    example: 'https://example.org',
    /** Each with the ending of its file in docs/examples/. */
    languages: [
      ['curl', 'sh'],
      ['Python', 'py'],
      ['R', 'R'],
      ['JavaScript', 'mjs'],
    ],
    exampleSite: 'This copy of the site does not know its address: put it in place of https://example.org.',
    spreadsheet:
      'A spreadsheet asks how to read the file: choose UTF-8 and commas, and for columns of dates “text”, or it may turn 2025-03 into a day.',
  },
  field: {
    title: (name: string) => `Fields: ${name}`,
    description: (name: string, what: string) => `The fields of the data on ${name.toLowerCase()}, explained. ${what}`,
    json: (name: string) => `${name} as JSON`,
    csv: (name: string) => `${name} as CSV`,
    columns: { field: 'Field', type: 'Type', what: 'What it is' },
    oneOf: 'One of',
    either: (types: readonly string[]) => types.join(' or '),
    types: {
      array: 'list',
      null: 'nothing',
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: 'yes or no',
      date: 'date',
      object: 'group',
    } as Readonly<Record<string, string>>,
  },
  table: {
    heading: (page: number) => (page === 1 ? 'All statements' : `All statements, page ${page}`),
    description: (claims: number, page: number, pages: number) =>
      `Table of all ${claims} statements with value, place and source: page ${page} of ${pages}.`,
    lead: (claims: number, places: number) =>
      `${claims} statements of ${places} places. Each links to its words in the source.`,
    caption: (first: number, last: number, all: number) => `Statements ${first} to ${last} of ${all}`,
    columns: {
      label: 'Number, date or name',
      statement: 'Statement',
      place: 'Place',
      basis: 'Origin',
      source: 'Source',
    },
  },
  readme: {
    title: 'Cheongsajin 청사진: data',
    about:
      'What Korean cities say they will do, by when, with how much money, and where each number comes from: statements read from documents, each with its source.',
    asOf: (day: string) => `Content as of ${day}.`,
    files: 'Files',
    same: 'The tables (CSV) are UTF-8 without a byte order mark; the site has each of them with one too, for Excel, which misreads Hangul otherwise. datapackage.json describes their columns (Frictionless Data Package). The JSON files are those under api/v1/ of the site, with their schemas.',
    documents: 'Documents',
  },
} as const;
