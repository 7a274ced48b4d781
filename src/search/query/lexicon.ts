/** The site's vocabulary in the browser: sorted lists in shards that are loaded when a look-up falls into them. */
import { isHangul } from './normalise.ts';
import { toJamo, prefixRange } from './hangul.ts';
import { compareCodeUnits } from '../../core/values/compare-code-units.ts';
import { lineKey, ShardedList } from './sharded-list.ts';
import type { LexiconFile } from './index-format.ts';
import type { Phrases } from './phrases.ts';
import { soundKey } from './romanisation-key.ts';
import { stem } from './stemmer.ts';

/**
 * The lists: words and synonym phrases; words by their ends; romanised Korean names by their sound; the words of each
 * synonym group; common English words that the site does not have.
 */
export const LISTS = ['words', 'ends', 'names', 'groups', 'english'] as const;
export type ListName = (typeof LISTS)[number];

export interface Lexicon {
  readonly records: number;
  /** Number of look-ups that needed a shard which is not loaded: their results are incomplete. */
  readonly missCount: () => number;
  /** Loads the missing shards; resolves to whether there were any. */
  readonly loadMissing: () => Promise<boolean>;
  /** Set where words are meant as typed: nothing is guessed. */
  readonly isLiteral?: boolean;
  readonly phrases: Phrases;
  /** Whether the joined words are the name of a city with a profile. */
  readonly isPlaceName: (joinedWords: string) => boolean;
  /** The words of a synonym group. */
  readonly groupWords: (id: string) => readonly string[];
  /** Whether the site has this word. */
  readonly has: (word: string) => boolean;
  /** Whether a word of the site begins with this. */
  readonly hasPrefix: (word: string) => boolean;
  /** Whether a compound contains the Hangul after its first syllable. */
  readonly insideCompound: (hangul: string) => boolean;
  /** Words with the same stem. */
  readonly sameStem: (word: string) => readonly string[];
  /** Whether it is a common English word that the site lacks: no misspelling of another. */
  readonly isCommonElsewhere: (word: string) => boolean;
  /** Names that are the same in another romanisation. */
  readonly soundingLike: (word: string) => readonly string[];
  /** Hangul names with these initial consonants, or, if there is none, with initials that begin so. */
  readonly withInitials: (initials: string) => readonly string[];
  /** Hangul words whose jamo begin with those typed: 나ㅈ and 나줏 complete to 나주시. */
  readonly completions: (halfTyped: string) => readonly string[];
  /**
   * Candidates for a misspelt word, synonyms included: words with the same beginning or end; if `wide`, all with the same
   * first letter.
   */
  readonly fuzzyCandidates: (misspelt: string, wide?: boolean) => readonly string[];
}

/** Runs `read` until everything it looks up is loaded; resolves to its last result. */
export async function untilLoaded<T>(lexicon: Lexicon, read: () => T): Promise<T> {
  for (;;) {
    const result = read();
    if (!(await lexicon.loadMissing())) return result;
  }
}

const isWord = (line: string): boolean => !/[=~]/u.test(line);
const isSpellable = (line: string): boolean => !/=|!|~@/u.test(line);

/** `fetchText` loads a shard of a list by its number. */
export function openLexicon(
  file: Pick<LexiconFile, 'records' | 'longest' | 'starts'>,
  fetchText: (list: ListName, part: number) => Promise<string>,
): Lexicon {
  const open = (name: ListName): ShardedList => new ShardedList(file.starts[name], (part) => fetchText(name, part));
  const opened = Object.fromEntries(LISTS.map((name) => [name, open(name)])) as Record<ListName, ShardedList>;
  const { words, ends, names, groups, english } = opened;
  const lists = Object.values(opened);
  const valuesAt = (list: ShardedList, key: string): string[] => list.at(key).map((line) => line.slice(key.length + 1));
  const wordsBetween = (from: string, to: string): string[] => words.inRange(from, to).filter(isWord).map(lineKey);
  const ending = (end: string): string[] => ends.withPrefix(reversed(end)).map((line) => reversed(lineKey(line)));
  return {
    records: file.records,
    missCount: () => lists.reduce((sum, { missCount }) => sum + missCount, 0),
    loadMissing: async () => (await Promise.all(lists.map((list) => list.loadMissing()))).includes(true),
    phrases: {
      longest: file.longest,
      get: (key) =>
        words
          .at(key)
          .find((line) => line.includes('='))
          ?.slice(key.length + 1),
    },
    isPlaceName: (name) => words.at(name).some((line) => line.includes('@')),
    groupWords: (id) => valuesAt(groups, id).flatMap((list) => list.split('|')),
    has: (word) => word !== '' && words.at(word).some(isWord),
    hasPrefix: (word) => word !== '' && words.withPrefix(word).some(isWord),
    insideCompound: (part) => part.length > 1 && ends.withPrefix(part).length > 0,
    sameStem: (word) => {
      const wanted = stem(word);
      // Forms of one stem share a prefix except for a final y or e: city, cities.
      const begun = wanted.length > 3 ? wanted.replace(/[ye]$/u, '') : wanted;
      return begun === '' ? [] : wordsBetween(begun, `${begun}\uffff`).filter((other) => stem(other) === wanted);
    },
    isCommonElsewhere: (word) => /^[a-z]{3,}$/u.test(word) && english.at(word).length > 0,
    soundingLike: (word) => (word.length < 2 || isHangul(word) ? [] : valuesAt(names, soundKey(word))),
    withInitials: (initials) => {
      const whole = valuesAt(names, initials);
      return whole.length > 0 ? whole : names.withPrefix(initials).map((line) => line.slice(lineKey(line).length + 1));
    },
    completions: (halfTyped) => {
      const range = prefixRange(halfTyped);
      if (range === undefined) return [];
      const begun = toJamo(halfTyped);
      return words
        .inRange(...range)
        .filter(isSpellable)
        .map(lineKey)
        .filter((word) => toJamo(word).startsWith(begun));
    },
    fuzzyCandidates: (word, wide = false) => {
      // A single letter or syllable resembles everything.
      if (word.length < 2) return [];
      const first = Array.from(word)[0] ?? '';
      const begun = (prefix: string): string[] => words.withPrefix(prefix).filter(isSpellable).map(lineKey);
      if (wide) return begun(first);
      const found = isHangul(word)
        ? // A wrong syllable at the beginning leaves the end intact, one further on leaves the beginning intact.
          [...begun(first), ...compoundsWith(ends, word.slice(Math.min(2, Math.max(1, word.length - 2))))]
        : [...begun(word.length < 5 ? first : word.slice(0, 2)), ...ending(word.slice(word.length < 6 ? -2 : -3))];
      return [...new Set(found)].toSorted(compareCodeUnits);
    },
  };
}

/** Compounds that contain the Hangul after their first syllable: lines are `산업단지<창원국가`. */
function compoundsWith(ends: ShardedList, part: string): string[] {
  return ends.withPrefix(part).map((line) => {
    const key = lineKey(line);
    return line.slice(key.length + 1) + key;
  });
}

/** Latin words are stored reversed in the list of ends. */
export function reversed(word: string): string {
  return Array.from(word).toReversed().join('');
}
