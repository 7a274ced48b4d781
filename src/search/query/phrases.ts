/** Finds the phrases of synonym groups in a row of words. The build marks records by it, the browser queries. */
import { isHangul, wordsIn } from './normalise.ts';
import { stem } from './stemmer.ts';
import { isStopWord } from './stop-words.ts';

export interface PhraseFind {
  readonly group: string;
  readonly from: number;
  readonly to: number;
}

export interface Phrases {
  /** The group of a phrase, by the phrase's key. */
  readonly get: (key: string) => string | undefined;
  /** Words in the longest phrase. */
  readonly longest: number;
}

/** Those of all groups, as the build has them. */
export interface AllPhrases extends Phrases {
  /** Hangul words stand inside compounds too. */
  readonly hangul: readonly (readonly [word: string, group: string])[];
}

export interface Group {
  readonly id: string;
  readonly words: readonly string[];
}

/** The stems of a phrase's words, joined with a space. */
export function keyOfPhrase(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/** The words that count when phrases are compared. */
export function significant(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word));
}

export function phrasesOf(groups: readonly Group[]): AllPhrases {
  const byStems = new Map<string, string>();
  const hangul: [string, string][] = [];
  let longest = 1;
  for (const group of groups) {
    for (const phrase of group.words) {
      const words = significant(wordsIn(phrase));
      if (words.length === 0) continue;
      byStems.set(keyOfPhrase(words), group.id);
      // 공공기관 이전 is written 공공기관이전 as well.
      // A lone syllable is part of too many words: 강 is a river, and in 강인규 a name.
      const together = words.join('');
      if (words.every(isHangul) && together.length > 1) hangul.push([together, group.id]);
      longest = Math.max(longest, words.length);
    }
  }
  return { get: (key) => byStems.get(key), hangul: hangul.toSorted(([a], [b]) => b.length - a.length), longest };
}

/** The longest phrases from left to right, none overlapping. */
export function findPhrases(words: readonly string[], { get, longest }: Phrases): PhraseFind[] {
  const found: PhraseFind[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const group = get(keyOfPhrase(words.slice(from, from + length)));
      if (group === undefined) continue;
      found.push({ group, from, to: from + length });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** The groups that a text speaks of, inner phrases of longer ones included. */
export function groupsIn(text: string, phrases: AllPhrases): Set<string> {
  const words = significant(wordsIn(text));
  const groups = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(phrases.longest, words.length - from); length > 0; length -= 1) {
      const group = phrases.get(keyOfPhrase(words.slice(from, from + length)));
      if (group !== undefined) groups.add(group);
    }
  }
  const hangul = words.filter(isHangul).join(' ');
  if (hangul !== '') for (const [word, group] of phrases.hangul) if (hangul.includes(word)) groups.add(group);
  return groups;
}
