/** One square for each thing counted. Those with a name are filled and carry it; the others stay blank. */
import { max } from 'd3-array';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Series } from '../core/domain/series.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import { formatClaim } from '../core/domain/format-claim.ts';
import { bottomOf, drawLeader, layoutCallouts, type CalloutLayout } from './callouts.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { basisEntries, drawLegend, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { drawText, hatchOf, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { columnsFor, layoutUnitGrid, type UnitLayout } from './unit-grid.ts';
import {
  linkMark,
  capital,
  emptyFigure,
  figureOf,
  figureWords,
  joinWords,
  MARGIN,
  WIDE,
  type Drawing,
} from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Units = Extract<Series, { form: 'units' }>;
type Row = Units['rows'][number];

export interface UnitRowLayout {
  readonly row: Row;
  readonly name: TextLayout;
  readonly count: TextLayout;
  readonly blanks: readonly UnitLayout[];
  readonly named: readonly {
    readonly claim: RegisteredClaim;
    readonly words: string;
    readonly mark: UnitLayout;
    readonly callout: CalloutLayout;
  }[];
  readonly rule: string;
}

export interface UnitsLayout {
  readonly height: number;
  readonly rows: readonly UnitRowLayout[];
  readonly caption: TextLayout;
  readonly legend: LegendLayout;
}

const LABEL_COLUMN = 208;
const ROW_GAP = 18;
/** More squares than this can be neither counted nor drawn with sense. */
const MOST = 1000;

/** Side and gap of a square: the fewer there are, the larger. */
function sizeFor(most: number, isWide: boolean): { readonly side: number; readonly gap: number } {
  if (most <= 8) return { side: isWide ? 34 : 30, gap: 7 };
  return isWide ? { side: 19, gap: 5 } : { side: 22, gap: 6 };
}

const nameOf = (claim: RegisteredClaim): string => formatClaim(claim, 'name') ?? claim.id;

export function layoutUnits(series: Units, width: number): UnitsLayout {
  const isWide = width >= WIDE;
  const most = max(series.rows, (row) => row.count.value) ?? 0;
  if (most > MOST)
    throw new RangeError(`${most} squares are too many to draw, at most ${MOST}; use a chart of form scale`);
  const size = sizeFor(most, isWide);
  const right = width - MARGIN;
  const left = isWide ? LABEL_COLUMN : MARGIN;
  const labelRoom = isWide ? LABEL_COLUMN - 2 * MARGIN - 12 : right - MARGIN;
  const columns = columnsFor({ ...size, most, room: right - left });
  let y = 0;
  const rows = series.rows.map((row): UnitRowLayout => {
    const rule = `M${MARGIN} ${round(y + 0.5)}H${right}`;
    const name = layoutText(row.label, { x: MARGIN, y: y + 10, voice: 'name', maxWidth: labelRoom });
    const count = layoutText(row.count.text, {
      x: MARGIN,
      y: name.box.y + name.box.height,
      size: FONT_SIZE.small,
      maxWidth: labelRoom,
      basis: row.count.claim.basis,
    });
    const labelBottom = count.box.y + count.box.height;
    const top = isWide ? y + 14 : labelBottom + 8;
    const grid = layoutUnitGrid({ ...size, count: row.count.value, x: left, y: top, columns });
    const start = firstNamed(grid.marks.length, columns, row.named.length);
    const named = row.named.flatMap((claim, i) => {
      const mark = grid.marks[start + i];
      return mark === undefined ? [] : [{ claim, mark }];
    });
    const callouts = layoutCallouts(
      named.map(({ claim, mark }) => ({
        x: mark.x + mark.width / 2,
        y: mark.y + mark.height,
        text: nameOf(claim),
        basis: 'printed',
      })),
      { left: isWide ? left : MARGIN, right, top: grid.bottom + 9, size: FONT_SIZE.normal },
    );
    y = Math.max(labelBottom, bottomOf(callouts, grid.bottom)) + ROW_GAP;
    return {
      row,
      name,
      count,
      blanks: grid.marks.filter((mark) => !named.some((one) => one.mark === mark)),
      named: named.flatMap(({ claim, mark }, i) => {
        const callout = callouts[i];
        return callout === undefined ? [] : [{ claim, words: `${row.label}: ${nameOf(claim)}`, mark, callout }];
      }),
      rule,
    };
  });
  const caption = layoutText(captionOf(series), {
    x: MARGIN,
    y: y + 2,
    maxWidth: right - MARGIN,
    basis: series.total.claim.basis,
  });
  const legend = layoutLegend(
    [
      ...signsOf(series),
      ...basisEntries([...series.rows.map((row) => row.count.claim.basis), series.total.claim.basis]),
    ],
    { left: MARGIN, right, top: caption.box.y + caption.box.height + 6 },
  );
  return { height: Math.ceil(legend.bottom) + MARGIN, rows, caption, legend };
}

