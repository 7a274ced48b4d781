/** One cut of a drawing as a picture for a page: nothing beside the drawing itself. */
import type { ChartVariant } from '../charts/figure.ts';
import { el } from '../charts/svg.ts';
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
  return `${resolveStyles(svg, { scheme })}\n`;
}
