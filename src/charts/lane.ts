/**
 * The dates of one place on a line of time: its documents, and whatever they say is due. Lanes of several places,
 * drawn to one span of years, stand above one another as one drawing.
 */
import { scaleLinear } from 'd3-scale';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction, asYearSpan } from '../core/values/partial-date.ts';
import { dateWords, yearStep } from './time.ts';
import type { Cell, DrawOptions, Figure } from './figure.ts';
import { drawText, heightOf, layoutText, round, FONT_SIZE, widthOf, type TextLayout } from './text-layout.ts';
import { linkMark, figureOf, MARGIN, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

export interface LaneDate {
  readonly claim: RegisteredClaim;
  /** What is promised. */
  readonly label: string;
  readonly due: Dated;
}

export interface Lane {
  readonly name: string;
  /** When the documents of the place appeared. */
  readonly documents: readonly Dated[];
  readonly dates: readonly LaneDate[];
}

/** First and last whole year. */
export type Years = readonly [number, number];

export interface LaneLayout {
  readonly height: number;
  readonly name: TextLayout;
  readonly note: TextLayout;
  readonly years: { readonly path: string; readonly labels: readonly TextLayout[] };
  readonly axis: string;
  readonly documents: readonly { readonly dated: Dated; readonly path: string }[];
  readonly marks: readonly { readonly date: LaneDate; readonly x: number; readonly y: number }[];
  /** The days that a vaguer date may mean, under its marks. */
  readonly tolerances: string;
}

const RADIUS = 5.5;
const STEP = 14;
const SQUARE = 4;
/** Room between the axis and the lowest marks, for the square of a document and the bracket of a vague date. */
const CLEARANCE = 11;

/** The whole years that hold all these dates. Throws a RangeError where there is none. */
export function yearsOf(dates: readonly Dated[]): Years {
  if (dates.length === 0) throw new RangeError('no date to draw');
  const moments = dates.flatMap(({ date }) => [...asYearSpan(date)]);
  const first = Math.floor(Math.min(...moments));
  return [first, Math.max(first + 1, Math.ceil(Math.max(...moments)))];
}

const noteOf = ({ dates }: Lane): string =>
  dates.length === 0
    ? 'no promise carries a date'
    : dates.length === 1
      ? 'one promise carries a date'
      : `${dates.length} promises carry a date`;

export function layoutLane(lane: Lane, years: Years, width: number): LaneLayout {
  const [first, last] = years;
  const [left, right] = [MARGIN + 1, width - MARGIN - 1];
  const across = scaleLinear([first, last], [left, right]);
  const name = layoutText(lane.name, { x: MARGIN + 6, y: 6, voice: 'name', maxWidth: width - 4 * MARGIN });
  const fits = name.box.x + name.box.width + 12 + widthOf(noteOf(lane), FONT_SIZE.small) <= right;
  const note = layoutText(noteOf(lane), {
    x: fits ? name.box.x + name.box.width + 12 : name.box.x,
    y: fits ? name.box.y + 1 : name.box.y + name.box.height,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: right - name.box.x,
  });
  const piles = pile(lane.dates, across);
  const axis = note.box.y + note.box.height + 10 + Math.max(0, ...piles.map(({ top }) => top)) + SQUARE;
  const step = yearStep(last - first, right - left);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    height: Math.ceil(axis + heightOf(1, FONT_SIZE.small) + 8),
    name,
    note,
    years: {
      path: ticks.map((year) => `M${round(across(year))} 0V${round(axis + 5)}`).join(''),
      labels: ticks
        .filter((year) => (year - first) % step === 0 && year < last)
        .map((year) =>
          layoutText(String(year), { x: across(year) + 3, y: axis + 5, size: FONT_SIZE.small, voice: 'soft' }),
        ),
    },
    axis: `M${MARGIN} ${round(axis)}H${width - MARGIN}`,
    documents: lane.documents.map((dated) => ({
      dated,
      path: `M${round(across(asYearFraction(dated.date)) - SQUARE)} ${round(axis - SQUARE)}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}Z`,
    })),
    marks: piles.flatMap(({ marks }) => marks.map(({ date, x, up }) => ({ date, x: round(x), y: round(axis - up) }))),
    tolerances: piles
      .filter(({ from, to }) => to - from > 2 * RADIUS)
      .map(({ from, to, base }) => {
        const y = round(axis - base - 7);
        const [start, end] = [round(from + 1.5), round(to - 1.5)];
        return `M${start} ${y - 3}v6M${end} ${y - 3}v6M${start} ${y}H${end}`;
      })
      .join(''),
  };
}

