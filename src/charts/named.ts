/** Counted and named: one square for each thing a document counts, filled where the document also names it. */
import { max } from 'd3-array';
import type { NamedSeries, SaidAndNamed } from '../core/domain/series/named.ts';
import { charts } from '../strings/index.ts';
import { drawCityHeading, layoutCityHeading, type CityHeadingLayout } from './city-heading.ts';
import { figureCell, NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend, entryIf, layoutLegend, type LegendLayout } from './legend.ts';
import { linkMark, MARGIN, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutStack, layoutText, round, SMALL_PRINT } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';
import { documentWords } from './time.ts';
import { columnsFor, layoutUnitGrid, type UnitLayout } from './unit-grid.ts';

const t = charts.named;

interface CountLayout {
  readonly datum: SaidAndNamed;
  readonly name: TextLayout;
  readonly said: TextLayout;
  readonly named: TextLayout;
  /** The first squares are those of the things named, in the order given. */
  readonly squares: readonly UnitLayout[];
  /** From the squares to the words, where they are far apart. */
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
/** A leader shorter than this is not drawn. */
const SHORTEST = 16;

export function layoutNamed(series: NamedSeries, width: number): NamedLayout {
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
    const layoutRow = isWide ? layoutCountAcross : layoutCountDown;
    const { bottom, ...row } = layoutRow(datum, { y, left, right, columns });
    const rule = isNew ? '' : `M${MARGIN} ${round(y + 0.5)}H${right}`;
    y = bottom + ROW_GAP;
    return { datum, ...row, rule };
  });
  const entries = [...entryIf(true, t.legend.named, 'filled-unit'), ...entryIf(true, t.legend.counted, 'blank-unit')];
  return { heads, rows, ...layoutLegend(entries, y + 6, width) };
}

interface CountBounds {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly columns: number;
}

type CountParts = Omit<CountLayout, 'datum' | 'rule'> & { readonly bottom: number };

/** Words at the left, squares in the middle, how many are named at the right. */
function layoutCountAcross(datum: SaidAndNamed, { y, left, right, columns }: CountBounds): CountParts {
  const [name, said] = layoutStack(
    { x: MARGIN, y: y + 7, maxWidth: left - MARGIN - 16 },
    [datum.label, {}],
    [datum.said.text, SMALL_PRINT],
  );
  const named = layoutText(t.named(datum.named.length), { x: right, y: y + 7, anchor: 'end', role: 'name' });
  const grid = layoutUnitGrid({ ...SQUARE, count: datum.said.value, x: left, y: y + 10, columns });
  const [from, to] = [Math.max(...grid.marks.map((mark) => mark.x + mark.width)) + 8, named.box.x - 8];
  const leader = to - from < SHORTEST ? '' : `M${round(from)} ${round(y + 10 + SQUARE.side / 2)}H${round(to)}`;
  return { name, said, named, squares: grid.marks, leader, bottom: Math.max(grid.bottom, bottomOf(said)) };
}

/** All below each other. */
function layoutCountDown(datum: SaidAndNamed, { y, left, right, columns }: CountBounds): CountParts {
  const name = layoutText(datum.label, { x: left, y: y + 7, maxWidth: right - left });
  const below = { y: bottomOf(name), size: FONT_SIZE.small };
  const named = layoutText(t.named(datum.named.length), { ...below, x: right, anchor: 'end', role: 'name' });
  const maxWidth = named.box.x - left - 8;
  const said = layoutText(datum.said.text, { ...below, x: left, role: 'soft', maxWidth });
  const top = said.box.y + Math.max(said.box.height, heightOf(1, FONT_SIZE.small)) + 5;
  const { marks, bottom } = layoutUnitGrid({ ...SQUARE, count: datum.said.value, x: left, y: top, columns });
  return { name, said, named, squares: marks, leader: '', bottom };
}

function drawNamed(layout: NamedLayout, options: DrawOptions, variantId: string): Drawing {
  const rows = layout.rows.map(({ datum, name, said, named, squares, leader, rule }) =>
    el(
      'g',
      { class: 'part' },
      rule === '' ? '' : el('path', { class: 'rule', d: rule }),
      linkMark(
        options,
        { claim: datum.said.claim, words: t.mark(datum.label, datum.said.text, t.named(datum.named.length)) },
        leader === '' ? '' : el('path', { class: 'witness', d: leader }),
        ...[name, said, named].map((text) => drawText(text, variantId)),
        ...squares.slice(datum.named.length).map((mark) => el('rect', { class: 'unit blank', ...mark })),
      ),
      ...squares.flatMap((mark, i) => {
        const one = datum.named[i];
        if (one === undefined) return [];
        return linkMark(options, { claim: one.claim, words: one.label }, el('rect', { class: 'unit named', ...mark }));
      }),
    ),
  );
  const heads = layout.heads.map((head) => drawCityHeading(head, variantId));
  return { height: layout.height, body: lines(heads, rows, drawLegend(layout.legend, variantId)) };
}

export const named: ChartForm<NamedSeries> = {
  isEmpty: ({ rows }) => rows.length === 0,
  columns: () => t.columns,
  /** A row for each name; the count is in the first of them. */
  rows: (series) =>
    series.rows.flatMap((row) => {
      const [first = NO_CELL, ...others] = row.named.map(({ claim, label }): Cell => ({ text: label, claim }));
      const heads = [{ text: row.place.name }, { text: row.label }];
      return [
        [...heads, figureCell(row.said), { text: String(row.named.length), numeric: true }, first],
        ...others.map((cell) => [...heads, NO_CELL, NO_CELL, cell]),
      ];
    }),
  summary: ({ rows }) =>
    t.summary(
      rows.map(({ place, label, named: names, said }, i) =>
        t.row(place.id === rows[i - 1]?.place.id ? undefined : place.name, label, names.length, said.text),
      ),
    ),
  draw: (series, width, options, variantId) => drawNamed(layoutNamed(series, width), options, variantId),
};
