/** Sums of money on a ladder: each rung is ten times the one below it, and each sum stands at its height. */
import { max, min, range } from 'd3-array';
import { scaleLog } from 'd3-scale';
import { charts, formatNumberKorean, formatPartialDate, formatQuantityNumber } from '../../../strings/index.ts';
import { figureCell, type ChartForm } from '../../figure.ts';
import { linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import {
  bottomOf,
  drawText,
  FONT_SIZE,
  heightOf,
  layoutAfter,
  layoutStack,
  layoutText,
  round,
  SMALL_PRINT,
  widthOf,
  type TextLayout,
} from '../../text-layout.ts';
import { ladderOf, type LadderSeries, type LadderSum } from './series.ts';

const t = charts.ladder;

/** From one rung to the next. */
const STEP = 62;
const RADIUS = 6;

const rungWords = (exponent: number): string =>
  formatQuantityNumber({ kind: 'money', value: 10 ** exponent, unit: 'KRW' });
const rungKorean = (exponent: number): string => formatNumberKorean(10 ** exponent);

const kindOf = ({ place, published, kind }: LadderSum): string =>
  t.kind(place.name, formatPartialDate(published), kind);

interface Placed {
  readonly sum: LadderSum;
  /** Height of the sum itself, and top of its words. */
  readonly y: number;
  readonly top: number;
}

/** Words keep their distance: those that lie close are spread about the middle of where they belong. */
function spread(sums: readonly LadderSum[], yOf: (value: number) => number, heights: readonly number[]): Placed[] {
  const tops = sums.map(({ value }, i) => yOf(value) - (heights[i] ?? 0) / 2);
  // Each pass moves two that overlap apart by half of what they lack.
  for (let pass = 0; pass < 200; pass += 1)
    for (let i = 1; i < tops.length; i += 1) {
      const lack = (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0) + 8 - (tops[i] ?? 0);
      if (lack <= 0.05) continue;
      tops[i - 1] = (tops[i - 1] ?? 0) - lack / 2;
      tops[i] = (tops[i] ?? 0) + lack / 2;
    }
  return sums.map((sum, i) => ({ sum, y: yOf(sum.value), top: tops[i] ?? 0 }));
}

function drawLadder({ sums }: LadderSeries, sheet: Sheet): Piece {
  const { isWide } = sheet;
  const lowest = Math.floor(Math.log10(min(sums, ({ value }) => value) ?? 1));
  const largest = max(sums, ({ value }) => value) ?? 10;
  const exponents = range(lowest, Math.max(Math.floor(Math.log10(largest)), lowest + 1) + 1);
  const end = 1.3 * Math.max(largest, 10 ** (exponents.at(-1) ?? 1));
  const rungRoom = Math.max(
    ...exponents.flatMap((exponent) =>
      [rungWords(exponent), rungKorean(exponent)].map((text) => widthOf(text, FONT_SIZE.small)),
    ),
  );
  const rail = MARGIN + Math.min(rungRoom, isWide ? 170 : 104) + 14;
  const left = rail + (isWide ? 42 : 28);
  const texts = sums.map((sum) => layoutSum(sum, left, 0, sheet));
  const heights = texts.map((all) => bottomOf(...all));
  const draft = (top: number, step: number) => {
    const height = (Math.log10(end) - lowest) * step;
    return scaleLog([10 ** lowest, end], [top + height, top]);
  };
  const step = isWide ? STEP : 1.3 * STEP;
  // Words that are pushed over the top move the whole ladder down.
  const over = Math.min(0, ...spread(sums, draft(0, step), heights).map(({ top }) => top));
  const first = 12 - over;
  const yOf = draft(first, step);
  const placed = spread(sums, yOf, heights);
  const bottom = Math.max(yOf(10 ** lowest) + 22, ...placed.map(({ top }, i) => top + (heights[i] ?? 0)));
  const rungs = exponents.flatMap((exponent) => {
    const y = round(yOf(10 ** exponent));
    const label = layoutStack(
      { ...SMALL_PRINT, x: MARGIN, y: y - heightOf(1, FONT_SIZE.small), maxWidth: rail - MARGIN - 12 },
      [rungWords(exponent), {}],
      [rungKorean(exponent), { lang: 'ko' }],
    );
    return [
      el('path', { class: 'rung', d: `M${round(rail - 8)} ${y}H${round(rail + 8)}` }),
      ...label.map((text) => drawText(text)),
    ];
  });
  const marks = placed.map(({ sum, y, top }) => {
    const told = layoutSum(sum, left, top, sheet);
    const at = round(top + heightOf(1, FONT_SIZE.normal) / 2);
    return linkMark(
      sheet,
      { claim: sum.claim, words: t.mark(sum.text, sum.label, kindOf(sum)) },
      el('path', {
        class: 'leader',
        d: `M${round(rail)} ${round(y)}H${round(rail + 12)}L${round(left - 14)} ${at}H${round(left - 4)}`,
      }),
      el('circle', { class: 'amount', cx: round(rail), cy: round(y), r: RADIUS }),
      ...told.map((text) => drawText(text)),
    );
  });
  const d = `M${round(rail)} ${round(yOf(end))}V${round(yOf(10 ** lowest))}`;
  return { bottom, body: lines(el('path', { class: 'rail', d }), rungs, marks) };
}

/** The sum and what it is for, on one line where they fit, and what kind of money it is. */
function layoutSum(sum: LadderSum, x: number, y: number, { right }: Sheet): readonly TextLayout[] {
  const room = { x, maxWidth: right - x };
  const amount = layoutText(sum.text, { ...room, y, role: 'name' });
  const label = layoutAfter(sum.label, amount, { gap: 12, x, right });
  const kind = layoutText(kindOf(sum), { ...SMALL_PRINT, ...room, y: bottomOf(label) });
  return [amount, label, kind];
}

export const ladder: ChartForm<Parameters<typeof ladderOf>[0], LadderSeries> = {
  series: ladderOf,
  isEmpty: ({ sums }) => sums.length === 0,
  columns: () => [t.what, charts.measure.amount, charts.measure.korean, t.kindHead, t.place, t.published],
  rows: ({ sums }) =>
    sums.map((sum) => [
      { text: sum.label },
      figureCell(sum),
      { text: sum.korean, numeric: true },
      { text: sum.kind },
      { text: sum.place.name },
      { text: formatPartialDate(sum.published) },
    ]),
  summary: ({ sums }) => t.summary(sums.map(({ text, label }) => charts.labelled(label, text))),
  draw: drawLadder,
};
