/**
 * Helper words: what the index says of a record beyond its text. They hold `zz`, so that nobody types one by chance, and
 * the closed ones end with a letter of their own, so that an engine that matches prefixes matches them whole.
 */
const SIGIL = 'zz';

export const token = {
  /** A number in its canonical form: `1.5` is `zzn1p5z`. */
  number: (value: number): string => `${SIGIL}n${digits(value)}z`,
  /** A number that a more exact one may be rounded to. */
  about: (value: number): string => `${SIGIL}a${digits(value)}z`,
  /** The beginning of a number, while it is being typed. */
  numberBegins: (value: number): string => `${SIGIL}n${digits(value)}`,
  /** The year something is due. */
  due: (year: number): string => `${SIGIL}d${year}z`,
  /** Hangul within a compound, not at its beginning; open, since the compound may go on. */
  part: (hangul: string): string => `${SIGIL}h${hangul}`,
  /** Any word of a group of synonyms. */
  concept: (group: string): string => `${SIGIL}c${group.replaceAll('-', '')}z`,
  /** Called by a word of a group of synonyms, and by nothing more. */
  called: (group: string): string => `${SIGIL}k${group.replaceAll('-', '')}z`,
  /** A whole name or id of a claim or section. It begins with the name, to lie in the same part of the index. */
  name: (joinedName: string): string => `${joinedName}${SIGIL}q`,
  /** A whole name or id of a profile, theme or source. */
  headName: (joinedName: string): string => `${joinedName}${SIGIL}x`,
} as const;

export function isToken(word: string): boolean {
  return word.startsWith(SIGIL) || isName(word);
}

export function isConcept(word: string): boolean {
  return word.startsWith(`${SIGIL}c`);
}

/** A token that longer ones begin with. */
export function isOpen(word: string): boolean {
  return word.startsWith(SIGIL) && !word.endsWith('z');
}

/** Whole names must be asked for in quotes: an engine that knows no such word would take its beginning instead. */
export function isName(word: string): boolean {
  return word.endsWith(`${SIGIL}q`) || word.endsWith(`${SIGIL}x`);
}

function digits(value: number): string {
  return value
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
    .replace('.', 'p')
    .replace('-', 'm');
}
