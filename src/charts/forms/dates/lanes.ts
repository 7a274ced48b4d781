/** The marks of dates: one that was asked for on a line of its own, or all of a place on one. */
import type { Dated } from '../../../core/schema/dated.ts';
import { asYearFraction, asYearSpan } from '../../../core/values/partial-date.ts';
import { charts } from '../../../strings/index.ts';
import { linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT, widthOf } from '../../text-layout.ts';
import { dateWords } from '../../time.ts';
import type { Across, Axis } from './axis.ts';
import type { DatesSeries, Deadline, Lane } from './series.ts';

const t = charts.dates;

const RADIUS = 6;
const STEP = 14;
const SQUARE = 4;
/** So many discs of one date stand on each other before a second pile begins. */
const PILE = 7;

const shapeClass = (kind: string, { basis }: Dated): string => `${kind} ${basis === 'inferred' ? 'hollow' : 'solid'}`;

function drawSquare(dated: Dated, across: Across, y: number): string {
  const x = across(asYearFraction(dated.date));
  const d = `M${round(x - SQUARE)} ${round(y - SQUARE)}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}Z`;
  return el('path', { class: shapeClass('announced', dated), d, 'data-date': dated.date });
}

function drawDisc({ due }: Deadline, x: number, y: number): string {
  return el('circle', { class: shapeClass('due', due), cx: round(x), cy: round(y), r: RADIUS, 'data-date': due.date });
}

/** The days that a date may mean; empty where it is exact. */
function tolerance(date: string, across: Across, y: number): string {
  const [from, to] = asYearSpan(date).map((year) => round(across(year))) as [number, number];
  if (from === to) return '';
  return el('path', {
    class: 'tolerance',
    d: `M${from} ${round(y - 4)}v8M${to} ${round(y - 4)}v8M${from} ${round(y)}H${to}`,
  });
}

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
  const limit = right + RADIUS - width;
  const textTop = sheet.isWide ? top + 2 : bottomOf(name, since) + 2;
  const text = layoutText(words, {
    x: Math.min(Math.max(due - width / 2, sheet.isWide ? left : MARGIN), limit),
    y: textTop,
    maxWidth: width + 1,
  });
  const y = bottomOf(text) + RADIUS + 3;
  const span = el('rect', {
    class: 'span',
    x: round(Math.min(from, due)),
    y: round(y - 3),
    width: round(Math.abs(due - from)),
    height: 6,
  });
  return {
    bottom: Math.max(bottomOf(name, since), y + RADIUS) + 4,
    body: el(
      'g',
      { class: 'part' },
      linkMark(
        sheet,
        {
          claim: deadline.claim,
          value: deadline.due.date,
          words: t.promise(lane.label, showsOrigin ? dateWords(announced) : undefined, words),
        },
        drawText(name),
        since === undefined ? '' : drawText(since),
        span,
        tolerance(deadline.due.date, across, y),
        drawSquare(announced, across, y),
        drawDisc(deadline, due, y),
        drawText(text),
      ),
    ),
  };
}

interface Pile {
  readonly middle: number;
  readonly half: number;
  /** Height of the pile below it. */
  readonly base: number;
  readonly columns: number;
  readonly deadlines: readonly Deadline[];
}

const heightOfPile = ({ base, columns, deadlines }: Pile): number =>
  base + Math.ceil(deadlines.length / columns) * STEP;

/** Discs of one date on each other; a pile that would run into another stands on it. */
function pileUp(deadlines: readonly Deadline[], across: Across): Pile[] {
  const piles: Pile[] = [];
  for (const [date, alike] of Map.groupBy(deadlines, ({ due }) => due.date)) {
    const middle = across(asYearFraction(date));
    const columns = Math.ceil(alike.length / PILE);
    const half = (columns * STEP) / 2;
    const below = piles.filter((other) => Math.abs(other.middle - middle) < other.half + half - 1);
    piles.push({ middle, half, columns, deadlines: alike, base: Math.max(0, ...below.map(heightOfPile)) });
  }
  return piles;
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
      const level = Math.floor(i / pile.columns);
      const onLevel = Math.min(pile.columns, pile.deadlines.length - level * pile.columns);
      const x = pile.middle + ((i % pile.columns) - (onLevel - 1) / 2) * STEP;
      return linkMark(
        sheet,
        {
          claim: deadline.claim,
          value: deadline.due.date,
          words: t.promise(deadline.label, undefined, dateWords(deadline.due)),
        },
        drawDisc(deadline, x, y - SQUARE - pile.base - level * STEP - STEP / 2 - 1),
      );
    }),
  );
  const bottom = Math.max(y + SQUARE, bottomOf(note)) + 6;
  return {
    bottom,
    body: el(
      'g',
      { class: 'part' },
      '\n',
      lines(
        el('path', { class: 'base', d: `M${isWide ? left : MARGIN} ${round(y)}H${right}` }),
        drawText(name),
        drawText(note),
        lane.announced.map((dated) => drawSquare(dated, across, y)),
        discs,
      ),
      '\n',
    ),
  };
}

/** What the marks of a lane mean, which nothing in it says. */
export function drawKey({ lanes }: DatesSeries, top: number, { right }: Sheet): Piece {
  const isInferred = lanes.some(({ announced, deadlines }) =>
    [...announced, ...deadlines.map(({ due }) => due)].some(({ basis }) => basis === 'inferred'),
  );
  const entries = [
    {
      words: t.key.document,
      shape: (x: number, y: number) =>
        el('path', { class: 'announced solid', d: `M${x - SQUARE} ${y - SQUARE}h8v8h-8Z` }),
    },
    {
      words: t.key.due,
      shape: (x: number, y: number) => el('circle', { class: 'due solid', cx: x, cy: y, r: RADIUS }),
    },
    ...(isInferred
      ? [
          {
            words: t.key.inferred,
            shape: (x: number, y: number) => el('circle', { class: 'due hollow', cx: x, cy: y, r: RADIUS }),
          },
        ]
      : []),
  ];
  let [x, y] = [MARGIN, top];
  const pieces = entries.map(({ words, shape }) => {
    const width = 20 + widthOf(words, FONT_SIZE.small);
    if (x > MARGIN && x + width > right) [x, y] = [MARGIN, y + heightOf(1, FONT_SIZE.small) + 4];
    const text = layoutText(words, { ...SMALL_PRINT, x: x + 20, y });
    const body = shape(round(x + RADIUS + 1), round(y + 9)) + drawText(text);
    x += width + 22;
    return body;
  });
  return { bottom: y + heightOf(1, FONT_SIZE.small), body: el('g', { class: 'key' }, ...pieces) };
}
