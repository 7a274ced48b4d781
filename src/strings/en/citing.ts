/** The words of the box that a script opens to cite something. */
export const citing = {
  title: 'Cite',
  files: { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },
  copy: (form: string) => `Copy ${form}`,
  copied: (form: string) => `${form} copied.`,
  select: 'Copying is not allowed here. Select this text:',
  loading: 'Loading …',
  failed: 'Not found.',
  all: 'All citations and files',
  close: 'Close',
} as const;
