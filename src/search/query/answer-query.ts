/** Answers a query: plan, look up, rank; a second time with a looser plan if there are few results. */
import { untilLoaded, type Lexicon } from './lexicon.ts';
import { suggestionsFor } from './suggestions.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { rank, planTerms, type TermHits, type Ranked } from './rank.ts';

export interface QueryAnswer {
  readonly plan: QueryPlan;
  readonly ranked: readonly Ranked[];
}

/** With fewer results than this, a loose plan is tried too. */
const ENOUGH_RESULTS = 3;

/** The same if words were corrected: a record with all of them may merely be a long text. */
const ENOUGH_CORRECTED = 8;

/** Factor on the score of results that only the loose plan found. */
const LOOSE_FACTOR = 0.7;

export type FindTerms = (terms: readonly string[]) => Promise<(term: string) => TermHits>;

export async function answerQuery(query: string, lexicon: Lexicon, find: FindTerms): Promise<QueryAnswer> {
  const strict = await answerPlan(await untilLoaded(lexicon, () => planQuery(query, lexicon)), lexicon, find);
  if (strict.ranked.length >= (strict.plan.corrections.length > 0 ? ENOUGH_CORRECTED : ENOUGH_RESULTS)) return strict;
  const loose = await answerPlan(await untilLoaded(lexicon, () => planQuery(query, lexicon, true)), lexicon, find);
  if (strict.ranked.length === 0) {
    // Load the words that the page's suggestions need next.
    if (loose.ranked.length === 0) await untilLoaded(lexicon, () => suggestionsFor(query, lexicon));
    return loose.ranked.length > 0 ? loose : strict;
  }
  const found = new Set(strict.ranked.map(({ id }) => id));
  const looseOnly = loose.ranked
    .filter(({ id }) => !found.has(id))
    .map((result) => ({ ...result, score: result.score * LOOSE_FACTOR }));
  const ranked = [...strict.ranked, ...looseOnly].toSorted((a, b) => b.score - a.score);
  return { plan: strict.plan, ranked };
}

async function answerPlan(plan: QueryPlan, lexicon: Lexicon, find: FindTerms): Promise<QueryAnswer> {
  // Look up every term, although a term without hits may exclude all records: an exact name still matches.
  const hitsOf = await find(planTerms(plan));
  return { plan, ranked: rank(plan, hitsOf, lexicon.records) };
}
