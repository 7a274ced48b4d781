/** One square for each thing counted. Those with a name are filled and labelled; the others stay blank. */
import { max } from 'd3-array';
import { formatClaim } from '../core/domain/format-claim.ts';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Datum } from '../core/domain/series/datum.ts';
import type { UnitsSeries } from '../core/domain/series/units.ts';
import { charts } from '../strings/index.ts';
import { drawLeader, layoutCallouts, type CalloutLayout } from './callouts.ts';
import { figureCell, NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { basisEntries, drawLegend, entryIf, layoutLegend, type LegendLayout } from './legend.ts';
import { linkDatum, linkMark, MARGIN, measureOf, summaryFigure, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, hatchOf, layoutStack, layoutText, round } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';
import { columnsFor, layoutUnitGrid, type UnitLayout } from './unit-grid.ts';

const t = charts.units;
type CountedGroup = UnitsSeries['rows'][number];

interface UnitRowLayout {
  readonly row: CountedGroup;
  readonly name: TextLayout;
  readonly count: TextLayout;
  readonly blanks: readonly UnitLayout[];
  readonly named: readonly {
    readonly claim: RegisteredClaim;
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
/** More squares than this cannot be counted by eye. */
const MOST = 1000;

/** Side and gap of a square: the fewer there are, the larger. */
function sizeFor(most: number, isWide: boolean): { readonly side: number; readonly gap: number } {
  if (most <= 8) return { side: isWide ? 34 : 30, gap: 7 };
  return isWide ? { side: 19, gap: 5 } : { side: 22, gap: 6 };
}

const claimName = (claim: RegisteredClaim): string => formatClaim(claim, 'name') ?? claim.id;

export function layoutUnits(series: UnitsSeries, width: number): UnitsLayout {
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
    const [name, count] = layoutStack(
      { x: MARGIN, y: y + 10, maxWidth: labelRoom },
      [row.label, { role: 'name' }],
      [row.count.text, { size: FONT_SIZE.small, basis: row.count.claim.basis }],
    );
    const top = isWide ? y + 14 : bottomOf(count) + 8;
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
        text: claimName(claim),
        basis: 'printed',
      })),
      { left, right, top: grid.bottom + 9, size: FONT_SIZE.normal },
    );
    y = Math.max(bottomOf(count, ...callouts.map(({ text }) => text)), grid.bottom) + ROW_GAP;
    return {
      row,
      name,
      count,
      blanks: grid.marks.filter((mark) => !named.some((one) => one.mark === mark)),
      named: named.flatMap((one, i) => (callouts[i] && { ...one, callout: callouts[i] }) ?? []),
      rule,
    };
  });
  const { total } = series;
  const words = t.caption(series.rows.flatMap(({ named }) => named).length, total.text);
  const caption = layoutText(words, { x: MARGIN, y: y + 2, maxWidth: right - MARGIN, basis: total.claim.basis });
  const hasBoth = series.rows.some(({ named }) => named.length > 0) && !areAllNamed(series);
  const entries = [
    ...entryIf(hasBoth, t.named, 'filled-unit'),
    ...entryIf(hasBoth, t.notNamed, 'blank-unit'),
    ...basisEntries([...series.rows.map(({ count }) => count), total]),
  ];
  return { rows, caption, ...layoutLegend(entries, bottomOf(caption) + 6, width) };
}

/** Names are set below the grid, so the named squares begin its last line; or end it, where that line is too short. */
function firstNamed(count: number, columns: number, named: number): number {
  const lastLine = count === 0 ? 0 : count - (((count - 1) % columns) + 1);
  return Math.max(0, Math.min(lastLine, count - named));
}

function areAllNamed(series: UnitsSeries): boolean {
  return series.rows.every((row) => row.named.length >= row.count.value);
}

function drawUnits(layout: UnitsLayout, total: Datum, options: DrawOptions, variantId: string): Drawing {
  const { height, caption } = layout;
  const rows = layout.rows.map(({ row, name, count, blanks, named, rule }) => {
    const { basis } = row.count.claim;
    const fill = basis === 'printed' ? undefined : hatchOf(variantId, basis);
    const blank = `unit blank${basis === 'printed' ? '' : `-${basis}`}`;
    return el(
      'g',
      { class: 'part' },
      el('path', { class: 'rule', d: rule }),
      linkDatum(
        options,
        { ...row.count, label: row.label },
        drawText(name, variantId),
        drawText(count, variantId),
        ...blanks.map((mark) => el('rect', { class: blank, ...mark, fill })),
      ),
      ...named.map(({ claim, mark, callout }) =>
        linkDatum(
          options,
          { claim, label: row.label, text: claimName(claim) },
          el('rect', { class: 'unit named', ...mark }),
          drawLeader(callout),
          drawText(callout.text, variantId),
        ),
      ),
    );
  });
  const words = caption.lines.map(({ text }) => text).join(' ');
  const sum = linkMark(options, { claim: total.claim, words }, drawText(caption, variantId));
  return { height, body: lines(rows, sum, drawLegend(layout.legend, variantId)) };
}

export const units: ChartForm<UnitsSeries> = {
  isEmpty: ({ rows }) => rows.length === 0,
  columns: ({ rows }) => {
    const first = rows[0]?.count;
    return t.columns(measureOf(first?.claim.kind === 'count' ? first : undefined, charts.measure.number));
  },
  rows: ({ rows, total }) => [
    ...rows.flatMap((row): Cell[][] => {
      const [first, ...others] = row.named.map((claim): Cell => ({ text: claimName(claim), claim }));
      const head = { text: row.label };
      return [[head, figureCell(row.count), first ?? NO_CELL], ...others.map((cell) => [head, NO_CELL, cell])];
    }),
    [{ text: charts.total }, figureCell(total), NO_CELL],
  ],
  summary: (series) =>
    t.summary(
      summaryFigure(series.total),
      series.rows.map((row) => t.count(row.label, summaryFigure(row.count))),
      series.rows.flatMap((row) => row.named.map((claim) => t.inGroup(claimName(claim), row.label))),
      areAllNamed(series),
    ),
  draw: (series, width, options, variantId) => drawUnits(layoutUnits(series, width), series.total, options, variantId),
};
