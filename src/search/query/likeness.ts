/** How much two texts look alike, by the letters that stand together in their words: endings differ, stems do not. */
import { isHangul, wordsIn } from './normalise.ts';

/** How often each run of three letters, or of two syllables, stands in the words of a text. */
function runsOf(text: string): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const word of wordsIn(text)) {
    const [whole, length] = isHangul(word) ? [`^${word}`, 2] : [`^${word}$`, 3];
    for (let at = 0; at + length <= whole.length; at += 1) {
      const run = whole.slice(at, at + length);
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  }
  return runs;
}

/** Tells how alike a text is to the most alike of others: the cosine of their runs, from 0 to 1. */
export function likenessTo(text: string): (others: readonly string[]) => number {
  const runs = [...runsOf(text)];
  const length = Math.hypot(...runs.map(([, count]) => count));
  return (others) => Math.max(0, ...others.map(runsOf).map((other) => cosine(runs, length, other)));
}

function cosine(
  runs: readonly (readonly [string, number])[],
  length: number,
  other: ReadonlyMap<string, number>,
): number {
  const product = runs.reduce((sum, [run, count]) => sum + count * (other.get(run) ?? 0), 0);
  return product === 0 ? 0 : product / (length * Math.hypot(...other.values()));
}
