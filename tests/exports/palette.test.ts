import { expect, test } from 'vitest';
import { paletteOf } from '../../src/exports/palette.ts';

type Rgb = readonly [number, number, number];

const pixelsOf = (colours: readonly Rgb[]): Uint8Array => Uint8Array.from(colours.flatMap((rgb) => [...rgb, 255]));

/** The colours a palette gives back. */
function shown({ palette, indexes }: ReturnType<typeof paletteOf>): Rgb[] {
  return [...indexes].map((at) => [...palette.subarray(3 * at, 3 * at + 3)] as unknown as Rgb);
}

test('gives back every colour where there are no more than a palette holds', () => {
  const colours = Array.from({ length: 256 }, (_, i): Rgb => [i, 255 - i, (i * 7) % 256]);
  expect(shown(paletteOf(pixelsOf([...colours, ...colours.toReversed()])))).toEqual([
    ...colours,
    ...colours.toReversed(),
  ]);
});

test('of more colours keeps the commonest, and takes the nearest for the others', () => {
  const greys = Array.from({ length: 256 }, (_, i): Rgb => [i, i, i]);
  const found = paletteOf(pixelsOf([...greys, ...greys, [10, 10, 11], [200, 199, 200]]));
  expect(found.palette).toHaveLength(3 * 256);
  expect(shown(found).slice(-2)).toEqual([
    [10, 10, 10],
    [200, 200, 200],
  ]);
});

test('puts the commonest first, and of equals the lower number', () => {
  const [red, green, blue]: Rgb[] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ] as Rgb[];
  if (red === undefined || green === undefined || blue === undefined) throw new Error('no colours');
  expect([...paletteOf(pixelsOf([blue, green, red, green])).palette]).toEqual([...green, ...red, ...blue]);
});
