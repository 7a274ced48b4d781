/** The word a writer most likely meant. */
import { distance } from 'fastest-levenshtein';

/** The candidate closest in spelling, if it is close at all: at most a third of the letters apart, and never more than `most`. */
export function closestMatch(word: string, candidates: Iterable<string>, most = Infinity): string | undefined {
  const limit = Math.min(most, Math.max(2, Math.ceil(word.length / 3)));
  let best: { candidate: string; apart: number } | undefined;
  for (const candidate of candidates) {
    // Words this unlike in length are never near; so that an absurdly long word costs no time.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || apart < best.apart) best = { candidate, apart };
  }
  // Of a word of one or two letters, the limit would leave none of them.
  const shares = best !== undefined && best.apart < Math.max(word.length, best.candidate.length);
  return shares && best !== undefined && best.apart <= limit ? best.candidate : undefined;
}
