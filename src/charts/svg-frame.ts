/** The SVG elements around a drawing: ids, accessible names and links, in a wide and a narrow variant. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import { charts as t } from '../strings/index.ts';
import type { ChartVariant, Drawing, DrawOptions, Figure, FigureTable } from './figure.ts';
import { layoutText, drawText, type Basis } from './text-layout.ts';
import { el, lines, words } from './svg.ts';

export const WIDE = 720;
const NARROW = 340;
/** Text and lines keep this distance from the edge, so that no stroke is clipped. */
export const MARGIN = 4;

interface VariantOptions {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly summary: string;
}

type Draw = (width: number, variantId: string) => Drawing;
type Variants = Pick<Figure, 'wide' | 'narrow'>;

/** Draws both variants, as one element. */
export function drawVariants(options: VariantOptions, draw: Draw): string {
  return wrapVariants(options, variantsOf(options, draw));
}

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
      content: lines(el('defs', {}, hatch), body),
    };
  };
  return { wide: variant('wide', WIDE), narrow: variant('narrow', NARROW) };
}

function wrapVariants({ title, summary }: VariantOptions, { wide, narrow }: Variants): string {
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
  return el('div', { class: 'drawing' }, '\n', lines(drawings), '\n');
}

/** The value of a mark, as machine-readable text. */
export function rawValue(claim: RegisteredClaim): string {
  if ('value' in claim) return String(claim.value);
  return claim.name?.en ?? claim.id;
}

/** What a mark links to: its claim; or, where it sums up many claims, the page that holds them. */
export type Mark = { readonly words: string } & (
  { readonly claim: RegisteredClaim; readonly value?: string } | { readonly path: string; readonly value: string }
);

/** A mark bound to its data: a link with a title that says what it shows. */
export function linkMark(options: DrawOptions, mark: Mark, ...content: readonly string[]): string {
  const [href, bound] =
    'claim' in mark
      ? [options.hrefOf(mark.claim), { 'data-claim': mark.claim.ref, 'data-value': mark.value ?? rawValue(mark.claim) }]
      : [options.hrefTo(mark.path), { 'data-path': mark.path, 'data-value': mark.value }];
  return el(
    'a',
    { href },
    // A title and no aria-label: the text beside the mark remains part of its accessible name.
    el('title', {}, words(mark.words)),
    el('g', { class: 'mark', ...bound }, ...content),
  );
}

/** A mark of one claim, called by its label and figure. */
export function linkDatum(
  options: DrawOptions,
  { claim, label, text }: { readonly claim: RegisteredClaim; readonly label: string; readonly text: string },
  ...content: readonly string[]
): string {
  return linkMark(options, { claim, words: t.labelled(label, text) }, ...content);
}

export interface FigureParts {
  readonly form: string;
  readonly summary: string;
  readonly table: FigureTable;
  readonly draw: Draw;
}

export function figureOf({ id, title }: DrawOptions, { form, summary, table, draw }: FigureParts): Figure {
  const options: VariantOptions = { id, title, form, summary };
  const variants = variantsOf(options, draw);
  return { svg: wrapVariants(options, variants), ...variants, summary, table, empty: false };
}

export function emptyFigure(options: DrawOptions, form: string, columns: readonly string[]): Figure {
  const figure = figureOf(options, {
    form,
    summary: `${t.nothing}.`,
    table: { columns, rows: [] },
    draw: (width, variantId) => {
      const frame = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: 100 - 2 * MARGIN };
      const maxWidth = width - 4 * MARGIN;
      const text = layoutText(t.nothing, { x: width / 2, y: 40, anchor: 'middle', role: 'soft', maxWidth });
      return { height: 100, body: lines(el('rect', { class: 'frame', ...frame }), drawText(text, variantId)) };
    },
  });
  return { ...figure, empty: true };
}

/** The heading of a column of such figures; `otherwise` where there is none to tell by. */
export function measureOf(datum: { readonly claim: RegisteredClaim } | undefined, otherwise: string): string {
  if (datum === undefined) return otherwise;
  const { claim } = datum;
  return claim.kind === 'money' ? t.measure.amount : t.measure.of(claim.kind === 'count' ? claim.unit : claim.kind);
}

/** A figure as a summary gives it: what no source prints says so. */
export function summaryFigure({
  text,
  claim,
}: {
  readonly text: string;
  readonly claim: { readonly basis: Basis };
}): string {
  return t.figure(text, claim.basis);
}

/** The same, after its label. */
export function summaryDatum(datum: Parameters<typeof summaryFigure>[0] & { readonly label: string }): string {
  return t.labelled(datum.label, summaryFigure(datum));
}
