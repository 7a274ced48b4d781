/** Asks for the words as typed: nothing is taken for a misspelling. */
import { answerQuery, type Answer, type Find } from '../query/answer.ts';
import type { Lexicon } from '../query/lexicon.ts';

export function answerExactly(query: string, lexicon: Lexicon, find: Find): Promise<Answer> {
  // Laid over the lexicon, not copied from it: what it knows grows while it is asked.
  const literal = Object.create(lexicon, { near: { value: () => [] } }) as Lexicon;
  return answerQuery(query, literal, find);
}
