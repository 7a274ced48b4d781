/** Names above narrow columns: upright where a word is wider than its column. */
import { drawText, FONT_SIZE, heightOf, layoutText, layoutTextUpwards, widthOf, wrap } from './text-layout.ts';

/** Names that run upwards are broken at this length. */
const UPRIGHT = 130;

/** Whether a name has room above its column only when it runs upwards. */
export const isUpright = (name: string, cellWidth: number): boolean =>
  name.split(' ').some((word) => widthOf(word, FONT_SIZE.small) > cellWidth - 2);

export const headHeight = (name: string, cellWidth: number, upright: boolean): number =>
  !upright
    ? heightOf(wrap(name, FONT_SIZE.small, cellWidth - 2).length, FONT_SIZE.small)
    : Math.max(...wrap(name, FONT_SIZE.small, UPRIGHT).map((part) => widthOf(part, FONT_SIZE.small)));

/** Upright where columns are narrow, in as many lines as it needs. */
export function drawHead(name: string, x: number, bottom: number, cellWidth: number, upright: boolean): string {
  const size = FONT_SIZE.small;
  const step = heightOf(1, size);
  if (!upright) {
    const parts = wrap(name, size, cellWidth - 2);
    const text = layoutText(name, {
      x: x + cellWidth / 2,
      y: bottom - heightOf(parts.length, size),
      anchor: 'middle',
      size,
      role: 'name',
      maxWidth: cellWidth - 2,
    });
    return drawText(text);
  }
  const parts = wrap(name, size, UPRIGHT);
  const right = x + cellWidth / 2 + (parts.length * step) / 2;
  return parts
    .map((part, i) =>
      drawText(
        layoutTextUpwards(part, {
          x: right - (parts.length - 1 - i) * step,
          middle: bottom - widthOf(part, size) / 2,
          size,
          role: 'name',
        }),
      ),
    )
    .join('');
}
