/**
 * Text layout without a browser. Charts are lettered in the typeface of the pages; how wide its letters are stands here, so
 * that labels can be kept apart by arithmetic. What stands in for it while it loads has the same measure.
 */
import { el, words } from './svg.ts';

type Anchor = 'start' | 'middle' | 'end';
/** `name` for names of things, `figure` for values, `soft` for words that only explain. */
export type TextRole = 'name' | 'figure' | 'soft';

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
  readonly role: TextRole;
  /** Whether the editor added it: shown in the colour of what no source says. */
  readonly isEditorial: boolean;
  /** The pivot of text that is rotated to run upwards. */
  readonly pivot: { readonly x: number; readonly y: number } | undefined;
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
  readonly role?: TextRole;
  readonly isEditorial?: boolean;
  readonly lang?: string;
}

export const FONT_SIZE = { small: 14, normal: 15, large: 18 } as const;
/** For words that explain a drawing. */
export const SMALL_PRINT = { size: FONT_SIZE.small, role: 'soft' } as const;

/** Advance of the characters from the space to the tilde, in thousandths of the font size: of IBM Plex Sans in bold, the wider. */
// prettier-ignore
const ADVANCES = [
  236, 320, 493, 713, 601, 974, 721, 268, 338, 338, 601, 600, 310, 403, 310, 460, 600, 600, 600,
  600, 600, 600, 600, 600, 600, 600, 330, 330, 600, 600, 600, 500, 903, 685, 667, 651, 697, 607,
  585, 719, 724, 432, 559, 696, 530, 819, 724, 714, 656, 714, 674, 624, 584, 694, 650, 973, 673,
  649, 607, 334, 460, 334, 600, 565, 600, 569, 608, 517, 608, 562, 361, 552, 596, 286, 286, 577,
  303, 894, 596, 564, 608, 608, 404, 504, 383, 596, 538, 841, 560, 534, 518, 372, 402, 372, 600,
] as const;
/** Of any other that is not as wide as the font size. */
const OTHER = 620;
const LEADING = 1.28;
const ASCENT = 0.98;

export function round(value: number): number {
  // Adding zero turns -0 into 0, which would otherwise be written as `-0`.
  return Math.round(value * 10) / 10 + 0;
}

export function roundBox(box: Box): Box {
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
}

/** Hangul, kana and Chinese characters are as wide as the font size. */
const FULL_WIDTH =
  /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFD}\u{1F300}-\u{1FAFF}]/u;

export function widthOf(text: string, size: number): number {
  const thousandths = Array.from(text).reduce(
    (sum, one) => sum + (FULL_WIDTH.test(one) ? 1000 : (ADVANCES[one.charCodeAt(0) - 32] ?? OTHER)),
    0,
  );
  return (thousandths * size) / 1000;
}

export function heightOf(lineCount: number, size: number): number {
  return lineCount * size * LEADING;
}

interface HasBox {
  readonly box: Box;
}

/** The lowest edge of these; -Infinity where there is none, so that `Math.max` can add a least value. */
export function bottomOf(...items: readonly (HasBox | undefined)[]): number {
  return Math.max(...items.flatMap((item) => (item === undefined ? [] : item.box.y + item.box.height)));
}

export const rightOf = ({ box }: HasBox): number => box.x + box.width;

/** Breaks at spaces; a word longer than the line is broken within. */
export function wrap(text: string, size: number, maxWidth: number): string[] {
  return joinToFit(
    text.split(' ').flatMap((word) => joinToFit(Array.from(word), '', size, maxWidth)),
    ' ',
    size,
    maxWidth,
  );
}

/** Joins parts into as few pieces as fit into the width; a part that is wider stays a piece of its own. */
function joinToFit(parts: readonly string[], separator: string, size: number, maxWidth: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts) {
    const longer = piece === '' ? part : piece + separator + part;
    if (piece !== '' && widthOf(longer, size) > maxWidth) {
      pieces.push(piece);
      piece = part;
    } else {
      piece = longer;
    }
  }
  return [...pieces, piece];
}

