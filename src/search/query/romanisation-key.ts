/** Keys for romanised Korean names: all usual romanisations of a name have the same key. */

/** Spellings of surnames and syllables that no general rule maps to one key. */
const SPELLINGS: readonly (readonly [name: string, variants: string])[] = [
  ['lee', 'yi rhee ri i'],
  ['park', 'pak bak'],
  ['kim', 'gim'],
  ['noh', 'roh ro no'],
  ['choe', 'choi'],
  ['jeong', 'jung chung chong'],
  ['heo', 'huh hur ho'],
  ['kang', 'gang'],
  ['deok', 'duk'],
  ['u', 'woo'],
];
const SURNAMES = new Map(
  SPELLINGS.flatMap(([name, variants]) => variants.split(' ').map((variant) => [variant, name] as const)),
);

/**
 * `Pusan` and `Busan`, `Kwangju` and `Gwangju`, `Hyung-jun` and `Heong-joon` have the same key. The key is coarse:
 * compare only names by it, never all words.
 */
export function soundKey(word: string): string {
  return (SURNAMES.get(word) ?? word)
    .replace(/sh/gu, 's')
    .replace(/ch|j/gu, 'c')
    .replace(/g/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/b/gu, 'p')
    .replace(/r/gu, 'l')
    .replace(/nk(?![aeiouy])/gu, 'ng')
    .replace(/ae|ai/gu, 'e')
    .replace(/weo|oo|eo|eu|ou|wo|u/gu, 'o')
    .replace(/ee|yi/gu, 'i')
    .replace(/y(?=[aeiou])/gu, '')
    .replace(/h(?![aeiou])/gu, '')
    .replace(/(?<=[ktpc])h/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
