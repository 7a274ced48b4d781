/** Builds the lists of query/lexicon.ts. */
import { isHangul, wordsIn } from '../query/normalise.ts';
import { reversed, type ListName } from '../query/lexicon.ts';
import { cutShards, type CutShards } from '../query/sharded-list.ts';
import { indexPhrases, type PhraseGroup } from '../query/phrases.ts';
import { initialsOf } from '../query/hangul.ts';
import { soundKey } from '../query/romanisation-key.ts';

/** Lines per shard at least; smaller ones are not worth a request. */
const MIN_LINES = 110;
/** Lines per shard of the groups, which are long. */
const GROUP_LINES = 10;

export interface DictionaryShards {
  readonly longest: number;
  readonly lists: Readonly<Record<ListName, CutShards>>;
}

export interface DictionaryWords {
  /** All words of the site, normalised. */
  readonly words: Iterable<string>;
  /** Words by which people ask, which are no part of compounds. */
  readonly asked: Iterable<string>;
  /** The words that occur in a title or name, not only in running text: candidates for corrections. */
  readonly named: Iterable<string>;
  /** The Korean names among them, romanised and in Hangul. */
  readonly names: Iterable<string>;
  /** Names of the cities with a profile, normalised and joined. */
  readonly places: Iterable<string>;
  readonly groups: readonly PhraseGroup[];
  /** Common English words, of the site or not. */
  readonly common: Iterable<string>;
}

export function dictionaryShards({
  words,
  asked,
  named,
  names,
  places,
  groups,
  common,
}: DictionaryWords): DictionaryShards {
  const written = new Set(words);
  const all = new Set([...written, ...asked]);
  const placeNames = new Set(places);
  const grouped = groups.flatMap((group) => group.words.flatMap(wordsIn)).filter((word) => word !== '');
  const others = new Set(grouped.filter((word) => !all.has(word)));
  const suggestible = new Set([...named, ...grouped]);
  const { longest, typed } = indexPhrases(groups);
  const flagged = (word: string, mark: string): string => `${word}${mark}${placeNames.has(word) ? '@' : ''}`;
  const wordLines = [
    ...[...all].map((word) => flagged(word, suggestible.has(word) ? '' : '!')),
    ...[...others].map((word) => `${word}~`),
    ...[...placeNames].filter((name) => !all.has(name)).map((name) => `${name}~@`),
    ...[...typed].map(([key, id]) => `${key}=${id}`),
  ];
  const endLines = [...written, ...others].flatMap((word) => {
    if (!isHangul(word)) return suggestible.has(word) || others.has(word) ? [reversed(word)] : [];
    const syllables = Array.from(word);
    return syllables
      .slice(1)
      .map((_, at) => `${syllables.slice(at + 1).join('')}<${syllables.slice(0, at + 1).join('')}`);
  });
  const toShards = (list: readonly string[]): CutShards =>
    cutShards(list, Math.max(MIN_LINES, Math.ceil(Math.sqrt(6 * list.length))));
  return {
    longest,
    lists: {
      words: toShards(wordLines),
      ends: toShards(endLines),
      english: toShards([...common].filter((word) => !all.has(word) && !others.has(word))),
      names: toShards(
        [...new Set(names)]
          .filter((name) => all.has(name))
          .map((name) => `${isHangul(name) ? initialsOf(name) : soundKey(name)}:${name}`),
      ),
      groups: cutShards(
        groups.map(({ id, words: list }) => `${id}:${list.join('|')}`),
        GROUP_LINES,
      ),
    },
  };
}
