/** What holds for all forms alike. */
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutBars } from '../../src/charts/bars.ts';
import { layoutDates } from '../../src/charts/dates.ts';
import { layoutMarimekko } from '../../src/charts/marimekko-layout.ts';
import { layoutMatrix } from '../../src/charts/matrix-layout.ts';
import { layoutNamed } from '../../src/charts/named.ts';
import { layoutProportion } from '../../src/charts/proportion.ts';
import { layoutScenarios } from '../../src/charts/scenarios.ts';
import { layoutShare } from '../../src/charts/share.ts';
import { layoutStrip } from '../../src/charts/strip-layout.ts';
import { layoutTimeline } from '../../src/charts/timeline-layout.ts';
import { layoutUnits } from '../../src/charts/units.ts';
import type { Cell } from '../../src/charts/figure.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { charts } from '../../src/strings/index.ts';
import { aCount, aLane, aName, drawOptions, EVERY_FORM, printed } from './builders.ts';
import { lettersIn, marksIn, overlapsIn, sheetsOf, spillsIn, titlesIn } from './reading.ts';
import { expectAsReviewed } from './snapshots.ts';

/** The value as the ledger has it: a figure, a deadline or a name; of many claims, how many. */
function valueOf({ claim, page }: Cell): string {
  if (claim === undefined) return String(page?.claims);
  if ('value' in claim) return String(claim.value);
  if (typeof claim.plan?.deadline === 'object') return claim.plan.deadline.date;
  return claim.name?.en ?? 'nothing';
}

/** Forms that tell too much for a sentence: their tests say what the summary must hold. */
const SUMMED_UP: readonly string[] = ['matrix', 'strip'];

function place(series: Series, width: number): { readonly height: number } {
  switch (series.form) {
    case 'marimekko':
      return layoutMarimekko(series, width);
    case 'units':
      return layoutUnits(series, width);
    case 'scenarios':
      return layoutScenarios(series, width);
    case 'dates':
      return layoutDates(series, width);
    case 'bars':
      return layoutBars(series, width);
    case 'share':
      return layoutShare(series, width);
    case 'proportion':
      return layoutProportion(series, width);
    case 'matrix':
      return layoutMatrix(series, width);
    case 'named':
      return layoutNamed(series, width);
    case 'strip':
      return layoutStrip(series, width);
    case 'timeline':
      return layoutTimeline(series, width);
    default:
      return series satisfies never;
  }
}

