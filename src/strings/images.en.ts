/** What drawn images say beside their charts: the strip of a file that goes about alone, and social cards. */
export const imagesEn = {
  imprint: {
    source: 'Source',
    asOf: 'As of',
    licence: 'Licence',
    permalink: 'Permalink',
    drawn: 'Drawn by',
    title: 'Title',
    description: 'Description',
    caveat: 'Read with care',
  },
  csv: {
    claims: 'claims',
    value: (column: string, unit: string) => `${column} (${unit})`,
    mixed: 'value',
  },
} as const;
