/** A figure of a drawing: its ids and patterns, in a wide and a narrow variant. */
import { cached } from '../core/values/cached.ts';
import type { ChartVariant, DrawOptions, Figure, FigureTable } from './figure.ts';
import { endAt, MARGIN, type Piece, type Sheet } from './sheet.ts';
import { el, lines, svgElement } from './svg.ts';

export const WIDE = 720;
const NARROW = 300;

interface FigureParts {
  readonly form: string;
  readonly isEmpty: boolean;
  readonly summary: string;
  readonly table: FigureTable;
  readonly draw: (sheet: Sheet) => Piece;
}

function variantOf(name: 'wide' | 'narrow', options: DrawOptions, { form, draw }: FigureParts): ChartVariant {
  const id = `${options.id}-${name}`;
  const isWide = name === 'wide';
  const width = isWide ? WIDE : NARROW;
  const { bottom, body } = draw({ width, isWide, right: width - MARGIN, id, options });
  const hatch = el(
    'pattern',
    { id: `${id}-hatch`, patternUnits: 'userSpaceOnUse', width: 5, height: 5, patternTransform: 'rotate(45)' },
    el('rect', { class: 'hatch-ground', width: 5, height: 5 }),
    el('path', { class: 'hatch-line', d: 'M0 0V5' }),
  );
  return {
    id,
    classes: `chart chart-${form} chart-${name}`,
    width,
    height: endAt(bottom),
    content: lines(body.includes(`${id}-hatch`) ? el('defs', {}, hatch) : '', body),
  };
}

export function figureOf(options: DrawOptions, parts: FigureParts): Figure {
  // Drawn where a drawing is asked for: many want no more than the table.
  const drawings = cached((of: DrawOptions) => {
    const [wide, narrow] = [variantOf('wide', of, parts), variantOf('narrow', of, parts)];
    const elements = [wide, narrow].map(({ content, ...frame }) => svgElement({ ...frame, title: of.title }, content));
    // One that is wider than its room scrolls within; what points into it is not cut off by that.
    const svg = el('div', { class: 'drawing' }, el('div', { class: 'sheets' }, '\n', lines(elements), '\n'));
    return { wide, narrow, svg };
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
    summary: parts.summary,
    table: parts.table,
    empty: parts.isEmpty,
  };
}
