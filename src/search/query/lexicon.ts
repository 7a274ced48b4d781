/** What the browser knows of the site's words: built once, fetched with the index on the first keystroke. */
import { isHangul, wordsOf } from './fold.ts';
import { letters } from './hangul.ts';
import { phrasesOf, type Group, type Phrases } from './phrases.ts';
import { romanKey } from './roman.ts';
import { NAMES, partsFor, unpackAll } from './shards.ts';
import { stem } from './spelling.ts';

/** search/vocabulary.json */
export interface LexiconFile {
  /** How many records the index holds. */
  readonly records: number;
  /** The folder of the index, under pagefind/. */
  readonly build: string;
  /** Where the parts of the site's words begin; see shards.ts. */
  readonly starts: readonly string[];
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

/** Words not loaded that a plan asked for: the names, or all. */
export type Lack = 'names' | 'all';

export interface Lexicon {
  readonly records: number;
  /** Loads the words near those of a query. */
  readonly prepare: (query: string) => Promise<void>;
  /** What was asked for since and is not there; asking forgets it. */
  readonly lacking: () => Lack | undefined;
  readonly load: (lack: Lack) => Promise<void>;
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

/** What is known of the words loaded so far. */
interface Known {
  readonly words: readonly string[];
  readonly spellable: readonly string[];
  readonly hangul: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly rows: string;
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

function know(texts: Iterable<string>, groups: readonly Group[]): Known {
  const { words, names } = unpackAll(texts);
  return {
    words,
    spellable: [...new Set([...words, ...groups.flatMap((group) => group.words.flatMap(wordsOf))])],
    hangul: words.filter(isHangul),
    set: new Set(words),
    rows: ` ${words.join(' ')} `,
    stems: groupBy(words, stem),
    keys: groupBy(names, romanKey),
  };
}

/** `fetchWords` gives a part of the words by its name. */
export function openLexicon(file: LexiconFile, fetchWords: (part: string) => Promise<string>): Lexicon {
  const texts = new Map<string, string>();
  let known = know([], file.groups);
  let lack: Lack | undefined;
  let typed: (readonly [string, string])[] | undefined;
  const all = file.starts.map((_, at) => String(at));
  const whole = (): boolean => all.every((part) => texts.has(part));
  const load = async (parts: readonly string[]): Promise<void> => {
    const wanted = parts.filter((part) => !texts.has(part));
    const fetched = await Promise.all(wanted.map(async (part) => [part, await fetchWords(part)] as const));
    if (fetched.length === 0) return;
    for (const [part, text] of fetched) texts.set(part, text);
    known = know(texts.values(), file.groups);
    typed = undefined;
  };
  const need = (wanted: Lack): void => {
    if (!whole() && (wanted === 'all' || !texts.has(NAMES))) lack = lack === 'all' ? lack : wanted;
  };
  return {
    records: file.records,
    prepare: (query) => {
      lack = undefined;
      return load(partsFor(query, file.starts));
    },
    lacking: () => {
      const found = lack;
      lack = undefined;
      return found;
    },
    load: (wanted) => load(wanted === 'all' ? all : [NAMES]),
    get words() {
      need('all');
      return known.words;
    },
    get spellable() {
      need('all');
      return known.spellable;
    },
    phrases: phrasesOf(file.groups),
    places: new Set(file.places),
    groups: new Map(file.groups.map((group) => [group.id, group.words])),
    has: (word) => known.set.has(word),
    begins: (word) => known.rows.includes(` ${word}`),
    compounds: (part) =>
      part.length < 2 ? [] : known.hangul.filter((word) => word.lastIndexOf(part) > 0).slice(0, MOST_COMPOUNDS),
    akin: (word) => known.stems.get(stem(word)) ?? [],
    namedAlike: (word) => {
      if (word.length < 2 || isHangul(word)) return [];
      need('names');
      return known.keys.get(romanKey(word)) ?? [];
    },
    completing: (halfTyped) => {
      typed ??= known.hangul.map((word) => [letters(word), word] as const);
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
