/** Suggestions after a search without results: words of the site that resemble the typed ones, with a wider limit than corrections. */
import { distance } from 'fastest-levenshtein';
import { isHangul, wordsIn } from './normalise.ts';
import { toJamo, wholeSyllables } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';

/** Suggestions at most. */
const MOST = 6;

export function suggestionsFor(query: string, lexicon: Lexicon): string[] {
  const suggestions = wordsIn(query).flatMap((word) => {
    const typed = isHangul(word) ? wholeSyllables(word) : word;
    if (typed.length < 2) return [];
    if (lexicon.has(typed)) return [{ word: typed, ratio: 0 }];
    const comparable = (text: string): string => (isHangul(text) ? toJamo(text) : text);
    const wanted = comparable(typed);
    return lexicon
      .fuzzyCandidates(typed, true)
      .filter((candidate) => candidate.length > 2 || isHangul(candidate))
      .filter((candidate) => isHangul(candidate) === isHangul(typed) && Math.abs(candidate.length - typed.length) <= 3)
      .map((word) => {
        const other = comparable(word);
        return { word, ratio: distance(wanted, other) / Math.max(wanted.length, other.length) };
      })
      .filter(({ ratio }) => ratio <= 0.45)
      .toSorted((a, b) => a.ratio - b.ratio)
      .slice(0, 3);
  });
  return [...new Set(suggestions.toSorted((a, b) => a.ratio - b.ratio).map(({ word }) => word))].slice(0, MOST);
}
