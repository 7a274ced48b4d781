/** A figure as a picture: its standalone drawing in pixels, with its imprint in the file's own texts. */
import type { Figure } from '../charts/figure.ts';
import { ui } from '../strings/index.ts';
import { headingOf, type Imprint } from './imprint.ts';
import type { PngTexts } from './png.ts';
import { rasterise } from './rasterise.ts';
import { standaloneSvg } from './standalone-svg.ts';
import type { Scheme } from './tokens.ts';

/** Twice the drawing's size, sharp enough for print and slides. Rejects as `rasterise` does. */
export async function figurePng(
  figure: Pick<Figure, 'wide' | 'summary'>,
  imprint: Imprint,
  scheme?: Scheme,
): Promise<Uint8Array> {
  return rasterise(standaloneSvg(figure, imprint, scheme), { scale: 2, texts: pngTexts(imprint) });
}

/** Names that the PNG standard gives, where it has one. */
function pngTexts(imprint: Imprint): PngTexts {
  return [
    ['Title', headingOf(imprint)],
    ['Description', [imprint.summary, ...imprint.caveats].join(' ')],
    ['Author', ui.site.name],
    ['Source', imprint.source],
    // eslint-disable-next-line no-restricted-syntax -- A keyword of PNG has Latin letters in every language.
    ['As of', imprint.asOf],
    ['Copyright', imprint.licence],
    ['URL', imprint.permalink],
  ];
}
