/** Marks to count: squares and pictograms in lines of tens, with a little more space after every five. */
import { round } from './text-layout.ts';

export interface UnitLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface UnitGridLayout {
  readonly marks: readonly UnitLayout[];
  readonly bottom: number;
}

export interface UnitGridOptions {
  /** How many marks; a fraction makes the last one narrower. */
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly side: number;
  readonly gap: number;
}

/** More marks than this cannot be counted by eye. */
const MOST = 200;

/** How many things a mark represents, so that there are not too many marks: 1, 10, 100 and so on. */
export function perMark(value: number): number {
  let each = 1;
  while (value / each > MOST) each *= 10;
  return each;
}

/** How many marks make a line: all of them where they fit, else whole tens where ten fit. */
export function columnsFor(options: {
  readonly most: number;
  readonly room: number;
  readonly side: number;
  readonly gap: number;
}): number {
  const { most, room, side, gap } = options;
  const fits = Math.max(1, Math.floor((room + gap) / (side + gap + gap / 5)));
  return fits >= 10 && most > fits ? fits - (fits % 10) : Math.min(fits, Math.max(1, Math.ceil(most)));
}

export function layoutUnitGrid(options: UnitGridOptions): UnitGridLayout {
  const { count, x, y, columns, side, gap } = options;
  const whole = Math.ceil(count);
  const five = columns >= 10 ? gap : 0;
  const leftOf = (column: number): number => column * (side + gap) + Math.floor(column / 5) * five;
  const marks = Array.from({ length: whole }, (_, i) => ({
    x: round(x + leftOf(i % columns)),
    y: round(y + Math.floor(i / columns) * (side + gap)),
    width: round(side * Math.min(1, count - i)),
    height: side,
  }));
  return { marks, bottom: round(y + Math.max(1, Math.ceil(whole / columns)) * (side + gap) - gap) };
}
