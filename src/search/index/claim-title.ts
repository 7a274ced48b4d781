/** What a claim is called in a list of results: its subject and its value. */
import type { RegisteredClaim } from '../../core/domain/register.ts';
import { claimLabel, isQuantity } from '../../core/domain/format-claim.ts';
import { withoutSpaces } from '../query/normalise.ts';
import { search } from '../../strings/index.ts';

/** `Marine budget: KRW 1.927 trillion`; the name alone where there is no value. `text` is its statement. */
export function claimTitle(claim: RegisteredClaim, text: string): string {
  const label = claimLabel(claim);
  if (!isQuantity(claim) && claim.kind !== 'date') return label;
  const subject = ('name' in claim ? claim.name?.en : undefined) ?? subjectOf(claim.id, text);
  // A printed rank may be its own subject.
  return withoutSpaces(subject) === withoutSpaces(label) ? label : search.titled(subject, label);
}

/** A subject from an id, in the spelling of the statement: `ai-budget` is “AI budget”. */
function subjectOf(id: string, text: string): string {
  const written = new Map((text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(1).map((word) => [word.toLowerCase(), word]));
  const words = id
    .split('-')
    .map((word) => written.get(word) ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
