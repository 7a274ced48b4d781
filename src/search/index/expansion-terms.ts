/** Words and tokens by which a record is found besides its text. They are indexed but never shown. */
import { parsePartialDate } from '../../core/values/partial-date.ts';
import { normalise, isHangul, withoutSpaces, wordsIn } from '../query/normalise.ts';
import { likeliestStems, withoutSuffix } from '../query/hangul.ts';
import { findNumbers, mantissas, numberOfWord, roundings } from '../query/numbers.ts';
import { groupsIn, phraseKey, withoutStopWords, type AllPhrases } from '../query/phrases.ts';
import { token } from '../query/index-tokens.ts';
import type { SynonymGroup } from '../../core/schema/search-words.ts';

/** The numbers of a text as tokens: value and mantissa. */
export function numbersIn(text: string): string[] {
  const digits = findNumbers(normalise(text)).flatMap(({ value, mantissa }) => [value, mantissa, ...mantissas(value)]);
  const words = wordsIn(text.replace(/(?<=\p{L})-(?=\p{L})/gu, '')).flatMap((word) => numberOfWord(word) ?? []);
  return [...digits, ...words].map(token.number);
}

/** A quantity as tokens: its value, mantissas and roundings. */
export function figureTokens(value: number): string[] {
  return [...[value, ...mantissas(value)].map(token.number), ...new Set(roundings(value).map(token.rounded))];
}

export function conceptTokens(words: readonly string[], phrases: AllPhrases): string[] {
  return [...groupsIn(words, phrases)].map(token.concept);
}

/** Tokens of the endings of Hangul compounds: 산업단지 of 창원국가산업단지. */
export function compoundPartTokens(words: readonly string[]): string[] {
  return words.filter(isHangul).flatMap((word) => {
    const syllables = Array.from(word);
    return syllables.slice(1, -1).map((_, at) => token.compoundPart(syllables.slice(at + 1).join('')));
  });
}

export function dueTokens(date: string): string[] {
  const year = parsePartialDate(date)?.year;
  return year === undefined ? [] : [token.due(year), token.number(year)];
}

/** Tokens of whole names, so that exact matches rank first. */
export function nameTokens(names: readonly string[], head: boolean): string[] {
  const make = head ? token.headName : token.name;
  return [...new Set(names.map(withoutSpaces))].filter((name) => name.length > 1).map(make);
}

/** Tokens of the synonym groups of whole names, without the city's name: Gwangju Stream is found by any word for a stream. */
export function groupNameTokens(
  names: readonly string[],
  places: readonly string[],
  { get }: AllPhrases,
  head: boolean,
): string[] {
  const placeNames = new Set(places.map(withoutSpaces));
  const groups = names.flatMap((name) => {
    const words = withoutStopWords(wordsIn(name));
    const ownWords = placeNames.has(words[0] ?? '') ? words.slice(1) : words;
    return get(phraseKey(ownWords)) ?? [];
  });
  return [...new Set(groups)].map(head ? token.headGroup : token.groupName);
}

/** Syllables; nobody types more without a space. Joined, each printed sentence would have as many tokens as syllables. */
const LONGEST_JOINED = 12;

/** Variants of Hangul names: without spaces where they are short, without 광역시, and with synonyms substituted; `groups` from `hangulGroups`. */
export function hangulVariants(names: readonly string[], groups: HangulGroups): string[] {
  const own = names
    .filter((name) => isHangul(name))
    .map((name) =>
      wordsIn(name)
        .filter((word) => isHangul(word) || /^\d+$/u.test(word))
        .join(''),
    )
    .filter((word) => word.length > 1 && word.length <= LONGEST_JOINED);
  const substituted = own.flatMap((name) => withSynonyms(name, groups));
  const short = own.flatMap(withoutSuffix);
  return [...new Set([...own, ...substituted, ...short])];
}

/** The Hangul words of each group that has two or more, by each of them. */
export type HangulGroups = ReadonlyMap<string, readonly (readonly string[])[]>;

export function hangulGroups(groups: readonly SynonymGroup[]): HangulGroups {
  const lists = groups
    .map(({ words }) => words.filter((word) => /^\p{Script=Hangul}{2,}$/u.test(word)))
    .filter((words) => words.length > 1);
  const pairs = lists.flatMap((words) => words.map((word) => [word, words] as const));
  return new Map(
    [...Map.groupBy(pairs, ([word]) => word)].map(([word, some]) => [word, some.map(([, words]) => words)]),
  );
}

/** 창원국가산업단지 → 창원국가산단, for a group that holds 산업단지 and 산단. */
function withSynonyms(name: string, groups: HangulGroups): string[] {
  const done = new Set<readonly string[]>();
  const found: string[] = [];
  // Of the words of a group the longest that the name contains.
  for (let length = name.length; length > 1; length -= 1) {
    for (let from = 0; from + length <= name.length; from += 1) {
      const contained = name.slice(from, from + length);
      for (const words of groups.get(contained) ?? []) {
        if (done.has(words)) continue;
        done.add(words);
        const others = words.filter((word) => !contained.includes(word) || word.length < contained.length);
        found.push(...others.map((word) => name.replace(contained, word)).filter((variant) => variant !== name));
      }
    }
  }
  return found;
}

/** Words that contain symbols, as this search splits them: the engine splits only at spaces and hyphens. */
export function wordsWithSymbols(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((chunk) => /[\p{L}\p{N}][^\p{L}\p{N}\s,.-]+[\p{L}\p{N}]/u.test(chunk))
    .flatMap(wordsIn);
}

/** What is left of a Hangul word without its ending, since a query is looked up without it; another word as it is. */
export function withoutParticle(word: string): string[] {
  const left = isHangul(word) && word.length > 2 ? likeliestStems(word) : [];
  return left.length === 0 ? [word] : left;
}

/** The words of a text, and hyphenated ones joined as well. */
export function spellings(text: string): string[] {
  const joined = text
    .split(/\s+/u)
    .filter((chunk) => /\p{L}-\p{L}/u.test(chunk))
    .map((chunk) => wordsIn(chunk).join(''));
  return [...wordsIn(text), ...joined];
}
