/** What holds for all forms alike. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/charts/figure.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Series } from '../../src/charts/forms/registry.ts';
import { charts } from '../../src/strings/index.ts';
import { aCount, aName, drawOptions, EVERY_FORM } from './builders.ts';
import { collisionsIn, lettersIn, marksIn, outsideOf, sheetsOf, titlesIn } from './reading.ts';
import { expectAsReviewed } from './snapshots.ts';

/** The value as the ledger has it: a figure, a deadline or a name; of many claims, how many. */
function valueOf({ claim, page }: Cell): string {
  if (claim === undefined) return String(page?.claims);
  if ('value' in claim) return String(claim.value);
  if (typeof claim.plan?.deadline === 'object') return claim.plan.deadline.date;
  return claim.name?.en ?? 'nothing';
}

const withinWords = (whole: string, part: string): boolean => {
  const rest = whole.split(/\s+/);
  // A dash says that there is nothing.
  return part.split(/\s+/).every((word) => {
    if (word === charts.noCell) return true;
    const at = rest.findIndex((other) => other.includes(word));
    rest.splice(0, at + 1);
    return at >= 0;
  });
};

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

  test('says the texts of its table, in letters or in words of its marks', () => {
    for (const sheet of [wide, narrow]) {
      const said = [lettersIn(sheet), ...titlesIn(sheet)].join('\n');
      for (const { text } of cells) expect(said).toContain(text);
    }
  });

  test('has the visible words of a mark in its name, in their order', () => {
    for (const sheet of [wide, narrow])
      for (const [link, title = ''] of sheet.matchAll(/<a [^>]*><title>([^<]*)<\/title>.*?<\/a>/g)) {
        const letters = lettersIn(link);
        // Both as they are written in the markup.
        if (letters !== '')
          expect(withinWords(titlesIn(`<title>${title}</title>`)[0] ?? '', letters), letters).toBe(true);
      }
  });

  test('gives every row of its table a cell for each column', () => {
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  });

  test('keeps its lettering apart and on the sheet', () => {
    for (const sheet of [wide, narrow]) {
      expect(collisionsIn(sheet)).toEqual([]);
      expect(outsideOf(sheet)).toEqual([]);
    }
  });

  test('letters nothing smaller than 14 of the sheet’s units, and nothing larger than 15', () => {
    const sizes = [...figure.svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
  });

  test('places to one decimal', () => {
    const attributes = [...figure.svg.matchAll(/ (?:d|x|y|width|height|cx|cy)="([^"]*)"/g)]
      .map(([, value = '']) => value)
      .join(' ');
    expect(attributes).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined/);
  });

  test('is a group named by its title alone, whose links are no tab stops', () => {
    for (const [cut, sheet] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      expect(sheet).toContain(`role="group" aria-labelledby="${name}-${cut}-title">`);
      expect(sheet).toContain(`<title id="${name}-${cut}-title">A chart</title>`);
      expect(sheet).not.toMatch(/style=|<style|<script|<desc/);
      const links = sheet.match(/<a href="\/[^>]*>/g) ?? [];
      expect(links).toHaveLength(cells.length);
      for (const link of links) expect(link).toContain('tabindex="-1"');
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
  { form: 'units', rows: [], total: aCount('Total', 'none', 0, 'projects'), rest: undefined },
  { form: 'bars', rows: [], difference: undefined, stated: undefined },
  { form: 'dates', lanes: [], isListed: true },
  { form: 'matrix', places: [{ id: 'busan', name: 'Busan', count: 0 }], total: 0, rows: [] },
  { form: 'named', rows: [] },
  { form: 'ladder', sums: [] },
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
        count: aCount(hostile, 'count', 2, `<b>things</b>`),
        named: [{ label: `"><img src=x onerror=alert(1)>`, claim: aName('named', `"><img src=x onerror=alert(1)>`) }],
        isApart: false,
      },
    ],
    total: aCount('Total', 'total', 2, 'things'),
    rest: undefined,
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
