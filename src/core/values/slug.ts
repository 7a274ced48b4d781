/** The id that a text would make. */
import { romanize } from 'es-hangul';

const LONGEST = 64;

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
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, '')
  );
}
