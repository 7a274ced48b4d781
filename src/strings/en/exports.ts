/** The words of exported files beside their charts, and of social cards. */
export const exported = {
  imprint: {
    source: 'Source',
    asOf: 'As of',
    licence: 'Licence',
    permalink: 'Permalink',
    drawn: 'By',
    title: 'Title',
    description: 'Description',
    caveat: 'Read with care',
  },
  card: {
    alt: (title: string) => `A card in white on blue, for: ${title}`,
    theme: 'Theme',
    places: 'Places',
    claims: 'Statements',
    themes: 'Themes',
    documents: (documents: number) => `${documents} documents`,
    lost: '404',
  },
  csv: {
    claims: 'claims',
    value: (column: string, unit: string) => `${column} (${unit})`,
    mixed: 'value',
    basis: (column: string) => `${column}, basis`,
  },
} as const;
