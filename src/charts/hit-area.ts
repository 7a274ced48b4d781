/** What of a drawing answers to a pointer: a mark, its words, and all that lies between them, as one piece. */
import { round, type Box } from './text-layout.ts';

export interface HitArea {
  /** From the corners of the words to the mark, and the leader between them, in units of the drawing. */
  readonly outline: string;
  /** By how much more it reaches to every side. */
  readonly margin: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark, and the words at the end of its leader; the first box is that of the name. */
export interface LabelledMark {
  readonly mark: Point;
  readonly leader: string;
  readonly words: readonly [Box, ...Box[]];
}

/** Enough that a mark alone is 24 pixels wide where the drawing is shown at three quarters of its size. */
const MARGIN = 16;

/** The words lie to one side of their mark. Where one of the others or its way is near, the reach ends half way to it. */
export function layoutHitArea({ mark, leader, words }: LabelledMark, others: readonly LabelledMark[]): HitArea {
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const top = Math.min(...words.map(({ y }) => y));
  const bottom = Math.max(...words.map(({ y, height }) => y + height));
  const [near, far] = right - mark.x < mark.x - left ? [right, left] : [left, right];
  const corners: readonly Point[] = [
    { x: far, y: top },
    { x: near, y: top },
    mark,
    { x: near, y: bottom },
    { x: far, y: bottom },
  ];
  const ways = corners.slice(1, 4).flatMap((corner, i, all) => {
    const next = all[i + 1];
    return next === undefined ? [] : [[corner, next] as const];
  });
  const gaps = others.flatMap((other) => ways.map(([a, b]) => gapBetween(a, b, other.mark, middleOf(other.words[0]))));
  return {
    outline: `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z${leader}`,
    margin: round(Math.min(MARGIN, ...gaps.map((gap) => gap / 2))),
  };
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** How near two straight ways that do not cross come to each other. */
function gapBetween(a: Point, b: Point, c: Point, d: Point): number {
  return Math.min(fromWay(a, c, d), fromWay(b, c, d), fromWay(c, a, b), fromWay(d, a, b));
}

function fromWay(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
}
