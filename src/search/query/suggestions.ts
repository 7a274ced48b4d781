/** Suggestions after a search without results: words of the site that resemble the typed ones, with a wider limit than corrections. */
import { distance } from 'fastest-levenshtein';
import { isHangul, wordsIn } from './normalise.ts';
import { toJamo, wholeSyllables } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';

export function suggestionsFor(query: string, lexicon: Lexicon, most = 6): string[] {
  const suggestions = wordsIn(query).flatMap((word) => {
    const typed = isHangul(word) ? wholeSyllables(word) : word;
    if (typed.length < 2) return [];
    if (lexicon.has(typed)) return [{ word: typed, ratio: 0 }];
    const comparable = (text: string): string => (isHangul(text) ? toJamo(text) : text);
    return lexicon
      .fuzzyCandidates(typed, true)
      .filter((candidate) => candidate.length > 2 || isHangul(candidate))
      .filter((candidate) => isHangul(candidate) === isHangul(typed) && Math.abs(candidate.length - typed.length) <= 3)
      .map((candidate) => ({
        word: candidate,
        ratio:
          distance(comparable(typed), comparable(candidate)) /
          Math.max(comparable(typed).length, comparable(candidate).length),
      }))
      .filter(({ ratio }) => ratio <= 0.45)
      .toSorted((a, b) => a.ratio - b.ratio)
      .slice(0, 3);
  });
  return [...new Set(suggestions.toSorted((a, b) => a.ratio - b.ratio).map(({ word }) => word))].slice(0, most);
}
