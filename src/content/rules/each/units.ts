import { isTypoOf, typoKeys } from '../../../core/values/typos.ts';
import type { ParsedClaim } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';
import { unparsedRecords } from '../unparsed-records.ts';

/** The units of other kinds are enums of their schemas; what is counted may be anything. */
export const units: Rule = {
  name: 'units',
  description: 'The unit of a count is spelt as in its own statement or printed words, or as other counts spell it.',
  scope: ['claims'],
  emits: ['unknown-unit'],
  check: (content) => {
    // A word may be one that claims say which could not be read.
    if (unparsedRecords(content).ledgers.size > 0) return [];
    const { claims } = content;
    const counts = claims.flatMap((draft) => {
      const { kind, unit } = draft.fields;
      return kind === 'count' && unit !== undefined ? [{ draft, unit, words: wordsOf(unit) }] : [];
    });
    const uses = new Map<string, number>();
    for (const { words } of counts) for (const word of new Set(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
    const others = similarWords(
      [...uses].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word),
    );
    const spellings = Map.groupBy(counts, ({ unit }) => unit.toLowerCase());
    return counts.flatMap(({ draft, unit, words }) => {
      const usual = usualOf(spellings.get(unit.toLowerCase())?.map((other) => other.unit) ?? []);
      if (usual !== undefined && usual !== unit)
        return issueAt(draft, ['unit'], 'unknown-unit', [`other counts say "${usual}"`, `write unit: ${usual}`]);
      const rare = words.filter((word) => uses.get(word) === 1);
      if (rare.length === 0) return [];
      const own = ownWords(draft);
      return rare.flatMap((word) => {
        // A unit that is new here is accepted if the claim's own sentence uses the word.
        if (own.has(word)) return [];
        const ownMatch = similarWords([...own])(word);
        const suggestion = ownMatch ?? others(word);
        if (suggestion === undefined) return [];
        const whoSays = ownMatch === undefined ? 'other counts say' : "the claim's own words say";
        return issueAt(draft, ['unit'], 'unknown-unit', [
          `${whoSays} "${suggestion}", and nothing says "${word}"`,
          `write ${replaceWord(unit, word, suggestion)}; where "${word}" is right, use it in the statement too`,
        ]);
      });
    });
  },
};

/** The spelling that most have; of as many, one in small letters. */
const usualOf = (units: readonly string[]): string | undefined =>
  [...Map.groupBy(units, (unit) => unit).values()]
    .toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? 1 : -1))
    .find(([unit = '']) => unit !== '')?.[0];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const replaceWord = (unit: string, word: string, suggestion: string): string =>
  unit
    .normalize('NFC')
    .replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'iu'), suggestion);

function ownWords({ fields }: ParsedClaim): ReadonlySet<string> {
  const { printed, statement, scope, base } = fields;
  return new Set(wordsOf([statement, printed, scope, base].filter((text) => text !== undefined).join(' ')));
}

/** Returns a lookup of the first of the words that is one typing mistake away from a given word. */
function similarWords(words: readonly string[]): (word: string) => string | undefined {
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const byKey = new Map<string, string[]>();
  for (const word of words)
    for (const key of new Set(typoKeys(word))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [word]);
      else known.push(word);
    }
  return (word) =>
    typoKeys(word)
      .flatMap((key) => byKey.get(key)?.find((other) => isTypoOf(word, other)) ?? [])
      .toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))[0];
}
