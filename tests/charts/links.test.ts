import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutLinks } from '../../src/charts/links.ts';
import { charts } from '../../src/strings/index.ts';
import { achievements, drawOptions, PROFILE } from './builders.ts';
import { count, lettersIn, sheetsOf } from './reading.ts';

const figure = drawChart(achievements(), drawOptions());

test('draws each link once: solid when stated, dashed when the editor draws it', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg))) {
    expect(count(sheet, /class="link-stated" data-from=/g)).toBe(1);
    expect(count(sheet, /class="link-editor" data-from=/g)).toBe(2);
    expect(sheet).toContain(`data-from="${PROFILE}/achievement-2" data-to="${PROFILE}/objective-1"`);
    expect(lettersIn(sheet)).toContain(`${charts.edges.stated} ${charts.edges.editor}`);
  }
});

test.each([720, 340])('ends every line at the rings of its two, at %i', (width) => {
  const { left, right, links } = layoutLinks(achievements(), width);
  for (const { link, path } of links) {
    const from = left.find(({ datum }) => datum.claim.ref === link.from)?.ring;
    const to = right.find(({ datum }) => datum.claim.ref === link.to)?.ring;
    // `M x y L x y` between facing lists, `M x y H track V y H x` between stacked ones.
    const [startX = 0, startY = 0, a = 0, b = 0, c = 0] = [...path.matchAll(/[-\d.]+/g)].map(Number);
    const [endX, endY] = width === 720 ? [a, b] : [c, b];
    expect([startX, endX].map((x, i) => Math.abs(x - ((i === 0 ? from : to)?.x ?? 0)))).toEqual([12, 12]);
    expect(Math.abs(startY - (from?.y ?? 0))).toBeLessThan(12);
    expect(Math.abs(endY - (to?.y ?? 0))).toBeLessThan(12);
  }
});

test('gives each line of the narrow drawing a track of its own', () => {
  const tracks = layoutLinks(achievements(), 340).links.map(({ path }) => /H([\d.]+)V/.exec(path)?.[1]);
  expect(new Set(tracks).size).toBe(3);
});

test('tells in its table the kind and the reason of each link, and what is not linked', () => {
  expect(figure.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Gwangju Job Project established', 'A base for the future car industry', 'stated by the source', '–'],
    ['Subway debate settled', 'A base for the future car industry', charts.edges.editor, 'Both are about work.'],
    ['Subway debate settled', 'Successful championships and their legacy', charts.edges.editor, 'Both end.'],
    ['City reorganised', '–', 'not linked', '–'],
    ['–', 'Cooperation with Jeollanam-do and balanced development', 'not linked', '–'],
  ]);
});

test('numbers the items as the source does', () => {
  const positions = layoutLinks(achievements(), 720).left.map(({ position }) => position?.lines[0]?.text);
  expect(positions).toEqual(['1', '2', '3']);
});
