/** From announcement to deadline on one axis of years. Hollow marks are dates that the editor inferred. */
import { scaleLinear } from 'd3-scale';
import type { DatesSeries } from '../core/domain/series/dates.ts';
import type { DateDatum } from '../core/domain/series/datum.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction, endOf } from '../core/values/partial-date.ts';
import { charts } from '../strings/index.ts';
import type { ChartForm, DrawOptions, Drawing } from './figure.ts';
import { drawLegend, entryIf, layoutLegend, type LegendLayout } from './legend.ts';
import { linkMark, MARGIN, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT, widthOf } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';
import { dateWords, squarePath, tolerancePath, yearsOf, yearTicks } from './time.ts';

const t = charts.dates;

interface DateMarkLayout {
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

interface PromiseLayout {
  readonly row: DateDatum;
  readonly name: TextLayout;
  /** Shown only where the rows were announced on different days. */
  readonly announcedText: TextLayout | undefined;
  readonly announced: DateMarkLayout & { readonly path: string };
  readonly due: DateMarkLayout & { readonly radius: number };
  readonly dueText: TextLayout;
  readonly span: string;
  /** The days the due date may mean, where it is vaguer than a day. */
  readonly tolerance: string;
  readonly rule: string;
}

export interface DatesLayout {
  readonly height: number;
  readonly years: { readonly path: string; readonly labels: readonly TextLayout[] };
  /** The one day on which all was announced. */
  readonly origin: { readonly line: string; readonly text: TextLayout } | undefined;
  readonly rows: readonly PromiseLayout[];
  readonly legend: LegendLayout;
}

const LABEL_COLUMN = 236;
const RADIUS = 7.5;
const SQUARE = 4;
const CLEARANCE = 9;

function commonOrigin(rows: readonly DateDatum[]): Dated | undefined {
  const first = rows[0]?.announced;
  return rows.every((row) => row.announced.date === first?.date && row.announced.basis === first.basis)
    ? first
    : undefined;
}

export function layoutDates(series: DatesSeries, width: number): DatesLayout {
  const isWide = width >= WIDE;
  const left = isWide ? LABEL_COLUMN : MARGIN + SQUARE + 2;
  const right = width - MARGIN - 2;
  const years = yearsOf(series.rows.flatMap(({ announced, due }) => [announced, due]));
  const across = scaleLinear(years, [left, right]);

  const origin = commonOrigin(series.rows);
  const originText = origin && layoutOrigin(origin, across, { left: isWide ? left : MARGIN, right });
  const yearTop = originText === undefined ? 0 : bottomOf(originText) + 6;
  const bodyTop = yearTop + heightOf(1, FONT_SIZE.small) + 6;

  let y = bodyTop;
  const rows = series.rows.map((row) => {
    const layout = layoutPromise(row, { across, top: y, left, right, isWide, showsAnnounced: origin === undefined });
    y = Math.max(bottomOf(layout.name, layout.announcedText), layout.due.y + RADIUS) + 12;
    return layout;
  });
  const { ticks, step } = yearTicks(years, right - left);
  const isStep = (year: number): boolean => (year - years[0]) % step === 0;
  const labelled = ticks.filter(
    (year) => isStep(year) && across(year) + widthOf('0000', FONT_SIZE.small) + 5 <= right + 2,
  );
  const originX = origin === undefined ? 0 : round(across(asYearFraction(origin.date)));
  return {
    years: {
      path: ticks
        .map((year) => `M${round(across(year))} ${round(isStep(year) ? yearTop + 2 : bodyTop - 2)}V${round(y)}`)
        .join(''),
      labels: labelled.map((year) => layoutText(String(year), { ...SMALL_PRINT, x: across(year) + 5, y: yearTop })),
    },
    origin: originText && { line: `M${originX} ${round(yearTop - 4)}V${round(y)}`, text: originText },
    rows,
    ...layoutLegend(datesLegend(series), y + 12, width),
  };
}

function layoutOrigin(
  origin: Dated,
  across: (value: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
): TextLayout {
  const text = t.announced(dateWords(origin));
  const maxWidth = right - left;
  const half = Math.min(widthOf(text, FONT_SIZE.small), maxWidth) / 2;
  const x = Math.min(Math.max(across(asYearFraction(origin.date)), left + half), right - half);
  return layoutText(text, { x, y: 0, anchor: 'middle', size: FONT_SIZE.small, maxWidth });
}

interface PromiseBounds {
  readonly across: (value: number) => number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly isWide: boolean;
  readonly showsAnnounced: boolean;
}

function layoutPromise(row: DateDatum, bounds: PromiseBounds): PromiseLayout {
  const { across, top, left, right, isWide } = bounds;
  const maxWidth = isWide ? left - MARGIN - 20 : right - MARGIN;
  const name = layoutText(row.label, { x: MARGIN, y: top + 8, role: 'name', maxWidth });
  const announcedText = bounds.showsAnnounced
    ? layoutText(t.announced(dateWords(row.announced)), { ...SMALL_PRINT, x: MARGIN, y: bottomOf(name), maxWidth })
    : undefined;
  const textTop = isWide ? top + 6 : bottomOf(name, announcedText) + 4;
  const y = textTop + heightOf(1, FONT_SIZE.normal) + RADIUS + 4;
  const [from, due] = [across(asYearFraction(row.announced.date)), across(asYearFraction(row.due.date))];
  const words = dateWords(row.due);
  const width = widthOf(words, FONT_SIZE.normal);
  // Centred over its mark, but not across the line of its announcement, and within the drawing.
  const isAcross = due - width / 2 < from + CLEARANCE && due + width / 2 > from - CLEARANCE;
  const clear = isAcross ? from + CLEARANCE : due - width / 2;
  const start = Math.min(Math.max(clear, isWide ? left + 4 : MARGIN), right - width);
  const line = round(y);
  return {
    row,
    name,
    announcedText,
    announced: {
      x: round(from),
      y: line,
      isHollow: row.announced.basis === 'inferred',
      path: squarePath(from, y, SQUARE),
    },
    due: { x: round(due), y: line, isHollow: row.due.basis === 'inferred', radius: RADIUS },
    dueText: layoutText(words, { x: start, y: textTop }),
    span: `M${round(from)} ${line}H${round(due)}`,
    tolerance: tolerancePath(row.due.date, across, y, 5),
    rule: `M${MARGIN} ${round(top)}H${right}`,
  };
}

function datesLegend({ rows }: DatesSeries) {
  const isInferred = rows.some(({ announced, due }) => [announced, due].some(({ basis }) => basis === 'inferred'));
  return [
    ...entryIf(true, t.legend.announced, 'square'),
    ...entryIf(true, t.legend.due, 'disc'),
    ...entryIf(isInferred, t.legend.inferred, 'ring'),
    ...entryIf(
      rows.some(({ due }) => endOf(due.date) !== due.date),
      t.legend.anyDay,
      'tolerance',
    ),
  ];
}

function drawDates(layout: DatesLayout, options: DrawOptions, variantId: string): Drawing {
  const { years, origin } = layout;
  const back = el(
    'g',
    { class: 'axis' },
    el('path', { class: 'year', d: years.path }),
    origin === undefined ? '' : el('path', { class: 'centre-line', d: origin.line }) + drawText(origin.text, variantId),
    ...years.labels.map((label) => drawText(label, variantId)),
  );
  const rows = layout.rows.map(({ row, name, announcedText, announced, due, dueText, span, tolerance, rule }) =>
    el(
      'g',
      { class: 'part' },
      el('path', { class: 'rule', d: rule }),
      linkMark(
        options,
        {
          claim: row.claim,
          value: row.due.date,
          words: t.promise(row.label, dateWords(row.announced), dateWords(row.due)),
        },
        drawText(name, variantId),
        announcedText === undefined ? '' : drawText(announcedText, variantId),
        tolerance === '' ? '' : el('path', { class: 'tolerance', d: tolerance }),
        el('path', { class: 'span', d: span }),
        el('circle', {
          class: `due ${due.isHollow ? 'hollow' : 'solid'}`,
          cx: due.x,
          cy: due.y,
          r: due.radius,
          'data-date': row.due.date,
        }),
        el('path', {
          class: `announced ${announced.isHollow ? 'hollow' : 'solid'}`,
          d: announced.path,
          'data-date': row.announced.date,
        }),
        drawText(dueText, variantId),
      ),
    ),
  );
  return { height: layout.height, body: lines(back, rows, drawLegend(layout.legend, variantId)) };
}

export const dates: ChartForm<DatesSeries> = {
  isEmpty: ({ rows }) => rows.length === 0,
  columns: () => t.columns,
  rows: ({ rows }) =>
    rows.map(({ label, announced, due, claim }) => [
      { text: label },
      { text: dateWords(announced) },
      { text: dateWords(due), claim },
    ]),
  summary: ({ rows }) => {
    const origin = commonOrigin(rows);
    return t.summary(
      rows.map(({ label, announced, due }) =>
        t.row(label, origin === undefined ? dateWords(announced) : undefined, dateWords(due)),
      ),
      origin && dateWords(origin),
    );
  },
  draw: (series, width, options, variantId) => drawDates(layoutDates(series, width), options, variantId),
};
