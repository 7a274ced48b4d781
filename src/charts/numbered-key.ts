/** Numbers in rings, and the key that explains each of them. */
import { range, sum } from 'd3-array';
import type { RelationEdge } from '../core/domain/series/relations.ts';
import { charts } from '../strings/index.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT, type TextLayout } from './text-layout.ts';

export interface RingCentre {
  readonly x: number;
  readonly y: number;
}

export interface RingLayout extends RingCentre {
  readonly number: TextLayout;
}

export interface NumberedEntryLayout {
  readonly ring: RingLayout;
  readonly label: TextLayout;
  readonly why: TextLayout | undefined;
}

export interface NumberedKeyLayout {
  readonly head: { readonly rule: string; readonly text: TextLayout } | undefined;
  readonly entries: readonly NumberedEntryLayout[];
  readonly bottom: number;
}

export const RADIUS = 10.5;

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

/** How many items the first of two columns holds, so that their heights are as even as the order allows. */
export function evenSplit(heights: readonly number[]): number {
  const uneven = (first: number): number => Math.abs(sum(heights.slice(0, first)) - sum(heights.slice(first)));
  return range(1, Math.max(2, heights.length)).reduce((best, first) => (uneven(first) < uneven(best) ? first : best));
}

/** The key of all lines, in one column or two. */
export function layoutNumberedKey(edges: readonly RelationEdge[], top: number, width: number): NumberedKeyLayout {
  const columns = width >= WIDE ? 2 : 1;
  const gap = 24;
  const columnWidth = (width - 2 * MARGIN - (columns - 1) * gap) / columns;
  const text = layoutText(charts.relations.key, { ...SMALL_PRINT, x: MARGIN, y: top + 6 });
  const start = bottomOf(text) + 8;
  const entryAt = (datum: RelationEdge, i: number, x: number, y: number) => {
    const options = { x: x + 2 * RADIUS + 8, maxWidth: columnWidth - 2 * RADIUS - 8, size: FONT_SIZE.small };
    const label = layoutText(datum.label, { ...options, y: y + 2, isEditorial: datum.kind === 'editor' });
    const why =
      datum.kind === 'editor' ? layoutText(datum.why, { ...options, y: bottomOf(label), role: 'soft' }) : undefined;
    return {
      entry: { ring: layoutRing(i + 1, x + RADIUS, y + 2 + heightOf(1, FONT_SIZE.small) / 2), label, why },
      bottom: Math.max(bottomOf(why ?? label), y + 2 * RADIUS + 2) + 6,
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
