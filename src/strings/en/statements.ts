/** The words of the page that holds all statements of a place. */
export const statements = {
  /** The title of the page, apart from that of the profile. */
  title: (place: string) => `${place}: all statements`,
  heading: 'All statements',
  intro: (n: number) =>
    `Everything checkable that the source says of the place, in ${n} statements. A statement is what the source says, not what is true.`,
  /** What the marks of an entry mean. */
  key: 'The small number is the place in the document. ¶ is the paragraph of the source, with its words; in it, the printed number or name is bold. Red is ours.',
  sources: 'Sources',
  remark: 'Our remark',
  by: 'By',
  reported: (state: string) => `Reported as ${state}.`,
  fromPage: 'Public page',
  rendering: 'In our English:',
  reports: 'What became of it',
  reportsOn: 'Reports on',
  /** After the outcome, before a date. */
  newDeadline: 'now due',
  happened: 'done',
  looked: (date: string) => `We last looked on ${date} and found nothing newer:`,
  filters: {
    label: 'Filter the statements',
    words: 'Words',
    kind: 'Kind',
    theme: 'Theme',
    basis: 'Basis',
    remark: 'With a remark of ours',
    order: 'Order',
    byKind: 'By kind',
    byDocument: 'As in the document',
    any: 'All',
    clear: 'Clear',
    option: (name: string, n: number) => `${name} (${n})`,
  },
  nothing: 'No statement fits these filters.',
} as const;
