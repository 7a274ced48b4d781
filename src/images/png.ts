/** PNG files as a row of chunks (W3C, Portable Network Graphics, third edition): written, and given words. */
import { crc32 } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const IHDR_END = SIGNATURE.length + 12 + 13;

/** Named texts, in order. A name has 1 to 79 Latin letters; the standard knows `Title`, `Description`, `Copyright` … */
export type PngTexts = readonly (readonly [keyword: string, text: string])[];

/** The picture with its texts as international text chunks, which hold UTF-8; throws when it is no PNG. */
export function withTexts(png: Uint8Array, texts: PngTexts): Uint8Array {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new Error('not a PNG');
  return Buffer.concat([
    png.subarray(0, IHDR_END),
    ...texts.map(([keyword, text]) => chunk('iTXt', textOf(keyword, text))),
    png.subarray(IHDR_END),
  ]);
}

function textOf(keyword: string, text: string): Uint8Array {
  if (!/^[A-Za-z][A-Za-z -]{0,78}$/.test(keyword)) throw new Error(`${keyword} cannot name a text in a PNG`);
  // After the name: not compressed, method nought, English, the name not translated.
  return Buffer.concat([
    Buffer.from(`${keyword}\0\0\0en\0\0`, 'latin1'),
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
