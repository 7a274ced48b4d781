/** Numbers in rings, and the list of what each of them means. */
import { range } from 'd3-array';
import type { RelationEdge } from '../core/domain/series/relations.ts';
import { heightOf, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RingLayout extends Point {
  readonly number: TextLayout;
}

export interface EntryLayout {
  readonly ring: RingLayout;
  readonly label: TextLayout;
  readonly why: TextLayout | undefined;
}

export interface KeyLayout {
  readonly head: { readonly rule: string; readonly text: TextLayout } | undefined;
  readonly entries: readonly EntryLayout[];
  readonly bottom: number;
}

export const RADIUS = 10.5;
const TITLE = 'The lines, by number';

export function layoutRing(number: number, x: number, y: number): RingLayout {
  return {
    x: round(x),
    y: round(y),
    number: layoutText(String(number), {
      x,
      y: y - heightOf(1, FONT_SIZE.small) / 2,
      size: FONT_SIZE.small,
      anchor: 'middle',
    }),
  };
}

/** How many come into the first of two columns, so that they are as even as the order allows. */
export function evenSplit(heights: readonly number[]): number {
  const sum = (list: readonly number[]): number => list.reduce((all, height) => all + height, 0);
  const uneven = (first: number): number => Math.abs(sum(heights.slice(0, first)) - sum(heights.slice(first)));
  return range(1, Math.max(2, heights.length)).reduce((best, first) => (uneven(first) < uneven(best) ? first : best));
}

/** The list of what each line means, in one column or two. */
export function layoutKey(edges: readonly RelationEdge[], top: number, width: number): KeyLayout {
  const columns = width >= WIDE ? 2 : 1;
  const gap = 24;
  const columnWidth = (width - 2 * MARGIN - (columns - 1) * gap) / columns;
  const text = layoutText(TITLE, { x: MARGIN, y: top + 6, size: FONT_SIZE.small, voice: 'soft' });
  const start = text.box.y + text.box.height + 8;
  const entryAt = (datum: RelationEdge, i: number, x: number, y: number) => {
    const options = { x: x + 2 * RADIUS + 8, maxWidth: columnWidth - 2 * RADIUS - 8, size: FONT_SIZE.small };
    const label = layoutText(datum.label, { ...options, y: y + 2, pencil: datum.kind === 'editor' });
    const why =
      datum.kind === 'editor'
        ? layoutText(datum.why, { ...options, y: label.box.y + label.box.height, voice: 'soft' })
        : undefined;
    const last = why ?? label;
    return {
      entry: { ring: layoutRing(i + 1, x + RADIUS, y + 2 + heightOf(1, FONT_SIZE.small) / 2), label, why },
      bottom: Math.max(last.box.y + last.box.height, y + 2 * RADIUS + 2) + 6,
    };
  };
  const heights = edges.map((datum, i) => entryAt(datum, i, MARGIN, 0).bottom);
  const first = columns === 1 || heights.length < 2 ? heights.length : evenSplit(heights);
  let y = start;
  let bottom = start;
  const entries = edges.map((datum, i) => {
    if (i === first) y = start;
    const layout = entryAt(datum, i, i < first ? MARGIN : MARGIN + columnWidth + gap, y);
    y = layout.bottom;
    bottom = Math.max(bottom, y);
    return layout.entry;
  });
  if (edges.length === 0) return { head: undefined, entries, bottom: top };
  return {
    head: { text, rule: `M${MARGIN} ${round(top) + 0.5}H${width - MARGIN}` },
    entries,
    bottom: bottom + 6,
  };
}
