/** PNG files as a row of chunks (W3C, Portable Network Graphics, third edition). */
import { crc32, deflateSync } from 'node:zlib';
import { LANG } from '../strings/index.ts';
import { paletteOf } from './palette.ts';

/** Named texts, in order. A name has 1 to 79 Latin letters; the standard knows `Title`, `Description`, `Copyright` … */
export type PngTexts = readonly (readonly [keyword: string, text: string])[];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha in turn; the picture must be opaque. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A drawing as a PNG with a palette, a third of the size it has in full colour; texts as UTF-8. */
export function encodePng({ width, height, pixels }: Pixels, texts: PngTexts = []): Uint8Array {
  const { palette, indexes } = paletteOf(pixels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette; the one compression and filter method there is, not interlaced.
  head.set([8, 3, 0, 0, 0], 8);
  // Each row begins with its filter: none, which serves palettes best.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...texts.map(([keyword, text]) => chunk('iTXt', textOf(keyword, text))),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function textOf(keyword: string, text: string): Uint8Array {
  if (!/^[A-Za-z][A-Za-z -]{0,78}$/.test(keyword)) throw new Error(`${keyword} cannot name a text in a PNG`);
  // After the name: not compressed, method 0, the language, no translated name.
  return Buffer.concat([
    Buffer.from(`${keyword}\0\0\0${LANG}\0\0`, 'latin1'),
    Buffer.from(text.replaceAll('\0', ''), 'utf8'),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
