import { noting, read, type Noted } from './reads.ts';

/**
 * A function whose result is computed once per argument, and kept for as long as the argument lives; of a text, as long as
 * the function. Whoever asks has read what the computation read.
 */
/* @__NO_SIDE_EFFECTS__ */
export function cached<K extends object | string, V>(compute: (key: K) => V): (key: K) => V {
  const ofObjects = new WeakMap<object, Noted<V>>();
  const ofTexts = new Map<string, Noted<V>>();
  return (key) => {
    const known = typeof key === 'string' ? ofTexts.get(key) : ofObjects.get(key);
    if (known !== undefined) {
      for (const each of known.reads) read(each);
      return known.value;
    }
    const noted = noting(() => compute(key));
    if (typeof key === 'string') ofTexts.set(key, noted);
    else ofObjects.set(key, noted);
    return noted.value;
  };
}

/** Looks up what some input comes to, in what was kept, or works it out. */
export type Recall<T> = (input: string, make: () => T) => T;

/** Where nothing was kept. */
export const workedOut = <T>(_: string, make: () => T): T => make();
