/**
 * Lettering placed without a browser. Charts are lettered in a monospaced face, as drawings are:
 * its width is known beforehand on every system, so labels can be kept apart by arithmetic.
 */
import { el, words } from './svg.ts';

export type Anchor = 'start' | 'middle' | 'end';
/** `name` for what a thing is called, `figure` for values, `soft` for words that only explain. */
export type TextRole = 'name' | 'figure' | 'soft';
export type Basis = 'printed' | 'derived' | 'editor';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLayout {
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly anchor: Anchor;
  readonly size: number;
  readonly voice: TextRole;
  readonly pencil: boolean;
  /** A small square before the words that says how the figure is known. */
  readonly swatch: (Box & { readonly basis: Exclude<Basis, 'printed'> }) | undefined;
  /** Set for words that run upwards: the point they turn about. */
  readonly turnedAbout: { readonly x: number; readonly y: number } | undefined;
  /** Language, where it is not the page's. */
  readonly lang: string | undefined;
  readonly box: Box;
}

export interface TextOptions {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly anchor?: Anchor;
  readonly size?: number;
  readonly maxWidth?: number;
  readonly voice?: TextRole;
  readonly basis?: Basis;
  readonly pencil?: boolean;
  readonly lang?: string;
}

export const FONT_SIZE = { small: 14, normal: 15, large: 18 } as const;

/** Advance of one letter to its size; the widest of the common monospaced faces. */
const ADVANCE = 0.605;
const LEADING = 1.28;
const ASCENT = 0.98;
const SWATCH = 0.72;
const SWATCH_GAP = 6;

export function round(value: number): number {
  // Adding zero turns -0 into 0, which would otherwise be written with its sign.
  return Math.round(value * 10) / 10 + 0;
}

export function roundBox(box: Box): Box {
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
}

/** Hangul, kana and Chinese characters take a full square. */
const FULL_WIDTH =
  /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFD}\u{1F300}-\u{1FAFF}]/u;

export function widthOf(text: string, size: number): number {
  // Code points, not letters: what is measured here are cells of a monospaced face.
  return Array.from(text).reduce((width, character) => width + (FULL_WIDTH.test(character) ? 1 : ADVANCE) * size, 0);
}

export function heightOf(lineCount: number, size: number): number {
  return lineCount * size * LEADING;
}

/** Room a swatch takes before its words. */
export function swatchWidth(basis: Basis | undefined, size: number): number {
  return basis === undefined || basis === 'printed' ? 0 : size * SWATCH + SWATCH_GAP;
}

/** Breaks at spaces; a word longer than the line is broken wherever it must. */
export function wrap(text: string, size: number, maxWidth: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, size, maxWidth))) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && widthOf(longer, size) > maxWidth) {
      rows.push(row);
      row = word;
    } else {
      row = longer;
    }
  }
  return [...rows, row];
}

function pieces(word: string, size: number, maxWidth: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character, size) > maxWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

export function layoutText(text: string, options: TextOptions): TextLayout {
  const {
    x,
    y,
    anchor = 'start',
    size = FONT_SIZE.normal,
    maxWidth = Infinity,
    voice = 'figure',
    basis = 'printed',
    lang,
  } = options;
  const room = swatchWidth(basis, size);
  const rows = wrap(text, size, maxWidth - room);
  const width = Math.max(...rows.map((row) => widthOf(row, size))) + room;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const at = anchor === 'start' ? left + room : anchor === 'middle' ? left + room + (width - room) / 2 : left + width;
  const side = size * SWATCH;
  return {
    lines: rows.map((row, i) => ({ x: round(at), y: round(y + size * ASCENT + i * size * LEADING), text: row })),
    anchor,
    size,
    voice,
    pencil: options.pencil ?? basis === 'editor',
    swatch:
      basis === 'printed'
        ? undefined
        : { ...roundBox({ x: left, y: y + size * ASCENT - side, width: side, height: side }), basis },
    turnedAbout: undefined,
    lang,
    box: roundBox({ x: left, y, width, height: heightOf(rows.length, size) }),
  };
}

/** Lettering that runs upwards, centred on a height, as beside an upright dimension; `x` is its right edge. */
export function layoutTextUpwards(
  text: string,
  options: { readonly x: number; readonly middle: number; readonly size?: number },
): TextLayout {
  const { x, middle, size = FONT_SIZE.normal } = options;
  const lying = layoutText(text, { x: 0, y: 0, anchor: 'middle', size });
  const pivot = { x: round(x - size * (LEADING - ASCENT)), y: round(middle) };
  return {
    ...lying,
    lines: lying.lines.map((row) => ({ ...pivot, text: row.text })),
    turnedAbout: pivot,
    box: roundBox({
      x: x - lying.box.height,
      y: middle - lying.box.width / 2,
      width: lying.box.height,
      height: lying.box.width,
    }),
  };
}

/** The pattern for `basis` in the sheet with this id. */
export function hatchOf(variantId: string, basis: Exclude<Basis, 'printed'>): string {
  return basis === 'derived' ? `url(#${variantId}-hatch)` : 'none';
}

export function drawText(text: TextLayout, variantId: string): string {
  const { swatch, turnedAbout } = text;
  const attributes = {
    class: `lettering ${text.voice}${text.pencil ? ' pencil' : ''}`,
    'font-size': text.size,
    'text-anchor': text.anchor === 'start' ? undefined : text.anchor,
    transform: turnedAbout === undefined ? undefined : `rotate(-90 ${turnedAbout.x} ${turnedAbout.y})`,
    lang: text.lang,
  };
  const square =
    swatch === undefined
      ? ''
      : el('rect', {
          class: `swatch ${swatch.basis}`,
          x: swatch.x,
          y: swatch.y,
          width: swatch.width,
          height: swatch.height,
          fill: hatchOf(variantId, swatch.basis),
        });
  return square + text.lines.map((row) => el('text', { ...attributes, x: row.x, y: row.y }, words(row.text))).join('');
}
