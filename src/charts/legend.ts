/** The key to the marks of one drawing: only those that occur in it. */
import {
  drawText,
  heightOf,
  layoutText,
  round,
  FONT_SIZE,
  widthOf,
  type Basis,
  type TextLayout,
} from './text-layout.ts';
import { el } from './svg.ts';

const MEANINGS = {
  derived: 'derived by arithmetic',
  editor: "the editor's own figure",
} as const;

export interface LegendEntry {
  readonly words: string;
  readonly basis?: Basis;
  /** A sign drawn at the given corner, for marks that no swatch shows. */
  readonly sign?:
    | 'square'
    | 'disc'
    | 'ring'
    | 'filled-unit'
    | 'blank-unit'
    | 'filled-node'
    | 'blank-node'
    | 'tolerance'
    | 'link-stated'
    | 'link-editor'
    | 'diamond'
    | 'break';
}

export interface LegendLayout {
  readonly entries: readonly {
    readonly sign:
      { readonly kind: NonNullable<LegendEntry['sign']>; readonly x: number; readonly y: number } | undefined;
    readonly text: TextLayout;
  }[];
  readonly bottom: number;
}

const SIGN_ROOM = 18;
const GAP = 26;

export function basisEntries(bases: Iterable<Basis>): LegendEntry[] {
  const present = new Set(bases);
  return (['derived', 'editor'] as const)
    .filter((basis) => present.has(basis))
    .map((basis) => ({ words: MEANINGS[basis], basis }));
}

/** Sets the entries side by side, and on a new line where they do not fit. */
export function layoutLegend(
  entries: readonly LegendEntry[],
  at: { readonly left: number; readonly right: number; readonly top: number },
): LegendLayout {
  const size = FONT_SIZE.small;
  let x = at.left;
  let y = at.top;
  const layout = entries.map((entry) => {
    const room = entry.sign === undefined ? 0 : SIGN_ROOM;
    const width = room + widthOf(entry.words, size) + (entry.basis === undefined ? 0 : SIGN_ROOM);
    if (x > at.left && x + width > at.right) {
      x = at.left;
      y += heightOf(1, size) + 4;
    }
    const text = layoutText(entry.words, {
      x: x + room,
      y,
      size,
      voice: 'soft',
      pencil: false,
      maxWidth: at.right - x - room,
      ...(entry.basis === undefined ? {} : { basis: entry.basis }),
    });
    const sign =
      entry.sign === undefined ? undefined : { kind: entry.sign, x: round(x + 6), y: round(y + size * 0.62) };
    x += width + GAP;
    return { sign, text };
  });
  const bottom = Math.max(at.top, ...layout.map(({ text }) => text.box.y + text.box.height));
  return { entries: layout, bottom };
}

export function drawLegend(legend: LegendLayout, variantId: string): string {
  if (legend.entries.length === 0) return '';
  const signs = {
    square: 'M-4 -4H4V4H-4Z',
    disc: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z',
    ring: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z',
    tolerance: 'M-7 -5V5M7 -5V5M-7 0H7',
    'filled-unit': 'M-5.5 -5.5H5.5V5.5H-5.5Z',
    'blank-unit': 'M-5.5 -5.5H5.5V5.5H-5.5Z',
    'filled-node': 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z',
    'blank-node': 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z',
    'link-stated': 'M-7 0H7',
    'link-editor': 'M-7 0H7',
    diamond: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
    break: 'M-5 4L-1 -8M1 8L5 -4',
  } as const;
  return el(
    'g',
    { class: 'legend' },
    ...legend.entries.map(
      ({ sign, text }) =>
        (sign === undefined
          ? ''
          : el('path', {
              class: `sign ${sign.kind}`,
              d: signs[sign.kind],
              transform: `translate(${sign.x} ${sign.y})`,
            })) + drawText(text, variantId),
    ),
  );
}
