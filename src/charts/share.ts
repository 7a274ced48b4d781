/** A whole as one strip, cut into its parts; what is left over is derived, and hatched. */
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { fromZero } from './zero-scale.ts';
import { drawBar } from './bar.ts';
import { bottomOf, drawLeader, layoutCallouts, type CalloutLayout } from './callouts.ts';
import { dimension, drawDimension, reachOf, type DimensionLayout } from './dimension-line.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import {
  drawText,
  heightOf,
  layoutText,
  roundBox,
  FONT_SIZE,
  swatchWidth,
  widthOf,
  type Box,
  type TextLayout,
} from './text-layout.ts';
import {
  linkMark,
  emptyFigure,
  figureOf,
  figureWords,
  joinWords,
  MARGIN,
  measureOf,
  WIDE,
  type Drawing,
} from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Share = Extract<Series, { form: 'share' }>;

export interface SegmentLayout {
  readonly datum: Datum;
  readonly rect: Box;
  readonly shade: number;
  readonly callout: CalloutLayout;
}

interface MeasureLayout {
  readonly datum: Datum;
  readonly words: string;
  readonly dimension: DimensionLayout;
  readonly text: TextLayout;
}

export interface ShareLayout {
  readonly height: number;
  readonly whole: MeasureLayout;
  readonly shares: readonly MeasureLayout[];
  readonly segments: readonly SegmentLayout[];
  readonly legend: LegendLayout;
}

const STRIP = 64;
const LEVEL = 26;
/** What the heads of a tight dimension take outside it. */
const OUTSIDE = 20;

const wordsOf = (datum: Datum): string => `${datum.label}: ${datum.text}`;
const shareWords = (datum: Datum): string => `${datum.text} of the whole`;

/** The whole is measured above, then each share on a line of its own, then comes the strip. */
export function layoutShare(series: Share, width: number): ShareLayout {
  const right = width - MARGIN;
  const isWide = width >= WIDE;
  // A first share too short to be measured from within is measured from without, which takes room before the strip.
  const first = series.parts[0];
  const reach = first?.share === undefined ? 0 : reachOf((first.part.value / series.whole.value) * (right - MARGIN));
  const across = fromZero(series.whole.value, [MARGIN + reach, right]);
  const wholeText = layoutText(wordsOf(series.whole), {
    x: MARGIN,
    y: 0,
    voice: 'name',
    maxWidth: right - MARGIN,
    basis: series.whole.claim.basis,
  });
  const wholeAt = wholeText.box.y + wholeText.box.height + 6;
  let level = wholeAt + LEVEL;
  let before = 0;
  const shares: MeasureLayout[] = [];
  const cuts = [...series.parts, { part: series.rest, share: undefined }].map(({ part, share }, i) => {
    const from = across(before);
    before += part.value;
    const to = across(before);
    if (share !== undefined) shares.push(layoutMeasure(share, { from, to, at: (level += i === 0 ? 0 : LEVEL) }, right));
    return { datum: part, from, to, shade: ((i + 1) % 4) + 1 };
  });
  const top = shares.length === 0 ? wholeAt + 14 : level + 14;
  const callouts = layoutCallouts(
    cuts.map(({ datum, from, to }) => ({
      // On a narrow sheet what is left over is led from its far end, clear of the other labels.
      x: datum === series.rest && !isWide ? Math.max(from, to - 14) : (from + to) / 2,
      y: top + STRIP,
      text: wordsOf(datum),
      basis: datum.claim.basis,
    })),
    { left: MARGIN, right, top: top + STRIP + 12, size: FONT_SIZE.normal },
  );
  const legend = layoutLegend(basisEntries(dataOf(series).map((datum) => datum.claim.basis)), {
    left: MARGIN,
    right,
    top: bottomOf(callouts, top + STRIP) + 16,
  });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    whole: {
      datum: series.whole,
      words: wordsOf(series.whole),
      dimension: dimension({
        axis: 'across',
        from: across(0),
        to: right,
        at: wholeAt,
        witness: [wholeAt - 5, top - 3],
      }),
      text: wholeText,
    },
    shares,
    segments: cuts.flatMap(({ datum, from, to, shade }, i) => {
      const callout = callouts[i];
      const rect = roundBox({ x: from, y: top, width: to - from, height: STRIP });
      return callout === undefined ? [] : [{ datum, rect, shade, callout }];
    }),
    legend,
  };
}

