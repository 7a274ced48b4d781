/** Keys for romanised Korean names: all usual romanisations of a name have the same key. */

const SURNAMES: Readonly<Record<string, string>> = {
  yi: 'lee',
  rhee: 'lee',
  ri: 'lee',
  i: 'lee',
  pak: 'park',
  bak: 'park',
  gim: 'kim',
  roh: 'noh',
  ro: 'noh',
  no: 'noh',
  choi: 'choe',
  jung: 'jeong',
  chung: 'jeong',
  chong: 'jeong',
  huh: 'heo',
  hur: 'heo',
  ho: 'heo',
  gang: 'kang',
  duk: 'deok',
  woo: 'u',
};

/**
 * `Pusan` and `Busan`, `Kwangju` and `Gwangju`, `Hyung-jun` and `Heong-joon` have the same key. The key is coarse:
 * compare only names by it, never all words.
 */
export function soundKey(word: string): string {
  return (SURNAMES[word] ?? word)
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
