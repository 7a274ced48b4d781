/** The page that says how claims are made. Each section is a heading, under an anchor that must stay, and paragraphs. */
export const about = {
  lead: 'Cheongsajin reports what cities say. It does not say whether they were right, and it does not cheer.',
  claim: {
    title: 'What a claim is',
    text: 'A claim is what one source document says of one place: a figure, a date, a name, a promise, a judgement. It is not what is true. Every number and every name on these pages belongs to a claim, and every claim names its source, the paragraph it stands in, and the figure or name exactly as printed there. Select any figure to reach its claim; the address in your browser is then its permalink, and it stays.',
  },
  basis: {
    title: 'What it rests on',
    count: (claims: number) => `The register holds ${claims} claims of three kinds.`,
    text: 'Printed claims are held against the original documents by machine: the fingerprint of the file, the paragraph, and the figure letter for letter. Derived claims show their arithmetic, which is worked out anew at every check. What the editor adds is drawn in red pencil and says why it is there.',
  },
  dates: {
    title: 'Dates',
    text: 'A date is given as exactly as the source gives it: a year, a month or a day. Where a document leaves part of its date to the reader, the missing part is inferred, marked as inferred, and the reasoning is shown on the source’s page. Every profile speaks as of its document. Plans are told in the past tense: a target that has since gone by is shown as it was announced, never as reached or missed, unless a later source says so. An absent deadline is told in three ways: open-ended by nature, none stated in the source, or not checked yet.',
  },
  comparing: {
    title: 'Comparing places',
    text: 'The documents share no measure, so places are not ranked and their money is not added up. Figures are drawn on one axis only where kind and unit agree; otherwise the check refuses the chart. Theme pages set what each place says side by side and leave the comparing to you.',
  },
  notes: {
    title: 'Contradictions and slips',
    text: (kinds: readonly string[]) =>
      `Where a document contradicts itself, both readings are claims and each points to the other. Where an English word misleads about the Korean behind it, a note says so. The editor’s notes are of these kinds: ${kinds.join(', ').toLowerCase()}. A note that draws on something outside the documents names where it was found.`,
  },
  names: {
    title: 'Names in Hangul',
    text: 'The source documents are in English. Hangul names are the editor’s, added so that places and bodies can be found and recognised; other spellings and short forms are kept with each name.',
  },
  not: {
    title: 'What this site does not do',
    list: [
      'It does not publish the text of its sources.',
      'It does not rate promises, and keeps no score of places or people.',
      'It does not say who holds an office today: office-holders are those of the document.',
      'It sets no cookies, loads nothing from other sites and counts no visitors. Search runs in your browser.',
    ],
  },
  correct: {
    title: 'How to correct it',
    text: 'Everything here is made from plain files. A correction is a change to one record in the ledger of claims, proposed as a pull request to the project; the check tells its author what to type. Say which claim (its address is enough), what the source prints, and where. What the source itself got wrong stays as printed, with a note.',
    /** Text by turns with links to the claims as data, the sources as data, and the page of the sources. */
    data: [
      'The whole register can be read as data: ',
      'claims',
      ' and ',
      'sources',
      '. The documents are listed under ',
      'sources',
      '.',
    ],
  },
} as const;
