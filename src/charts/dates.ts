/** From announcement to deadline on one line of time. Hollow marks are dates the editor worked out. */
import { scaleLinear } from 'd3-scale';
import type { Dated } from '../core/schema/dated.ts';
import type { Series } from '../core/domain/series.ts';
import type { DateDatum } from '../core/domain/series/datum.ts';
import { asYearFraction, asYearSpan, endOf } from '../core/values/partial-date.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { drawText, layoutText, round, FONT_SIZE, widthOf, heightOf, type TextLayout } from './text-layout.ts';
import { linkMark, emptyFigure, figureOf, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { dateWords, yearStep } from './time.ts';

type Dates = Extract<Series, { form: 'dates' }>;

interface DateLayout {
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

export interface PromiseLayout {
  readonly row: DateDatum;
  readonly name: TextLayout;
  /** Said only where the rows were announced on different days. */
  readonly said: TextLayout | undefined;
  readonly announced: DateLayout & { readonly path: string };
  readonly due: DateLayout & { readonly radius: number };
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

export function layoutDates(series: Dates, width: number): DatesLayout {
  const isWide = width >= WIDE;
  const left = isWide ? LABEL_COLUMN : MARGIN + SQUARE + 2;
  const right = width - MARGIN - 2;
  const moments = series.rows.flatMap(({ announced, due }) =>
    [announced, due].flatMap(({ date }) => [...asYearSpan(date)]),
  );
  const first = Math.floor(Math.min(...moments));
  const last = Math.max(first + 1, Math.ceil(Math.max(...moments)));
  const across = scaleLinear([first, last], [left, right]);

  const origin = commonOrigin(series.rows);
  const originText =
    origin === undefined ? undefined : layoutOrigin(origin, across, { left: isWide ? left : MARGIN, right });
  const yearTop = originText === undefined ? 0 : originText.box.y + originText.box.height + 6;
  const bodyTop = yearTop + heightOf(1, FONT_SIZE.small) + 6;

  let y = bodyTop;
  const rows = series.rows.map((row) => {
    const layout = layoutRow(row, { across, top: y, left, right, isWide, isSaid: origin === undefined });
    y =
      Math.max(
        layout.name.box.y + layout.name.box.height,
        (layout.said?.box.y ?? 0) + (layout.said?.box.height ?? 0),
        layout.due.y + RADIUS,
      ) + 12;
    return layout;
  });
  const step = yearStep(last - first, right - left);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const labelled = ticks.filter(
    (year) => (year - first) % step === 0 && across(year) + widthOf('0000', FONT_SIZE.small) + 5 <= right + 2,
  );
  const originX = origin === undefined ? 0 : round(across(asYearFraction(origin.date)));
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right, top: y + 12 });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    years: {
      path: ticks
        .map(
          (year) =>
            `M${round(across(year))} ${round(year % step === first % step ? yearTop + 2 : bodyTop - 2)}V${round(y)}`,
        )
        .join(''),
      labels: labelled.map((year) =>
        layoutText(String(year), { x: across(year) + 5, y: yearTop, size: FONT_SIZE.small, voice: 'soft' }),
      ),
    },
    origin:
      originText === undefined
        ? undefined
        : { line: `M${originX} ${round(yearTop - 4)}V${round(y)}`, text: originText },
    rows,
    legend,
  };
}

function layoutOrigin(
  origin: Dated,
  across: (value: number) => number,
  bounds: { readonly left: number; readonly right: number },
): TextLayout {
  const text = `announced ${dateWords(origin)}`;
  const room = bounds.right - bounds.left;
  const half = Math.min(widthOf(text, FONT_SIZE.small), room) / 2;
  const x = Math.min(Math.max(across(asYearFraction(origin.date)), bounds.left + half), bounds.right - half);
  return layoutText(text, { x, y: 0, anchor: 'middle', size: FONT_SIZE.small, maxWidth: room });
}

interface RowOptions {
  readonly across: (value: number) => number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly isWide: boolean;
  readonly isSaid: boolean;
}

