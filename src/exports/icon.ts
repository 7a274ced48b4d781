/** The icon of public/favicon.svg as pictures, with square corners: what shows them rounds them itself. */
import { readProjectFile } from './files.ts';
import { pictureOf } from './rasterise.ts';

/** Units at a side of the drawing. */
const UNITS = 32;

export async function iconPng(size: number): Promise<Uint8Array> {
  const svg = readProjectFile('public/favicon.svg').replace(/ rx="\d+"/, '');
  return pictureOf(svg, size / UNITS);
}

/** An .ico that holds one PNG: six bytes of head, and an entry of sixteen. */
export async function iconIco(): Promise<Uint8Array> {
  const png = await iconPng(UNITS);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([UNITS, UNITS], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
