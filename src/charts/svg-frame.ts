/** The sheet a chart is drawn on: its frame of ids, names and links, in a wide and a narrow cut. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { DrawOptions, Figure, FigureTable, ChartVariant } from './figure.ts';
import { layoutText, drawText, FONT_SIZE } from './text-layout.ts';
import { el, lines, words } from './svg.ts';

export const WIDE = 720;
export const NARROW = 340;
/** Lettering and lines keep this far from the edge, so that no stroke is cut. */
export const MARGIN = 4;

export interface Drawing {
  readonly height: number;
  readonly body: string;
}

export interface VariantOptions {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly summary: string;
}

/** Draws twice, for either width; styles/charts.css shows the one that fits. */
export function drawVariants(options: VariantOptions, draw: (width: number, variantId: string) => Drawing): string {
  return wrapSheets(options, cutSheets(options, draw));
}

interface Cuts {
  readonly wide: ChartVariant;
  readonly narrow: ChartVariant;
}

function cutSheets({ id, form }: VariantOptions, draw: (width: number, variantId: string) => Drawing): Cuts {
  const cutSheet = (cut: keyof Cuts, width: number): ChartVariant => {
    const variantId = `${id}-${cut}`;
    const { height, body } = draw(width, variantId);
    const hatch = el(
      'pattern',
      {
        id: `${variantId}-hatch`,
        patternUnits: 'userSpaceOnUse',
        width: 5,
        height: 5,
        patternTransform: 'rotate(45)',
      },
      el('rect', { class: 'hatch-ground', width: 5, height: 5 }),
      el('path', { class: 'hatch-line', d: 'M0 0V5' }),
    );
    return {
      id: variantId,
      classes: `chart chart-${form} chart-${cut}`,
      width,
      height,
      content: lines(el('defs', {}, hatch), body),
    };
  };
  return { wide: cutSheet('wide', WIDE), narrow: cutSheet('narrow', NARROW) };
}

function wrapSheets({ title, summary }: VariantOptions, { wide, narrow }: Cuts): string {
  const sheets = [wide, narrow].map(({ id, classes, width, height, content }) =>
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: classes,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        // A group, not an image: the links within must stay within reach.
        role: 'group',
        'aria-labelledby': `${id}-title ${id}-desc`,
      },
      '\n',
      lines(
        el('title', { id: `${id}-title` }, words(title)),
        el('desc', { id: `${id}-desc` }, words(summary)),
        content,
      ),
      '\n',
    ),
  );
  return el('div', { class: 'drawing' }, '\n', lines(sheets), '\n');
}

/** The value a mark stands for, as text that a machine can read. */
export function rawValue(claim: RegisteredClaim): string {
  if ('value' in claim) return String(claim.value);
  return claim.name?.en ?? claim.id;
}

/** What a mark leads to: its claim; or, where it stands for many claims, the page that holds them. */
export type Mark = { readonly words: string } & (
  { readonly claim: RegisteredClaim; readonly value?: string } | { readonly path: string; readonly value: string }
);

/** A mark bound to what it stands for: a link that says in words what it shows. */
export function linkMark(options: DrawOptions, mark: Mark, ...content: readonly string[]): string {
  const [href, bound] =
    'claim' in mark
      ? [options.hrefOf(mark.claim), { 'data-claim': mark.claim.ref, 'data-value': mark.value ?? rawValue(mark.claim) }]
      : [options.hrefTo(mark.path), { 'data-path': mark.path, 'data-value': mark.value }];
  return el(
    'a',
    { href },
    // A title and no aria-label: what is lettered beside the mark stays part of what it is called.
    el('title', {}, words(mark.words)),
    el('g', { class: 'mark', ...bound }, ...content),
  );
}

export interface FigureParts {
  readonly form: string;
  readonly summary: string;
  readonly table: FigureTable;
  readonly draw: (width: number, variantId: string) => Drawing;
}

export function figureOf(options: DrawOptions, parts: FigureParts): Figure {
  const { form, summary, table, draw } = parts;
  const sheet: VariantOptions = { id: options.id, title: options.title, form, summary };
  const cuts = cutSheets(sheet, draw);
  return {
    svg: wrapSheets(sheet, cuts),
    ...cuts,
    summary,
    table,
    empty: false,
  };
}

const NOTHING = 'Nothing to draw: no claims';

export function emptyFigure(options: DrawOptions, form: string, columns: readonly string[]): Figure {
  const figure = figureOf(options, {
    form,
    summary: `${NOTHING}.`,
    table: { columns, rows: [] },
    draw: (width, variantId) => {
      const { height, frame, text } = layoutNothing(width);
      return { height, body: lines(el('rect', { class: 'frame', ...frame }), drawText(text, variantId)) };
    },
  });
  return { ...figure, empty: true };
}

function layoutNothing(width: number) {
  const text = layoutText(NOTHING, {
    x: width / 2,
    y: 40,
    anchor: 'middle',
    size: FONT_SIZE.normal,
    voice: 'soft',
    maxWidth: width - 4 * MARGIN,
  });
  return { height: 100, text, frame: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: 100 - 2 * MARGIN } };
}

/** `projects` as a heading: `Projects`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a column of such figures is headed. */
export function measureOf({ claim }: { readonly claim: RegisteredClaim }): string {
  switch (claim.kind) {
    case 'count':
      return capital(claim.unit);
    case 'money':
      return 'Amount';
    default:
      return capital(claim.kind);
  }
}

const BASIS = { printed: '', derived: ' (derived)', editor: ' (the editor’s)' } as const;

/** A figure as a summary tells it: what no source prints says so. */
export function figureWords({ text, claim }: { readonly text: string; readonly claim: RegisteredClaim }): string {
  return text + BASIS[claim.basis];
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
