/** The id that a text would make. */
import { romanize } from 'es-hangul';

const LONGEST = 64;

/** Cyrillic and Greek letters, and the Latin ones that they look like. */
const ALIKE = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs кk мm тt вb нh οo αa νv ρp'.split(' ').map(([a = '', b = '']) => [a, b]),
);

/** `Private_Money` as `private-money`, `울산 항만` as `ulsan-hangman`; empty where no letter can be kept. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFC')
      // Hangul alone: of other words, the library trips over "constructor".
      .replace(/[가-힣]+/gu, (hangul) => romanize(hangul))
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => ALIKE.get(letter) ?? letter)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, '')
  );
}
