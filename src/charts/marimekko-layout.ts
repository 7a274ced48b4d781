/** Layout of the rectangles of a Marimekko chart, with their labels and dimensions. */
import { max, range, sum } from 'd3-array';
import type { Datum } from '../core/domain/series/datum.ts';
import type { MarimekkoSeries } from '../core/domain/series/marimekko.ts';
import { charts } from '../strings/index.ts';
import { fromZero } from './axis.ts';
import { dimension, type DimensionLayout } from './dimension-line.ts';
import { basisEntries, layoutLegend, type LegendLayout } from './legend.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutStack, layoutText } from './text-layout.ts';
import { layoutTextUpwards, lineWidth, rightOf, round, roundBox } from './text-layout.ts';
import { SMALL_PRINT, widthOf, wrap, type Box, type TextLayout } from './text-layout.ts';

const t = charts.marimekko;
type MarimekkoRow = MarimekkoSeries['rows'][number];

interface MarimekkoBlockLayout {
  readonly row: MarimekkoRow;
  readonly rect: Box;
  /** One tick for each thing counted, along the measured edge. */
  readonly ticks: string;
  readonly name: TextLayout;
  readonly area: TextLayout;
  readonly width: { readonly dimension: DimensionLayout; readonly text: TextLayout };
  readonly height: { readonly dimension: DimensionLayout; readonly texts: readonly TextLayout[] };
}

interface MarimekkoTotalLayout {
  readonly name: TextLayout;
  readonly figures: readonly { readonly datum: Datum; readonly text: TextLayout }[];
  readonly bottom: number;
}

export interface MarimekkoLayout {
  readonly height: number;
  readonly blocks: readonly MarimekkoBlockLayout[];
  readonly total: (MarimekkoTotalLayout & { readonly dimension: DimensionLayout | undefined }) | undefined;
  readonly legend: LegendLayout;
}

const INSET = 12;
/** With more than this many, ticks merge. */
const MOST_TICKS = 100;
const TICK = 5;

/** Columns where every label fits into its own; otherwise rows, which take labels of any length. */
export function layoutMarimekko(series: MarimekkoSeries, width: number): MarimekkoLayout {
  return (width >= WIDE ? layoutColumns(series, width) : undefined) ?? layoutRows(series, width);
}

const COLUMNS = { tallest: 290, meanBand: 46, dimensionInset: 15, textInset: 28, meanInset: 9 } as const;

function layoutColumns(series: MarimekkoSeries, width: number): MarimekkoLayout | undefined {
  const { tallest, meanBand, dimensionInset, textInset, meanInset } = COLUMNS;
  const across = fromZero(
    sum(series.rows, (row) => row.width.value),
    [0, width - 2 * MARGIN],
  );
  const upwards = fromZero(
    max(series.rows, (row) => row.height.value),
    [0, tallest],
  );
  const base = meanBand + tallest;
  let x = MARGIN;
  const fits: boolean[] = [];
  const blocks = series.rows.map((row): MarimekkoBlockLayout => {
    const rect = {
      x,
      y: base - upwards(row.height.value),
      width: across(row.width.value),
      height: upwards(row.height.value),
    };
    x += rect.width;
    const room = rect.width - textInset - 6;
    const { basis } = row.area.claim;
    const nameLines = wrap(row.label, FONT_SIZE.normal, room);
    const areaText = layoutText(row.area.text, { x: 0, y: 0, maxWidth: room, basis });
    const textTop = base - INSET - heightOf(nameLines.length + areaText.lines.length, FONT_SIZE.normal);
    const left = rect.x + textInset;
    const meanLines = wrap(row.height.text, FONT_SIZE.small, rect.width - meanInset);
    const meanTop = rect.y - heightOf(1 + meanLines.length, FONT_SIZE.small) - 5;
    const widthText = layoutText(row.width.text, {
      x: rect.x + rect.width / 2,
      y: base + 22,
      anchor: 'middle',
      basis: row.width.claim.basis,
    });
    const longest = longestWord([row.label, row.area.text]);
    fits.push(textTop > rect.y + 8, meanLines.length === 1, widthText.box.width < rect.width, longest <= room);
    const witness = [base + 3, base + 23] as const;
    return {
      row,
      rect: roundBox(rect),
      ticks: ticksOf(row)
        .map((tick) => `M${round(rect.x + across(tick))} ${round(base)}v${-TICK}`)
        .join(''),
      name: layoutText(row.label, { x: left, y: textTop, role: 'name', maxWidth: room }),
      area: layoutText(row.area.text, {
        x: left,
        y: textTop + heightOf(nameLines.length, FONT_SIZE.normal),
        maxWidth: room,
        basis,
      }),
      width: {
        dimension: dimension({ axis: 'across', from: rect.x, to: rect.x + rect.width, at: base + 16, witness }),
        text: widthText,
      },
      height: {
        dimension: dimension({ axis: 'upright', from: rect.y, to: base, at: rect.x + dimensionInset }),
        texts: [
          layoutMean(row, rect.x + meanInset, meanTop),
          layoutText(row.height.text, {
            x: rect.x + meanInset,
            y: meanTop + heightOf(1, FONT_SIZE.small),
            size: FONT_SIZE.small,
            maxWidth: rect.width - meanInset,
          }),
        ],
      },
    };
  });
  if (fits.includes(false)) return undefined;
  const totalAt = base + 62;
  const witness = [base + 3, totalAt + 7] as const;
  const total = series.total && {
    ...layoutTotal(series.total, width, totalAt + 6),
    dimension: dimension({ axis: 'across', from: MARGIN, to: width - MARGIN, at: totalAt, witness }),
  };
  const bottom = total?.bottom ?? base + heightOf(1, FONT_SIZE.normal) + 22;
  return { blocks, total, ...layoutLegend(basisEntries(marimekkoData(series)), bottom + 12, width) };
}

