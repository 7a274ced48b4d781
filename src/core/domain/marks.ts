/** Warnings that travel with a number wherever it is shown. */
import type { Mark } from '../schema/note.ts';
import { isQuantity } from './format-claim.ts';
import { isPageOnly } from './sources.ts';
import type { Register, RegisteredClaim } from './register.ts';

/** `ours`: no document prints it. `page`: cited from a public page, not verified against a stored copy. */
export type ShownMark = Mark | 'ours' | 'page';

/** The marks of a claim as they are worded: what we added ourselves is not worked out from anything. */
export const wordedMarks = (register: Register, claim: RegisteredClaim): readonly (ShownMark | 'added')[] =>
  marksOf(register, claim).map((mark) => (mark === 'ours' && claim.basis === 'editor' ? 'added' : mark));

/** The marks of a claim: those of its notes, those of its document, and how it is known. */
export function marksOf(register: Register, claim: RegisteredClaim): readonly ShownMark[] {
  const own = claim.notes.flatMap(({ mark }) => mark ?? []);
  const source = register.sources.get(claim.source);
  const whole = isQuantity(claim) ? (source?.marks ?? []) : [];
  const known = [
    ...(claim.basis === 'printed' ? [] : (['ours'] as const)),
    ...(source !== undefined && isPageOnly(source) ? (['page'] as const) : []),
  ];
  return [...new Set([...known, ...own, ...whole])];
}
