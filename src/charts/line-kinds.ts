/** The two kinds of line between things, as drawings and tables call them. */
export const KINDS = { stated: 'stated by the source', editor: 'drawn by the editor' } as const;

export type LineKind = keyof typeof KINDS;
