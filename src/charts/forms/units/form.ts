/** Squares to count. Of a few things each group has a line of its own; many are one field, with the few among them marked. */
import { charts } from '../../../strings/index.ts';
import { figureCell, amountColumns, summaryDatum, type Cell, type ChartForm } from '../../figure.ts';
import { drawDown, fullWidth, inWords, linkDatum, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { bottomOfGrid, squares } from '../../squares.ts';
import { el, lines, part } from '../../svg.ts';
import { bottomOf, drawText, layoutStack, layoutText, round, SMALL_PRINT } from '../../text-layout.ts';
import { unitsOf, type UnitsRow, type UnitsSeries } from './series.ts';

const t = charts.units;

/** Up to so many each group has a line. */
const FEW = 120;
const LABEL_COLUMN = 240;

/** A line for each group: its name and number, its squares, and what is named of it. */
function drawGroup({ count, named }: UnitsRow, top: number, sheet: Sheet): Piece {
  const { isWide, right } = sheet;
  const labelRoom = (isWide ? LABEL_COLUMN : right) - MARGIN - 12;
  const [name, figure] = layoutStack(
    { x: MARGIN, y: top, maxWidth: labelRoom },
    [count.label, { role: 'name' }],
    [inWords(count), {}],
  );
  const [side, gap] = [20, 5];
  const x = isWide ? LABEL_COLUMN : MARGIN;
  const grid = {
    x,
    y: isWide ? top + 2 : bottomOf(figure) + 5,
    columns: Math.max(1, Math.floor((right - x + gap) / (side + gap) / (isWide ? 2 : 1))),
    side,
    gap,
  };
  const below = bottomOfGrid(grid, count.value);
  let y = isWide ? top : below + 3;
  const left = isWide ? x + Math.min(count.value, grid.columns) * (side + gap) + 14 : MARGIN;
  const names = named.map((datum, i) => {
    const text = layoutText(datum.label, { x: left, y, maxWidth: right - left });
    y = bottomOf(text) + 2;
    return linkMark(sheet, { claim: datum.claim, words: datum.label }, squares(grid, i, i + 1, 'few'), drawText(text));
  });
  const rest = named.length < count.value ? squares(grid, named.length, count.value, 'many') : '';
  return {
    bottom: Math.max(bottomOf(figure), below, y),
    body: part(linkDatum(sheet, count, drawText(name), drawText(figure), rest), names),
  };
}

function drawGroups({ total, rows }: UnitsSeries, sheet: Sheet): Piece {
  const words = charts.labelled(total.label, inWords(total));
  const head = layoutText(words, fullWidth(2, sheet));
  const { bottom, pieces } = drawDown(rows, { top: bottomOf(head) + 12, gap: 14 }, (row, top) =>
    drawGroup(row, top, sheet),
  );
  return { bottom, body: lines(linkDatum(sheet, total, drawText(head)), pieces) };
}

/** One field of all that is counted; the few among them come first and are dark, those apart stand below. */
function drawField({ total, rows, rest }: UnitsSeries, sheet: Sheet): Piece {
  const { isWide, right } = sheet;
  const [side, gap] = isWide ? [8, 3] : [5, 2];
  const columns = Math.floor((right - MARGIN + gap) / (side + gap));
  const among = rows.filter(({ isApart }) => !isApart);
  const apart = rows.filter(({ isApart }) => isApart);
  const label = (text: string, y: number, kind: 'name' | 'figure' = 'figure') =>
    layoutText(text, { ...fullWidth(y, sheet), role: kind });
  const head = label(charts.labelled(total.label, inWords(total)), 2);
  let y = bottomOf(head) + 4;
  const labels = among.map(({ count }) => {
    const text = label(charts.labelled(count.label, inWords(count)), y, 'name');
    y = bottomOf(text) + 2;
    return text;
  });
  const grid = { x: MARGIN, y: y + (among.length > 0 ? 10 : 4), columns, side, gap };
  let from = 0;
  const few = among.map(({ count }, i) => {
    const to = from + count.value;
    // A bracket over the first line of the group ties it to its name.
    const width = (Math.min(columns, to) - (from % columns)) * (side + gap) - gap;
    const d = `M${round(MARGIN + (from % columns) * (side + gap))} ${round(grid.y - 4)}v-4h${round(width)}v4`;
    const body = linkDatum(
      sheet,
      count,
      squares(grid, from, to, 'few'),
      el('path', { class: 'measure', d }),
      labels[i] === undefined ? '' : drawText(labels[i]),
    );
    from = to;
    return body;
  });
  const bottom = bottomOfGrid(grid, total.value);
  const note = rest === undefined ? undefined : layoutText(t.rest(rest), { ...SMALL_PRINT, x: MARGIN, y: bottom + 4 });
  const others = drawDown(apart, { top: Math.max(bottom, bottomOf(note)) + 16, gap: 12 }, ({ count }, top) => {
    const text = label(charts.labelled(count.label, inWords(count)), top, 'name');
    const beside = { ...grid, y: bottomOf(text) + 5 };
    return {
      bottom: bottomOfGrid(beside, count.value),
      body: linkDatum(sheet, count, drawText(text), squares(beside, 0, count.value, 'few')),
    };
  });
  return {
    bottom: apart.length === 0 ? Math.max(bottom, bottomOf(note)) : others.bottom,
    body: lines(
      linkDatum(sheet, total, drawText(head), squares(grid, from, total.value, 'many')),
      few,
      note === undefined ? '' : drawText(note),
      others.pieces,
    ),
  };
}

export const units: ChartForm<Parameters<typeof unitsOf>[0], UnitsSeries> = {
  series: unitsOf,
  isEmpty: ({ rows }) => rows.length === 0,
  columns: ({ rows, total }) => {
    const [measure = charts.measure.number] = amountColumns(rows.length === 0 ? undefined : total);
    return [t.group, measure, rows.some(({ named }) => named.length > 0) ? t.named : t.drawn];
  },
  rows: ({ total, rows }) => {
    const hasNames = rows.some(({ named }) => named.length > 0);
    return [
      ...rows.flatMap(({ count, named, isApart }): Cell[][] => {
        const [first, ...others] = named.map(({ label, claim }): Cell => ({ text: label, claim }));
        const last = hasNames ? (first ?? { text: t.noneNamed }) : { text: isApart ? t.apart : t.among };
        return [
          [{ text: count.label }, figureCell(count), last],
          ...others.map((cell) => [{ text: count.label }, { text: '' }, cell]),
        ];
      }),
      [{ text: total.label }, figureCell(total), { text: charts.noCell }],
    ];
  },
  summary: ({ total, rows }) =>
    t.summary(
      summaryDatum(total),
      rows.map(({ count }) => summaryDatum(count)),
      rows.flatMap(({ named }) => named.map(({ label }) => label)),
    ),
  draw: (series, sheet) => {
    const isFew = series.total.value <= FEW && series.rest === undefined;
    return (isFew ? drawGroups : drawField)(series, sheet);
  },
};
