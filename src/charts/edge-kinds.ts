/** The two kinds of line between things, as drawings and tables call them. */
export const EDGE_KINDS = { stated: 'stated by the source', editor: 'drawn by the editor' } as const;

/** Of a body or place that a document names: the words on what it is to the place are this site's. */
export const NAMED_EDGE_KINDS = { ...EDGE_KINDS, stated: 'named in the source' } as const;

export type EdgeKind = keyof typeof EDGE_KINDS;
