/** The words of the page that holds all statements of a place. */
export const statements = {
  /** The title of the page, apart from that of the profile. */
  title: (place: string) => `${place}: all statements`,
  heading: 'All statements',
  intro: (n: number, sources: number) =>
    `Everything checkable that the ${sources === 1 ? 'source says' : 'sources say'} of the place, in ${n} statements. A statement is what ${sources === 1 ? 'the' : 'its'} source says, not what is true.`,
  /** How old what stands here is. */
  lookedAfter: (day: string | undefined, due: number) =>
    `${day === undefined ? 'Nobody has looked yet what became of the promises' : `We last looked at this place on ${day}`}. ${
      due === 0
        ? 'No promise is due for another look.'
        : `${due === 1 ? 'One promise is' : `${due} promises are`} due for another look.`
    }`,
  /** What the marks of an entry mean. */
  key: 'The small number is the place in the document. ¶ is the paragraph of the source, with its words; in it, the printed number or name is bold. Red is ours.',
  sources: 'Sources',
  remark: 'Our remark',
  by: 'By',
  reported: (state: string) => `In the document: ${state}.`,
  fromPage: 'Public page',
  rendering: 'In our English:',
  reports: 'What became of it',
  reportsOn: 'Reports on',
  /** After the outcome, before a date. */
  newDeadline: 'new deadline',
  /** Said of it when the day of the page is later and nothing newer is here. */
  overdue: 'which has passed',
  happened: 'done',
  looked: (date: string) => `We last looked on ${date} and found nothing newer. Searched:`,
  filters: {
    label: 'Filter the statements',
    words: 'Words',
    kind: 'Kind',
    theme: 'Theme',
    basis: 'Origin',
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
