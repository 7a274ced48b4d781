/** Who makes the site, and how statements are made. Each section is a heading, under an anchor that must stay, and paragraphs. */
export const about = {
  lead: 'Cheongsajin reports what cities say. It does not say whether they were right, and it does not advertise.',
  who: {
    title: 'Who we are',
    /** Text by turns with links to the repository and its issues; so in all lists of this file that end in links. */
    text: [
      'Cheongsajin (청사진, “blueprint”) is published by its contributors: the people who write and check it in its ',
      'public repository',
      '. “We”, “us” and “ours” on these pages mean them. We do not speak for any city, ministry or newspaper. Reach us by opening an ',
      'issue',
      ' there; everybody can read it and answer.',
    ],
  },
  claim: {
    title: 'What a statement is',
    text: 'A statement is what one document says of one place: a number, a date, a name, a promise, a judgement. It is not what is true. Every number and every name on these pages belongs to a statement. Every statement names its source; one read from a document that we keep, also its paragraph there (¶) and the number or name exactly as printed; one from a public page has its words. Select a number to reach its statement; the address in your browser is then its permalink, and it stays. A raised ※ leads to the glossary.',
  },
  basis: {
    title: 'Where it comes from',
    count: (claims: number) => `The site has ${claims} statements of three kinds.`,
    text: 'Printed statements are compared with the original documents by machine: the fingerprint of the file, the paragraph, and every character of the number or name. Of a later source we may have only the public page and no stored copy: what comes from it is marked “from a public page”, and nobody has compared it by machine. Where we worked something out, the arithmetic is shown, and every check repeats it. What we add ourselves is red and says why it is there.',
  },
  dates: {
    title: 'Dates',
    text: 'A date is given as exactly as the source gives it: a year, a month or a day. Where a document leaves part of its date to the reader, we work the missing part out, say so, and give the reasons on the page of the source. Every profile speaks as of the dates of its documents. Plans are written in the past tense: a deadline that has passed is shown as it was announced, and only a later source can say that it was met or missed. What a later source reports of a promise stands beside it, with that source: done, done late, under way, delayed, changed, cancelled or uncertain. Where we looked and found nothing, the day and the place are told. A missing deadline has one of three reasons: there can be none, the source states none, or nobody has checked yet.',
  },
  comparing: {
    title: 'Comparing places',
    text: 'The documents do not measure alike, so places are not ranked and their money is not added up. Numbers are drawn to one scale only where kind and unit agree; otherwise the check refuses the chart. Theme pages list what each place says and leave the comparing to you.',
  },
  notes: {
    title: 'Contradictions and mistranslations',
    text: (kinds: readonly string[]) =>
      `Where a document contradicts itself, both readings are statements and each points to the other. Where an English word misleads about the Korean behind it, a remark says so. Our remarks are of these kinds: ${kinds.join(', ').toLowerCase()}. A remark that rests on something outside the documents names where we found it.`,
  },
  names: {
    title: 'Names in Hangul',
    text: 'The first documents are in English; most later sources are in Korean. We add Hangul names, so that places and organisations can be found and recognised; other spellings and short forms are kept with each name.',
  },
  not: {
    title: 'What this site does not do',
    list: [
      'It does not publish the text of its sources.',
      'It does not rate promises, and keeps no score of places or people.',
      'It does not say who holds a post today: post-holders are those of the document.',
      'It sets no cookies, loads nothing from other sites and counts no visitors. Search runs in your browser.',
    ],
  },
  correct: {
    title: 'How to report a mistake',
    text: [
      '“Report a mistake” at the foot of every page opens a form with the page filled in; or ',
      'open it here',
      '. Say which statement (its address is enough), what the source prints, and where.',
    ],
    process: [
      'We look it up in the original. If we are wrong, we change the record, the check compares it with the original once more, and the page changes with the next build. What stood there, what stands there now and why is listed under ',
      'corrections and news',
      '; a statement that is withdrawn says so at its address. What the source itself got wrong stays as printed, with a remark. Everything here is made from plain files, so you can also propose the correction yourself, as a pull request.',
    ],
    data: ['All of it can be downloaded as ', 'data', '. The documents are listed under ', 'sources', '.'],
  },
} as const;
