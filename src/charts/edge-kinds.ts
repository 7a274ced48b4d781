/** The two kinds of line between things, as drawings and tables call them. */
export const KINDS = { stated: 'stated by the source', editor: 'drawn by the editor' } as const;

/** Of a body or place that a document names: the words on what it is to the place are this site's. */
export const NAMED_KINDS = { ...KINDS, stated: 'named in the source' } as const;

export type LineKind = keyof typeof KINDS;
