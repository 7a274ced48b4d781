/** The words a record is found by beyond its text. They stand in the index only; no excerpt shows them. */
import { parsePartialDate } from '../../core/values/partial-date.ts';
import { normalise, isHangul, withoutSpaces, wordsIn } from '../query/normalise.ts';
import { withoutSuffix } from '../query/hangul.ts';
import { findNumbers, mantissas, numberOfWord, roundings } from '../query/numbers.ts';
import { groupsIn, keyOfPhrase, significant, type AllPhrases } from '../query/phrases.ts';
import { stemmedName } from '../query/stemmer.ts';
import { token } from '../query/index-tokens.ts';
import type { SynonymGroup } from '../../core/schema/search-words.ts';

/** Numbers in a text, as tokens: value and bare digits. */
export function numbersIn(text: string): string[] {
  const digits = findNumbers(normalise(text)).flatMap(({ value, mantissa }) => [value, mantissa, ...mantissas(value)]);
  const words = wordsIn(text.replace(/(?<=\p{L})-(?=\p{L})/gu, '')).flatMap((word) => numberOfWord(word) ?? []);
  return [...digits, ...words].map(token.number);
}

/** A quantity by its value and every bare figure people remember of it. */
export function figureTokens(value: number): string[] {
  return [...[value, ...mantissas(value)].map(token.number), ...new Set(roundings(value).map(token.about))];
}

export function conceptTokens(text: string, phrases: AllPhrases): string[] {
  return [...groupsIn(text, phrases)].map(token.concept);
}

/** What the compounds of a text end with: 산업단지 of 창원국가산업단지. */
export function partTokens(text: string): string[] {
  return wordsIn(text)
    .filter(isHangul)
    .flatMap((word) => {
      const syllables = Array.from(word);
      return syllables.slice(1, -1).map((_, at) => token.part(syllables.slice(at + 1).join('')));
    });
}

export function dueTokens(date: string): string[] {
  const year = parsePartialDate(date)?.year;
  return year === undefined ? [] : [token.due(year), token.number(year)];
}

/** Whole names, so that a query which is exactly a name comes first. */
export function nameTokens(names: readonly string[], head: boolean): string[] {
  const make = head ? token.headName : token.name;
  return [...new Set(names.flatMap((name) => [withoutSpaces(name), stemmedName(name)]))]
    .filter((name) => name.length > 1)
    .map(make);
}

/** The groups of synonyms that a whole name is of, its place left out: Gwangju Stream is called by any word for a stream. */
export function calledTokens(names: readonly string[], places: readonly string[], { get }: AllPhrases): string[] {
  const placed = new Set(places.map(withoutSpaces));
  const groups = names.flatMap((name) => {
    const words = significant(wordsIn(name));
    const bare = placed.has(words[0] ?? '') ? words.slice(1) : words;
    return get(keyOfPhrase(bare)) ?? [];
  });
  return [...new Set(groups)].map(token.called);
}

/** Hangul names as people shorten them: written together, without 광역시, and with the group's other words in them. */
export function hangulVariants(names: readonly string[], groups: readonly SynonymGroup[]): string[] {
  const own = names
    .filter((name) => isHangul(name))
    .map((name) =>
      wordsIn(name)
        .filter((word) => isHangul(word) || /^\d+$/u.test(word))
        .join(''),
    )
    .filter((word) => word.length > 1);
  const exchanged = own.flatMap((name) => groups.flatMap((group) => exchange(name, group)));
  const short = own.flatMap(withoutSuffix);
  return [...new Set([...own, ...exchanged, ...short])];
}

/** 창원국가산업단지 → 창원국가산단, for a group that holds 산업단지 and 산단. */
function exchange(name: string, group: SynonymGroup): string[] {
  const words = group.words.filter((word) => /^\p{Script=Hangul}{2,}$/u.test(word));
  const held = words.filter((word) => name.includes(word)).toSorted((a, b) => b.length - a.length)[0];
  return held === undefined
    ? []
    : words
        .filter((word) => !held.includes(word) || word.length < held.length)
        .map((word) => name.replace(held, word))
        .filter((made) => made !== name);
}

/** Words that the engine would read otherwise: it splits at spaces and hyphens only. */
export function oddWords(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((chunk) => /[\p{L}\p{N}][^\p{L}\p{N}\s,.-]+[\p{L}\p{N}]/u.test(chunk))
    .flatMap(wordsIn);
}

/** Words, and hyphened ones run together as well. */
export function spellings(text: string): string[] {
  const together = text
    .split(/\s+/u)
    .filter((chunk) => /\p{L}-\p{L}/u.test(chunk))
    .map((chunk) => wordsIn(chunk).join(''));
  return [...wordsIn(text), ...together];
}
