/** What of a drawing answers to a pointer: a mark, its words, and all that lies between them, as one piece. */
import { round, type Box } from './lettering.ts';

export interface Reach {
  /** From the corners of the words to the mark, and the leader between them, in units of the drawing. */
  readonly outline: string;
  /** By how much more it reaches to every side. */
  readonly margin: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Enough that a mark alone is 24 pixels wide where the drawing is shown at three quarters of its size. */
const MARGIN = 16;

/** The words lie to one side of the mark, at the end of its leader. Where another mark is near, the reach ends half way to it. */
export function placeReach(
  mark: Point,
  leader: string,
  side: 'left' | 'right',
  words: readonly Box[],
  otherMarks: readonly Point[],
): Reach {
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const top = Math.min(...words.map(({ y }) => y));
  const bottom = Math.max(...words.map(({ y, height }) => y + height));
  const [near, far] = side === 'left' ? [right, left] : [left, right];
  const corners: readonly (readonly [number, number])[] = [
    [far, top],
    [near, top],
    [mark.x, mark.y],
    [near, bottom],
    [far, bottom],
  ];
  const nearest = Math.min(...otherMarks.map((other) => Math.hypot(other.x - mark.x, other.y - mark.y)));
  return {
    outline: `M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z${leader}`,
    margin: round(Math.min(MARGIN, nearest / 2)),
  };
}
