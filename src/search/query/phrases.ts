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
  /** Hangul words, which may also occur inside compounds; longest first. */
  readonly hangul: readonly (readonly [word: string, group: string])[];
}

export interface PhraseGroup {
  readonly id: string;
  readonly words: readonly string[];
}

/** The stems of the words in one order, joined with a space: both parents working, parents who both work. */
export function phraseKey(words: readonly string[]): string {
  return words.map(stem).toSorted().join(' ');
}

export function withoutStopWords(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word));
}

export function indexPhrases(groups: readonly PhraseGroup[]): AllPhrases {
  const byStems = new Map<string, string>();
  const hangul: [string, string][] = [];
  let longest = 1;
  for (const group of groups) {
    for (const phrase of group.words) {
      const words = withoutStopWords(wordsIn(phrase));
      if (words.length === 0) continue;
      byStems.set(phraseKey(words), group.id);
      // 공공기관 이전 is also written 공공기관이전. A single syllable is part of too many words: 강 is a river, and a surname.
      const joined = words.join('');
      if (words.every(isHangul) && joined.length > 1) hangul.push([joined, group.id]);
      longest = Math.max(longest, words.length);
    }
  }
  const stems = new Set([...byStems.keys()].flatMap((key) => key.split(' ')));
  return { get: (key) => byStems.get(key), stems, hangul: hangul.toSorted(([a], [b]) => b.length - a.length), longest };
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
  const words = withoutStopWords(all);
  const stems = words.map(stem);
  const groups = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    // No phrase goes on beyond a word that is part of none.
    for (let to = from; to < from + phrases.longest && phrases.stems.has(stems[to] ?? ''); to += 1) {
      const group = phrases.get(
        stems
          .slice(from, to + 1)
          .toSorted()
          .join(' '),
      );
      if (group !== undefined) groups.add(group);
    }
  }
  const hangul = words.filter(isHangul).join(' ');
  if (hangul !== '') for (const [word, group] of phrases.hangul) if (hangul.includes(word)) groups.add(group);
  return groups;
}