/** Beside its line where there is room, else above the other side of it. */
function layoutMeasure(
  datum: Datum,
  line: { readonly from: number; readonly to: number; readonly at: number },
  right: number,
): MeasureLayout {
  const { from, to, at } = line;
  const words = shareWords(datum);
  const needed = widthOf(words, FONT_SIZE.normal) + swatchWidth(datum.claim.basis, FONT_SIZE.normal);
  const isAfter = to + OUTSIDE + needed <= right;
  return {
    datum,
    words: `${datum.label}: ${words}`,
    dimension: dimension({ axis: 'across', from, to, at, witness: [at - 5, at + 11] }),
    text: layoutText(words, {
      x: isAfter ? to + OUTSIDE : Math.max(MARGIN, Math.min(from, right) - OUTSIDE),
      y: at - heightOf(1, FONT_SIZE.normal) / 2,
      anchor: isAfter || from - OUTSIDE - needed < MARGIN ? 'start' : 'end',
      basis: datum.claim.basis,
    }),
  };
}

function dataOf(series: Share): Datum[] {
  return [series.whole, ...series.parts.flatMap(({ part, share }) => [part, share ?? []].flat()), series.rest];
}

export function drawShare(layout: ShareLayout, options: DrawOptions, variantId: string): Drawing {
  const measured = [layout.whole, ...layout.shares].map((measure) =>
    linkMark(
      options,
      { claim: measure.datum.claim, words: measure.words },
      drawDimension(measure.dimension),
      drawText(measure.text, variantId),
    ),
  );
  const strip = layout.segments.map(({ datum, rect, shade, callout }) =>
    linkMark(
      options,
      { claim: datum.claim, words: wordsOf(datum) },
      drawBar({ basis: datum.claim.basis, rect, shade }, variantId),
      drawLeader(callout),
      drawText(callout.text, variantId),
    ),
  );
  return {
    height: layout.height,
    body: lines(el('g', { class: 'part' }, ...measured), strip, drawLegend(layout.legend, variantId)),
  };
}

const columnsOf = (series: Share): string[] => ['Part', measureOf(series.whole), 'Share'];

function tabulateShare(series: Share): FigureTable {
  const none: Cell = { text: '–', numeric: true };
  const cellOf = (datum: Datum | undefined): Cell =>
    datum === undefined ? none : { text: datum.text, claim: datum.claim, numeric: true };
  return {
    columns: columnsOf(series),
    rows: [
      ...series.parts.map(({ part, share }): Cell[] => [{ text: part.label }, cellOf(part), cellOf(share)]),
      [{ text: series.rest.label }, cellOf(series.rest), none],
      [{ text: series.whole.label }, cellOf(series.whole), none],
    ],
  };
}

function summariseShare(series: Share): string {
  const parts = series.parts.map(
    ({ part, share }) =>
      `${part.label}, ${figureWords(part)}${share === undefined ? '' : `, which is ${figureWords(share)}`}`,
  );
  const { whole, rest } = series;
  return `${whole.label}: ${figureWords(whole)}. Of this: ${joinWords(parts)}. Left over: ${rest.label}, ${figureWords(rest)}.`;
}

export function figureShare(series: Share, options: DrawOptions): Figure {
  if (series.parts.length === 0) return emptyFigure(options, series.form, ['Part', 'Amount', 'Share']);
  return figureOf(options, {
    form: series.form,
    summary: summariseShare(series),
    table: tabulateShare(series),
    draw: (width, variantId) => drawShare(layoutShare(series, width), options, variantId),
  });
}
