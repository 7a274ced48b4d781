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

const lengthOf = (runs: ReadonlyMap<string, number>): number => Math.hypot(...runs.values());

/** The likeness of a text to the most alike of others: the cosine of their runs, from 0 to 1. */
export function likeness(text: string, others: readonly string[]): number {
  const runs = runsOf(text);
  return others.reduce((most, other) => {
    const otherRuns = runsOf(other);
    const product = [...runs].reduce((sum, [run, count]) => sum + count * (otherRuns.get(run) ?? 0), 0);
    return Math.max(most, product === 0 ? 0 : product / (lengthOf(runs) * lengthOf(otherRuns)));
  }, 0);
}
