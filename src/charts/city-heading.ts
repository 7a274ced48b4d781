/** The heading of what one place says: its name, what was read of it, and a line over both. */
import type { Dated } from '../core/schema/dated.ts';
import { dateWords } from './time.ts';
import { drawText, letter, round, SIZE, widthOf, type PlacedText } from './text-layout.ts';
import { MARGIN } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export interface PlacedPlaceHead {
  readonly name: PlacedText;
  readonly note: PlacedText;
  readonly rule: string;
  readonly bottom: number;
}

const GAP = 12;

/** The note stands beside the name where it fits, else below. */
export function placePlaceHead(name: string, note: string, y: number, right: number): PlacedPlaceHead {
  const placed = letter(name, { x: MARGIN, y: y + 6, voice: 'name', maxWidth: right - MARGIN });
  const after = placed.box.x + placed.box.width + GAP;
  const isBeside = placed.lines.length === 1 && after + widthOf(note, SIZE.small) <= right;
  const x = isBeside ? after : MARGIN;
  const said = letter(note, {
    x,
    y: isBeside ? placed.box.y + 1 : placed.box.y + placed.box.height,
    size: SIZE.small,
    voice: 'soft',
    maxWidth: right - x,
  });
  return {
    name: placed,
    note: said,
    rule: `M${MARGIN} ${round(y + 0.5)}H${right}`,
    bottom: Math.max(placed.box.y + placed.box.height, said.box.y + said.box.height),
  };
}

export function drawPlaceHead({ name, note, rule }: PlacedPlaceHead, sheetId: string): string {
  return lines(el('path', { class: 'measure', d: rule }), drawText(name, sheetId), drawText(note, sheetId));
}

/** `document of 9 July 2019`: of what was read, by its dates. */
export function documentWords(published: readonly (Dated | undefined)[]): string {
  const dates = [...new Set(published.flatMap((dated) => (dated === undefined ? [] : [dateWords(dated)])))];
  return `${dates.length === 1 ? 'document' : 'documents'} of ${dates.join('; ')}`;
}
