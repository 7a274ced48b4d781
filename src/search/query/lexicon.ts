/** What the browser knows of the site's words. They lie in small parts, loaded as a query's look-ups fall into them. */
import { isHangul } from './normalise.ts';
import { letters, startsFrom } from './hangul.ts';
import { compare, keyOf, ShardedList } from './sharded-list.ts';
import type { Phrases } from './phrases.ts';
import { romanKey } from './roman.ts';
import { stem } from './stemmer.ts';

/**
 * The lists: words and synonym phrases; words by their ends; Korean names in Latin letters by their sound; the words of
 * each group of synonyms.
 */
export const LISTS = ['words', 'ends', 'names', 'groups'] as const;
export type ListName = (typeof LISTS)[number];

/** search/vocabulary.json */
export interface LexiconFile {
  /** How many records the index holds. */
  readonly records: number;
  /** The folder of the index, under pagefind/. */
  readonly build: string;
  /** Where the index's own words stand; see browser/index-table.ts. */
  readonly table: { readonly size: number; readonly starts: readonly string[] };
  /** Words in the longest phrase of a synonym group. */
  readonly longest: number;
  /** Where the parts of each list begin; see parted-list.ts. */
  readonly starts: Readonly<Record<ListName, readonly string[]>>;
}

export interface Lexicon {
  readonly records: number;
  /** How many look-ups met words that are not loaded: what they found is not final. */
  readonly misses: () => number;
  /** Loads the words that were looked for and not there; resolves to whether there were any. */
  readonly fill: () => Promise<boolean>;
  readonly phrases: Phrases;
  /** Whether the words, run together, are the name of a place with a profile. */
  readonly isPlace: (joinedWords: string) => boolean;
  /** The words of a group of synonyms. */
  readonly group: (id: string) => readonly string[];
  /** Whether the word stands on the site as it is. */
  readonly has: (word: string) => boolean;
  /** Whether some word begins so. */
  readonly begins: (word: string) => boolean;
  /** Whether some compound holds the Hangul, not at its beginning. */
  readonly inside: (hangul: string) => boolean;
  /** Words with the same stem. */
  readonly akin: (word: string) => readonly string[];
  /** Names that are the same in another romanisation. */
  readonly namedAlike: (word: string) => readonly string[];
  /** Hangul words whose letters begin with those typed: 나ㅈ and 나줏 begin 나주시. */
  readonly completing: (halfTyped: string) => readonly string[];
  /**
   * Words that a misspelt one may be meant for, those of synonym groups included: all that share its beginning or its
   * end; `wide`, all that share its first letter.
   */
  readonly near: (misspelt: string, wide?: boolean) => readonly string[];
}

/** What an answer reads, once all that it looks for is loaded. */
export async function settled<T>(lexicon: Lexicon, read: () => T): Promise<T> {
  for (;;) {
    const made = read();
    if (!(await lexicon.fill())) return made;
  }
}

const isWord = (row: string): boolean => !/[=~]/u.test(row);
const isSpellable = (row: string): boolean => !/=|!|~@/u.test(row);

/** `fetchText` gives a part of a list. */
export function openLexicon(
  file: Pick<LexiconFile, 'records' | 'longest' | 'starts'>,
  fetchText: (list: ListName, part: number) => Promise<string>,
): Lexicon {
  const open = (name: ListName): ShardedList => new ShardedList(file.starts[name], (part) => fetchText(name, part));
  const [words, ends, names, groups] = [open('words'), open('ends'), open('names'), open('groups')];
  const lists = [words, ends, names, groups];
  const valuesAt = (list: ShardedList, key: string): string[] => list.at(key).map((row) => row.slice(key.length + 1));
  const wordsBetween = (from: string, to: string): string[] => words.between(from, to).filter(isWord).map(keyOf);
  const ending = (end: string): string[] => ends.beginning(reversed(end)).map((row) => reversed(keyOf(row)));
  return {
    records: file.records,
    misses: () => lists.reduce((sum, { misses }) => sum + misses, 0),
    fill: async () => (await Promise.all(lists.map((list) => list.fill()))).includes(true),
    phrases: {
      longest: file.longest,
      get: (key) =>
        words
          .at(key)
          .find((row) => row.includes('='))
          ?.slice(key.length + 1),
    },
    isPlace: (name) => words.at(name).some((row) => row.includes('@')),
    group: (id) => valuesAt(groups, id).flatMap((list) => list.split('|')),
    has: (word) => word !== '' && words.at(word).some(isWord),
    begins: (word) => word !== '' && words.beginning(word).some(isWord),
    inside: (part) => part.length > 1 && ends.beginning(part).length > 0,
    akin: (word) => {
      const wanted = stem(word);
      // Forms of one stem begin alike but for a last y or e: city, cities.
      const begun = wanted.length > 3 ? wanted.replace(/[ye]$/u, '') : wanted;
      return begun === '' ? [] : wordsBetween(begun, `${begun}\uffff`).filter((other) => stem(other) === wanted);
    },
    namedAlike: (word) => (word.length < 2 || isHangul(word) ? [] : valuesAt(names, romanKey(word))),
    completing: (halfTyped) => {
      const range = startsFrom(halfTyped);
      if (range === undefined) return [];
      const begun = letters(halfTyped);
      return words
        .between(...range)
        .filter(isSpellable)
        .map(keyOf)
        .filter((word) => letters(word).startsWith(begun));
    },
    near: (word, wide = false) => {
      // A lone letter or syllable is near everything.
      if (word.length < 2) return [];
      const first = Array.from(word)[0] ?? '';
      const begun = (prefix: string): string[] => words.beginning(prefix).filter(isSpellable).map(keyOf);
      if (wide) return begun(first);
      const found = isHangul(word)
        ? // A syllable wrong at the beginning leaves the end whole; one further on leaves the beginning.
          [...begun(first), ...compoundsWith(ends, word.slice(Math.min(2, Math.max(1, word.length - 2))))]
        : [...begun(word.length < 5 ? first : word.slice(0, 2)), ...ending(word.slice(word.length < 6 ? -2 : -3))];
      return [...new Set(found)].toSorted(compare);
    },
  };
}

/** Whole compounds that hold the Hangul after their beginning: rows are `산업단지<창원국가`. */
function compoundsWith(ends: ShardedList, part: string): string[] {
  return ends.beginning(part).map((row) => {
    const key = keyOf(row);
    return row.slice(key.length + 1) + key;
  });
}

/** Latin words stand in the list of ends backwards. */
export function reversed(word: string): string {
  return Array.from(word).toReversed().join('');
}
