import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { resolveStyles, styleInline } from '../../src/exports/resolve-styles.ts';
import { drawOptions, EVERY_FORM } from '../charts/builders.ts';
import { lettersIn, marksIn, sheetsOf } from '../charts/reading.ts';
import { elementsIn, inherited, lettersOf } from './builders.ts';

const SHAPES = ['use', 'rect', 'path', 'circle', 'line', 'polygon', 'ellipse', 'text'];

describe.each(EVERY_FORM)('%s', (name, series) => {
  const { wide } = sheetsOf(drawChart(series, drawOptions({ id: name })).svg);
  const resolved = { light: resolveStyles(wide, { scheme: 'light' }), dark: resolveStyles(wide, { scheme: 'dark' }) };

  test.each(['light', 'dark'] as const)('is drawn in the %s scheme without style sheets', (scheme) => {
    const svg = resolved[scheme];
    expect(svg).not.toMatch(/var\(|light-dark\(|<style|\sstyle=|\sclass=|rem\b|paint-order/);
    // What no rule reaches is black: that is how a rule left out shows.
    const unpainted = elementsIn(svg).filter(
      (element) =>
        SHAPES.includes(element.name) &&
        inherited(element, 'fill') === undefined &&
        !element.path.some((above) => ['defs', 'pattern'].includes(above.name)),
    );
    expect(unpainted.map((element) => [element.name, ...element.attributes])).toEqual([]);
    const marks = scheme === 'light' ? /"#(?:0b3660|1f6099|4d87b8|a0351a)"/ : /"#(?:e4f2ff|a9d4fb|6ea9dc|ffb694)"/;
    const ink = scheme === 'light' ? '#10293f' : '#eaf3fa';
    expect(svg).toContain(`fill="${ink}"`);
    expect(svg).toMatch(marks);
  });

  test('keeps its links, titles, ids, marks and geometry', () => {
    const svg = resolved.light;
    const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
    for (const pattern of [/<a href="\/profiles/g, /<title/g, / id="/g, /viewBox="/g])
      expect(count(svg, pattern), String(pattern)).toBe(count(wide, pattern));
    expect(marksIn(svg)).toEqual(marksIn(wide));
    const paths = (text: string): string[] => [...text.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d);
    expect(paths(svg)).toEqual(paths(wide));
    expect(lettersOf(svg)).toBe(lettersIn(wide));
  });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><a href="/x/#y"><text class="t b" x="1">A</text></a></svg>';

test('the more particular rule wins, then the later; rules for pointers and media stay out', () => {
  const css = `.t.b { fill: red } .t { fill: blue; stroke: blue } .t { stroke: green }
    a:hover .t { fill: pink } a:focus-visible .t { fill: pink } @media print { .t.b.t { fill: pink } }`;
  expect(styleInline(SVG, css)).toContain('<text x="1" stroke="green" fill="red">A</text>');
});

test('understands lists within a selector, children and negation, and refuses what it does not', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><g class="a"><text class="b">A</text><text class="b c">B</text></g><text class="b">C</text></svg>';
  const out = styleInline(svg, ':is(.x, .a) > text.b:not(.c), svg > .x .b { fill: red }');
  expect(out).toContain('<text fill="red">A</text><text>B</text></g><text>C</text>');
  expect(styleInline(svg, 'svg > .b { fill: red }')).toContain(
    '<text>A</text><text>B</text></g><text fill="red">C</text>',
  );
  for (const selector of ['.a ~ .b', '[x] .b', '#b', '.a + .b'])
    expect(() => styleInline(svg, `${selector} { fill: red }`), selector).toThrow('is a selector that');
});

test('a halo is a copy beneath, for programs that know no order of painting', () => {
  const out = styleInline(SVG, '.t { fill: red; stroke: white; stroke-width: 4; paint-order: stroke }');
  expect(out).toContain(
    '<text x="1" fill="white" stroke="white" stroke-width="4" aria-hidden="true">A</text><text x="1" fill="red">A</text>',
  );
});

test('links become whole only where the address is', () => {
  expect(styleInline(SVG, '', 'https://site.test/base/z/')).toContain('<a href="https://site.test/x/#y">');
  expect(styleInline(SVG, '', '/base/z/')).toContain('<a href="/x/#y">');
});

test('refuses what SVG cannot say without a style sheet', () => {
  expect(() => styleInline(SVG, '.t { text-wrap: balance }')).toThrow('text-wrap: balance');
  expect(() => styleInline('no drawing', '')).toThrow('no svg');
});
