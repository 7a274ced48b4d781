/** The ruler under bars: strokes at round figures, with half strokes between. */
import type { ScaleLinear } from 'd3-scale';
import type { RegisteredClaim } from '../core/domain/register.ts';
import { type Quantity } from '../core/values/quantity.ts';
import { formatQuantity } from '../strings/index.ts';
import { drawText, layoutText, round, FONT_SIZE, widthOf, type TextLayout } from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { el } from './svg.ts';

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
  const last = ticks.at(-1) ?? 0;
  const halves = ticks.slice(1).map((tick, i) => (tick + (ticks[i] ?? 0)) / 2);
  const stroke = (value: number, length: number): string => `M${round(across(value))} ${round(top)}v${length}`;
  const labels = ticks.map((tick) => {
    const text = formatTick(tick, claim);
    const half = widthOf(text, FONT_SIZE.small) / 2;
    const x = Math.min(Math.max(across(tick), MARGIN + half), width - MARGIN - half);
    return layoutText(text, { x, y: top + 11, anchor: 'middle', size: FONT_SIZE.small, voice: 'soft' });
  });
  return {
    line: `M${round(across(0))} ${round(top)}H${round(across(last))}${ticks.map((tick) => stroke(tick, 8)).join('')}${halves.map((half) => stroke(half, 4)).join('')}`,
    labels,
  };
}

function formatTick(value: number, claim: RegisteredClaim | undefined): string {
  return claim !== undefined && 'unit' in claim
    ? formatQuantity({ kind: claim.kind, value, unit: claim.unit } as Quantity)
    : String(value);
}

export function drawAxis(ruler: AxisLayout, variantId: string): string {
  return el(
    'g',
    { class: 'ruler' },
    el('path', { class: 'measure', d: ruler.line }),
    ...ruler.labels.map((label) => drawText(label, variantId)),
  );
}
