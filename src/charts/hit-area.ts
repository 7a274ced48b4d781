/** Hit area of a mark: the union of the mark, its label and their leader line. */
import { round, type Box } from './text-layout.ts';

export interface HitArea {
  /** From the corners of the label to the mark, and the leader between them, in units of the drawing. */
  readonly outline: string;
  /** How far the area extends beyond the outline. */
  readonly margin: number;
}

interface Vertex {
  readonly x: number;
  readonly y: number;
}

/** A mark, and the texts at the end of its leader; the first box is that of the name. */
export interface LabelledMark {
  readonly mark: Vertex;
  readonly leader: string;
  readonly words: readonly [Box, ...Box[]];
}

/** Enough that a mark alone is 24 pixels wide where the drawing is shown at three quarters of its size. */
const MARGIN = 16;

/** The label is on one side of its mark. Where another mark or its leader is near, the area ends half way to it. */
export function layoutHitArea({ mark, leader, words }: LabelledMark, others: readonly LabelledMark[]): HitArea {
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const top = Math.min(...words.map(({ y }) => y));
  const bottom = Math.max(...words.map(({ y, height }) => y + height));
  const [near, far] = right - mark.x < mark.x - left ? [right, left] : [left, right];
  const corners: readonly Vertex[] = [
    { x: far, y: top },
    { x: near, y: top },
    mark,
    { x: near, y: bottom },
    { x: far, y: bottom },
  ];
  const edges = corners.slice(1, 4).flatMap((corner, i, all) => {
    const next = all[i + 1];
    return next === undefined ? [] : [[corner, next] as const];
  });
  const gaps = others.flatMap((other) => edges.map(([a, b]) => gapBetween(a, b, other.mark, middleOf(other.words[0]))));
  return {
    outline: `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z${leader}`,
    margin: round(Math.min(MARGIN, ...gaps.map((gap) => gap / 2))),
  };
}

const middleOf = ({ x, y, width, height }: Box): Vertex => ({ x: x + width / 2, y: y + height / 2 });

/** The distance between two line segments that do not cross. */
function gapBetween(a: Vertex, b: Vertex, c: Vertex, d: Vertex): number {
  return Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b));
}

function toSegment(point: Vertex, a: Vertex, b: Vertex): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
}
