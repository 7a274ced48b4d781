/** Romanised forms of Korean names. */
import { romanize } from 'es-hangul';
import { spellings } from './expansion-terms.ts';
import { wordsIn } from '../query/normalise.ts';
import { soundKey } from '../query/romanisation-key.ts';

const HANGUL_ONLY = /^[\p{Script=Hangul}\s]{2,}$/u;
/** Syllables; nobody types longer names in Latin letters. */
const LONGEST = 10;

/** The Hangul names, without spaces, in Revised Romanisation: 구로공단 is gurogongdan. */
export function romanised(names: readonly string[]): string[] {
  const joined = names.filter((name) => HANGUL_ONLY.test(name)).map((name) => wordsIn(name).join(''));
  return [...new Set(joined.filter((name) => name.length <= LONGEST).map((name) => romanize(name).toLowerCase()))];
}

/** The Korean words among names in Latin letters: all of them, or those that sound like a part of a Hangul name. */
export function romanisedWords(names: readonly string[], sounds: readonly string[], all: boolean): string[] {
  const keys = sounds.map(soundKey);
  const words = names.flatMap(spellings).filter((word) => /^[a-z]+$/u.test(word));
  const korean = (word: string): boolean => {
    const key = soundKey(word);
    return key.length > 2 && keys.some((sound) => sound.includes(key));
  };
  return [...new Set([...(all ? words : words.filter(korean)), ...sounds])];
}
