import { expect, test } from '@playwright/test';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { filesOf, LAST_DUE, mustHave, PROFILES, register, SOURCE, THEME } from './examples.ts';

/** The width of the text on A4 with the margins of styles/print.css, in CSS pixels. */
const A4 = 688;

for (const { id, charts } of PROFILES) {
  test(`the sheet of ${id} on paper: charts whole, tables open, every bound figure a footnote`, async ({ page }) => {
    await page.setViewportSize({ width: A4, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`profiles/${id}/`);
    const numbers = claimsOfProfile(register, id).map((claim) => [`/${routes.claim(claim)}`, String(claim.number)] as const);
    const found = await page.evaluate(
      ([width, all]) => {
        const drawings = [...document.querySelectorAll('.drawing')];
        const visible = (element: Element): boolean => element.getBoundingClientRect().height > 0;
        const bound = [...document.querySelectorAll('.prose .bound')];
        const numberOf = new Map(all);
        return {
          drawings: drawings.length,
          clipped: drawings
            .flatMap((drawing) => [...drawing.querySelectorAll('.chart')].filter(visible))
            .filter((chart) => {
              const box = chart.getBoundingClientRect();
              return box.left < 0 || box.right > width;
            }).length,
          // A page holds 26.3 cm of text; the frame of a drawing and its caveats need some of it.
          tall: drawings
            .flatMap((drawing) => [...drawing.querySelectorAll('.chart')])
            .filter((chart) => chart.getBoundingClientRect().height > (22.1 / 2.54) * 96).length,
          twice: drawings.filter((drawing) => [...drawing.querySelectorAll('.chart')].filter(visible).length !== 1)
            .length,
          shut: [...document.querySelectorAll('details:not(.take-along) > *')].filter((part) => !part.checkVisibility())
            .length,
          sideways: document.documentElement.scrollWidth - width,
          bound: bound.length,
          misnumbered: bound
            .filter((link) => {
              const expected = numberOf.get(link.getAttribute('href') ?? '');
              const number = getComputedStyle(link, '::after').content.replaceAll('"', '');
              return expected !== undefined && number !== expected;
            })
            .map((link) => link.textContent),
        };
      },
      [A4, numbers] as const,
    );
    expect(found.drawings).toBe(charts.length);
    expect(found.bound).toBeGreaterThan(0);
    expect(found).toMatchObject({ clipped: 0, tall: 0, twice: 0, shut: 0, misnumbered: [] });
    expect(found.sideways).toBeLessThanOrEqual(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByText('Kept at ')).toContainText(`profiles/${id}/`);
    for (const file of filesOf(id)) await expect(page.locator('#sources_')).toContainText(`File ${file}`);
  });
}

test('the other pages fit the paper, and the promises are whole there', async ({ page }) => {
  await page.setViewportSize({ width: A4, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['', 'promises/', 'glossary/', `themes/${THEME}/`, `sources/${SOURCE}/`, 'about/']) {
    await page.goto(path);
    expect(await page.evaluate((width) => document.documentElement.scrollWidth - width, A4), path).toBeLessThanOrEqual(
      0,
    );
  }
  const place = mustHave(register.profiles.get(LAST_DUE.claim.profile), 'such profile');
  await page.goto(`promises/?place=${place.id}`);
  await expect(page.locator('#promise-filters')).toBeHidden();
  await expect(page.locator('.others li').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText(place.name.en);
});
