/** The words of what scripts do with a statement; apart from the others because a script carries them. */
interface Citation {
  readonly place: string;
  readonly statement: string;
  readonly address: string;
  /** Publisher, title and date of the document. */
  readonly original: string;
  readonly paragraphs: string;
}

export const statementTools = {
  copy: 'Copy link',
  cite: 'Cite',
  edit: 'Edit',
  copied: 'Copied.',
  /** Where the browser forbids copying. */
  select: 'Select and copy:',
  citation: ({ place, statement, address, original, paragraphs }: Citation) =>
    `“${statement}” ${place}, in Cheongsajin, ${address}. Original: ${original}, ${paragraphs}.`,
  /** `order`: as it is named in the filters, where it is not the usual one. */
  shown: (n: number, of: number, order = '') =>
    `${n === of ? '' : `${n} of `}${of} statements${order === '' ? '' : `: ${order}`}`,
  close: 'Close',
  loading: 'Loading the statement …',
  all: 'All statements',
  source: 'Source:',
} as const;
