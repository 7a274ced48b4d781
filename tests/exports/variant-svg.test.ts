/** Pictures of drawings for pages: whole without the page's fonts. */
import { expect, test } from 'vitest';
import { el } from '../../src/charts/svg.ts';
import { layoutText, drawText, widthOf } from '../../src/charts/text-layout.ts';
import { variantSvg } from '../../src/exports/variant-svg.ts';

const words = 'Parts & energy';
const picture = (role: 'name' | 'soft'): string =>
  variantSvg(
    {
      id: 'drawn',
      classes: 'chart',
      width: 300,
      height: 40,
      content: el('g', {}, drawText(layoutText(words, { x: 0, y: 0, role }))),
    },
    'light',
  );

test('bold words are as wide as they were laid out, whatever face the machine has', () => {
  const [, width = ''] =
    /textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs">Parts &amp; energy</.exec(picture('name')) ?? [];
  expect(Number(width)).toBeCloseTo(widthOf(words, 15), 1);
});

test('others keep the width of their face', () => expect(picture('soft')).not.toContain('textLength'));
