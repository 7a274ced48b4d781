/** How much texts are worded like a query, by the letters that stand together in their words: endings differ, stems do not. */
import { isHangul, wordsIn } from './normalise.ts';

type Runs = ReadonlyMap<string, number>;

/** How often each run of three letters, or of two syllables, stands in the words of a text. */
function runsOf(text: string): Runs {
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

/**
 * For each of several records how alike the query and the most alike of its texts are: the cosine of their runs, from 0 to 1. With
 * `telling`, a run that most of the records have counts little, as it tells none of them from the others.
 */
export function likenessTo(query: string, records: readonly (readonly string[])[], telling: boolean): number[] {
  const runs = records.map((texts) => texts.map(runsOf));
  const held = new Map<string, number>();
  for (const own of runs)
    for (const run of new Set(own.flatMap((text) => [...text.keys()]))) held.set(run, (held.get(run) ?? 0) + 1);
  const weightOf = (run: string): number =>
    telling ? Math.log(1 + records.length / ((held.get(run) ?? 0) + 1)) ** 2 : 1;
  const weighed = (some: Runs): Runs => new Map([...some].map(([run, count]) => [run, count * weightOf(run)]));
  const wanted = weighed(runsOf(query));
  return runs.map((own) => Math.max(0, ...own.map((text) => cosine(wanted, weighed(text)))));
}

function cosine(one: Runs, other: Runs): number {
  const product = [...one].reduce((sum, [run, weight]) => sum + weight * (other.get(run) ?? 0), 0);
  return product === 0 ? 0 : product / (Math.hypot(...one.values()) * Math.hypot(...other.values()));
}
