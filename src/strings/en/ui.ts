/** The interface: words of pages and components that have no file of their own. */
import type { ClaimKind, MoneyRole, Outcome, PlanKind } from '../../core/schema/claim.ts';
import type { Mark, Note } from '../../core/schema/note.ts';
import { countOf, formatNumber, formatParagraphs, joinList } from './format.ts';

export const ui = {
  site: {
    name: 'Cheongsajin',
    hangul: '청사진',
    /** The title of the first page. */
    full: 'Cheongsajin 청사진: Korea’s city plans, number by number',
    tagline: 'The blueprints of Korea’s cities, number by number',
    description: 'What Korean cities say they will do, by when, with how much money, and where each number comes from.',
  },
  nav: {
    profiles: 'Places',
    themes: 'Themes',
    promises: 'Promises',
    compare: 'Compare',
    figures: 'Charts',
    glossary: 'Glossary',
    sources: 'Sources',
    about: 'About',
    skip: 'Skip to content',
    label: 'Main',
    search: 'Search',
    menu: 'Menu',
    dark: 'Dark colours',
    crumbs: 'Where this page is',
    before: 'Previous',
    after: 'Next',
  },
  search: {
    label: 'Search statements, places and sources',
    placeholder: 'e.g. subway, 산업단지, 1.927 trillion',
    /** Said in a result of what has a deadline. */
    due: (date: string) => `Due ${date}`,
    reported: (outcome: string) => `Reported ${outcome}`,
    submit: 'Search',
  },
  claimKinds: {
    money: 'Money',
    area: 'Area',
    length: 'Length',
    share: 'Share',
    ratio: 'Ratio',
    count: 'Count',
    rank: 'Rank',
    duration: 'Duration',
    date: 'Date',
    person: 'Person',
    organisation: 'Organisation',
    place: 'Place',
    facility: 'Facility',
    project: 'Project',
    programme: 'Programme',
    law: 'Law',
    event: 'Event',
    pillar: 'Pillar',
    objective: 'Objective',
    achievement: 'Achievement',
    principle: 'Principle',
    measure: 'Measure',
    remark: 'Remark',
  } satisfies Record<ClaimKind, string>,
  recordKinds: {
    profile: 'Profile',
    section: 'Section',
    theme: 'Theme',
    source: 'Source',
    chart: 'Chart',
    term: 'Glossary',
    page: 'Page',
  },
  noteKinds: {
    contradiction: 'Contradiction',
    arithmetic: 'Arithmetic',
    translation: 'Translation',
    'missing-base': 'Not stated',
    scope: 'Scope',
    status: 'Status',
    unnamed: 'Not named',
    spelling: 'Spelling',
    superlative: 'No measure given',
    office: 'Post-holder',
    context: 'Context',
  } satisfies Record<Note['kind'], string>,
  basis: {
    printed: 'Printed',
    derived: 'Worked out',
    editor: 'Ours',
  },
  basisMeaning: {
    printed: 'in the source, word for word',
    derived: 'worked out by us from the statements shown',
    editor: 'added by us, with the reason',
  },
  /** At the end of a link, for who hears it and does not see the line under it. */
  basisHeard: { derived: ', worked out by us', editor: ', added by us' },
  planKinds: {
    promise: 'Promised',
    expectation: 'Expected, not promised',
    demand: 'Demanded of others',
    vision: 'Aspiration, not a promise',
  } satisfies Record<PlanKind, string>,
  marks: {
    ours: 'worked out by us',
    added: 'added by us',
    page: 'from a public page',
    disputed: 'disputed',
    draft: 'draft',
    'no-baseline': 'no baseline given',
    'does-not-add-up': 'does not add up',
    mistranslated: 'probably mistranslated',
    'names-missing': 'names missing',
    'whose-money-unclear': 'not clear whose money',
  } satisfies Record<Mark | 'ours' | 'added' | 'page', string>,
  moneyRoles: {
    budget: 'budget',
    spent: 'spent',
    sought: 'sought',
    'national-share': 'national share',
    output: 'output',
    exports: 'exports',
    mean: 'mean',
  } satisfies Record<MoneyRole, string>,
  answer: { what: 'What', by_when: 'By when', how_much: 'How much', how_firm: 'How firm' },
  noDeadline: {
    'none-exists': 'No end date possible',
    'none-stated': 'No deadline stated in the source',
    'not-checked': 'Not checked yet',
  },
  reported: {
    proposed: 'proposed',
    planned: 'planned',
    'under-way': 'under way',
    done: 'reported done',
    conflicting: 'reports conflict',
  },
  /** What a later document reports of a plan. */
  outcomes: {
    kept: 'done',
    'kept-late': 'done late',
    'under-way': 'under way',
    delayed: 'delayed',
    changed: 'changed',
    cancelled: 'cancelled',
    'not-known': 'uncertain',
  } satisfies Record<Outcome, string>,
  dateBasis: { inferred: 'worked out by us' },
  translation: {
    declared: 'Declared translation',
    suspected: 'Reads like a translation',
    none: 'No sign of translation',
  },
  groups: {
    figures: 'Numbers',
    dates: 'Dates and events',
    projects: 'Projects, places and laws',
    people: 'People and organisations',
    aims: 'Aims and measures',
    remarks: 'Results and remarks, as the source reports them',
  },
  notes: {
    label: (kind: string) => `Our remark · ${kind}`,
    outside: 'From outside the source:',
    outsideDate: { published: (date: string) => date, 'looked-up': (date: string) => `looked up ${date}` },
  },
  claim: {
    citeMark: (paragraph: number | undefined) => (paragraph === undefined ? '¶' : `¶${paragraph}`),
    inferred: 'Date worked out by us',
    base: 'Measured against',
    condition: 'On condition',
    instalments: 'Due step by step',
    funders: 'Paid by',
    also: 'Also written',
    partOf: 'Part of',
    position: (n: number) => `no. ${n}`,
    conflicts: 'Contradicted by',
    paragraphs: formatParagraphs,
  },
  figure: {
    label: (place: string | undefined, n: number) => `${place ?? 'All places'}, chart ${n}`,
    /** Under the drawing of a chart that is alone; above many, it is said once. */
    cue: 'Every mark leads to the statement behind it.',
    table: 'The same numbers as a table',
    tableOf: (label: string) => `Table of ${label}`,
    caveats: 'Read with care',
    sources: (n: number) => (n === 1 ? 'Source' : 'Sources'),
    asOf: (date: string) => `As of ${date}.`,
    to: ' to ',
    from: 'From Cheongsajin',
    take: 'Download or embed',
    takeOf: (label: string) => `Download or embed: ${label}`,
    licence: (name: string) => `Licence: ${name}.`,
    files: 'Files',
    fileKinds: {
      svg: 'the drawing, to edit or print',
      csv: 'its table, with the statements',
    },
    embed: 'Embed',
  },
  figures: {
    title: 'Charts',
    description: 'Every chart of the site, each with its table, its sources and files to download.',
    intro:
      'Every chart of the site. Its title says what it shows, its table holds the same numbers, and every mark leads to the statement behind it.',
    across: 'All places',
    licenceName: 'CC BY 4.0',
  },
  profile: {
    neighbours: 'Other places',
    glance: 'Key numbers',
    became: 'What became of it',
    plan: 'The plan, part by part',
    text: 'The document, explained',
    /** Before prose. */
    marks: 'Each ¶ number is the source paragraph that a sentence rests on. Each ※ opens the glossary.',
    people: 'Who is named',
    bodies: (n: number) => (n === 1 ? 'One organisation is named' : `${n} organisations are named`),
    notes: 'What to beware of',
    moreNotes: (n: number) => (n === 1 ? 'One more remark' : `${n} more remarks`),
    related: 'Related places and organisations',
    sources: (n: number) => (n === 1 ? 'The source' : 'The sources'),
    later: (n: number) => (n === 1 ? 'One later source' : `${n} later sources`),
    charts: (n: number) =>
      n === 1 ? 'The chart in full, with its numbers' : `${n} charts in full, with their numbers`,
    statements: (n: number) => `All ${n} statements, with their paragraphs`,
    chartPage: 'Numbers, source and files of this chart',
    chartsTitle: (place: string) => `Charts of ${place}`,
    chartsOf: (place: string, intro: string) => `${place}: ${intro}`,
    chartsIntro: 'Every mark leads to the statement behind it; each chart has its table and its files.',
    /** Of the region that a place lies in; regions are merged and renamed. */
    regionAsOf: (region: string, date: string) => `in ${region}, as of ${date}`,
    /** The kinds of line under what is linked to a claim. */
    key: {
      before: 'Each number opens its statement. The line under it says where it comes from:',
      printed: 'printed in the source',
      derived: 'worked out by us from it',
      editor: 'added by us',
    },
    /** On cards. */
    block: { asOf: 'As of', source: 'Source' },
    /** How old it is, and of how many promises a later source says where they stand; `newest`: the last of these sources. */
    asOfWarning: (
      dates: readonly string[],
      newest: string | undefined,
      reportedOn: number,
      of: number,
      unlooked: number,
    ) =>
      `The plan is of ${joinList([...new Set(dates)])}. ${
        newest === undefined
          ? 'What has happened since is not in it.'
          : `Later sources, the newest of ${newest}, say where ${formatNumber(reportedOn)} of ${countOf(of, 'promise')} stand${unlooked === 0 ? '' : `; for ${formatNumber(unlooked)} nobody has looked yet`}.`
      }`,
    onPaper: (address: string, statements: string) =>
      `Small raised numbers count the statements, listed with their paragraphs in the source at ${statements}. This page is kept at ${address}.`,
    peopleAsOf: (date: string) => `Posts as of ${date}; we do not say who holds one today.`,
    compare: 'compare',
    compareOthers: 'Compare with',
    compareAny: 'Compare with another place',
    compareWith: (place: string) => `compare with ${place}`,
    stated: 'stated by the source',
    drawn: 'added by us',
    unplaced: 'Nationwide, so not on the map',
  },
  plan: {
    what: 'What',
    money: 'Money',
    deadline: 'Deadline',
    national: '(national share)',
    none: 'none stated',
    /** After what the parts are. */
    keys: (inferred: boolean) => (inferred ? '. * A date that we worked out.' : '.'),
    /** Before parts; `others`: there are parts with a sum or a deadline. */
    bare: (others: boolean) =>
      others ? 'Neither a sum nor a deadline is stated for:' : 'No part has a stated sum or deadline:',
    projects: 'What stands under each part',
    others: 'What else the document says',
  },
  themes: {
    title: 'Themes',
    intro: 'One question each, asked of every place, and what the documents answer.',
    claims: (n: number) => (n === 1 ? '1 statement' : `${n} statements`),
    answers: 'Answers by place',
    promises: (n: number) =>
      n === 1
        ? 'The promise under this theme, and what is reported of it'
        : `The ${formatNumber(n)} promises under this theme, and what is reported of them`,
    introduction: 'In a few words',
    statements: 'Everything that the documents say on it',
    /** Before the names of the places. */
    nothing: (places: number) =>
      places === 1 ? 'Nothing on this in the document of' : 'Nothing on this in the documents of',
    silent: (places: number) => `Nothing on this in the documents of ${places} other places.`,
    order: 'Answers that we wrote come first, then the places with most promises on the theme.',
    all: (n: number) => (n === 1 ? 'The one statement' : `All ${n} statements`),
    more: (n: number, place: string) => `${n} more, among the statements of ${place}`,
    allOf: (n: number, place: string) =>
      n === 1 ? `The one statement of ${place}` : `All ${n} statements of ${place}`,
  },
  sources: {
    title: 'Sources',
    intro:
      'The documents that the statements come from, newest first. Their text is not published; a statement names its paragraph (¶) or quotes a public page.',
    planOf: (place: string) => `Plan of ${place}`,
    laterOn: (place: string) => `Later source on ${place}`,
    /** For search engines. */
    describe: (publisher: string, date: string, statements: number, title: string) =>
      `${publisher}, ${date}: ${title}. ${statements === 1 ? 'One statement' : `${statements} statements`} read from it.`,
    publishedBy: (publisher: string) => `Published by ${publisher} on`,
    inLanguage: (language: string) => `in ${language}.`,
    /** What was taken from it. */
    scale: (claims: number, paragraphs: number | undefined) =>
      paragraphs === undefined
        ? claims === 1
          ? '1 statement comes from it.'
          : `${claims} statements come from it.`
        : `${claims} statements come from its ${paragraphs} paragraphs.`,
    pageOnly: 'Cited from a public page. We keep no copy, so its words have not been compared by machine.',
    seen: 'Its text was last read on',
    fields: {
      title: 'Title',
      section: 'Section',
      reporter: 'Reporter',
      translation: 'Translation',
      published: 'Date',
      document: 'File',
      sha256: 'SHA-256',
      link: 'Link',
      profile: 'Profile',
    },
    noTitle: 'The document prints none; this one is ours.',
    givenTitle: 'our title',
    languages: { en: 'English', ko: 'Korean' },
    byParagraph: 'Statements by paragraph',
    fromPage: 'Statements from it',
    paragraph: (n: number) => `Paragraph ${n}`,
    again: 'Also read here:',
    derived: 'Worked out by us from these',
    silent: 'Paragraphs without statements are headings of the web page, captions or repetition',
    notes: 'Our remarks on the document',
    onPaper: (file: string | undefined, link: string | undefined) =>
      [file === undefined ? undefined : `File ${file}`, link].filter((part) => part !== undefined).join(', '),
  },
  searchPage: {
    title: 'Search',
    hint: 'Words in English or Hangul, names old and new, numbers in any form. The search runs in your browser; nothing is sent anywhere.',
    loading: 'The search is still loading. Meanwhile, everything can be browsed:',
    nearest: 'Did you mean',
    empty: 'Nothing matches.',
    emptyAdvice: 'Try one word instead of several, another spelling, or a number without its unit. Or browse:',
    failed: 'The search index cannot be loaded here. Everything can be browsed:',
    noScript: 'Search needs scripts. Without them, everything can be browsed:',
    results: 'Results',
  },
  glossary: {
    title: 'Glossary',
    description: 'Terms of the documents in English and Hangul, and printed words that mislead, explained by us.',
    intro:
      'Terms that the documents take for granted, and printed words that mislead about the Korean behind them. The explanations are ours and in no source, unless they say so.',
    count: (terms: number, slips: number) => `${terms} terms, ${slips} mistranslations`,
    indexes: 'Find a term',
    also: 'Also',
    means: 'means',
    usedBy: 'Used in',
    entry: (term: string) => `In the glossary: ${term}`,
  },
  notFound: {
    title: 'No such page',
    text: 'This address leads nowhere on this site. Statements keep their addresses for good, so a link to one should work; a mistyped one will not.',
  },
  contents: {
    title: 'Contents',
    top: 'Back to top',
  },
  footer: {
    address: (address: string) => `This page: ${address}`,
    licence:
      'Words, data and drawings: CC BY 4.0. The source documents belong to their publishers and are not reproduced.',
    method: 'Who we are, and how statements are made and checked',
    edit: 'Edit this page',
    report: 'Report a mistake',
    /** The title of a report, to which the reader may add. */
    reportTitle: (page: string) => `Mistake: ${page}`,
  },
} as const;
