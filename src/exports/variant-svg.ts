/** One cut of a drawing as a picture for pages: nothing beside the drawing itself, in both schemes. */
import type { ChartVariant } from '../charts/figure.ts';
import { el } from '../charts/svg.ts';
import { round, widthOf } from '../charts/text-layout.ts';
import { resolveStyles } from './resolve-styles.ts';

/** What no picture on a page has a use for: links, what they say, and what scripts read. */
const IDLE = /<\/?a\b[^>]*>|<title>[^<]*<\/title>| (?:data-[\w-]+|aria-hidden)="[^"]*"/g;

/**
 * The file's text, on no ground: in light colours and, at `#dark`, in dark ones. One file for both, since hosts count files,
 * and packed the second drawing weighs next to nothing. Colours stand in attributes: a style sheet within would be at odds
 * with the policy that the file is sent with.
 */
export function variantSvg({ id, classes, width, height, content }: ChartVariant): string {
  const drawings = (['light', 'dark'] as const).map((scheme, at) => {
    const own = content.replaceAll(id, `${id}-${scheme}`);
    const svg = el('svg', { class: classes, x: at * width, width, height }, '\n', own, '\n');
    return fitBold(resolveStyles(svg, { scheme })).replace(IDLE, '');
  });
  const cut = (from: number): string => `${from} 0 ${width} ${height}`;
  const dark = el('view', { id: 'dark', viewBox: cut(width) });
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: cut(0), width, height };
  return `${el('svg', root, dark, ...drawings)}\n`;
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
