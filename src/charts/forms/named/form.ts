/** Said and named: a bar of one width for each count, filled as far as the document names what it counts. */
import { charts } from '../../../strings/index.ts';
import { figureCell, type Cell, type ChartForm } from '../../figure.ts';
import { drawDown, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines, part } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutAfter, layoutText, round, widthOf } from '../../text-layout.ts';
import { SMALL_PRINT } from '../../text-layout.ts';
import { namedOf, type NamedSeries, type SaidAndNamed } from './series.ts';

const t = charts.named;

const BAR = 16;
const PAD = 10;

interface Columns {
  /** Left edge of the bars, all of one width. */
  readonly x: number;
  readonly width: number;
}

function drawRow(row: SaidAndNamed, isPlaced: boolean, { x, width }: Columns, top: number, sheet: Sheet): Piece {
  const { isWide, right } = sheet;
  const { label, place, said, named } = row;
  const room = (isWide ? x : right) - MARGIN - PAD;
  const name = layoutText(label, { x: MARGIN, y: top, role: 'name', maxWidth: room });
  const where = isPlaced
    ? layoutAfter(place.name, name, { ...SMALL_PRINT, gap: PAD, x: MARGIN, right: MARGIN + room })
    : undefined;
  const y = isWide ? top + 1 : bottomOf(name, where) + 4;
  const words = t.ofSaid(named.length, said.text);
  const middle = y + BAR / 2 - heightOf(1, FONT_SIZE.normal) / 2;
  const number = t.of(named.length, said.value);
  const text = layoutText(number, { x: x + width + PAD, y: middle });
  const each = width / said.value;
  const from = x + named.length * each;
  const bar = (kind: string, start: number, length: number): string =>
    el('rect', { class: `bar ${kind}`, x: round(start), y: round(y), width: round(length), height: BAR });
  const names = named.map((datum, i) =>
    linkMark(
      sheet,
      { claim: datum.claim, words: charts.labelled(label, datum.label) },
      bar('shade-2', x + i * each, each),
    ),
  );
  const mark = linkMark(
    sheet,
    { claim: said.claim, words: t.mark(label, isPlaced ? place.name : undefined, number, words) },
    drawText(name),
    where === undefined ? '' : drawText(where),
    named.length < said.value ? bar('unnamed', from, x + width - from) : '',
    drawText(text),
  );
  return { bottom: Math.max(bottomOf(name, where), y + BAR, bottomOf(text)), body: lines(mark, names) };
}

export const named: ChartForm<Parameters<typeof namedOf>[0], NamedSeries> = {
  series: namedOf,
  isEmpty: ({ rows }) => rows.length === 0,
  columns: () => t.columns,
  rows: ({ rows }) =>
    rows.flatMap(({ label, place, said, named: names }): Cell[][] => {
      const [first = { text: t.none }, ...others] = names.map((datum): Cell => ({
        text: datum.label,
        claim: datum.claim,
      }));
      const head = [{ text: label }, { text: place.name }];
      return [
        [...head, figureCell(said), { text: String(names.length), numeric: true }, first],
        ...others.map((cell) => [...head, { text: '' }, { text: '' }, cell]),
      ];
    }),
  summary: ({ rows }) =>
    t.summary(
      rows.map(({ label, place, said, named: names }) =>
        charts.labelled(placesIn(rows) > 1 ? `${place.name}, ${label}` : label, t.ofSaid(names.length, said.text)),
      ),
    ),
  draw: ({ rows }, sheet) => {
    const { isWide, right } = sheet;
    const letters = Math.max(
      ...rows.map(({ said, named: names }) => widthOf(t.of(names.length, said.value), FONT_SIZE.normal)),
    );
    const x = isWide ? 410 : MARGIN;
    const columns = { x, width: right - x - PAD - letters };
    const isPlaced = placesIn(rows) > 1;
    const { bottom, pieces } = drawDown(rows, { top: 2, gap: isWide ? 9 : 13 }, (row, top) => {
      const { body, ...piece } = drawRow(row, isPlaced, columns, top, sheet);
      return { ...piece, body: part(body) };
    });
    return { bottom, body: lines(pieces) };
  },
};

const placesIn = (rows: readonly SaidAndNamed[]): number => new Set(rows.map(({ place }) => place.id)).size;
