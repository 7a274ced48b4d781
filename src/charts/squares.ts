/** Squares to count, as the dashes of strokes: one path for however many. */
import { range } from 'd3-array';
import { el } from './svg.ts';
import { round } from './text-layout.ts';

export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly side: number;
  readonly gap: number;
}

/** Squares from one to another of a grid, as the dashes of a stroke along each line. */
export function squares({ x, y, columns, side, gap }: Grid, from: number, to: number, kind: string): string {
  const step = side + gap;
  const first = Math.floor(from / columns);
  const last = Math.ceil(to / columns);
  const d = range(first, last).map((line) => {
    const start = Math.max(from - line * columns, 0);
    const end = Math.min(to - line * columns, columns);
    return `M${round(x + start * step)} ${round(y + line * step + side / 2)}h${round((end - start) * step - gap)}`;
  });
  return el('path', {
    class: `squares ${kind}`,
    d: d.join(''),
    'stroke-width': side,
    'stroke-dasharray': `${side} ${gap}`,
  });
}

export const bottomOfGrid = ({ y, columns, side, gap }: Grid, count: number): number =>
  y + Math.max(1, Math.ceil(count / columns)) * (side + gap) - gap;
