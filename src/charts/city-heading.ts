/** The heading of what one place says: its name, what was read of it, and a line over both. */
import type { Dated } from '../core/schema/dated.ts';
import { dateWords } from './time.ts';
import { drawText, layoutText, round, FONT_SIZE, widthOf, type TextLayout } from './text-layout.ts';
import { MARGIN } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export interface CityHeadingLayout {
  readonly name: TextLayout;
  readonly note: TextLayout;
  readonly rule: string;
  readonly bottom: number;
}

const GAP = 12;

/** The note stands beside the name where it fits, else below. */
export function layoutCityHeading(name: string, note: string, y: number, right: number): CityHeadingLayout {
  const layout = layoutText(name, { x: MARGIN, y: y + 6, voice: 'name', maxWidth: right - MARGIN });
  const after = layout.box.x + layout.box.width + GAP;
  const isBeside = layout.lines.length === 1 && after + widthOf(note, FONT_SIZE.small) <= right;
  const x = isBeside ? after : MARGIN;
  const said = layoutText(note, {
    x,
    y: isBeside ? layout.box.y + 1 : layout.box.y + layout.box.height,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: right - x,
  });
  return {
    name: layout,
    note: said,
    rule: `M${MARGIN} ${round(y + 0.5)}H${right}`,
    bottom: Math.max(layout.box.y + layout.box.height, said.box.y + said.box.height),
  };
}

export function drawCityHeading({ name, note, rule }: CityHeadingLayout, variantId: string): string {
  return lines(el('path', { class: 'measure', d: rule }), drawText(name, variantId), drawText(note, variantId));
}

/** `document of 9 July 2019`: of what was read, by its dates. */
export function documentWords(published: readonly (Dated | undefined)[]): string {
  const dates = [...new Set(published.flatMap((dated) => (dated === undefined ? [] : [dateWords(dated)])))];
  return `${dates.length === 1 ? 'document' : 'documents'} of ${dates.join('; ')}`;
}
