/** Said against named: one square for each thing a document counts, filled where the document also names it. */
import { max } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { SaidAndNamed } from '../core/domain/series/named.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend, placeLegend, type PlacedLegend } from './legend.ts';
import { drawText, heightOf, letter, round, SIZE, type PlacedText } from './text-layout.ts';
import { columnsFor, placeMarks, type PlacedMark } from './unit-grid.ts';
import { documentWords, drawPlaceHead, placePlaceHead, type PlacedPlaceHead } from './city-heading.ts';
import { bind, emptyFigure, figureOf, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Named = Extract<Series, { form: 'named' }>;

export interface PlacedCount {
  readonly datum: SaidAndNamed;
  readonly name: PlacedText;
  readonly said: PlacedText;
  readonly named: PlacedText;
  /** The first squares are those of the things named, in the order given. */
  readonly squares: readonly PlacedMark[];
  /** From the squares to the words, where they stand far apart. */
  readonly leader: string;
  readonly rule: string;
}

export interface PlacedNamed {
  readonly height: number;
  /** One over each run of rows of the same place. */
  readonly heads: readonly PlacedPlaceHead[];
  readonly rows: readonly PlacedCount[];
  readonly legend: PlacedLegend;
}

const LABEL_COLUMN = 256;
const RESULT_COLUMN = 104;
const SQUARE = { side: 13, gap: 4 } as const;
const ROW_GAP = 12;
/** A leader shorter than this leads nowhere. */
const SHORTEST = 16;

const namedText = ({ named }: SaidAndNamed): string => (named.length === 0 ? 'none named' : `${named.length} named`);
export function placeNamed(series: Named, width: number): PlacedNamed {
  const isWide = width >= WIDE;
  const right = width - MARGIN;
  const left = isWide ? LABEL_COLUMN : MARGIN;
  const columns = columnsFor({
    ...SQUARE,
    most: max(series.rows, ({ said }) => said.value) ?? 0,
    room: right - left - (isWide ? RESULT_COLUMN : 0),
  });
  const heads: PlacedPlaceHead[] = [];
  let y = 0;
  const rows = series.rows.map((datum, i): PlacedCount => {
    const isNew = datum.place.id !== series.rows[i - 1]?.place.id;
    if (isNew) {
      y += i === 0 ? 2 : 10;
      const head = placePlaceHead(datum.place.name, documentWords([datum.published]), y, right);
      heads.push(head);
      y = head.bottom + 4;
    }
    const placed = isWide
      ? placeAcross(datum, { y, left, right, columns })
      : placeDown(datum, { y, left, right, columns });
    const { bottom, ...row } = placed;
    const rule = isNew ? '' : `M${MARGIN} ${round(y + 0.5)}H${right}`;
    y = bottom + ROW_GAP;
    return { datum, ...row, rule };
  });
  const legend = placeLegend(
    [
      { words: 'named in the document', sign: 'filled-unit' },
      { words: 'only counted', sign: 'blank-unit' },
    ],
    { left: MARGIN, right, top: y + 6 },
  );
  return { height: Math.ceil(legend.bottom) + MARGIN, heads, rows, legend };
}

interface RowOptions {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly columns: number;
}

type PlacedRow = Pick<PlacedCount, 'name' | 'said' | 'named' | 'squares' | 'leader'> & { readonly bottom: number };

/** Words at the left, squares in the middle, how many are named at the right. */
function placeAcross(datum: SaidAndNamed, { y, left, right, columns }: RowOptions): PlacedRow {
  const maxWidth = left - MARGIN - 16;
  const name = letter(datum.label, { x: MARGIN, y: y + 7, maxWidth });
  const said = letter(datum.said.text, {
    x: MARGIN,
    y: name.box.y + name.box.height,
    size: SIZE.small,
    voice: 'soft',
    maxWidth,
  });
  const named = letter(namedText(datum), { x: right, y: y + 7, anchor: 'end', voice: 'name' });
  const { marks, bottom } = placeMarks({ ...SQUARE, count: datum.said.value, x: left, y: y + 10, columns });
  const [from, to] = [Math.max(...marks.map((mark) => mark.x + mark.width)) + 8, named.box.x - 8];
  return {
    name,
    said,
    named,
    squares: marks,
    leader: to - from < SHORTEST ? '' : `M${round(from)} ${round(y + 10 + SQUARE.side / 2)}H${round(to)}`,
    bottom: Math.max(bottom, said.box.y + said.box.height),
  };
}

/** All under each other. */
function placeDown(datum: SaidAndNamed, { y, left, right, columns }: RowOptions): PlacedRow {
  const name = letter(datum.label, { x: left, y: y + 7, maxWidth: right - left });
  const named = letter(namedText(datum), {
    x: right,
    y: name.box.y + name.box.height,
    anchor: 'end',
    size: SIZE.small,
    voice: 'name',
  });
  const said = letter(datum.said.text, {
    x: left,
    y: name.box.y + name.box.height,
    size: SIZE.small,
    voice: 'soft',
    maxWidth: named.box.x - left - 8,
  });
  const top = said.box.y + Math.max(said.box.height, heightOf(1, SIZE.small)) + 5;
  const { marks, bottom } = placeMarks({ ...SQUARE, count: datum.said.value, x: left, y: top, columns });
  return { name, said, named, squares: marks, leader: '', bottom };
}

export function drawNamed(placed: PlacedNamed, options: DrawOptions, sheetId: string): Drawing {
  const rows = placed.rows.map(({ datum, name, said, named, squares, leader, rule }) =>
    el(
      'g',
      { class: 'part' },
      rule === '' ? '' : el('path', { class: 'rule', d: rule }),
      bind(
        options,
        { claim: datum.said.claim, words: `${datum.label}: ${datum.said.text}, ${namedText(datum)}` },
        leader === '' ? '' : el('path', { class: 'witness', d: leader }),
        drawText(name, sheetId),
        drawText(said, sheetId),
        drawText(named, sheetId),
        ...squares.slice(datum.named.length).map((mark) => el('rect', { class: 'unit blank', ...mark })),
      ),
      ...datum.named.flatMap(({ claim, label }, i) => {
        const mark = squares[i];
        return mark === undefined
          ? []
          : [bind(options, { claim, words: label }, el('rect', { class: 'unit named', ...mark }))];
      }),
    ),
  );
  const heads = placed.heads.map((head) => drawPlaceHead(head, sheetId));
  return { height: placed.height, body: lines(heads, rows, drawLegend(placed.legend, sheetId)) };
}

const COLUMNS = ['Place', 'What', 'Said', 'Named', 'Which'];

/** A row for each name; what is said stands in the first of them. */
function tabulateNamed(series: Named): FigureTable {
  const none: Cell = { text: '–' };
  return {
    columns: COLUMNS,
    rows: series.rows.flatMap((row) => {
      const [first, ...others] = row.named.map(({ claim, label }): Cell => ({ text: label, claim }));
      return [
        [
          { text: row.place.name },
          { text: row.label },
          { text: row.said.text, claim: row.said.claim, numeric: true },
          { text: String(row.named.length), numeric: true },
          first ?? none,
        ],
        ...others.map((cell) => [{ text: row.place.name }, { text: row.label }, none, none, cell]),
      ];
    }),
  };
}

function summariseNamed(series: Named): string {
  const rows = series.rows.map((row, i) => {
    const place = row.place.id === series.rows[i - 1]?.place.id ? '' : `${row.place.name}: `;
    return `${place}${row.label}, ${row.named.length || 'none'} of ${row.said.text}`;
  });
  return `One square for each thing counted, filled where the document names it. ${rows.join('; ')}.`;
}

export function figureNamed(series: Named, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseNamed(series),
    table: tabulateNamed(series),
    draw: (width, sheetId) => drawNamed(placeNamed(series, width), options, sheetId),
  });
}
