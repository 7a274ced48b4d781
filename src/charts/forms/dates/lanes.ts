/** The marks of dates: one that was asked for on a line of its own, or all of a place on one. */
import { asYearFraction } from '../../../core/values/partial-date.ts';
import { charts } from '../../../strings/index.ts';
import { linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, part } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, layoutText, round, roundBox, SMALL_PRINT, widthOf } from '../../text-layout.ts';
import { dateWords } from '../../time.ts';
import type { Axis } from '../../time-axis.ts';
import {
  discIn,
  drawDisc,
  drawSlips,
  drawSquare,
  heightOfPile,
  pileUp,
  RADIUS,
  slipAt,
  SQUARE,
  squareAt,
  STEP,
  tolerance,
} from '../../date-marks.ts';
import { discAt, drawKey } from '../../key.ts';
import type { DatesSeries, Lane } from './series.ts';

const t = charts.dates;

/** One date that was asked for: its name, the time from announcement to deadline, and the deadline in words. */
export function drawListed(lane: Lane, axis: Axis, showsOrigin: boolean, top: number, sheet: Sheet): Piece {
  const [deadline] = lane.deadlines;
  const [announced] = lane.announced;
  if (deadline === undefined || announced === undefined) return { bottom: top, body: '' };
  const { across, left, right } = axis;
  const maxWidth = sheet.isWide ? left - MARGIN - 20 : sheet.right - MARGIN;
  const name = layoutText(lane.label, { x: MARGIN, y: top + 4, role: 'name', maxWidth });
  const since = showsOrigin
    ? layoutText(t.announced(dateWords(announced)), { ...SMALL_PRINT, x: MARGIN, y: bottomOf(name), maxWidth })
    : undefined;
  const words = dateWords(deadline.due);
  const width = Math.min(widthOf(words, FONT_SIZE.normal), right + RADIUS - (sheet.isWide ? left : MARGIN));
  const [from, due] = [announced, deadline.due].map(({ date }) => across(asYearFraction(date))) as [number, number];
  const text = layoutText(words, {
    x: Math.min(Math.max(due - width / 2, sheet.isWide ? left : MARGIN), right + RADIUS - width),
    y: sheet.isWide ? top + 2 : bottomOf(name, since) + 2,
    maxWidth: width + 1,
  });
  const y = bottomOf(text) + RADIUS + 3;
  const slips = drawSlips(deadline, { x: due, y }, across, sheet);
  const span = roundBox({ x: Math.min(from, due), y: y - 3, width: Math.abs(due - from), height: 6 });
  return {
    bottom: Math.max(bottomOf(name, since), y + RADIUS) + 4,
    body: part(
      linkMark(
        sheet,
        {
          claim: deadline.claim,
          value: deadline.due.date,
          words: t.promise(lane.label, showsOrigin ? dateWords(announced) : undefined, words),
        },
        drawText(name),
        since === undefined ? '' : drawText(since),
        el('rect', { class: 'span', ...span }),
        tolerance(deadline.due.date, across, y),
        drawSquare(announced, across, y),
        drawDisc(deadline.due, due, y),
        drawText(text),
      ),
      slips,
    ),
  };
}

/** All deadlines of a place, over the squares of its documents. */
export function drawLane(lane: Lane, { across, left }: Axis, top: number, sheet: Sheet): Piece {
  const { isWide, right } = sheet;
  const piles = pileUp(lane.deadlines, across);
  const tallest = Math.max(STEP, ...piles.map(heightOfPile));
  const maxWidth = isWide ? left - MARGIN - 20 : right - MARGIN;
  const name = layoutText(lane.label, { x: MARGIN, y: top + 4, role: 'name', maxWidth });
  const note = layoutText(t.dated(lane.deadlines.length), { ...SMALL_PRINT, x: MARGIN, y: bottomOf(name), maxWidth });
  const y = (isWide ? top : bottomOf(note)) + tallest + SQUARE + 8;
  const discs = piles.flatMap((pile) =>
    pile.deadlines.map((deadline, i) => {
      const { x, above } = discIn(pile, i);
      const words = t.promise(deadline.label, undefined, dateWords(deadline.due));
      const at = { x, y: y - SQUARE - above - 1 };
      const disc = drawDisc(deadline.due, at.x, at.y);
      return (
        drawSlips(deadline, at, across, sheet) +
        linkMark(sheet, { claim: deadline.claim, value: deadline.due.date, words }, disc)
      );
    }),
  );
  const bottom = Math.max(y + SQUARE, bottomOf(note)) + 6;
  return {
    bottom,
    body: part(
      el('path', { class: 'base', d: `M${isWide ? left : MARGIN} ${round(y)}H${right}` }),
      drawText(name),
      drawText(note),
      lane.announced.map((dated) => drawSquare(dated, across, y)),
      discs,
    ),
  };
}

/** What the marks of a lane mean, which nothing in it says. */
export function drawMeanings({ lanes }: DatesSeries, top: number, sheet: Sheet): Piece {
  const deadlines = lanes.flatMap((lane) => lane.deadlines);
  const dates = [...lanes.flatMap(({ announced }) => announced), ...deadlines.map(({ due }) => due)];
  const isInferred = dates.some(({ basis }) => basis === 'inferred');
  const isSlipped = deadlines.some(({ later }) => later.length > 0);
  const entries = [
    { words: t.key.document, shape: squareAt },
    { words: t.key.due, shape: discAt('due solid', RADIUS) },
    ...(isSlipped ? [{ words: t.key.later, shape: slipAt }] : []),
    ...(isInferred ? [{ words: t.key.inferred, shape: discAt('due hollow', RADIUS) }] : []),
  ];
  return drawKey(entries, top, sheet);
}
