/** Korean names in Latin letters, whether the site writes them so or not. */
import { romanize } from 'es-hangul';
import { spellings } from './expansion-terms.ts';
import { wordsIn } from '../query/normalise.ts';
import { romanKey } from '../query/roman.ts';

const HANGUL_ONLY = /^[\p{Script=Hangul}\s]{2,}$/u;
/** Longer names are not typed in Latin letters. */
const LONGEST = 10;

/** The Hangul names, run together, in the Revised Romanisation: 구로공단 is gurogongdan. */
export function romanised(names: readonly string[]): string[] {
  const joined = names.filter((name) => HANGUL_ONLY.test(name)).map((name) => wordsIn(name).join(''));
  return [...new Set(joined.filter((name) => name.length <= LONGEST).map((name) => romanize(name).toLowerCase()))];
}

/** Of names in Latin letters the words that are Korean: all, or those that sound like a part of a Hangul name. */
export function soundingWords(names: readonly string[], sounds: readonly string[], all: boolean): string[] {
  const keys = sounds.map(romanKey);
  const words = names.flatMap(spellings).filter((word) => /^[a-z]+$/u.test(word));
  const korean = (word: string): boolean => {
    const key = romanKey(word);
    return key.length > 2 && keys.some((sound) => sound.includes(key));
  };
  return [...new Set([...(all ? words : words.filter(korean)), ...sounds])];
}
