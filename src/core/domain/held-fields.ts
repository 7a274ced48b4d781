/** What of a claim is held once it is published: its numbers, dates, names and states, and not the words around them. */
import type { Claim } from '../schema/claim.ts';

export type HeldValue = string | number | boolean;
/** Null or nothing where a claim has no such field. */
export type PerhapsHeld = HeldValue | null | undefined;
export type HeldFields = Readonly<Record<string, HeldValue>>;

/**
 * Fields that may change without a record, by their path. All others are held, so that a new field of the schema is held
 * until somebody decides otherwise. A number in a statement is one of the claim's own, which other fields hold.
 */
const FREE = [
  ...[
    'id',
    'statement',
    'themes',
    'asked',
    'scope',
    'base',
    'payer',
    'notes',
    'position',
    'part_of',
    'same_as',
    'conflicts_with',
  ],
  ...[
    'paragraphs',
    'context',
    'passage',
    'rendering',
    'value_reason',
    'date_basis',
    'reasoning',
    'derivation',
    'editorial',
  ],
  ...['name.ko', 'name.also', 'plan.promise', 'plan.period', 'plan.date_reason', 'plan.announced', 'plan.looked'],
];

/** How a dated field is known, beside the date itself. */
const BESIDE_DATES = /\.(?:basis|reasoning)$/;

/** `plan.deadline.date` is called `deadline`, and `plan.kind` is called `plan`. */
const calledBy = (path: string): string =>
  path === 'plan.kind' ? 'plan' : path.replace(/^plan\./, '').replace(/\.(?:date|en)$/, '');

export function heldFields(claim: Claim): HeldFields {
  const held: Record<string, HeldValue> = {};
  const collect = (value: unknown, path: string): void => {
    if (FREE.includes(path) || BESIDE_DATES.test(path)) return;
    // What a thing is, is worded; which sum of money, and which office, is a fact.
    if (path === 'role' && claim.kind !== 'money' && claim.kind !== 'person') return;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      held[calledBy(path)] = value;
    else if (Array.isArray(value)) held[calledBy(path)] = value.map(inWords).join(', ');
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) collect(part, path === '' ? key : `${path}.${key}`);
  };
  collect(claim, '');
  return Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** An entry of a list, of which one with fields is told by all that they hold. */
const inWords = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null ? Object.values(entry).map(String).join(' ') : String(entry);

/** Where in a claim a held field stands. */
export const pathOfHeld = (field: string): readonly string[] =>
  field === 'plan' ? ['plan', 'kind'] : field === 'deadline' || field === 'reported' ? ['plan', field] : [field];

/** Whether what was published says the same as what is there now: more words of the document around the same ones do. */
export function saysTheSame(field: string, was: PerhapsHeld, now: PerhapsHeld): boolean {
  if (field === 'printed' && typeof was === 'string' && typeof now === 'string') return now.includes(was);
  return String(was ?? '') === String(now ?? '');
}
