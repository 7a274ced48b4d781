/** A linear scale from zero, for what is drawn as a length, and its axis: ticks at round values, half ticks between. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { formatQuantity } from '../strings/index.ts';
import { drawText, layoutText, round, FONT_SIZE, SMALL_PRINT, widthOf, type TextLayout } from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { el } from './svg.ts';

/** With nothing but zero to draw, any scale will do; a domain without extent is none. */
export function fromZero(most: number | undefined, range: readonly [number, number]): ScaleLinear<number, number> {
  return scaleLinear([0, most === undefined || most === 0 ? 1 : most], range);
}

/** A value in the unit of the claim. */
export function formatLike(claim: RegisteredClaim | undefined, value: number): string {
  return claim !== undefined && 'unit' in claim
    ? formatQuantity({ kind: claim.kind, value, unit: claim.unit } as Quantity)
    : String(value);
}

export interface AxisLayout {
  readonly line: string;
  readonly labels: readonly TextLayout[];
}

export function layoutAxis(
  across: ScaleLinear<number, number>,
  claim: RegisteredClaim | undefined,
  top: number,
  width: number,
): AxisLayout {
  const ticks = across.ticks(width >= WIDE ? 5 : 2);
  const halves = ticks.slice(1).map((tick, i) => (tick + (ticks[i] ?? 0)) / 2);
  const stroke = (value: number, length: number): string => `M${round(across(value))} ${round(top)}v${length}`;
  const labels = ticks.map((tick) => {
    const text = formatLike(claim, tick);
    const half = widthOf(text, FONT_SIZE.small) / 2;
    const x = Math.min(Math.max(across(tick), MARGIN + half), width - MARGIN - half);
    return layoutText(text, { ...SMALL_PRINT, x, y: top + 11, anchor: 'middle' });
  });
  const line = `M${round(across(0))} ${round(top)}H${round(across(ticks.at(-1) ?? 0))}`;
  const strokes = [...ticks.map((tick) => stroke(tick, 8)), ...halves.map((half) => stroke(half, 4))];
  return { line: line + strokes.join(''), labels };
}

export function drawAxis(axis: AxisLayout, variantId: string): string {
  return el(
    'g',
    { class: 'ruler' },
    el('path', { class: 'measure', d: axis.line }),
    ...axis.labels.map((label) => drawText(label, variantId)),
  );
}