export function layoutText(text: string, options: TextOptions): TextLayout {
  const { x, y, anchor = 'start', size = FONT_SIZE.normal, maxWidth = Infinity, role = 'figure', lang } = options;
  const wrapped = wrap(text, size, maxWidth);
  const width = Math.max(...wrapped.map((line) => widthOf(line, size)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return {
    lines: wrapped.map((line, i) => ({ x: round(x), y: round(y + size * ASCENT + i * size * LEADING), text: line })),
    anchor,
    size,
    role,
    isEditorial: options.isEditorial ?? false,
    pivot: undefined,
    lang,
    box: roundBox({ x: left, y, width, height: heightOf(wrapped.length, size) }),
  };
}

type StackItem = readonly [text: string, options: Omit<TextOptions, 'x' | 'y'> & { readonly gap?: number }];

/** Texts below one another from `common.y`; each may override the options, and keep a gap to the one above. */
export function layoutStack<const Items extends readonly StackItem[]>(
  common: TextOptions,
  ...items: Items
): { readonly [I in keyof Items]: TextLayout } {
  let { y } = common;
  return items.map(([text, { gap = 0, ...options }]) => {
    const layout = layoutText(text, { ...common, ...options, y: y + gap });
    y = bottomOf(layout);
    return layout;
  }) as { readonly [I in keyof Items]: TextLayout };
}

/** Text on the line of another, after it, where there is room up to `right`; else below it, from `x` on. */
export function layoutAfter(
  text: string,
  before: TextLayout,
  { gap, x, right, ...options }: Omit<TextOptions, 'y' | 'maxWidth'> & { readonly gap: number; readonly right: number },
): TextLayout {
  const size = options.size ?? FONT_SIZE.normal;
  const after = rightOf(before) + gap;
  const isBeside = before.lines.length === 1 && after + widthOf(text, size) <= right;
  // On one base line.
  return isBeside
    ? layoutText(text, { ...options, x: after, y: before.box.y + (before.size - size) * ASCENT })
    : layoutText(text, { ...options, x, y: bottomOf(before), maxWidth: right - x });
}

/** The text as it was laid out, moved down. */
export function moveDown(text: TextLayout, by: number): TextLayout {
  const { pivot, box } = text;
  return {
    ...text,
    lines: text.lines.map((line) => ({ ...line, y: round(line.y + by) })),
    pivot: pivot === undefined ? undefined : { ...pivot, y: round(pivot.y + by) },
    box: roundBox({ ...box, y: box.y + by }),
  };
}

/** Text that runs upwards, centred on the height `middle`, as beside a vertical dimension; `x` is its right edge. */
export function layoutTextUpwards(
  text: string,
  options: { readonly x: number; readonly middle: number; readonly size: number; readonly role?: TextRole },
): TextLayout {
  const { x, middle, size, role = 'figure' } = options;
  const lying = layoutText(text, { x: 0, y: 0, anchor: 'middle', size, role });
  const pivot = { x: round(x - size * (LEADING - ASCENT)), y: round(middle) };
  return {
    ...lying,
    lines: lying.lines.map((line) => ({ ...pivot, text: line.text })),
    pivot,
    box: roundBox({
      x: x - lying.box.height,
      y: middle - lying.box.width / 2,
      width: lying.box.height,
      height: lying.box.width,
    }),
  };
}

export function drawText(text: TextLayout, more = ''): string {
  const { pivot } = text;
  const attributes = {
    class: ['lettering', text.role, text.isEditorial ? 'pencil' : '', more].filter((name) => name !== '').join(' '),
    'font-size': text.size,
    'text-anchor': text.anchor === 'start' ? undefined : text.anchor,
    transform: pivot === undefined ? undefined : `rotate(-90 ${pivot.x} ${pivot.y})`,
    lang: text.lang,
  };
  return text.lines.map(({ x, y, text: line }) => el('text', { ...attributes, x, y }, words(line))).join('');
}