interface Pile {
  /** The days that the date may mean. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Heights above the axis. */
  readonly base: number;
  readonly top: number;
  readonly marks: readonly { readonly date: LaneDate; readonly x: number; readonly up: number }[];
}

/** Marks of one date side by side within the days it may mean, then above; a pile in the way of another goes on top. */
function pile(dates: readonly LaneDate[], across: (value: number) => number): Pile[] {
  const piles: Pile[] = [];
  for (const [date, alike] of Map.groupBy(dates, ({ due }) => due.date)) {
    const [from, to] = asYearSpan(date).map(across) as [number, number];
    const columns = Math.min(alike.length, Math.max(1, Math.floor((to - from) / STEP)));
    const middle = (from + to) / 2;
    const half = Math.max((columns * STEP) / 2, (to - from) / 2);
    const [left, right] = [middle - half, middle + half];
    const below = piles.filter((other) => other.left < right - 1 && other.right > left + 1);
    const base = Math.max(0, ...below.map(({ top }) => top));
    const marks = alike.map((one, i) => {
      const row = Math.floor(i / columns);
      const inRow = Math.min(columns, alike.length - row * columns);
      return {
        date: one,
        x: middle + ((i % columns) - (inRow - 1) / 2) * STEP,
        up: base + CLEARANCE + RADIUS + row * STEP,
      };
    });
    const top = base + CLEARANCE + Math.ceil(alike.length / columns) * STEP;
    piles.push({ from, to, left, right, base, top, marks });
  }
  return piles;
}

const wordsOf = ({ label, due }: LaneDate): string => `${label}: due ${dateWords(due)}`;

export function drawLane(layout: LaneLayout, options: DrawOptions, variantId: string): Drawing {
  const { name, note, years, axis, documents, marks, tolerances } = layout;
  return {
    height: layout.height,
    body: lines(
      el('path', { class: 'year', d: years.path }),
      el('path', { class: 'span', d: axis }),
      years.labels.map((label) => drawText(label, variantId)),
      drawText(name, variantId),
      drawText(note, variantId),
      tolerances === '' ? '' : el('path', { class: 'tolerance', d: tolerances }),
      documents.map(({ dated, path }) =>
        el('path', {
          class: `announced ${dated.basis === 'inferred' ? 'hollow' : 'solid'}`,
          d: path,
          'data-date': dated.date,
        }),
      ),
      marks.map(({ date, x, y }) =>
        linkMark(
          options,
          { claim: date.claim, value: date.due.date, words: wordsOf(date) },
          el('circle', {
            class: `due ${date.due.basis === 'inferred' ? 'hollow' : 'solid'}`,
            cx: x,
            cy: y,
            r: RADIUS,
            'data-date': date.due.date,
          }),
        ),
      ),
    ),
  };
}

/** One lane, drawn to the years of all the lanes it may stand beside. */
export function figureLane(lane: Lane, years: Years, options: DrawOptions): Figure {
  const documents = lane.documents.map((dated) => `document of ${dateWords(dated)}`);
  return figureOf(options, {
    form: 'lane',
    summary: `${[...documents, noteOf(lane), ...lane.dates.map(wordsOf)].join('; ')}.`,
    table: {
      columns: ['What', 'Due'],
      rows: lane.dates.map(({ claim, label, due }): Cell[] => [{ text: label }, { text: dateWords(due), claim }]),
    },
    draw: (width, variantId) => drawLane(layoutLane(lane, years, width), options, variantId),
  });
}
