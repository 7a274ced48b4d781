/** The words of what scripts do with a statement; apart from the others because a script carries them. */
export const statementTools = {
  copy: 'Copy link',
  cite: 'Cite',
  edit: 'Edit',
  copied: 'Copied.',
  /** Where the browser forbids copying. */
  select: 'Select and copy:',
  /** `order`: as it is named in the filters, where it is not the usual one. */
  shown: (n: number, of: number, order = '') =>
    `${n === of ? '' : `${n} of `}${of} statements${order === '' ? '' : `: ${order}`}`,
  close: 'Close',
  loading: 'Loading the statement …',
  all: 'All statements',
  source: 'Source:',
} as const;
