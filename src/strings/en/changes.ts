/** What was changed of what had been published, and what is new. */
import type { CHANGE_REASONS } from '../../core/schema/change.ts';

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const changes = {
  title: 'Corrections and news',
  description:
    'What we changed after it was published, with the reason; and the profiles, documents and reports that came.',
  intro:
    'A value, date, name or outcome that was published here is changed only with a record of when, why, what stood there and what stands there now. A change of wording or of the code has no entry.',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  news: 'News',
  older: (n: number) => `${many(n, 'older entry').replace('entrys', 'entries')} in the data.`,
  follow: 'Follow all of it:',
  atom: 'Atom feed',
  json: 'JSON feed',
  data: 'as data',
  feedTitle: (of: string) => `${of}: corrections and news`,
  why: {
    'our-mistake': 'Our mistake',
    'source-corrected': 'The source was corrected',
    'later-document': 'A later document says otherwise',
  } satisfies Record<(typeof CHANGE_REASONS)[number], string>,
  correctionTitle: (isWithdrawn: boolean, subjects: readonly string[], labels: readonly string[]) =>
    `${isWithdrawn ? 'Withdrawn' : 'Correction'}${subjects.length === 0 ? '' : `, ${subjects.join(', ')}`}${labels.length === 0 ? '' : `: ${labels.join(', ')}`}`,
  field: (field: string, value: string) => `${field.replaceAll('_', ' ')} ${value}`,
  nothing: 'none',
  /** Of a plan, where the record has another word than readers. */
  values: {
    vision: 'aspiration',
    'none-exists': 'open-ended by nature',
    'none-stated': 'not stated',
    'not-stated': 'not stated',
    'not-checked': 'not checked yet',
    'under-way': 'under way',
    conflicting: 'reports conflict',
  },
  wasAndNow: (was: string, now: string) => `Was: ${was.replace(/\.$/u, '')}; now: ${now.replace(/\.$/u, '')}.`,
  newProfile: (place: string) => `New profile: ${place}`,
  newProfileText: (statements: number, documents: number) =>
    `${many(statements, 'statement')} from ${many(documents, 'document')}.`,
  newDocument: (place: string, title: string) => `New document, ${place}: ${title}`,
  newReports: (place: string, title: string) => `New reports, ${place}: ${title}`,
  from: (publisher: string, date: string) => `${publisher}, ${date}.`,
  statements: (n: number) => `${many(n, 'statement')}.`,
  report: (promise: string, outcome: string) => `${promise}: ${outcome}.`,
  former: {
    title: 'Withdrawn, or under another address',
    withdrawn: (day: string) => `withdrawn on ${day}.`,
    moved: 'is now at',
    here: 'this address',
  },
  movedPage: {
    title: 'This page has moved',
    to: 'It is now at',
    gone: 'This page was withdrawn',
    since: (day: string) => `Nothing takes its place since ${day}.`,
    back: 'What else has changed',
  },
} as const;
