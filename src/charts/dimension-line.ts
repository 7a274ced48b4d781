/** Dimension lines: a measured length between two witness lines, with arrowheads. */
import { round } from './text-layout.ts';
import { el } from './svg.ts';

export interface DimensionLayout {
  readonly measure: string;
  readonly witness: string;
  readonly heads: string;
}

export interface DimensionOptions {
  readonly axis: 'across' | 'upright';
  readonly from: number;
  readonly to: number;
  /** The position of the line on the other axis. */
  readonly at: number;
  /** Both ends of the witness lines on the other axis; none where edges of the drawing take their part. */
  readonly witness?: readonly [number, number];
}

const HEAD = { length: 9, half: 2.6 } as const;
/** Below this the heads point inwards from outside, as is usual in technical drawings. */
const TIGHT = 28;
const TAIL = 15;

/** How far the arrowheads of a dimension of this length extend beyond its ends. */
export function overhangOf(length: number): number {
  return length < TIGHT ? TAIL : 0;
}

export function dimension(options: DimensionOptions): DimensionLayout {
  const { axis, at } = options;
  const from = Math.min(options.from, options.to);
  const to = Math.max(options.from, options.to);
  const point = (along: number, across: number): string =>
    axis === 'across' ? `${round(along)} ${round(across)}` : `${round(across)} ${round(along)}`;
  const tight = to - from < TIGHT;
  const [start, end] = tight ? [from - TAIL, to + TAIL] : [from, to];
  const head = (tip: number, direction: 1 | -1): string => {
    const back = tip + direction * HEAD.length;
    return `M${point(tip, at)}L${point(back, at - HEAD.half)}L${point(back, at + HEAD.half)}Z`;
  };
  const witness = options.witness;
  return {
    measure: `M${point(start, at)}L${point(end, at)}`,
    heads: head(from, tight ? -1 : 1) + head(to, tight ? 1 : -1),
    witness:
      witness === undefined
        ? ''
        : [from, to].map((along) => `M${point(along, witness[0])}L${point(along, witness[1])}`).join(''),
  };
}

export function drawDimension(layout: DimensionLayout): string {
  return [
    layout.witness === '' ? '' : el('path', { class: 'witness', d: layout.witness }),
    el('path', { class: 'measure', d: layout.measure }),
    el('path', { class: 'head', d: layout.heads }),
  ].join('');
}
