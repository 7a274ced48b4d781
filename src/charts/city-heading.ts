/** The heading of what one place says: its name, what was read of it, and a line above both. */
import { MARGIN } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, layoutText, rightOf, round, SMALL_PRINT, widthOf } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';

export interface CityHeadingLayout {
  readonly name: TextLayout;
  readonly note: TextLayout;
  readonly rule: string;
  readonly bottom: number;
}

const GAP = 12;

/** The note is beside the name where it fits, else below. */
export function layoutCityHeading(city: string, words: string, y: number, right: number): CityHeadingLayout {
  const name = layoutText(city, { x: MARGIN, y: y + 6, role: 'name', maxWidth: right - MARGIN });
  const after = rightOf(name) + GAP;
  const isBeside = name.lines.length === 1 && after + widthOf(words, FONT_SIZE.small) <= right;
  const at = isBeside ? { x: after, y: name.box.y + 1 } : { x: MARGIN, y: bottomOf(name) };
  const note = layoutText(words, { ...SMALL_PRINT, ...at, maxWidth: right - at.x });
  return { name, note, rule: `M${MARGIN} ${round(y + 0.5)}H${right}`, bottom: bottomOf(name, note) };
}

export function drawCityHeading({ name, note, rule }: CityHeadingLayout, variantId: string): string {
  return lines(el('path', { class: 'measure', d: rule }), drawText(name, variantId), drawText(note, variantId));
}
