/** Bars whose fill shows the basis of their figure: shaded if printed, hatched if derived, dashed if the editor's. */
import { stack } from 'd3-shape';
import { range } from 'd3-array';
import type { Datum } from '../core/domain/series/datum.ts';
import { drawLeader, type CalloutLayout } from './callouts.ts';
import { drawText, hatchOf, type Basis, type Box } from './text-layout.ts';
import { el } from './svg.ts';

export interface BarLayout {
  readonly basis: Basis;
  readonly rect: Box;
  readonly shade: number;
}

export function drawBar({ basis, rect, shade }: BarLayout, variantId: string): string {
  const isDerived = basis === 'derived';
  return basis === 'printed'
    ? el('rect', { class: `bar shade-${shade}`, ...rect })
    : el('rect', { class: `bar-${basis}`, ...rect, fill: isDerived ? hatchOf(variantId, basis) : undefined });
}

/** A part of a stacked bar. */
export interface SegmentLayout {
  readonly datum: Datum;
  readonly rect: Box;
  readonly shade: number;
  readonly callout: CalloutLayout;
}

/** Where each figure begins and ends when they are stacked from zero. */
export function stackSegments(
  data: readonly Datum[],
  across: (value: number) => number,
): { readonly datum: Datum; readonly from: number; readonly to: number }[] {
  const stacked = stack<readonly Datum[], number>()
    .keys(range(data.length))
    .value((all, i) => all[i]?.value ?? 0)([data]);
  return data.map((datum, i) => {
    const [from = 0, to = 0] = stacked[i]?.[0] ?? [];
    return { datum, from: across(from), to: across(to) };
  });
}

export function drawSegment({ datum, rect, shade, callout }: SegmentLayout, variantId: string): string {
  const bar = drawBar({ basis: datum.claim.basis, rect, shade }, variantId);
  return bar + drawLeader(callout) + drawText(callout.text, variantId);
}
