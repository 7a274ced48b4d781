/** One cut of a drawing as a picture for a page: nothing beside the drawing itself. */
import type { ChartVariant } from '../charts/figure.ts';
import { el } from '../charts/svg.ts';
import { round, widthOf } from '../charts/text-layout.ts';
import { resolveStyles } from './resolve-styles.ts';
import type { Scheme } from './tokens.ts';

/** The file's text, in the colours of one scheme, on no ground. */
export function variantSvg({ classes, width, height, content }: ChartVariant, scheme: Scheme): string {
  const svg = el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: classes, viewBox: `0 0 ${width} ${height}`, width, height },
    '\n',
    content,
    '\n',
  );
  return `${fitBold(resolveStyles(svg, { scheme }))}\n`;
}

/**
 * Bold words as wide as they were laid out: a picture cannot have the page's fonts, and the bold of some machines is a
 * tenth wider, so that words would run into each other or out of the picture.
 */
const fitBold = (svg: string): string =>
  svg.replaceAll(
    /<text(?=[^>]* font-weight="700")(?=[^>]* font-size="([\d.]+)")([^>]*)>([^<]*)</g,
    (_, size: string, attributes: string, text: string) => {
      const width = round(widthOf(text.replaceAll(/&[^;]+;/g, '&'), Number(size)));
      return `<text${attributes} textLength="${width}" lengthAdjust="spacingAndGlyphs">${text}<`;
    },
  );
