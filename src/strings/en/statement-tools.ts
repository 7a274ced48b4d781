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
  copied: 'Copied.',
  /** Where the browser forbids copying. */
  select: 'Select and copy:',
  citation: ({ place, statement, address, original, paragraphs }: Citation) =>
    `“${statement}” ${place}, in Cheongsajin, ${address}. Original: ${original}, ${paragraphs}.`,
  shown: (n: number, of: number) => (n === of ? `${of} statements` : `${n} of ${of} statements`),
  close: 'Close',
  loading: 'Loading the statement …',
  all: 'All statements',
  source: 'Source:',
} as const;
