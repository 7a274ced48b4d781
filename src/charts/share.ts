/** A whole as one bar, divided into its parts; what is left over is derived, and hatched. */
import type { Datum } from '../core/domain/series/datum.ts';
import type { ShareSeries } from '../core/domain/series/share.ts';
import { charts } from '../strings/index.ts';
import { fromZero } from './axis.ts';
import { drawSegment, stackSegments, type SegmentLayout } from './bar.ts';
import { layoutCallouts } from './callouts.ts';
import { dimension, drawDimension, overhangOf, type DimensionLayout } from './dimension-line.ts';
import { figureCell, NO_CELL, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import { linkDatum, linkMark, MARGIN, measureOf, summaryDatum, summaryFigure, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, heightOf, layoutText, lineWidth, roundBox } from './text-layout.ts';
import { FONT_SIZE, type TextLayout } from './text-layout.ts';

const t = charts.share;

interface ShareMeasureLayout {
  readonly datum: Datum;
  readonly words: string;
  readonly dimension: DimensionLayout;
  readonly text: TextLayout;
}

export interface ShareLayout {
  readonly height: number;
  readonly whole: ShareMeasureLayout;
  readonly shares: readonly ShareMeasureLayout[];
  readonly segments: readonly SegmentLayout[];
  readonly legend: LegendLayout;
}

const BAR = 64;
const LEVEL = 26;
/** Length that the arrowheads of a tight dimension take beyond its ends. */
const OUTSIDE = 20;

const datumWords = (datum: Datum): string => charts.labelled(datum.label, datum.text);

/** The whole is measured above, then each share on a line of its own, then comes the bar. */
export function layoutShare(series: ShareSeries, width: number): ShareLayout {
  const { whole, rest } = series;
  const right = width - MARGIN;
  // The dimension of a short first share has its arrowheads outside, which needs room before the bar.
  const first = series.parts[0];
  const overhang = first?.share === undefined ? 0 : overhangOf((first.part.value / whole.value) * (right - MARGIN));
  const across = fromZero(whole.value, [MARGIN + overhang, right]);
  const maxWidth = right - MARGIN;
  const text = layoutText(datumWords(whole), { x: MARGIN, y: 0, role: 'name', maxWidth, basis: whole.claim.basis });
  const wholeAt = bottomOf(text) + 6;
  const parts = stackSegments(amountsOf(series), across);
  let level = wholeAt + LEVEL;
  const shares = parts.flatMap(({ from, to }, i): ShareMeasureLayout[] => {
    const share = series.parts[i]?.share;
    if (share === undefined) return [];
    if (i > 0) level += LEVEL;
    return [layoutMeasure(share, { from, to, at: level }, right)];
  });
  const top = shares.length === 0 ? wholeAt + 14 : level + 14;
  const callouts = layoutCallouts(
    parts.map(({ datum, from, to }) => ({
      // In the narrow variant the leader of what is left over starts at its far end, clear of the other labels.
      x: datum === rest && width < WIDE ? Math.max(from, to - 14) : (from + to) / 2,
      y: top + BAR,
      text: datumWords(datum),
      basis: datum.claim.basis,
    })),
    { left: MARGIN, right, top: top + BAR + 12, size: FONT_SIZE.normal },
  );
  const data = [whole, ...series.parts.flatMap(({ part, share }) => [part, share ?? []].flat()), rest];
  const legendTop = Math.max(top + BAR, bottomOf(...callouts.map((callout) => callout.text))) + 16;
  const witness = [wholeAt - 5, top - 3] as const;
  return {
    whole: {
      datum: whole,
      words: datumWords(whole),
      dimension: dimension({ axis: 'across', from: across(0), to: right, at: wholeAt, witness }),
      text,
    },
    shares,
    segments: parts.flatMap(({ datum, from, to }, i) => {
      const rect = roundBox({ x: from, y: top, width: to - from, height: BAR });
      return (callouts[i] && { datum, rect, shade: ((i + 1) % 4) + 1, callout: callouts[i] }) ?? [];
    }),
    ...layoutLegend(basisEntries(data), legendTop, width),
  };
}

/** Beside its line where there is room, else on the other side of it. */
function layoutMeasure(
  datum: Datum,
  line: { readonly from: number; readonly to: number; readonly at: number },
  right: number,
): ShareMeasureLayout {
  const { from, to, at } = line;
  const { basis } = datum.claim;
  const words = t.ofWhole(datum.text);
  const needed = lineWidth(words, basis);
  const isAfter = to + OUTSIDE + needed <= right;
  return {
    datum,
    words: charts.labelled(datum.label, words),
    dimension: dimension({ axis: 'across', from, to, at, witness: [at - 5, at + 11] }),
    text: layoutText(words, {
      x: isAfter ? to + OUTSIDE : Math.max(MARGIN, Math.min(from, right) - OUTSIDE),
      y: at - heightOf(1, FONT_SIZE.normal) / 2,
      anchor: isAfter || from - OUTSIDE - needed < MARGIN ? 'start' : 'end',
      basis,
    }),
  };
}

const amountsOf = (series: ShareSeries): Datum[] => [...series.parts.map(({ part }) => part), series.rest];

function drawShare(layout: ShareLayout, options: DrawOptions, variantId: string): Drawing {
  const measured = [layout.whole, ...layout.shares].map(({ datum, words, dimension: line, text }) =>
    linkMark(options, { claim: datum.claim, words }, drawDimension(line), drawText(text, variantId)),
  );
  const bar = layout.segments.map((part) => linkDatum(options, part.datum, drawSegment(part, variantId)));
  return {
    height: layout.height,
    body: lines(el('g', { class: 'part' }, ...measured), bar, drawLegend(layout.legend, variantId)),
  };
}

export const share: ChartForm<ShareSeries> = {
  isEmpty: ({ parts }) => parts.length === 0,
  columns: ({ parts, whole }) => t.columns(measureOf(parts.length === 0 ? undefined : whole, charts.measure.amount)),
  rows: (series) => {
    const none = { ...NO_CELL, numeric: true };
    return [
      ...series.parts.map(({ part, share: percentage }) => [
        { text: part.label },
        figureCell(part),
        percentage === undefined ? none : figureCell(percentage),
      ]),
      ...[series.rest, series.whole].map((datum) => [{ text: datum.label }, figureCell(datum), none]),
    ];
  },
  summary: ({ whole, parts, rest }) =>
    t.summary(
      summaryDatum(whole),
      parts.map(({ part, share: percentage }) =>
        t.part(part.label, summaryFigure(part), percentage && summaryFigure(percentage)),
      ),
      t.part(rest.label, summaryFigure(rest), undefined),
    ),
  draw: (series, width, options, variantId) => drawShare(layoutShare(series, width), options, variantId),
};
