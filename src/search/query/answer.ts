/** From a query to a ranked list: plan, look up, rank; once more, looser, when nothing was found. */
import { settled, type Lexicon } from './lexicon.ts';
import { suggestionsFor } from './suggestions.ts';
import { planQuery, type Plan } from './query-plan.ts';
import { rank, termsOf, type TermHits, type Ranked } from './rank.ts';

export interface Answer {
  readonly plan: Plan;
  readonly ranked: readonly Ranked[];
}

/** Fewer results than this, and a looser reading may have better ones. */
const FEW = 3;

/** The same where words were corrected: what holds all of them may be a long text that has many words. */
const FEW_CORRECTED = 8;

/** What a looser reading found counts less beside what was found as asked. */
const GUESSED = 0.7;

export type Find = (terms: readonly string[]) => Promise<(term: string) => TermHits>;

export async function answerQuery(query: string, lexicon: Lexicon, find: Find): Promise<Answer> {
  const strict = await answerPlan(await settled(lexicon, () => planQuery(query, lexicon)), lexicon, find);
  if (strict.ranked.length >= (strict.plan.changes.length > 0 ? FEW_CORRECTED : FEW)) return strict;
  const loose = await answerPlan(await settled(lexicon, () => planQuery(query, lexicon, true)), lexicon, find);
  if (strict.ranked.length === 0) {
    // What there is to suggest will be asked for next.
    if (loose.ranked.length === 0) await settled(lexicon, () => suggestionsFor(query, lexicon));
    return loose.ranked.length > 0 ? loose : strict;
  }
  const found = new Set(strict.ranked.map(({ id }) => id));
  const guessed = loose.ranked
    .filter(({ id }) => !found.has(id))
    .map((result) => ({ ...result, score: result.score * GUESSED }));
  const ranked = [...strict.ranked, ...guessed].toSorted((a, b) => b.score - a.score);
  return { plan: strict.plan, ranked };
}

async function answerPlan(plan: Plan, lexicon: Lexicon, find: Find): Promise<Answer> {
  // A word that nothing answers rules every record out; a name still may be exact.
  const look = await find(termsOf(plan));
  return { plan, ranked: rank(plan, look, lexicon.records) };
}
