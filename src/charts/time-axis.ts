/** An axis of years, with a day that all began on where there is one, and the day of the page. */
import { scaleLinear } from 'd3-scale';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction } from '../core/values/partial-date.ts';
import { charts } from '../strings/index.ts';
import { MARGIN, type Sheet } from './sheet.ts';
import { el, lines } from './svg.ts';
import {
  bottomOf,
  drawText,
  FONT_SIZE,
  heightOf,
  layoutText,
  round,
  SMALL_PRINT,
  widthOf,
  type TextLayout,
} from './text-layout.ts';
import { dateWords, yearsOf, yearTicks } from './time.ts';

const t = charts.dates;

const LABELS = 236;
/** Room for half a mark at the ends. */
const OVERHANG = 6;

export type Across = (year: number) => number;

export interface Axis {
  readonly across: Across;
  readonly left: number;
  readonly right: number;
  /** Where the lanes begin. */
  readonly top: number;
  readonly body: (bottom: number) => string;
}

export interface AxisOptions {
  /** What the axis has to hold. */
  readonly dates: readonly Dated[];
  /** First and last whole year, where drawings share an axis. */
  readonly years?: readonly [number, number] | undefined;
  /** The one day that all began on. */
  readonly origin?: Dated | undefined;
}

export function axisFor({ dates, years: given, origin }: AxisOptions, sheet: Sheet): Axis {
  const { day } = sheet.options;
  const today: Dated[] = day === undefined ? [] : [{ date: day, basis: 'printed' }];
  const years = given ?? yearsOf([...dates, ...today]);
  const [left, right] = [sheet.isWide ? LABELS : MARGIN + OVERHANG, sheet.right - OVERHANG];
  const across = scaleLinear(years, [left, right]);
  const captions: TextLayout[] = [];
  const below = (): number => Math.max(2, bottomOf(...captions));
  const add = (text: string, date: string): void => {
    captions.push(caption(text, across(asYearFraction(date)), below(), left, sheet));
  };
  if (origin !== undefined) add(t.announced(dateWords(origin)), origin.date);
  if (day !== undefined) add(t.asOf(day), day);
  const yearTop = below();
  const { ticks, step } = yearTicks(years, right - left);
  const labelled = ticks.filter(
    (year) => (year - years[0]) % step === 0 && across(year) + 3 + widthOf('0000', FONT_SIZE.small) <= sheet.right,
  );
  const top = yearTop + heightOf(1, FONT_SIZE.small) + 6;
  const upright = (date: string, kind: string, from: TextLayout | undefined, bottom: number): string =>
    el('path', {
      class: kind,
      d: `M${round(across(asYearFraction(date)))} ${round(from === undefined ? 2 : bottomOf(from))}V${round(bottom)}`,
    });
  return {
    across,
    left,
    right,
    top,
    body: (bottom) =>
      el(
        'g',
        { class: 'axis' },
        '\n',
        lines(
          el('path', {
            class: 'year',
            d: ticks.map((year) => `M${round(across(year))} ${round(yearTop + 4)}V${round(bottom)}`).join(''),
          }),
          labelled.map((year) =>
            drawText(layoutText(String(year), { ...SMALL_PRINT, x: across(year) + 3, y: yearTop })),
          ),
          origin === undefined ? '' : upright(origin.date, 'origin', captions[0], bottom),
          day === undefined ? '' : upright(day, 'today', captions.at(-1), bottom),
          captions.map((text) => drawText(text)),
        ),
        '\n',
      ),
  };
}

/** Words at a place of the axis, kept within the sheet. */
function caption(text: string, at: number, y: number, left: number, { right, isWide }: Sheet): TextLayout {
  const half = widthOf(text, FONT_SIZE.small) / 2;
  const x = Math.min(Math.max(at, (isWide ? left : MARGIN) + half), right - half);
  return layoutText(text, { x, y, anchor: 'middle', size: FONT_SIZE.small });
}

/** The one date of all these, if it is one. */
export function commonDate(dates: readonly (Dated | undefined)[]): Dated | undefined {
  const [first] = dates;
  return dates.every((one) => one?.date === first?.date && one?.basis === first?.basis) ? first : undefined;
}
