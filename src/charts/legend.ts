/** The legend of one drawing: only the marks that occur in it. */
import { charts as t } from '../strings/index.ts';
import { MARGIN } from './svg-frame.ts';
import {
  bottomOf,
  drawText,
  heightOf,
  layoutText,
  round,
  SMALL_PRINT,
  widthOf,
  type Basis,
  type TextLayout,
} from './text-layout.ts';
import { el } from './svg.ts';

const SYMBOLS = {
  square: 'M-4 -4H4V4H-4Z',
  disc: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z',
  ring: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z',
  tolerance: 'M-7 -5V5M7 -5V5M-7 0H7',
  'filled-unit': 'M-5.5 -5.5H5.5V5.5H-5.5Z',
  'blank-unit': 'M-5.5 -5.5H5.5V5.5H-5.5Z',
  diamond: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  break: 'M-5 4L-1 -8M1 8L5 -4',
} as const;

export interface LegendEntry {
  readonly words: string;
  /** Shown by the swatch of its text. */
  readonly basis?: Basis;
  /** A mark drawn before the text, where no swatch shows it. */
  readonly symbol?: keyof typeof SYMBOLS;
}

export interface LegendLayout {
  readonly entries: readonly {
    readonly symbol: { readonly kind: keyof typeof SYMBOLS; readonly x: number; readonly y: number } | undefined;
    readonly text: TextLayout;
  }[];
}

const SYMBOL_ROOM = 18;
const GAP = 26;

/** The bases that occur, other than printed. */
export function basisEntries(data: readonly { readonly claim: { readonly basis: Basis } }[]): LegendEntry[] {
  return (['derived', 'editor'] as const)
    .filter((basis) => data.some(({ claim }) => claim.basis === basis))
    .map((basis) => ({ words: t.legend[basis], basis }));
}

/** An entry where its mark occurs. */
export function entryIf(occurs: boolean, words: string, symbol: keyof typeof SYMBOLS): LegendEntry[] {
  return occurs ? [{ words, symbol }] : [];
}

/** The end of a drawing: its legend across the width from `top`, and the height that holds it. Entries wrap as words do. */
export function layoutLegend(
  entries: readonly LegendEntry[],
  top: number,
  width: number,
): { readonly legend: LegendLayout; readonly height: number } {
  const { size } = SMALL_PRINT;
  const right = width - MARGIN;
  let [x, y] = [MARGIN, top];
  const layout = entries.map(({ words, symbol, basis = 'printed' }) => {
    const room = symbol === undefined ? 0 : SYMBOL_ROOM;
    const entryWidth = room + widthOf(words, size) + (basis === 'printed' ? 0 : SYMBOL_ROOM);
    if (x > MARGIN && x + entryWidth > right) {
      x = MARGIN;
      y += heightOf(1, size) + 4;
    }
    const maxWidth = right - x - room;
    const text = layoutText(words, { ...SMALL_PRINT, x: x + room, y, basis, isEditorial: false, maxWidth });
    const at = { x: round(x + 6), y: round(y + size * 0.62) };
    x += entryWidth + GAP;
    return { symbol: symbol === undefined ? undefined : { kind: symbol, ...at }, text };
  });
  const bottom = Math.max(top, bottomOf(...layout.map(({ text }) => text)));
  return { legend: { entries: layout }, height: Math.ceil(bottom) + MARGIN };
}

export function drawLegend({ entries }: LegendLayout, variantId: string): string {
  if (entries.length === 0) return '';
  const drawSymbol = ({ kind, x, y }: { kind: keyof typeof SYMBOLS; x: number; y: number }): string =>
    el('path', { class: `sign ${kind}`, d: SYMBOLS[kind], transform: `translate(${x} ${y})` });
  return el(
    'g',
    { class: 'legend' },
    ...entries.map(({ symbol, text }) => (symbol === undefined ? '' : drawSymbol(symbol)) + drawText(text, variantId)),
  );
}
