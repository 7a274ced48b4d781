/** One bar, filled as its figure is known: shaded when printed, hatched when derived, dashed when the editor's. */
import { hatchOf, type Basis, type Box } from './text-layout.ts';
import { el } from './svg.ts';

export interface BarLayout {
  readonly basis: Basis;
  readonly rect: Box;
  readonly shade: number;
}

export function drawBar({ basis, rect, shade }: BarLayout, variantId: string): string {
  return basis === 'printed'
    ? el('rect', { class: `bar shade-${shade}`, ...rect })
    : el('rect', {
        class: `bar-${basis}`,
        ...rect,
        fill: basis === 'derived' ? hatchOf(variantId, basis) : undefined,
      });
}
