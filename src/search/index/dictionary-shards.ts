/** Makes the lists that the browser looks words up in; see query/lexicon.ts. */
import { isHangul, wordsIn } from '../query/normalise.ts';
import { reversed, type ListName } from '../query/lexicon.ts';
import { cutShards, type CutShards } from '../query/sharded-list.ts';
import { keyOfPhrase, phrasesOf, significant, type Group } from '../query/phrases.ts';
import { romanKey } from '../query/roman.ts';

/** Fewer rows than this are not worth a request of their own. */
const SMALLEST = 110;
/** Rows of groups are long. */
const GROUPS = 10;

export interface WordLists {
  readonly longest: number;
  readonly lists: Readonly<Record<ListName, CutShards>>;
}

export interface ListedWords {
  /** All words of the site, folded. */
  readonly words: Iterable<string>;
  /** Those among them that stand in a title or name, not in running text alone: what a misspelt word may be meant for. */
  readonly named: Iterable<string>;
  /** Korean names in Latin letters among them. */
  readonly names: Iterable<string>;
  /** Names of the places with a profile, folded and run together. */
  readonly places: Iterable<string>;
  readonly groups: readonly Group[];
}

export function wordLists({ words, named, names, places, groups }: ListedWords): WordLists {
  const all = new Set(words);
  const placed = new Set(places);
  const grouped = groups.flatMap((group) => group.words.flatMap(wordsIn)).filter((word) => word !== '');
  const others = new Set(grouped.filter((word) => !all.has(word)));
  const meant = new Set([...named, ...grouped]);
  // As in phrasesOf, the last group of a phrase has it.
  const phrases = new Map(
    groups.flatMap(({ id, words: list }) =>
      list
        .map((phrase) => significant(wordsIn(phrase)))
        .filter((phrase) => phrase.length > 0)
        .map((phrase) => [keyOfPhrase(phrase), id] as const),
    ),
  );
  const flagged = (word: string, mark: string): string => `${word}${mark}${placed.has(word) ? '@' : ''}`;
  const rows = [
    ...[...all].map((word) => flagged(word, meant.has(word) ? '' : '!')),
    ...[...others].map((word) => `${word}~`),
    ...[...placed].filter((name) => !all.has(name)).map((name) => `${name}~@`),
    ...[...phrases].map(([key, id]) => `${key}=${id}`),
  ];
  const ends = [...all, ...others].flatMap((word) => {
    if (!isHangul(word)) return meant.has(word) || others.has(word) ? [reversed(word)] : [];
    const syllables = Array.from(word);
    return syllables
      .slice(1)
      .map((_, at) => `${syllables.slice(at + 1).join('')}<${syllables.slice(0, at + 1).join('')}`);
  });
  const cut = (list: readonly string[]): CutShards =>
    cutShards(list, Math.max(SMALLEST, Math.ceil(Math.sqrt(2 * list.length))));
  return {
    longest: phrasesOf(groups).longest,
    lists: {
      words: cut(rows),
      ends: cut(ends),
      names: cut([...new Set(names)].filter((name) => all.has(name)).map((name) => `${romanKey(name)}:${name}`)),
      groups: cutShards(
        groups.map(({ id, words: list }) => `${id}:${list.join('|')}`),
        GROUPS,
      ),
    },
  };
}
