/** SVG to PNG, with the project's own fonts and no others. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readPackageFile, readProjectFile } from './files.ts';
import { digestOf, kept } from './keep.ts';
import { FACE, loadFonts, missingFrom, withLookAlikes } from './fonts.ts';

/** What a picture depends on beside its drawing: the code that makes it, the engine and the letters. */
const MADE_BY = ['src/exports/fonts.ts', 'src/exports/rasterise.ts'];
const ENGINE = '@resvg/resvg-wasm/index_bg.wasm';
let madeBy: string | undefined;

/** `rasterise`, made once for its input and kept. */
export async function pictureOf(svg: string, scale: number): Promise<Uint8Array> {
  madeBy ??= digestOf(...MADE_BY.map(readProjectFile), readPackageFile(ENGINE), ...loadFonts().files);
  return kept(digestOf(madeBy, svg, String(scale)), () => rasterise(svg, scale));
}

/** A `text` element that holds nothing but words, and what is escaped in it. */
const TEXT = /<text\b[^>]*>([^<]*)<\/text>/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#39);/g;

/** All characters drawn. An entity stands for every escapable character: callers only need the set. */
export function charactersIn(svg: string): string {
  return [...svg.matchAll(TEXT)].map(([, text = '']) => text.replace(ENTITY, '&<>"\'')).join('\n');
}

/** Shared by all module graphs of a process: two builds in one would start the one engine twice. */
const shared = globalThis as typeof globalThis & { cheongsajinRaster?: Promise<void> };

/**
 * Draws an opaque SVG without style sheets, with so many pixels to a unit. The same input gives the same bytes. Rejects when a character is in none of the
 * fonts, naming it, since it would come out as an empty box.
 */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const drawing = withLookAlikes(svg);
  const missing = missingFrom(charactersIn(drawing));
  if (missing.length > 0) {
    const named = missing.map(
      (letter) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    );
    throw new Error(`no font of the pictures has ${named.join(', ')}; see src/exports/fonts.ts`);
  }
  await (shared.cheongsajinRaster ??= initWasm(readPackageFile(ENGINE)));
  const resvg = new Resvg(drawing, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [...loadFonts().files],
      sansSerifFamily: FACE,
      defaultFontFamily: FACE,
    },
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}