function layoutRow(row: DateDatum, options: RowOptions): PromiseLayout {
  const { across, top, left, right, isWide } = options;
  const labelRoom = isWide ? left - MARGIN - 20 : right - MARGIN;
  const name = layoutText(row.label, { x: MARGIN, y: top + 8, voice: 'name', maxWidth: labelRoom });
  const nameBottom = name.box.y + name.box.height;
  const said = options.isSaid
    ? layoutText(`announced ${dateWords(row.announced)}`, {
        x: MARGIN,
        y: nameBottom,
        size: FONT_SIZE.small,
        voice: 'soft',
        maxWidth: labelRoom,
      })
    : undefined;
  const labelBottom = said === undefined ? nameBottom : said.box.y + said.box.height;
  const textTop = isWide ? top + 6 : labelBottom + 4;
  const y = textTop + heightOf(1, FONT_SIZE.normal) + RADIUS + 4;
  const [from, due] = [across(asYearFraction(row.announced.date)), across(asYearFraction(row.due.date))];
  const words = dateWords(row.due);
  const width = widthOf(words, FONT_SIZE.normal);
  // Centred over its mark, but not across the line of its announcement, and within the sheet.
  const isAcross = due - width / 2 < from + CLEARANCE && due + width / 2 > from - CLEARANCE;
  const clear = isAcross ? from + CLEARANCE : due - width / 2;
  const start = Math.min(Math.max(clear, isWide ? left + 4 : MARGIN), right - width);
  const [earliest, latest] = asYearSpan(row.due.date).map((moment) => round(across(moment))) as [number, number];
  const line = round(y);
  return {
    row,
    name,
    said,
    announced: {
      x: round(from),
      y: line,
      isHollow: row.announced.basis === 'inferred',
      path: `M${round(from - SQUARE)} ${round(y - SQUARE)}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}Z`,
    },
    due: { x: round(due), y: line, isHollow: row.due.basis === 'inferred', radius: RADIUS },
    dueText: layoutText(words, { x: start, y: textTop }),
    span: `M${round(from)} ${line}H${round(due)}`,
    tolerance:
      earliest === latest
        ? ''
        : `M${earliest} ${round(y - 5)}v10M${latest} ${round(y - 5)}v10M${earliest} ${line}H${latest}`,
    rule: `M${MARGIN} ${round(top)}H${right}`,
  };
}

function legendOf(series: Dates): LegendEntry[] {
  const all = series.rows.flatMap((row) => [row.announced, row.due]);
  return [
    { words: 'announced', sign: 'square' },
    { words: 'due', sign: 'disc' },
    ...(all.some((dated) => dated.basis === 'inferred')
      ? [{ words: 'hollow: inferred by the editor', sign: 'ring' } as const]
      : []),
    ...(series.rows.some((row) => endOf(row.due.date) !== row.due.date)
      ? [{ words: 'any day between', sign: 'tolerance' } as const]
      : []),
  ];
}

export function drawDates(layout: DatesLayout, options: DrawOptions, variantId: string): Drawing {
  const { years, origin } = layout;
  const back = el(
    'g',
    { class: 'axis' },
    el('path', { class: 'year', d: years.path }),
    origin === undefined ? '' : el('path', { class: 'centre-line', d: origin.line }) + drawText(origin.text, variantId),
    ...years.labels.map((label) => drawText(label, variantId)),
  );
  const rows = layout.rows.map(({ row, name, said, announced, due, dueText, span, tolerance, rule }) =>
    el(
      'g',
      { class: 'part' },
      el('path', { class: 'rule', d: rule }),
      linkMark(
        options,
        {
          claim: row.claim,
          value: row.due.date,
          words: `${row.label}: announced ${dateWords(row.announced)}, due ${dateWords(row.due)}`,
        },
        drawText(name, variantId),
        said === undefined ? '' : drawText(said, variantId),
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

const COLUMNS = ['What', 'Announced', 'Due'];

function tabulateDates(series: Dates): FigureTable {
  return {
    columns: COLUMNS,
    rows: series.rows.map((row): Cell[] => [
      { text: row.label },
      { text: dateWords(row.announced) },
      { text: dateWords(row.due), claim: row.claim },
    ]),
  };
}

function summariseDates(series: Dates): string {
  const origin = commonOrigin(series.rows);
  const rows = series.rows.map(
    (row) =>
      `${row.label}, ${origin === undefined ? `announced ${dateWords(row.announced)}, ` : ''}due ${dateWords(row.due)}`,
  );
  return `${origin === undefined ? '' : `Announced ${dateWords(origin)}: `}${rows.join('; ')}.`;
}

export function figureDates(series: Dates, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseDates(series),
    table: tabulateDates(series),
    draw: (width, variantId) => drawDates(layoutDates(series, width), options, variantId),
  });
}
