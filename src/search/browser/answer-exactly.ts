/** Answers a query without correcting misspellings. */
import { answerQuery, type QueryAnswer, type FindTerms } from '../query/answer-query.ts';
import type { Lexicon } from '../query/lexicon.ts';

export function answerExactly(query: string, lexicon: Lexicon, find: FindTerms): Promise<QueryAnswer> {
  // Inherits from the lexicon instead of copying it, since its getters change while it loads.
  const literal = Object.create(lexicon, { fuzzyCandidates: { value: () => [] } }) as Lexicon;
  return answerQuery(query, literal, find);
}
