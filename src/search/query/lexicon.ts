/** What the browser knows of the site's words: built once, fetched with the index on the first keystroke. */
import { isHangul, wordsOf } from './fold.ts';
import { letters } from './hangul.ts';
import { phrasesOf, type Group, type Phrases } from './phrases.ts';
import { romanKey } from './roman.ts';
import { stem } from './spelling.ts';
import { unpackWords } from './word-list.ts';

/** search/vocabulary.json */
export interface LexiconFile {
  /** How many records the index holds. */
  readonly records: number;
  /** Every word of the site, packed; see word-list.ts. */
  readonly words: string;
  readonly groups: readonly Group[];
  /** Names of the places with a profile, folded and run together. */
  readonly places: readonly string[];
  /** What a reader sees for the ids that records carry. */
  readonly labels: Labels;
}

export interface Labels {
  readonly place: Readonly<Record<string, string>>;
  readonly kind: Readonly<Record<string, string>>;
  readonly source: Readonly<Record<string, { readonly title: string; readonly date: string }>>;
}

export interface Lexicon {
  readonly records: number;
  readonly words: readonly string[];
  /** Those, and the words of synonym groups, which stand nowhere on the site but may be misspelt as well. */
  readonly spellable: readonly string[];
  readonly phrases: Phrases;
  readonly places: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Whether the word stands on the site as it is. */
  readonly has: (word: string) => boolean;
  /** Whether some word begins so. */
  readonly begins: (word: string) => boolean;
  /** Compounds that hold the Hangul, not at their beginning: the engine finds beginnings itself. */
  readonly compounds: (hangul: string) => readonly string[];
  /** Words with the same stem. */
  readonly akin: (word: string) => readonly string[];
  /** Names that are the same in another romanisation. */
  readonly namedAlike: (word: string) => readonly string[];
  /** Hangul words whose letters begin with those typed: 나ㅈ and 나줏 begin 나주시. */
  readonly completing: (halfTyped: string) => readonly string[];
}

/** Each is one more look-up. */
const MOST_COMPOUNDS = 60;

export function openLexicon(file: LexiconFile): Lexicon {
  const { words, names } = unpackWords(file.words);
  const set = new Set(words);
  const rows = ` ${words.join(' ')} `;
  const hangul = words.filter(isHangul);
  const stems = groupBy(words, stem);
  const keys = groupBy(names, romanKey);
  let typed: (readonly [string, string])[] | undefined;
  return {
    records: file.records,
    words,
    spellable: [...new Set([...words, ...file.groups.flatMap((group) => group.words.flatMap(wordsOf))])],
    phrases: phrasesOf(file.groups),
    places: new Set(file.places),
    groups: new Map(file.groups.map((group) => [group.id, group.words])),
    has: (word) => set.has(word),
    begins: (word) => rows.includes(` ${word}`),
    compounds: (part) =>
      part.length < 2 ? [] : hangul.filter((word) => word.lastIndexOf(part) > 0).slice(0, MOST_COMPOUNDS),
    akin: (word) => stems.get(stem(word)) ?? [],
    namedAlike: (word) => (word.length < 2 || isHangul(word) ? [] : (keys.get(romanKey(word)) ?? [])),
    completing: (halfTyped) => {
      typed ??= hangul.map((word) => [letters(word), word] as const);
      const begun = letters(halfTyped);
      return typed.filter(([row]) => row.startsWith(begun)).map(([, word]) => word);
    },
  };
}

function groupBy(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return groups;
}
