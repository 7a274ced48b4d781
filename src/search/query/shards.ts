/** The site's words in parts, so that a query loads those it is near to. */
import { isHangul, wordsOf } from './fold.ts';
import { otherSpellings, stem } from './spelling.ts';
import { packWords, unpackWords } from './word-list.ts';

/** The Korean names in Latin letters, which are compared all together. */
export const NAMES = 'names';

/** Fewer words than this are not worth a request of their own. */
const SMALLEST = 250;
/** A word's other forms begin with the same letters. */
const BEGINNING = 4;

export interface Shards {
  /** The first word of each part. */
  readonly starts: readonly string[];
  /** The packed words of each part, and of the names. */
  readonly texts: ReadonlyMap<string, string>;
}

export function cutWords(words: readonly string[], names: ReadonlySet<string>): Shards {
  const sorted = [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
  const size = Math.max(SMALLEST, Math.ceil(Math.sqrt(sorted.length * 4)));
  const starts: string[] = [];
  const texts = new Map<string, string>();
  for (let at = 0; at < sorted.length; at += size) {
    texts.set(String(starts.length), packWords(sorted.slice(at, at + size), names));
    starts.push(sorted[at] ?? '');
  }
  texts.set(
    NAMES,
    packWords(
      sorted.filter((word) => names.has(word)),
      names,
    ),
  );
  return { starts, texts };
}

/** The parts in which the words of a query, and what they may be forms of, stand. Hangul words may be any word's part. */
export function partsFor(query: string, starts: readonly string[]): string[] {
  const words = [...wordsOf(query), ...query.split(/\s+/u).map((chunk) => wordsOf(chunk).join(''))];
  const ranges = words
    .flatMap((word) => [word, ...otherSpellings(word)])
    .filter((word) => word !== '' && !/^\d+$/u.test(word))
    .map((word): readonly [string, string] => {
      if (isHangul(word)) return ['ᄀ', '\uffff'];
      const begun = stem(word).slice(0, BEGINNING);
      return [begun, `${begun}\uffff`];
    });
  return starts.flatMap((start, at) => {
    const next = starts[at + 1] ?? '\uffff\uffff';
    return ranges.some(([from, to]) => from < next && to >= start) ? [String(at)] : [];
  });
}

/** All words of some parts. */
export function unpackAll(texts: Iterable<string>): { words: string[]; names: string[] } {
  const parts = [...texts].map(unpackWords);
  const all = (lists: readonly (readonly string[])[]): string[] =>
    [...new Set(lists.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  return { words: all(parts.map(({ words }) => words)), names: all(parts.map(({ names }) => names)) };
}
