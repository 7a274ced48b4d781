/** A drawing as a file looks as it does on its page: what the browser computes from the style sheets stands in the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { el } from '../../src/charts/svg.ts';
import { resolveStyles } from '../../src/exports/resolve-styles.ts';
import { drawOptions, EVERY_FORM } from '../charts/builders.ts';

const css = ['tokens', 'charts']
  .map((name) => readFileSync(join(import.meta.dirname, '..', '..', 'src', 'site', 'styles', `${name}.css`), 'utf8'))
  .join('\n');

/** What a reader sees of each element; a halo, a copy in the file and a stroke on the page, is told as a stroke. */
async function looksOf(page: Page, svg: string, styles: string): Promise<string[]> {
  await page.setContent(`<!doctype html><style>${styles}</style><div>${svg}</div>`);
  return page.locator('div > svg').evaluate((root) => {
    const seen = ['fill', 'font-weight', 'font-size', 'text-anchor'];
    return [...root.querySelectorAll('rect, path, circle, line, text, use')].flatMap((element) => {
      if (element.getAttribute('aria-hidden') === 'true') return [];
      const style = getComputedStyle(element);
      const before = element.previousElementSibling;
      const halo = before?.getAttribute('aria-hidden') === 'true' ? getComputedStyle(before) : style;
      // How wide or how joined a stroke is that is not there, nobody sees.
      const stroke =
        halo.stroke === 'none' ? ['none'] : [halo.stroke, halo.strokeWidth, halo.strokeLinejoin, halo.strokeDasharray];
      const own = seen.map((name) => style.getPropertyValue(name));
      return [[element.tagName, element.textContent, ...own, ...stroke].join(' | ')];
    });
  });
}

for (const scheme of ['light', 'dark'] as const)
  test(`every form looks the same as a file, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, series] of EVERY_FORM) {
      const { wide } = drawChart(series, drawOptions({ id: name }));
      const svg = el(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', class: wide.classes, viewBox: `0 0 ${wide.width} ${wide.height}` },
        wide.content,
      );
      const onPage = await looksOf(page, svg, css);
      const asFile = await looksOf(page, resolveStyles(svg, { scheme }), '');
      expect(onPage.length, name).toBeGreaterThan(5);
      expect(asFile, name).toEqual(onPage);
    }
  });
