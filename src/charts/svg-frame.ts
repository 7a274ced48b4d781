/** The SVG elements around a drawing: ids, accessible name and patterns, in a wide and a narrow variant. */
import { cached } from '../core/values/cached.ts';
import type { ChartVariant, Drawing, DrawOptions, Figure, FigureTable } from './figure.ts';
import { MARGIN, type Sheet } from './sheet.ts';
import { el, lines, words } from './svg.ts';

export const WIDE = 720;
const NARROW = 300;

interface VariantOptions {
  readonly id: string;
  readonly form: string;
  readonly title: string;
}

type Draw = (width: number, variantId: string) => Drawing;
type Variants = Pick<Figure, 'wide' | 'narrow'>;

function variantsOf({ id, form }: VariantOptions, draw: Draw): Variants {
  const variant = (name: keyof Variants, width: number): ChartVariant => {
    const variantId = `${id}-${name}`;
    const { height, body } = draw(width, variantId);
    const hatch = el(
      'pattern',
      { id: `${variantId}-hatch`, patternUnits: 'userSpaceOnUse', width: 5, height: 5, patternTransform: 'rotate(45)' },
      el('rect', { class: 'hatch-ground', width: 5, height: 5 }),
      el('path', { class: 'hatch-line', d: 'M0 0V5' }),
    );
    return {
      id: variantId,
      classes: `chart chart-${form} chart-${name}`,
      width,
      height,
      content: lines(body.includes(`${variantId}-hatch`) ? el('defs', {}, hatch) : '', body),
    };
  };
  return { wide: variant('wide', WIDE), narrow: variant('narrow', NARROW) };
}

function wrapVariants({ title }: VariantOptions, { wide, narrow }: Variants): string {
  const drawings = [wide, narrow].map(({ id, classes, width, height, content }) =>
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: classes,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        // A group, not an image: the links within must remain in the accessibility tree.
        role: 'group',
        'aria-labelledby': `${id}-title`,
      },
      '\n',
      lines(el('title', { id: `${id}-title` }, words(title)), content),
      '\n',
    ),
  );
  // One that is wider than its room scrolls within; what points into it is not cut off by that.
  return el('div', { class: 'drawing' }, el('div', { class: 'sheets' }, '\n', lines(drawings), '\n'));
}

interface FigureParts {
  readonly form: string;
  readonly isEmpty: boolean;
  readonly summary: string;
  readonly table: FigureTable;
  readonly draw: (sheet: Sheet) => Drawing;
}

export function figureOf(options: DrawOptions, { form, isEmpty, summary, table, draw }: FigureParts): Figure {
  const frame: VariantOptions = { id: options.id, title: options.title, form };
  // Drawn where a drawing is asked for: many want no more than the table.
  const drawings = cached((of: DrawOptions) => {
    const variants = variantsOf(frame, (width, id) =>
      draw({ width, isWide: width >= WIDE, right: width - MARGIN, id, options: of }),
    );
    return { ...variants, svg: wrapVariants(frame, variants) };
  });
  return {
    get svg() {
      return drawings(options).svg;
    },
    get wide() {
      return drawings(options).wide;
    },
    get narrow() {
      return drawings(options).narrow;
    },
    summary,
    table,
    empty: isEmpty,
  };
}
