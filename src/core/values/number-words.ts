/** Numbers in English words. */
import { ownOf } from './own-of.ts';
const ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The value of each number word below a hundred: `one`, `seventy`. */
export const CARDINALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ONES.slice(1).map((word, at) => [word, at + 1])),
  ...Object.fromEntries(TENS.slice(2).map((word, at) => [word, (at + 2) * 10])),
};

/** What a number may be multiplied by. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Places in a row whose words are not made with -th alone, by their numbers. */
export const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** How a whole number from 2 to 100 may be written out, plain and as a place in a row, small and capitalised. */
export function numberWords(value: number): string[] {
  if (!Number.isInteger(value) || value < 2 || value > 100) return [];
  const cardinal =
    value === 100
      ? 'hundred'
      : value < 20
        ? (ONES[value] ?? '')
        : `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `-${ONES[value % 10] ?? ''}`}`;
  const [head, last] = /^(?:(.*-))?(\w+)$/.exec(cardinal)?.slice(1) ?? [];
  const ordinal = `${head ?? ''}${ownOf(IRREGULAR_ORDINALS, last ?? '') ?? (last ?? '').replace(/y$/, 'ie') + 'th'}`;
  const withOne = value === 100 ? ['one hundred', 'one hundredth'] : [];
  return [cardinal, ordinal, ...withOne].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
}
