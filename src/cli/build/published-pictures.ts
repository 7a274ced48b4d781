/**
 * Charts as pictures in pixels, where one was published: it may stand on other sites. Since then a reader's browser draws
 * them from the SVG, so that what is made here never grows.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf } from '../../exports/rasterise.ts';

const PICTURE = /^figures\/[^/]+\.png$/;

/** Draws them in a built folder, each from the SVG beside it. */
export async function drawPublishedPictures(folder: string, addresses: readonly string[]): Promise<void> {
  for (const address of addresses.filter((one) => PICTURE.test(one))) {
    const drawing = join(folder, address.replace(/png$/, 'svg'));
    if (existsSync(drawing)) writeFileSync(join(folder, address), await pictureOf(readFileSync(drawing, 'utf8'), 2));
  }
}
