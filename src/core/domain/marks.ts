/** Warnings that travel with a number wherever it is shown. */
import type { Mark } from '../schema/note.ts';
import { isQuantity } from './format-claim.ts';
import type { Register, RegisteredClaim } from './register.ts';

/** The marks of a claim: those of its notes, those of its whole document, and `ours` where no document prints it. */
export function marksOf(register: Register, claim: RegisteredClaim): readonly (Mark | 'ours')[] {
  const own = claim.notes.flatMap(({ mark }) => mark ?? []);
  const whole = isQuantity(claim) ? (register.sources.get(claim.source)?.marks ?? []) : [];
  return [...new Set([...(claim.basis === 'printed' ? [] : (['ours'] as const)), ...own, ...whole])];
}
