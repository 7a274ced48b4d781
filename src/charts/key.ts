/** What marks mean, where nothing beside them says it: in one row while there is room. */
import { MARGIN, type Piece, type Sheet } from './sheet.ts';
import { el } from './svg.ts';
import { bottomOf, drawText, layoutText, round, SMALL_PRINT } from './text-layout.ts';

interface KeyEntry {
  readonly words: string;
  /** The mark, about this point. */
  readonly shape: (x: number, y: number) => string;
}

const INDENT = 20;

/** A disc of this class, as the mark of an entry. */
export const discAt =
  (kind: string, r: number): KeyEntry['shape'] =>
  (cx, cy) =>
    el('circle', { class: kind, cx, cy, r });

export function drawKey(entries: readonly KeyEntry[], top: number, { right }: Pick<Sheet, 'right'>): Piece {
  let [x, y, bottom] = [MARGIN, top, top];
  const pieces = entries.map(({ words, shape }) => {
    const maxWidth = right - MARGIN - INDENT;
    let text = layoutText(words, { ...SMALL_PRINT, x: x + INDENT, y, maxWidth });
    if (x > MARGIN && text.box.x + text.box.width > right) {
      [x, y] = [MARGIN, bottom + 4];
      text = layoutText(words, { ...SMALL_PRINT, x: x + INDENT, y, maxWidth });
    }
    const mark = shape(round(x + 7), round(y + 9));
    x += INDENT + text.box.width + 22;
    bottom = bottomOf(text);
    return mark + drawText(text);
  });
  return { bottom, body: el('g', { class: 'key' }, ...pieces) };
}
