/** Parts of an outline and all that stands under them, as an indented tree with leader lines. */
import type { Series } from '../core/domain/series.ts';
import type { NamedDatum } from '../core/domain/series/datum.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawText, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { linkMark, emptyFigure, figureOf, joinWords, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Tree = Extract<Series, { form: 'tree' }>;

export interface NodeLayout {
  readonly datum: NamedDatum;
  readonly text: TextLayout;
  readonly leader: string;
  readonly foot: { readonly x: number; readonly y: number };
}

export interface BranchLayout {
  readonly part: NodeLayout;
  readonly projects: readonly NodeLayout[];
  /** Said where nothing stands under the part. */
  readonly none: TextLayout | undefined;
}

export interface TreeLayout {
  readonly height: number;
  readonly root: TextLayout;
  readonly trunk: string;
  readonly branches: readonly BranchLayout[];
  readonly omitted: TextLayout | undefined;
}

const NONE = 'none named';
const LINE = 5;
/** Left edges of the columns: the trunk, the parts, the line their projects hang on, the projects. */
const COLUMNS_WIDE = { trunk: 12, part: 38, spine: 276, project: 302 } as const;
const COLUMNS_NARROW = { trunk: 10, part: 30, spine: 36, project: 58 } as const;

/** Height at which a line meets the first line of a text. */
const middleOf = (text: TextLayout): number => text.box.y + text.size * 0.64;
const bottomOf = (text: TextLayout): number => text.box.y + text.box.height;

export function layoutTree(series: Tree, width: number): TreeLayout {
  const isWide = width >= WIDE;
  const columns = isWide ? COLUMNS_WIDE : COLUMNS_NARROW;
  const right = width - MARGIN;
  const root = layoutText(series.root, {
    x: MARGIN,
    y: 0,
    size: FONT_SIZE.large,
    voice: 'name',
    maxWidth: right - MARGIN,
  });
  let y = bottomOf(root) + 14;
  const branches = series.parts.map(({ part, projects }): BranchLayout => {
    const name = layoutText(part.label, {
      x: columns.part,
      y,
      voice: 'name',
      maxWidth: (isWide ? columns.spine - 20 : right) - columns.part,
    });
    const start = { x: isWide ? round(name.box.x + name.box.width + 6) : columns.spine, y: round(middleOf(name)) };
    let top = isWide ? y : bottomOf(name) + LINE;
    let hung = isWide ? start.y : round(bottomOf(name) + 1);
    const layout = projects.map((datum, i): NodeLayout => {
      const text = layoutText(datum.label, { x: columns.project, y: top, maxWidth: right - columns.project });
      const middle = round(middleOf(text));
      const foot = { x: columns.project - 7, y: middle };
      const branch = `M${columns.spine} ${hung}V${middle}H${foot.x}`;
      top = bottomOf(text) + LINE;
      hung = middle;
      return { datum, text, foot, leader: isWide && i === 0 ? `M${start.x} ${middle}H${foot.x}` : branch };
    });
    const none =
      projects.length > 0
        ? undefined
        : layoutText(NONE, {
            x: isWide ? columns.project : columns.part,
            y: top,
            size: FONT_SIZE.small,
            voice: 'soft',
          });
    const foot = { x: columns.part - 7, y: round(middleOf(name)) };
    y = Math.max(bottomOf(name), ...[...layout.map(({ text }) => text), none ?? []].flat().map(bottomOf)) + 16;
    return {
      part: { datum: part, text: name, foot, leader: `M${columns.trunk} ${foot.y}H${foot.x}` },
      projects: layout,
      none,
    };
  });
  const last = branches.at(-1)?.part.foot.y ?? y;
  const omitted =
    series.omitted.length === 0
      ? undefined
      : layoutText(omittedWords(series), {
          x: MARGIN,
          y: y + 4,
          size: FONT_SIZE.small,
          voice: 'soft',
          maxWidth: right - MARGIN,
        });
  return {
    height: Math.ceil(omitted === undefined ? y : bottomOf(omitted)) + MARGIN,
    root,
    trunk: `M${columns.trunk} ${round(bottomOf(root) + 3)}V${last}`,
    branches,
    omitted,
  };
}

function omittedWords(series: Tree): string {
  return `Parts of the outline not drawn here: ${series.omitted.join('; ')}`;
}

export function drawTree(layout: TreeLayout, options: DrawOptions, variantId: string): Drawing {
  const node = ({ datum, text, leader, foot }: NodeLayout, within?: string): string =>
    linkMark(
      options,
      { claim: datum.claim, words: within === undefined ? datum.label : `${within}: ${datum.label}` },
      el('path', { class: 'leader', d: leader }),
      el('circle', { class: 'foot', cx: foot.x, cy: foot.y, r: 2 }),
      drawText(text, variantId),
    );
  const branches = layout.branches.map(({ part, projects, none }) =>
    el(
      'g',
      { class: 'part' },
      node(part),
      ...projects.map((project) => node(project, part.datum.label)),
      none === undefined ? '' : drawText(none, variantId),
    ),
  );
  return {
    height: layout.height,
    body: lines(
      el('path', { class: 'leader', d: layout.trunk }),
      drawText(layout.root, variantId),
      branches,
      layout.omitted === undefined ? '' : drawText(layout.omitted, variantId),
    ),
  };
}

const COLUMNS = ['Part', 'Project'];

function tabulateTree(series: Tree): FigureTable {
  const cellOf = ({ label, claim }: NamedDatum): Cell => ({ text: label, claim });
  return {
    columns: COLUMNS,
    rows: series.parts.flatMap(({ part, projects }) => {
      const [first, ...others] = projects;
      return [
        [cellOf(part), first === undefined ? { text: NONE } : cellOf(first)],
        ...others.map((project) => [{ text: part.label }, cellOf(project)]),
      ];
    }),
  };
}

function summariseTree(series: Tree): string {
  const parts = series.parts.map(
    ({ part, projects }) =>
      `${part.label}: ${projects.length === 0 ? NONE : joinWords(projects.map((project) => project.label))}.`,
  );
  const omitted = series.omitted.length === 0 ? '' : ` ${omittedWords(series)}.`;
  return `${series.root}. ${parts.join(' ')}${omitted}`;
}

export function figureTree(series: Tree, options: DrawOptions): Figure {
  if (series.parts.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseTree(series),
    table: tabulateTree(series),
    draw: (width, variantId) => drawTree(layoutTree(series, width), options, variantId),
  });
}
