import { plainDecimal } from '../../core/values/plain-decimal.ts';

/**
 * Tokens: facts about a record, indexed as words. They contain `zz`, so that no reader types one by chance. Closed tokens
 * end with `z`, so that the engine, which matches prefixes, matches them only as a whole.
 */
const SIGIL = 'zz';
const HEAD_GROUP = `${SIGIL}g`;

export const token = {
  /** A number in its canonical form: `1.5` is `zzn1p5z`. */
  number: (value: number): string => `${SIGIL}n${digits(value)}z`,
  /** A rounded form of a more exact number. */
  rounded: (value: number): string => `${SIGIL}a${digits(value)}z`,
  /** The first digits of a number that is being typed. */
  numberPrefix: (value: number): string => `${SIGIL}n${digits(value)}`,
  /** Year of a deadline. */
  due: (year: number): string => `${SIGIL}d${year}z`,
  /** Hangul inside a compound, after its first syllable; open, since the compound may continue. */
  compoundPart: (hangul: string): string => `${SIGIL}h${hangul}`,
  /** Any word of a synonym group. */
  concept: (group: string): string => `${SIGIL}c${group.replaceAll('-', '')}z`,
  /** A record whose whole name is a word of a synonym group. */
  groupName: (group: string): string => `${SIGIL}k${group.replaceAll('-', '')}z`,
  /** A page of which that is so: a profile, theme, source or index. */
  headGroup: (group: string): string => `${HEAD_GROUP}${group.replaceAll('-', '')}z`,
  /** Whole name or id of a claim or section. The name comes first, so that it is in the same index chunk as the words. */
  name: (joinedName: string): string => `${joinedName}${SIGIL}q`,
  /** Whole name or id of a profile, theme or source. */
  headName: (joinedName: string): string => `${joinedName}${SIGIL}x`,
} as const;

export function isToken(word: string): boolean {
  return word.startsWith(SIGIL) || isNameToken(word);
}

export function isConceptToken(word: string): boolean {
  return word.startsWith(`${SIGIL}c`);
}

export function isHeadGroup(word: string): boolean {
  return word.startsWith(HEAD_GROUP);
}

/** A prefix of longer tokens. */
export function isPrefixToken(word: string): boolean {
  return word.startsWith(SIGIL) && !word.endsWith('z');
}

/** Name tokens need an exact search: without a hit, the engine would fall back to a prefix of the term. */
export function isNameToken(word: string): boolean {
  return word.endsWith(`${SIGIL}q`) || word.endsWith(`${SIGIL}x`);
}

function digits(value: number): string {
  return plainDecimal(value, 6).replace('.', 'p').replace('-', 'm');
}