/** Names hang below the grid, so the named squares begin its last line; or end it, where that line is too short. */
function firstNamed(count: number, columns: number, named: number): number {
  const lastLine = count === 0 ? 0 : count - (((count - 1) % columns) + 1);
  return Math.max(0, Math.min(lastLine, count - named));
}

/** The two kinds of square, where both occur. */
function signsOf(series: Units): LegendEntry[] {
  const named = { words: 'named', sign: 'filled-unit' } as const;
  const blank = { words: 'not named', sign: 'blank-unit' } as const;
  return anyNamed(series) && !areAllNamed(series) ? [named, blank] : [];
}

function areAllNamed(series: Units): boolean {
  return series.rows.every((row) => row.named.length >= row.count.value);
}

function anyNamed(series: Units): boolean {
  return series.rows.some((row) => row.named.length > 0);
}

function captionOf(series: Units): string {
  const named = series.rows.flatMap((row) => row.named).length;
  return anyNamed(series) ? `${named} named of ${series.total.text}` : `${series.total.text}, one square each`;
}

export function drawUnits(layout: UnitsLayout, total: Datum, options: DrawOptions, variantId: string): Drawing {
  const rows = layout.rows.map(({ row, name, count, blanks, named, rule }) => {
    const { basis } = row.count.claim;
    const blank = (mark: UnitLayout): string =>
      basis === 'printed'
        ? el('rect', { class: 'unit blank', ...mark })
        : el('rect', { class: `unit blank-${basis}`, ...mark, fill: hatchOf(variantId, basis) });
    return el(
      'g',
      { class: 'part' },
      el('path', { class: 'rule', d: rule }),
      linkMark(
        options,
        { claim: row.count.claim, words: `${row.label}: ${row.count.text}` },
        drawText(name, variantId),
        drawText(count, variantId),
        ...blanks.map(blank),
      ),
      ...named.map(({ claim, words, mark, callout }) =>
        linkMark(
          options,
          { claim, words },
          el('rect', { class: 'unit named', ...mark }),
          drawLeader(callout),
          drawText(callout.text, variantId),
        ),
      ),
    );
  });
  const caption = linkMark(
    options,
    { claim: total.claim, words: layout.caption.lines.map((row) => row.text).join(' ') },
    drawText(layout.caption, variantId),
  );
  return { height: layout.height, body: lines(rows, caption, drawLegend(layout.legend, variantId)) };
}

function columnsOf(series: Units): string[] {
  const claim = series.rows[0]?.count.claim;
  return ['Group', claim?.kind === 'count' ? capital(claim.unit) : 'Number', 'Named'];
}

function tabulateUnits(series: Units): FigureTable {
  const none: Cell = { text: '–' };
  const rows = series.rows.flatMap((row) => {
    const [first, ...others] = row.named.map((claim): Cell => ({ text: nameOf(claim), claim }));
    return [
      [{ text: row.label }, { text: row.count.text, claim: row.count.claim, numeric: true }, first ?? none],
      ...others.map((cell) => [{ text: row.label }, none, cell]),
    ];
  });
  return {
    columns: columnsOf(series),
    rows: [...rows, [{ text: 'Total' }, { text: series.total.text, claim: series.total.claim, numeric: true }, none]],
  };
}

function summariseUnits(series: Units): string {
  const counts = series.rows.map((row) => `${row.label}, ${figureWords(row.count)}`).join('; ');
  const named = series.rows.flatMap((row) => row.named.map((claim) => `${nameOf(claim)} (${row.label})`));
  const others = areAllNamed(series) ? 'none stays blank' : 'the others stay blank';
  const names = named.length === 0 ? '' : ` Named: ${joinWords(named)}; ${others}.`;
  return `${capital(figureWords(series.total))}, one square each: ${counts}.${names}`;
}

export function figureUnits(series: Units, options: DrawOptions): Figure {
  if (series.rows.length === 0) return emptyFigure(options, series.form, columnsOf(series));
  return figureOf(options, {
    form: series.form,
    summary: summariseUnits(series),
    table: tabulateUnits(series),
    draw: (width, variantId) => drawUnits(layoutUnits(series, width), series.total, options, variantId),
  });
}