describe.each(EVERY_FORM)('%s', (name, series) => {
  const figure = drawChart(series, drawOptions({ id: name }));
  const { wide, narrow } = sheetsOf(figure.svg);
  const cells = figure.table.rows.flat().filter((cell) => cell.claim !== undefined || cell.page !== undefined);

  test('draws just what its table tells, in both cuts', () => {
    const told = cells.map((cell) => ({ ref: cell.claim?.ref ?? cell.page?.path, value: valueOf(cell) }));
    const byRef = (a: { ref?: string | undefined }, b: { ref?: string | undefined }): number =>
      (a.ref ?? '') < (b.ref ?? '') ? -1 : 1;
    expect(told.length).toBeGreaterThan(2);
    expect(marksIn(wide).toSorted(byRef)).toEqual(told.toSorted(byRef));
    expect(marksIn(narrow).toSorted(byRef)).toEqual(told.toSorted(byRef));
  });

  test('letters the texts of its table', () => {
    for (const sheet of [wide, narrow]) {
      // What stands too close for lettering is said in words of its mark.
      const said = series.form === 'named' ? [lettersIn(sheet), ...titlesIn(sheet)] : [lettersIn(sheet)];
      // A count and its share are lettered apart.
      for (const text of cells.flatMap(({ text, page }) => (page === undefined ? [text] : text.split(/[ ()]+/))))
        expect(said.join('\n')).toContain(text);
    }
  });

  test('gives every row of its table a cell for each column', () => {
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  });

  test('says in its summary every figure it draws', () => {
    const figures = SUMMED_UP.includes(series.form) ? [] : cells.filter(({ numeric }) => numeric);
    for (const cell of figures) expect(figure.summary).toContain(cell.text);
  });

  test.each([720, 340])('keeps its lettering apart and on the sheet at %i', (width) => {
    const layout = place(series, width);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
  });

  test('places to one decimal', () => {
    const attributes = [...figure.svg.matchAll(/ (?:d|x|y|width|height|cx|cy)="([^"]*)"/g)]
      .map(([, value = '']) => value)
      .join(' ');
    expect(attributes).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined/);
  });

  test('is a named group whose links stay within reach, without styles of its own', () => {
    for (const [cut, sheet] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      expect(sheet).toContain(`role="group" aria-labelledby="${name}-${cut}-title ${name}-${cut}-desc"`);
      expect(sheet).toContain(`<title id="${name}-${cut}-title">A chart</title>`);
      expect(sheet).not.toMatch(/style=|<style|<script/);
      expect(sheet.match(/<a href="\/(?:profiles\/testville\/#|profiles\/\w+\/"|themes\/)/g)).toHaveLength(
        cells.length,
      );
    }
  });

  test('uses each id once, and only ids of its own', () => {
    const ids = [...figure.svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...figure.svg.matchAll(/(?:url\(#|href="#)([^")]+)/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  test('draws the same twice', () => {
    expect(drawChart(series, drawOptions({ id: name }))).toEqual(figure);
  });

  test('looks as reviewed', () => expectAsReviewed(name, { wide, narrow }));
});

const NONE: readonly Series[] = [
  { form: 'marimekko', rows: [], total: undefined },
  { form: 'units', rows: [], total: aCount('Total', 'none', 0, 'projects') },
  { form: 'scenarios', rows: [], stated: undefined },
  { form: 'dates', rows: [] },
  { form: 'bars', rows: [], difference: undefined },
  { form: 'share', whole: aCount('All', 'all', 0, 'things'), parts: [], rest: aCount('Rest', 'rest', 0, 'things') },
  { form: 'proportion', whole: aCount('All', 'all', 0, 'things'), parts: [] },
  { form: 'matrix', places: [{ id: 'busan', name: 'Busan', count: 0 }], rows: [] },
  { form: 'named', rows: [] },
  { form: 'strip', lanes: [aLane('Busan', printed('2025'), [])], leftOut: { foreign: 1, notAboveZero: 0 } },
  { form: 'timeline', lanes: [] },
];

test.each(NONE.map((series) => [series.form, series] as const))(
  'says so when %s has nothing to draw',
  (form, series) => {
    const figure = drawChart(series, drawOptions());
    const { wide, narrow } = sheetsOf(figure.svg);
    expect(figure.empty).toBe(true);
    expect(figure.summary).toBe(`${charts.nothing}.`);
    expect(figure.table.rows).toEqual([]);
    expect(wide).toContain(`chart-${form}`);
    expect(lettersIn(wide)).toBe(charts.nothing);
    expect(lettersIn(narrow)).toBe(charts.nothing);
  },
);

test('says of a drawn chart that it is not empty', () => {
  expect(EVERY_FORM.map(([, series]) => drawChart(series, drawOptions()).empty)).not.toContain(true);
});

test('lets no text become markup', () => {
  const hostile = `</text><script>alert("1")</script>&'\u0000`;
  const series: Series = {
    form: 'units',
    rows: [
      {
        label: hostile,
        count: aCount(hostile, 'count', 2, `<b>things</b>`),
        named: [aName('named', `"><img src=x onerror=alert(1)>`)],
      },
    ],
    total: aCount('Total', 'total', 2, 'things'),
  };
  const { svg } = drawChart(
    series,
    drawOptions({ title: hostile, hrefOf: (claim) => `/"onclick="alert(1)#${claim.id}` }),
  );
  expect(svg).not.toMatch(/<script|<img|<b>/);
  expect(svg).not.toContain('\u0000');
  expect(svg).not.toMatch(/" ?onclick=/);
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
  expect(lettersIn(sheetsOf(svg).wide)).toContain('<b>things</b>');
});
