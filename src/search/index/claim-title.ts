/** What a claim is called in a list of results: its name and its value, or what its statement says of that. */
import type { RegisteredClaim } from '../../core/domain/register.ts';
import { claimLabel, isQuantity } from '../../core/domain/format-claim.ts';
import { search } from '../../strings/index.ts';
import { sentenceIn } from './record-texts.ts';

/** Characters of a statement that a title has. */
const LONGEST = 112;

/** `Day of the briefing: 10 November 2025`; a figure has no name, and is called by the sentence of `text`, its statement. */
export function claimTitle(claim: RegisteredClaim, text: string): string {
  const label = claimLabel(claim);
  if (!isQuantity(claim) && claim.kind !== 'date') return label;
  if ('name' in claim && claim.name !== undefined) return search.titled(claim.name.en, label);
  const said = sentenceIn(text, /\d[\d.,]*/u.exec(label)?.[0]);
  const clause = said.length > LONGEST ? said.slice(0, Math.max(0, said.lastIndexOf(', ', LONGEST))) : '';
  return clause === '' ? said : search.titled(clause, label);
}
