/** The glossary in the orders in which it is read. */
import type { Term } from '../schema/glossary.ts';
import { HANGUL_INITIALS, hangulInitial, type HangulInitial } from '../values/hangul-initial.ts';

const by = <T>(key: (value: T) => string) => {
  return (a: T, b: T): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
};

/** The terms that each claim uses, or misprints, by its full reference. */
export function termsByClaim(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms)
    for (const ref of new Set([...term.claims, ...term.slips.flatMap(({ claims }) => claims)]))
      found.set(ref, [...(found.get(ref) ?? []), term]);
  return found;
}

/** By first letter of the English, A to Z; only letters that begin a term. */
export function termsByLetter(terms: readonly Term[]): { letter: string; terms: Term[] }[] {
  const sorted = terms.toSorted(by(({ name }) => name.en.toLowerCase()));
  const letters = [...new Set(sorted.map(letterOf))];
  return letters.map((letter) => ({ letter, terms: sorted.filter((term) => letterOf(term) === letter) }));
}

const letterOf = ({ name }: Term): string => name.en.charAt(0).toUpperCase();

/** By the consonant that the Hangul begins with, 가 to 하; terms without Hangul are left out. */
export function termsByInitial(terms: readonly Term[]): { initial: HangulInitial; terms: Term[] }[] {
  // Unicode orders composed syllables as a dictionary does.
  const sorted = terms.toSorted(by(({ name }) => (name.ko ?? '').normalize('NFC').replace(/^[^가-힣]+/u, '')));
  return HANGUL_INITIALS.map((initial) => ({
    initial,
    terms: sorted.filter(({ name }) => name.ko !== undefined && hangulInitial(name.ko) === initial),
  })).filter((group) => group.terms.length > 0);
}
