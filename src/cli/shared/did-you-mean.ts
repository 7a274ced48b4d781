import { closestMatch } from '../../core/values/closest-match.ts';

/** The end of an error about an unknown word: `; did you mean ports?`, or `otherwise` where no known word is close. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const suggestion = closestMatch(word, [...known]);
  return suggestion === undefined ? otherwise : `; did you mean ${suggestion}?`;
}
