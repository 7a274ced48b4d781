/** Pictures of drawings for pages: whole without the page's fonts. */
import { expect, test } from 'vitest';
import { el } from '../../src/charts/svg.ts';
import { layoutText, drawText, widthOf } from '../../src/charts/text-layout.ts';
import { variantSvg } from '../../src/exports/variant-svg.ts';

const words = 'Parts & energy';
const picture = (role: 'name' | 'soft'): string =>
  variantSvg({
    id: 'drawn-wide',
    classes: 'chart',
    width: 300,
    height: 40,
    content: [
      el('defs', {}, el('pattern', { id: 'drawn-wide-hatch' }, el('rect', { class: 'hatch-ground' }))),
      el(
        'a',
        { href: '/profiles/busan/', tabindex: -1 },
        el('title', {}, 'Busan'),
        el('rect', { class: 'bar', fill: 'url(#drawn-wide-hatch)', 'data-value': 3 }),
        drawText(layoutText(words, { x: 0, y: 0, role })),
      ),
    ].join(''),
  });

test('bold words are as wide as they were laid out, whatever face the machine has', () => {
  const [, width = ''] =
    /textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs">Parts &amp; energy</.exec(picture('name')) ?? [];
  expect(Number(width)).toBeCloseTo(widthOf(words, 15), 1);
});

test('others keep the width of their face', () => expect(picture('soft')).not.toContain('textLength'));

test('it is there in light colours and, beside them, in dark ones, each with ids of its own', () => {
  const [root = '', light = '', dark = ''] = picture('soft').split(/(?=<svg)/);
  expect(root).toContain('viewBox="0 0 300 40"');
  expect(root).toContain('<view id="dark" viewBox="300 0 300 40"/>');
  const plain = (svg: string): string =>
    svg.replaceAll(/#[0-9a-f]{3,8}\b/g, 'colour').replaceAll(/drawn-wide-(?:light|dark)/g, 'id');
  expect(plain(dark)).toBe(`${plain(light).replace('x="0"', 'x="300"')}</svg>\n`);
  expect(dark.replaceAll('drawn-wide-dark', 'drawn-wide-light')).not.toBe(light);
  expect(light).toContain('url(#drawn-wide-light-hatch)');
});

test('it holds nothing that a picture has no use for', () =>
  expect(picture('soft')).not.toMatch(/<a\b|<title|data-|href|tabindex/));
