/** Parts of an outline and all that belongs to them, as an indented tree with leader lines. */
import type { NamedDatum } from '../core/domain/series/datum.ts';
import type { TreeSeries } from '../core/domain/series/tree.ts';
import { charts } from '../strings/index.ts';
import type { Cell, ChartForm, DrawOptions, Drawing } from './figure.ts';
import { linkMark, MARGIN, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, layoutText, rightOf, round, SMALL_PRINT } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';

const t = charts.tree;

interface TreeNodeLayout {
  readonly datum: NamedDatum;
  readonly text: TextLayout;
  readonly leader: string;
  readonly foot: { readonly x: number; readonly y: number };
}

interface TreeBranchLayout {
  readonly part: TreeNodeLayout;
  readonly projects: readonly TreeNodeLayout[];
  /** Shown where the part has no project. */
  readonly none: TextLayout | undefined;
}

export interface TreeLayout {
  readonly height: number;
  readonly root: TextLayout;
  readonly trunk: string;
  readonly branches: readonly TreeBranchLayout[];
  readonly omitted: TextLayout | undefined;
}

const LINE = 5;
/** Left edges of the columns: the trunk, the parts, the line that joins their projects, the projects. */
const COLUMNS_WIDE = { trunk: 12, part: 38, spine: 276, project: 302 } as const;
const COLUMNS_NARROW = { trunk: 10, part: 30, spine: 36, project: 58 } as const;

/** Height at which a leader meets the first line of a text. */
const middleOf = (text: TextLayout): number => text.box.y + text.size * 0.64;

export function layoutTree(series: TreeSeries, width: number): TreeLayout {
  const isWide = width >= WIDE;
  const columns = isWide ? COLUMNS_WIDE : COLUMNS_NARROW;
  const right = width - MARGIN;
  const maxWidth = right - MARGIN;
  const root = layoutText(series.root, { x: MARGIN, y: 0, size: FONT_SIZE.large, role: 'name', maxWidth });
  let y = bottomOf(root) + 14;
  const branches = series.parts.map(({ part, projects }): TreeBranchLayout => {
    const name = layoutText(part.label, {
      x: columns.part,
      y,
      role: 'name',
      maxWidth: (isWide ? columns.spine - 20 : right) - columns.part,
    });
    const start = { x: isWide ? round(rightOf(name) + 6) : columns.spine, y: round(middleOf(name)) };
    let top = isWide ? y : bottomOf(name) + LINE;
    let joint = isWide ? start.y : round(bottomOf(name) + 1);
    const layout = projects.map((datum, i): TreeNodeLayout => {
      const text = layoutText(datum.label, { x: columns.project, y: top, maxWidth: right - columns.project });
      const middle = round(middleOf(text));
      const foot = { x: columns.project - 7, y: middle };
      const branch = `M${columns.spine} ${joint}V${middle}H${foot.x}`;
      top = bottomOf(text) + LINE;
      joint = middle;
      return { datum, text, foot, leader: isWide && i === 0 ? `M${start.x} ${middle}H${foot.x}` : branch };
    });
    const none =
      projects.length > 0
        ? undefined
        : layoutText(t.none, { ...SMALL_PRINT, x: isWide ? columns.project : columns.part, y: top });
    const foot = { x: columns.part - 7, y: round(middleOf(name)) };
    y = bottomOf(name, ...layout.map(({ text }) => text), none) + 16;
    return {
      part: { datum: part, text: name, foot, leader: `M${columns.trunk} ${foot.y}H${foot.x}` },
      projects: layout,
      none,
    };
  });
  const last = branches.at(-1)?.part.foot.y ?? y;
  const words = omittedWords(series);
  const omitted =
    words === undefined ? undefined : layoutText(words, { ...SMALL_PRINT, x: MARGIN, y: y + 4, maxWidth });
  return {
    height: Math.ceil(omitted === undefined ? y : bottomOf(omitted)) + MARGIN,
    root,
    trunk: `M${columns.trunk} ${round(bottomOf(root) + 3)}V${last}`,
    branches,
    omitted,
  };
}

function omittedWords({ omitted }: TreeSeries): string | undefined {
  return omitted.length === 0 ? undefined : t.omitted(omitted);
}

function drawTree(layout: TreeLayout, options: DrawOptions, variantId: string): Drawing {
  const node = ({ datum, text, leader, foot }: TreeNodeLayout, within?: string): string =>
    linkMark(
      options,
      { claim: datum.claim, words: within === undefined ? datum.label : charts.labelled(within, datum.label) },
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

export const tree: ChartForm<TreeSeries> = {
  isEmpty: ({ parts }) => parts.length === 0,
  columns: () => t.columns,
  rows: ({ parts }) =>
    parts.flatMap(({ part, projects }) => {
      const [first = { text: t.none }, ...others] = projects.map(({ label, claim }): Cell => ({ text: label, claim }));
      return [[{ text: part.label, claim: part.claim }, first], ...others.map((cell) => [{ text: part.label }, cell])];
    }),
  summary: (series) => {
    const parts = series.parts.map(({ part, projects }) =>
      t.part(
        part.label,
        projects.map(({ label }) => label),
      ),
    );
    return t.summary(series.root, parts, omittedWords(series));
  },
  draw: (series, width, options, variantId) => drawTree(layoutTree(series, width), options, variantId),
};