const ROWS = { perUnit: 5.8, left: 34, meanBand: 32, gap: 20 } as const;

function layoutRows(series: MarimekkoSeries, width: number): MarimekkoLayout {
  const { left, meanBand, gap } = ROWS;
  const right = width - MARGIN;
  const count = sum(series.rows, (row) => row.width.value);
  const downwards = fromZero(count, [0, Math.max(300, Math.min(480, count * ROWS.perUnit))]);
  const across = fromZero(
    max(series.rows, (row) => row.height.value),
    [0, right - left],
  );
  let y = 0;
  const blocks = series.rows.map((row): MarimekkoBlockLayout => {
    const rect = { x: left, y: y + meanBand, width: across(row.height.value), height: downwards(row.width.value) };
    const { basis } = row.area.claim;
    const words = [row.label, row.area.text];
    const fit = (room: number): number =>
      heightOf(
        sum(words, (text) => wrap(text, FONT_SIZE.normal, room).length),
        FONT_SIZE.normal,
      );
    const inside = rect.width - 2 * INSET;
    const isInside = inside >= longestWord(words) && fit(inside) <= rect.height - 6;
    const textLeft = isInside ? rect.x + INSET : Math.min(rect.x + rect.width + 10, right - 120);
    const room = isInside ? inside : right - textLeft;
    const textTop = rect.y + Math.max(0, (rect.height - fit(room)) / 2);
    const [name, area] = layoutStack(
      { x: textLeft, y: textTop, maxWidth: room },
      [row.label, { role: 'name' }],
      [row.area.text, { basis }],
    );
    const upwards = layoutTextUpwards(row.width.text, {
      x: left - 14,
      middle: rect.y + rect.height / 2,
      size: FONT_SIZE.small,
    });
    const meanWord = layoutMean(row, left, y);
    const mean = layoutText(row.height.text, { x: rightOf(meanWord) + 7, y, size: FONT_SIZE.small });
    const fitsUpwards = upwards.box.height <= rect.height + meanBand;
    const widthText = fitsUpwards
      ? upwards
      : layoutText(row.width.text, { x: textLeft, y: bottomOf(area), maxWidth: room });
    const [bottom, end] = [rect.y + rect.height, rect.x + rect.width];
    y = Math.max(bottom, bottomOf(widthText, area)) + gap;
    const widthWitness = [left - 14, left - 3] as const;
    const heightWitness = [rect.y - 13, rect.y - 2] as const;
    return {
      row,
      rect: roundBox(rect),
      ticks: ticksOf(row)
        .map((tick) => `M${left} ${round(rect.y + downwards(tick))}h${TICK}`)
        .join(''),
      name,
      area,
      width: {
        dimension: dimension({ axis: 'upright', from: rect.y, to: bottom, at: left - 9, witness: widthWitness }),
        text: widthText,
      },
      height: {
        dimension: dimension({ axis: 'across', from: rect.x, to: end, at: rect.y - 8, witness: heightWitness }),
        texts: [meanWord, mean],
      },
    };
  });
  const total = series.total && { ...layoutTotal(series.total, width, y), dimension: undefined };
  const entries = basisEntries(marimekkoData(series));
  return { blocks, total, ...layoutLegend(entries, total === undefined ? y : total.bottom + 10, width) };
}

function layoutMean({ height }: MarimekkoRow, x: number, y: number): TextLayout {
  return layoutText(t.mean, { ...SMALL_PRINT, x, y, basis: height.claim.basis, isEditorial: false });
}

const longestWord = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(' ')).map((word) => widthOf(word, FONT_SIZE.normal)));

/** `Total 71 projects ▨ KRW 4.8882 trillion`, centred on one line, or stacked where that is too wide. */
function layoutTotal(total: NonNullable<MarimekkoSeries['total']>, width: number, y: number): MarimekkoTotalLayout {
  const gap = 18;
  const data = [total.width, total.area];
  const nameWidth = widthOf(charts.total, FONT_SIZE.normal);
  const widths = data.map((datum) => lineWidth(datum.text, datum.claim.basis));
  const whole = nameWidth + sum(widths, (part) => part + gap);
  const isOneLine = whole <= width - 2 * MARGIN;
  const start = isOneLine ? (width - whole) / 2 : MARGIN;
  let x = start + nameWidth + gap;
  let top = y;
  const figures = data.map((datum, i) => {
    const text = layoutText(datum.text, { x, y: top, basis: datum.claim.basis, maxWidth: width - MARGIN - x });
    if (isOneLine) x += (widths[i] ?? 0) + gap;
    else top = bottomOf(text);
    return { datum, text };
  });
  const name = layoutText(charts.total, { x: start, y, role: 'name' });
  return { name, figures, bottom: bottomOf(...figures.map(({ text }) => text)) };
}

function ticksOf(row: MarimekkoRow): number[] {
  return row.width.value > MOST_TICKS ? [] : range(1, row.width.value);
}

function marimekkoData({ rows, total }: MarimekkoSeries): Datum[] {
  const totals = total === undefined ? [] : [total.width, total.area];
  return [...rows.flatMap((row) => [row.width, row.area, row.height]), ...totals];
}
