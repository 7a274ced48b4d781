/** Said against named: one square for each thing a document counts, filled where the document also names it. */
import { max } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { SaidAndNamed } from '../core/domain/series/named.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend, layoutLegend, type LegendLayout } from './legend.ts';
import { drawText, heightOf, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { columnsFor, layoutUnitGrid, type UnitLayout } from './unit-grid.ts';
import { documentWords, drawCityHeading, layoutCityHeading, type CityHeadingLayout } from './city-heading.ts';
import { linkMark, emptyFigure, figureOf, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Named = Extract<Series, { form: 'named' }>;

export interface CountLayout {
  readonly datum: SaidAndNamed;
  readonly name: TextLayout;
  readonly said: TextLayout;
  readonly named: TextLayout;
  /** The first squares are those of the things named, in the order given. */
  readonly squares: readonly UnitLayout[];
  /** From the squares to the words, where they stand far apart. */
  readonly leader: string;
  readonly rule: string;
}

export interface NamedLayout {
  readonly height: number;
  /** One over each run of rows of the same place. */
  readonly heads: readonly CityHeadingLayout[];
  readonly rows: readonly CountLayout[];
  readonly legend: LegendLayout;
}

const LABEL_COLUMN = 256;
const RESULT_COLUMN = 104;
const SQUARE = { side: 13, gap: 4 } as const;
const ROW_GAP = 12;
/** A leader shorter than this leads nowhere. */
const SHORTEST = 16;

const namedText = ({ named }: SaidAndNamed): string => (named.length === 0 ? 'none named' : `${named.length} named`);
export function layoutNamed(series: Named, width: number): NamedLayout {
  const isWide = width >= WIDE;
  const right = width - MARGIN;
  const left = isWide ? LABEL_COLUMN : MARGIN;
  const columns = columnsFor({
    ...SQUARE,
    most: max(series.rows, ({ said }) => said.value) ?? 0,
    room: right - left - (isWide ? RESULT_COLUMN : 0),
  });
  const heads: CityHeadingLayout[] = [];
  let y = 0;
  const rows = series.rows.map((datum, i): CountLayout => {
    const isNew = datum.place.id !== series.rows[i - 1]?.place.id;
    if (isNew) {
      y += i === 0 ? 2 : 10;
      const head = layoutCityHeading(datum.place.name, documentWords([datum.published]), y, right);
      heads.push(head);
      y = head.bottom + 4;
    }
    const layout = isWide
      ? layoutAcross(datum, { y, left, right, columns })
      : layoutDown(datum, { y, left, right, columns });
    const { bottom, ...row } = layout;
    const rule = isNew ? '' : `M${MARGIN} ${round(y + 0.5)}H${right}`;
    y = bottom + ROW_GAP;
    return { datum, ...row, rule };
  });
  const legend = layoutLegend(
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

type RowLayout = Pick<CountLayout, 'name' | 'said' | 'named' | 'squares' | 'leader'> & { readonly bottom: number };

/** Words at the left, squares in the middle, how many are named at the right. */
function layoutAcross(datum: SaidAndNamed, { y, left, right, columns }: RowOptions): RowLayout {
  const maxWidth = left - MARGIN - 16;
  const name = layoutText(datum.label, { x: MARGIN, y: y + 7, maxWidth });
  const said = layoutText(datum.said.text, {
    x: MARGIN,
    y: name.box.y + name.box.height,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth,
  });
  const named = layoutText(namedText(datum), { x: right, y: y + 7, anchor: 'end', voice: 'name' });
  const { marks, bottom } = layoutUnitGrid({ ...SQUARE, count: datum.said.value, x: left, y: y + 10, columns });
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
function layoutDown(datum: SaidAndNamed, { y, left, right, columns }: RowOptions): RowLayout {
  const name = layoutText(datum.label, { x: left, y: y + 7, maxWidth: right - left });
  const named = layoutText(namedText(datum), {
    x: right,
    y: name.box.y + name.box.height,
    anchor: 'end',
    size: FONT_SIZE.small,
    voice: 'name',
  });
  const said = layoutText(datum.said.text, {
    x: left,
    y: name.box.y + name.box.height,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: named.box.x - left - 8,
  });
  const top = said.box.y + Math.max(said.box.height, heightOf(1, FONT_SIZE.small)) + 5;
  const { marks, bottom } = layoutUnitGrid({ ...SQUARE, count: datum.said.value, x: left, y: top, columns });
  return { name, said, named, squares: marks, leader: '', bottom };
}

export function drawNamed(layout: NamedLayout, options: DrawOptions, variantId: string): Drawing {
  const rows = layout.rows.map(({ datum, name, said, named, squares, leader, rule }) =>
    el(
      'g',
      { class: 'part' },
      rule === '' ? '' : el('path', { class: 'rule', d: rule }),
      linkMark(
        options,
        { claim: datum.said.claim, words: `${datum.label}: ${datum.said.text}, ${namedText(datum)}` },
        leader === '' ? '' : el('path', { class: 'witness', d: leader }),
        drawText(name, variantId),
        drawText(said, variantId),
        drawText(named, variantId),
        ...squares.slice(datum.named.length).map((mark) => el('rect', { class: 'unit blank', ...mark })),
      ),
      ...datum.named.flatMap(({ claim, label }, i) => {
        const mark = squares[i];
        return mark === undefined
          ? []
          : [linkMark(options, { claim, words: label }, el('rect', { class: 'unit named', ...mark }))];
      }),
    ),
  );
  const heads = layout.heads.map((head) => drawCityHeading(head, variantId));
  return { height: layout.height, body: lines(heads, rows, drawLegend(layout.legend, variantId)) };
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
    draw: (width, variantId) => drawNamed(layoutNamed(series, width), options, variantId),
  });
}
