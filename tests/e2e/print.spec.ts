import { expect, test } from './test.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { filesOf, LAST_DUE, mustHave, PROFILES, register, SOURCE, THEME } from './examples.ts';

/** The width of the text on A4 with the margins of styles/print.css, in CSS pixels. */
const A4 = 688;

for (const { id, charts } of PROFILES) {
  test(`the sheet of ${id} on paper: charts whole, tables open, every bound figure a footnote`, async ({ page }) => {
    await page.setViewportSize({ width: A4, height: 1000 });
    await page.goto(`profiles/${id}/`);
    // A browser that prints loads what is lazy; this one only looks as if.
    for (const picture of await page.locator('.chart-picture').all()) await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('img')].every((image) => !image.checkVisibility() || image.naturalWidth > 0),
    );
    await page.emulateMedia({ media: 'print' });
    const numbers = claimsOfProfile(register, id).map(
      (claim) => [`/${routes.claim(claim)}`, String(claim.number)] as const,
    );
    const found = await page.evaluate(
      ([width, all]) => {
        const drawings = [...document.querySelectorAll('.chart-picture')];
        const visible = (element: Element): boolean => element.getBoundingClientRect().height > 0;
        const bound = [...document.querySelectorAll('.prose .bound')];
        const numberOf = new Map<string, string>(all);
        return {
          // Of the two files of a picture, in the colours of the page.
          pictures: drawings.map((drawing) => [...drawing.querySelectorAll('img')].filter(visible).length),
          clipped: drawings.filter((drawing) => {
            const box = drawing.getBoundingClientRect();
            return box.left < 0 || box.right > width;
          }).length,
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
    expect(found.pictures.length).toBeGreaterThan(0);
    expect(found.pictures.length).toBeLessThanOrEqual(charts.length);
    expect(found.pictures.filter((shown) => shown !== 1)).toEqual([]);
    expect(found.bound).toBeGreaterThan(0);
    expect(found).toMatchObject({ clipped: 0, shut: 0, misnumbered: [] });
    expect(found.sideways).toBeLessThanOrEqual(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByText('Kept at ')).toContainText(`profiles/${id}/`);
    for (const file of filesOf(id)) await expect(page.locator('#sources_')).toContainText(`File ${file}`);
  });
}

test('the other pages fit the paper, and the promises are whole there', async ({ page }) => {
  await page.setViewportSize({ width: A4, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const path of [
    '',
    'promises/',
    'promises/others/',
    'glossary/',
    `themes/${THEME}/`,
    `sources/${SOURCE}/`,
    'about/',
  ]) {
    await page.goto(path);
    expect(await page.evaluate((width) => document.documentElement.scrollWidth - width, A4), path).toBeLessThanOrEqual(
      0,
    );
  }
  const place = mustHave(register.profiles.get(LAST_DUE.claim.profile), 'such profile');
  await page.goto(`promises/?place=${place.id}`);
  await expect(page.locator('#promise-filters')).toBeHidden();
  await expect(page.getByRole('status')).toContainText(place.name.en);
  await page.goto('promises/others/');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('charts of a place begin a page each on paper, and each drawing is whole on its page', async ({ page }) => {
  const place = mustHave(
    PROFILES.find(({ charts }) => charts.length > 1),
    'place with more than one chart',
  );
  await page.goto(routes.profileCharts(place.id));
  await page.setViewportSize({ width: A4, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const figures = await page.locator('figure.figure').evaluateAll((all) =>
    all.map((figure) => ({
      before: getComputedStyle(figure).breakBefore,
      drawing: figure.querySelector('.drawing')?.getBoundingClientRect().height ?? Infinity,
    })),
  );
  expect(figures.length).toBe(place.charts.length);
  expect(figures.slice(1).map(({ before }) => before)).toEqual(figures.slice(1).map(() => 'page'));
  // A4 without its margins, in CSS pixels.
  for (const { drawing } of figures) expect(drawing).toBeLessThan(((297 - 34) / 25.4) * 96);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(figures.length);
});
