/** What marks of a map are called: words at both sides of it on leaders, or numbers on it. */
import { stackNear } from './apart.ts';
import type { Point } from './local-map.ts';
import { el } from './svg.ts';
import { drawText, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT, type TextLayout } from './text-layout.ts';

/** Where the words of a mark stand. */
export interface Room extends Point {
  readonly anchor: 'start' | 'end';
}

interface Side {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the words to the edge of the map. */
const REACH = 12;
const GAP = 12;

/** As many at one side as at the other, each as near to the height of its mark as the others allow. */
export function layoutSides<T extends Point>(
  items: readonly T[],
  map: Side,
  heightOfWords: (item: T, room: Room) => number,
): readonly { readonly item: T; readonly room: Room; readonly leader: string }[] {
  const across = items.toSorted((a, b) => a.x - b.x);
  const half = Math.ceil(across.length / 2);
  return [across.slice(0, half), across.slice(half)].flatMap((side, i) => {
    const [edge, out, anchor] = i === 0 ? ([map.left, -1, 'end'] as const) : ([map.right, 1, 'start'] as const);
    const sorted = side.toSorted((a, b) => a.y - b.y);
    const roomAt = (y: number): Room => ({ x: edge + (REACH + 4) * out, y, anchor });
    const line = heightOf(1, FONT_SIZE.normal) / 2;
    const wanted = sorted.map((item) => ({ top: item.y - line, height: heightOfWords(item, roomAt(0)) }));
    const least = wanted.reduce((sum, { height }) => sum + height + GAP, map.top);
    const tops = stackNear(wanted, { top: map.top, bottom: Math.max(least, map.bottom), gap: GAP });
    return sorted.map((item, k) => {
      const top = tops[k] ?? 0;
      const d = `M${edge + REACH * out} ${round(top + line)}H${edge}L${item.x} ${item.y}`;
      return { item, room: roomAt(top), leader: el('path', { class: 'leader', d }) };
    });
  });
}

/** The number within a disc. */
export const layoutNumber = (number: number, { x, y }: Point): TextLayout =>
  layoutText(String(number), { ...SMALL_PRINT, role: 'name', x, y: y - 9, anchor: 'middle' });

/** The path that ties a disc to its mark; empty where it has not made way for others. */
export const leaderFrom = (disc: Point, mark: Point): string =>
  Math.hypot(disc.x - mark.x, disc.y - mark.y) > 3 ? `M${disc.x} ${disc.y}L${mark.x} ${mark.y}` : '';

/** A disc tied to its mark, and the number that stands in it. */
export function drawNumber(number: number, mark: Point, disc: Point, radius: number): readonly [string, string] {
  const d = leaderFrom(disc, mark);
  const leader = d === '' ? '' : el('path', { class: 'leader', d });
  const circle = el('circle', { class: 'disc', cx: disc.x, cy: disc.y, r: radius });
  return [leader + circle, drawText(layoutNumber(number, disc))];
}
