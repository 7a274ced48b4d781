/**
 * The dates of one place on an axis of years: its documents, and whatever they say is due. Lanes of several places,
 * drawn to the same years, form one drawing when they are set above one another.
 */
import { scaleLinear } from 'd3-scale';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction, asYearSpan } from '../core/values/partial-date.ts';
import { charts } from '../strings/index.ts';
import type { DrawOptions, Drawing, Figure } from './figure.ts';
import { figureOf, linkMark, MARGIN } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, rightOf, round, SMALL_PRINT } from './text-layout.ts';
import { widthOf, type TextLayout } from './text-layout.ts';
import { dateWords, documentWords, squarePath, yearTicks, type Years } from './time.ts';

const t = charts.lane;

interface LaneDate {
  readonly claim: RegisteredClaim;
  /** What is promised. */
  readonly label: string;
  readonly due: Dated;
}

export interface CityLane {
  readonly name: string;
  /** When the documents of the place appeared. */
  readonly documents: readonly Dated[];
  readonly dates: readonly LaneDate[];
}

export interface CityLaneLayout {
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

export function layoutCityLane(lane: CityLane, years: Years, width: number): CityLaneLayout {
  const [left, right] = [MARGIN + 1, width - MARGIN - 1];
  const across = scaleLinear(years, [left, right]);
  const name = layoutText(lane.name, { x: MARGIN + 6, y: 6, role: 'name', maxWidth: width - 4 * MARGIN });
  const words = t.note(lane.dates.length);
  const beside = rightOf(name) + 12;
  const fits = beside + widthOf(words, FONT_SIZE.small) <= right;
  const at = fits ? { x: beside, y: name.box.y + 1 } : { x: name.box.x, y: bottomOf(name) };
  const note = layoutText(words, { ...SMALL_PRINT, ...at, maxWidth: right - name.box.x });
  const piles = pileUp(lane.dates, across);
  const axis = bottomOf(note) + 10 + Math.max(0, ...piles.map(({ top }) => top)) + SQUARE;
  const { ticks, step } = yearTicks(years, right - left);
  return {
    height: Math.ceil(axis + heightOf(1, FONT_SIZE.small) + 8),
    name,
    note,
    years: {
      path: ticks.map((year) => `M${round(across(year))} 0V${round(axis + 5)}`).join(''),
      labels: ticks
        .filter((year) => (year - years[0]) % step === 0 && year < years[1])
        .map((year) => layoutText(String(year), { ...SMALL_PRINT, x: across(year) + 3, y: axis + 5 })),
    },
    axis: `M${MARGIN} ${round(axis)}H${width - MARGIN}`,
    documents: lane.documents.map((dated) => ({
      dated,
      path: squarePath(across(asYearFraction(dated.date)), axis, SQUARE),
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

/** Marks of one date side by side within the days it may mean, then above; a pile that overlaps another goes on top. */
function pileUp(dates: readonly LaneDate[], across: (value: number) => number): Pile[] {
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
      const level = Math.floor(i / columns);
      const onLevel = Math.min(columns, alike.length - level * columns);
      return {
        date: one,
        x: middle + ((i % columns) - (onLevel - 1) / 2) * STEP,
        up: base + CLEARANCE + RADIUS + level * STEP,
      };
    });
    const top = base + CLEARANCE + Math.ceil(alike.length / columns) * STEP;
    piles.push({ from, to, left, right, base, top, marks });
  }
  return piles;
}

const dueWords = ({ label, due }: LaneDate): string => t.due(label, dateWords(due));

function drawCityLane(layout: CityLaneLayout, options: DrawOptions, variantId: string): Drawing {
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
          { claim: date.claim, value: date.due.date, words: dueWords(date) },
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

/** One lane, drawn to the years that all lanes of the drawing share. */
export function figureLane(lane: CityLane, years: Years, options: DrawOptions): Figure {
  const documents = lane.documents.map((dated) => documentWords([dated]));
  return figureOf(options, {
    form: 'lane',
    summary: t.summary([...documents, t.note(lane.dates.length), ...lane.dates.map(dueWords)]),
    table: {
      columns: t.columns,
      rows: lane.dates.map(({ claim, label, due }) => [{ text: label }, { text: dateWords(due), claim }]),
    },
    draw: (width, variantId) => drawCityLane(layoutCityLane(lane, years, width), options, variantId),
  });
}
