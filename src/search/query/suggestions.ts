/** What to try when nothing was found: words of the site near those typed, less strictly than corrections are. */
import { distance } from 'fastest-levenshtein';
import { isHangul, wordsIn } from './normalise.ts';
import { letters, wholeSyllables } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';

export function suggestionsFor(query: string, lexicon: Lexicon, most = 6): string[] {
  const near = wordsIn(query).flatMap((word) => {
    const typed = isHangul(word) ? wholeSyllables(word) : word;
    if (typed.length < 2) return [];
    if (lexicon.has(typed)) return [{ word: typed, apart: 0 }];
    const spelt = (text: string): string => (isHangul(text) ? letters(text) : text);
    return lexicon
      .near(typed, true)
      .filter((candidate) => candidate.length > 2 || isHangul(candidate))
      .filter((candidate) => isHangul(candidate) === isHangul(typed) && Math.abs(candidate.length - typed.length) <= 3)
      .map((candidate) => ({
        word: candidate,
        apart: distance(spelt(typed), spelt(candidate)) / Math.max(spelt(typed).length, spelt(candidate).length),
      }))
      .filter(({ apart }) => apart <= 0.45)
      .toSorted((a, b) => a.apart - b.apart)
      .slice(0, 3);
  });
  return [...new Set(near.toSorted((a, b) => a.apart - b.apart).map(({ word }) => word))].slice(0, most);
}
