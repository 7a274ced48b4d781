/** Words that differ by one typing error. */

/** Shorter words are too often one letter from another valid word: "bed", "bid". */
const SHORTEST = 4;
/** Longer ones are no words, and would have thousands of keys. */
const LONGEST = 40;

/**
 * What is left of a word when at most one letter is left out: words that share one of these are one letter apart, be it
 * too many, too few, another or out of place. A look-up by them finds all such words without comparing each with each.
 */
export function typoKeys(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length > LONGEST) return [word];
  return [word, ...letters.map((_, i) => letters.toSpliced(i, 1).join(''))];
}

/**
 * Whether `written` is most likely `meant` with a slip in it. A plural and its singular, and words that are too short to
 * tell, are not. The two are taken to share one of their slipKeys.
 */
export function isTypoOf(written: string, meant: string): boolean {
  return (
    written !== meant &&
    Math.min(written.length, meant.length) >= SHORTEST - 1 &&
    Math.max(written.length, meant.length) >= SHORTEST &&
    !isPluralOf(written, meant) &&
    !isPluralOf(meant, written)
  );
}

/** "firms" of "firm"; "projectss" is the plural of nothing. */
const isPluralOf = (many: string, one: string): boolean => many === `${one}s` && !one.endsWith('s');
