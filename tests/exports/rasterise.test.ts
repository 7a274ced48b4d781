import { describe, expect, test } from 'vitest';
import { drawn } from '../../src/core/schema/text.ts';
import { missingFrom, withLookAlikes } from '../../src/exports/fonts.ts';
import { charactersIn, rasterise } from '../../src/exports/rasterise.ts';
import { pixelsOf } from './read-png.ts';

const svgOf = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" font-family="IBM Plex Sans, sans-serif"><rect width="100" height="20" fill="#fff"/>${body}</svg>`;
const textOf = (text: string, attributes = ''): string =>
  `<text x="2" y="15" font-size="12"${attributes}>${text}</text>`;
const draw = async (body: string) => pixelsOf(await rasterise(svgOf(body), 2));

describe('a picture', () => {
  test('has the size of its drawing times the scale, and its colours', async () => {
    const { width, height, at } = await draw('<rect width="10" height="20" fill="#0b2742"/>');
    expect([width, height]).toEqual([200, 40]);
    expect(at(5, 5)).toEqual([0x0b, 0x27, 0x42]);
    expect(at(150, 5)).toEqual([255, 255, 255]);
  });

  test('is the same twice', async () => {
    expect(await rasterise(svgOf(textOf('Same 같은')), 2)).toEqual(await rasterise(svgOf(textOf('Same 같은')), 2));
  });

  test('letters Hangul and the words beside it in one face, and in their weight', async () => {
    const inkIn = async (text: string, from: number, to: number, attributes = ''): Promise<number> => {
      const { height, at } = await draw(textOf(text, attributes));
      let ink = 0;
      for (let x = from; x < to; x += 1) for (let y = 0; y < height; y += 1) ink += 255 - (at(x, y)[0] ?? 255);
      return ink;
    };
    // Two letters of Hangul take 2 × 0.892 × 12 units; what follows is narrower than in a monospaced face.
    const after = 4 + Math.round(2 * 2 * 0.892 * 12);
    expect(await inkIn('나주', 0, after)).toBeGreaterThan(0);
    expect(await inkIn('나주', 0, after, ' font-weight="700"')).toBeGreaterThan((await inkIn('나주', 0, after)) * 1.1);
    expect(await inkIn('나주 ill', after, after + 36)).toBeGreaterThan(0);
    expect(await inkIn('나주 ill', after + 36, after + 80)).toBe(0);
    // Of bold words those beside Hangul are bold as well.
    expect(await inkIn('나주 ill', after, 100, ' font-weight="700"')).toBeGreaterThan(
      (await inkIn('나주 ill', after, 100)) * 1.1,
    );
  });

  test('draws a middle dot for the letter that looks like one', async () => {
    expect(await rasterise(svgOf(textOf('3‧3')), 2)).toEqual(await rasterise(svgOf(textOf('3·3')), 2));
  });

  test('is refused when a letter is in no font', async () => {
    await expect(rasterise(svgOf(textOf('A 漢 and 𝕏')), 2)).rejects.toThrow(
      /no font of the pictures has 漢 \(U\+6F22\), 𝕏 \(U\+1D54F\)/,
    );
  });
});

describe('the fonts', () => {
  test('have every Hangul syllable and every mark that charts use', () => {
    const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, i) => String.fromCharCode(0xac00 + i)).join('');
    expect(missingFrom(`${syllables} – — ’ “ ” × ÷ − ± ² ³ ¶ § · … ≈ → € £ ₩`)).toEqual([]);
  });

  test('have every letter that the check lets onto a card', () => {
    const letters = Array.from({ length: 0x1ffff - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).filter(
      (letter) => drawn.safeParse(`a${letter}a`).success,
    );
    expect(letters.length).toBeGreaterThan(11_172);
    expect(missingFrom(withLookAlikes(letters.join('')))).toEqual([]);
  });

  test('lack what they lack', () => {
    expect(missingFrom('a漢字a漢')).toEqual(['漢', '字']);
  });
});

test('letters are read from a drawing with what is escaped among them', () => {
  expect(new Set(charactersIn('<text x="1">a&amp;b</text><title>c</title>'))).toEqual(new Set('ab&<>"\''));
});
