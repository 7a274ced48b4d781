/** Finds phrases of synonym groups among words: in records at build time, in queries in the browser. */
import { isHangul, wordsIn } from './normalise.ts';
import { stem } from './stemmer.ts';
import { isStopWord } from './stop-words.ts';

export interface PhraseMatch {
  readonly group: string;
  readonly from: number;
  readonly to: number;
}

export interface Phrases {
  /** The group id of a phrase, by `phraseKey`. */
  readonly get: (key: string) => string | undefined;
  /** Number of words in the longest phrase. */
  readonly longest: number;
}

/** All phrases, as the build has them. */
export interface AllPhrases extends Phrases {
  /** The stem of every word of a phrase. */
  readonly stems: ReadonlySet<string>;
  /** The groups by all that is typed of them: 자동차 공장 is also typed 자동차공장. */
  readonly typed: ReadonlyMap<string, string>;
  /** Hangul words, which may also occur inside compounds, by their first two syllables. */
  readonly hangul: ReadonlyMap<string, readonly (readonly [word: string, group: string])[]>;
}

export interface PhraseGroup {
  readonly id: string;
  readonly words: readonly string[];
}

/**
 * The stems of the words in one order: both parents working, parents who both work. What would be one common word without
 * its small ones keeps them, after it: "big data" is not every data.
 */
export function phraseKey(words: readonly string[]): string {
  return keyOf(words.map(stem), words.map(isStopWord));
}

/** The same of stems, of which it is known whether they are small words. */
function keyOf(stems: readonly string[], isSmall: readonly boolean[]): string {
  if (stems.length === 1) return stems[0] ?? '';
  const telling = stems.filter((_, at) => isSmall[at] === false).toSorted();
  return [...telling, ...(telling.length > 1 ? [] : stems.filter((_, at) => isSmall[at]).toSorted())].join(' ');
}

/** The words without small ones, unless fewer than two would be left of several. */
export function withoutStopWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 1 ? telling : words;
}

/** The words without small ones, but for those that are half of a phrase. */
export function tellingWords(words: readonly string[], { get, longest }: Phrases): string[] {
  const isSmall = words.map(isStopWord);
  const kept = new Set<number>();
  words.forEach((_, from) => {
    let telling = 0;
    for (let to = from; to < Math.min(from + longest, words.length); to += 1) {
      if (isSmall[to] === false) telling += 1;
      if (telling > 1) break;
      if (telling === 0 || to === from || get(phraseKey(words.slice(from, to + 1))) === undefined) continue;
      for (let at = from; at <= to; at += 1) kept.add(at);
    }
  });
  return words.filter((__, at) => isSmall[at] === false || kept.has(at));
}

export function indexPhrases(groups: readonly PhraseGroup[]): AllPhrases {
  const byStems = new Map<string, string>();
  // Of several groups with a phrase the last wins.
  const typed = new Map<string, string>();
  const hangul: [string, string][] = [];
  let longest = 1;
  for (const group of groups) {
    for (const phrase of group.words) {
      const words = withoutStopWords(wordsIn(phrase));
      if (words.length === 0) continue;
      byStems.set(phraseKey(words), group.id);
      typed.set(phraseKey(words), group.id);
      // 공공기관 이전 is also written 공공기관이전. A single syllable is part of too many words: 강 is a river, and a surname.
      const joined = words.join('');
      if (words.every(isHangul) && joined.length > 1) {
        hangul.push([joined, group.id]);
        typed.set(joined, group.id);
      }
      longest = Math.max(longest, words.length);
    }
  }
  const stems = new Set([...byStems.keys()].flatMap((key) => key.split(' ')));
  const byStart = Map.groupBy(hangul, ([word]) => word.slice(0, 2));
  return { get: (key) => byStems.get(key), typed, stems, hangul: byStart, longest };
}

/** The longest phrases from left to right, without overlaps. */
export function findPhrases(words: readonly string[], { get, longest }: Phrases): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const group = get(phraseKey(words.slice(from, from + length)));
      if (group === undefined) continue;
      found.push({ group, from, to: from + length });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** The groups whose phrases occur among the words, including phrases inside longer ones. */
export function groupsIn(all: readonly string[], phrases: AllPhrases): Set<string> {
  const words = tellingWords(all, phrases);
  const [stems, isSmall] = [words.map(stem), words.map(isStopWord)];
  const groups = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    // No phrase goes on beyond a word that is part of none.
    for (let to = from; to < from + phrases.longest && phrases.stems.has(stems[to] ?? ''); to += 1) {
      const group = phrases.get(keyOf(stems.slice(from, to + 1), isSmall.slice(from, to + 1)));
      if (group !== undefined) groups.add(group);
    }
  }
  const hangul = words.filter(isHangul).join(' ');
  for (let at = 0; at < hangul.length - 1; at += 1)
    for (const [word, group] of phrases.hangul.get(hangul.slice(at, at + 2)) ?? [])
      if (hangul.startsWith(word, at)) groups.add(group);
  return groups;
}
