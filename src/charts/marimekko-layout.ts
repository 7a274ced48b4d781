/** Where the rectangles of a Marimekko chart lie, with their labels and dimensions. */
import { max, range, sum } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { fromZero } from './zero-scale.ts';
import { dimension, type DimensionLayout } from './dimension-line.ts';
import { basisEntries, layoutLegend, type LegendLayout } from './legend.ts';
import {
  heightOf,
  layoutText,
  layoutTextUpwards,
  round,
  roundBox,
  FONT_SIZE,
  swatchWidth,
  widthOf,
  wrap,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

export type Marimekko = Extract<Series, { form: 'marimekko' }>;
type Row = Marimekko['rows'][number];

export interface BlockLayout {
  readonly row: Row;
  readonly rect: Box;
  /** One stroke for each thing counted, along the measured edge. */
  readonly ticks: string;
  readonly name: TextLayout;
  readonly area: TextLayout;
  readonly width: { readonly dimension: DimensionLayout; readonly text: TextLayout };
  readonly height: { readonly dimension: DimensionLayout; readonly texts: readonly TextLayout[] };
}

export interface TotalLayout {
  readonly name: TextLayout;
  readonly figures: readonly { readonly datum: Datum; readonly text: TextLayout }[];
  readonly bottom: number;
}

export interface MarimekkoLayout {
  readonly height: number;
  readonly blocks: readonly BlockLayout[];
  readonly total: (TotalLayout & { readonly dimension: DimensionLayout | undefined }) | undefined;
  readonly legend: LegendLayout;
}

const INSET = 12;
/** Beyond this many, strokes run together. */
const MOST_TICKS = 100;
const TICK = 5;
export const MEAN = 'mean';
export const TOTAL = 'Total';

/** Upright where every label fits into its column; otherwise lying, which takes labels of any length. */
export function layoutMarimekko(series: Marimekko, width: number): MarimekkoLayout {
  return (width >= WIDE ? layoutUpright(series, width) : undefined) ?? layoutLying(series, width);
}

const UPRIGHT = { tallest: 290, meanBand: 46, dimensionInset: 15, textInset: 28, meanInset: 9 } as const;

function layoutUpright(series: Marimekko, width: number): MarimekkoLayout | undefined {
  const { tallest, meanBand, dimensionInset, textInset, meanInset } = UPRIGHT;
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
  const blocks = series.rows.map((row): BlockLayout => {
    const rect = {
      x,
      y: base - upwards(row.height.value),
      width: across(row.width.value),
      height: upwards(row.height.value),
    };
    x += rect.width;
    const room = rect.width - textInset - 6;
    const nameRows = wrap(row.label, FONT_SIZE.normal, room);
    const areaRows = wrap(row.area.text, FONT_SIZE.normal, room - swatchWidth(row.area.claim.basis, FONT_SIZE.normal));
    const textHeight = heightOf(nameRows.length + areaRows.length, FONT_SIZE.normal);
    const textTop = base - INSET - textHeight;
    const left = rect.x + textInset;
    const meanRows = wrap(row.height.text, FONT_SIZE.small, rect.width - meanInset);
    const meanTop = rect.y - heightOf(1 + meanRows.length, FONT_SIZE.small) - 5;
    const widthText = layoutText(row.width.text, {
      x: rect.x + rect.width / 2,
      y: base + 22,
      anchor: 'middle',
      basis: row.width.claim.basis,
    });
    const longest = Math.max(
      ...[row.label, row.area.text].flatMap((text) => text.split(' ')).map((word) => widthOf(word, FONT_SIZE.normal)),
    );
    fits.push(textTop > rect.y + 8, meanRows.length === 1, widthText.box.width < rect.width, longest <= room);
    return {
      row,
      rect: roundBox(rect),
      ticks: ticksOf(row)
        .map((tick) => `M${round(rect.x + across(tick))} ${round(base)}v${-TICK}`)
        .join(''),
      name: layoutText(row.label, { x: left, y: textTop, voice: 'name', maxWidth: room }),
      area: layoutText(row.area.text, {
        x: left,
        y: textTop + heightOf(nameRows.length, FONT_SIZE.normal),
        maxWidth: room,
        basis: row.area.claim.basis,
      }),
      width: {
        dimension: dimension({
          axis: 'across',
          from: rect.x,
          to: rect.x + rect.width,
          at: base + 16,
          witness: [base + 3, base + 23],
        }),
        text: widthText,
      },
      height: {
        dimension: dimension({ axis: 'upright', from: rect.y, to: base, at: rect.x + dimensionInset }),
        texts: [
          layoutText(MEAN, {
            x: rect.x + meanInset,
            y: meanTop,
            size: FONT_SIZE.small,
            voice: 'soft',
            basis: row.height.claim.basis,
            pencil: false,
          }),
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
  const total =
    series.total === undefined
      ? undefined
      : {
          ...layoutTotal(series.total, width, totalAt + 6),
          dimension: dimension({
            axis: 'across',
            from: MARGIN,
            to: width - MARGIN,
            at: totalAt,
            witness: [base + 3, totalAt + 7],
          }),
        };
  const legend = layoutLegend(legendOf(series), {
    left: MARGIN,
    right: width - MARGIN,
    top: (total?.bottom ?? base + heightOf(1, FONT_SIZE.normal) + 22) + 12,
  });
  return { height: Math.ceil(legend.bottom) + MARGIN, blocks, total, legend };
}

const LYING = { perUnit: 5.8, left: 34, meanBand: 32, gap: 20 } as const;

function layoutLying(series: Marimekko, width: number): MarimekkoLayout {
  const { left, meanBand, gap } = LYING;
  const right = width - MARGIN;
  const count = sum(series.rows, (row) => row.width.value);
  const downwards = fromZero(count, [0, Math.max(300, Math.min(480, count * LYING.perUnit))]);
  const across = fromZero(
    max(series.rows, (row) => row.height.value),
    [0, right - left],
  );
  let y = 0;
  const blocks = series.rows.map((row): BlockLayout => {
    const rect = { x: left, y: y + meanBand, width: across(row.height.value), height: downwards(row.width.value) };
    const words = [
      [row.label, 'name', 'printed'],
      [row.area.text, 'figure', row.area.claim.basis],
    ] as const;
    const fit = (room: number): number =>
      heightOf(
        words.reduce((rows, [text]) => rows + wrap(text, FONT_SIZE.normal, room).length, 0),
        FONT_SIZE.normal,
      );
    const inside = rect.width - 2 * INSET;
    const widest = Math.max(
      ...words.flatMap(([text]) => text.split(' ')).map((word) => widthOf(word, FONT_SIZE.normal)),
    );
    const isInside = inside >= widest && fit(inside) <= rect.height - 6;
    const textLeft = isInside ? rect.x + INSET : Math.min(rect.x + rect.width + 10, right - 120);
    const room = isInside ? inside : right - textLeft;
    const textHeight = fit(room);
    const textTop = rect.y + Math.max(0, (rect.height - textHeight) / 2);
    const name = layoutText(row.label, { x: textLeft, y: textTop, voice: 'name', maxWidth: room });
    const area = layoutText(row.area.text, {
      x: textLeft,
      y: name.box.y + name.box.height,
      maxWidth: room,
      basis: row.area.claim.basis,
    });
    const upwards = layoutTextUpwards(row.width.text, {
      x: left - 14,
      middle: rect.y + rect.height / 2,
      size: FONT_SIZE.small,
    });
    const meanWord = layoutText(MEAN, {
      x: left,
      y,
      size: FONT_SIZE.small,
      voice: 'soft',
      basis: row.height.claim.basis,
      pencil: false,
    });
    const mean = layoutText(row.height.text, { x: meanWord.box.x + meanWord.box.width + 7, y, size: FONT_SIZE.small });
    const fitsUpwards = upwards.box.height <= rect.height + meanBand;
    const widthText = fitsUpwards
      ? upwards
      : layoutText(row.width.text, { x: textLeft, y: area.box.y + area.box.height, maxWidth: room });
    y = Math.max(rect.y + rect.height, widthText.box.y + widthText.box.height, area.box.y + area.box.height) + gap;
    return {
      row,
      rect: roundBox(rect),
      ticks: ticksOf(row)
        .map((tick) => `M${left} ${round(rect.y + downwards(tick))}h${TICK}`)
        .join(''),
      name,
      area,
      width: {
        dimension: dimension({
          axis: 'upright',
          from: rect.y,
          to: rect.y + rect.height,
          at: left - 9,
          witness: [left - 14, left - 3],
        }),
        text: widthText,
      },
      height: {
        dimension: dimension({
          axis: 'across',
          from: rect.x,
          to: rect.x + rect.width,
          at: rect.y - 8,
          witness: [rect.y - 13, rect.y - 2],
        }),
        texts: [meanWord, mean],
      },
    };
  });
  const total =
    series.total === undefined ? undefined : { ...layoutTotal(series.total, width, y), dimension: undefined };
  const legend = layoutLegend(legendOf(series), {
    left: MARGIN,
    right,
    top: total === undefined ? y : total.bottom + 10,
  });
  return { height: Math.ceil(legend.bottom) + MARGIN, blocks, total, legend };
}

/** `Total 71 projects ▨ KRW 4.8882 trillion`, centred in one line, or stacked where that is too wide. */
function layoutTotal(total: NonNullable<Marimekko['total']>, width: number, y: number): TotalLayout {
  const size = FONT_SIZE.normal;
  const gap = 18;
  const data = [total.width, total.area];
  const nameWidth = widthOf(TOTAL, size);
  const widths = data.map((datum) => widthOf(datum.text, size) + swatchWidth(datum.claim.basis, size));
  const whole = nameWidth + sum(widths, (part) => part + gap);
  const isOneLine = whole <= width - 2 * MARGIN;
  const start = isOneLine ? (width - whole) / 2 : MARGIN;
  let x = start + nameWidth + gap;
  let top = y;
  const figures = data.map((datum, i) => {
    const text = layoutText(datum.text, { x, y: top, basis: datum.claim.basis, maxWidth: width - MARGIN - x });
    if (isOneLine) x += (widths[i] ?? 0) + gap;
    else top = text.box.y + text.box.height;
    return { datum, text };
  });
  return {
    name: layoutText(TOTAL, { x: start, y, voice: 'name' }),
    figures,
    bottom: Math.max(...figures.map(({ text }) => text.box.y + text.box.height)),
  };
}

function ticksOf(row: Row): number[] {
  return row.width.value > MOST_TICKS ? [] : range(1, row.width.value);
}

function legendOf(series: Marimekko) {
  return basisEntries(dataOf(series).map((datum) => datum.claim.basis));
}

function dataOf(series: Marimekko): Datum[] {
  return [
    ...series.rows.flatMap((row) => [row.width, row.area, row.height]),
    ...(series.total === undefined ? [] : [series.total.width, series.total.area]),
  ];
}
