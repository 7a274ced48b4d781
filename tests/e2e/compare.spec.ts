import { expect, test, type Page } from '@playwright/test';
import { FOLDER_SITE } from '../run/sites.ts';

const choose = async (page: Page, ...places: string[]): Promise<void> => {
  for (const [i, place] of places.entries())
    await page.locator('#compare-form select').nth(i).selectOption({ label: place });
  await page.getByRole('button', { name: 'Lay side by side' }).click();
};
const result = (page: Page) => page.locator('#compare-result');
const sides = (page: Page) => result(page).locator('[data-sides=outline] > .side > h3');

test('two chosen places lead to their page, whichever comes first', async ({ page }) => {
  await page.goto('compare/');
  await choose(page, 'Naju', 'Busan');
  await expect(page).toHaveURL(/\/compare\/busan-and-naju\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Naju');
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\/$/);
});

test('three stand side by side at an address of their own, and back and forward lead through', async ({ page }) => {
  await page.goto('compare/');
  await expect(result(page)).toBeHidden();
  await choose(page, 'Gwangju', 'Busan', 'Changwon');
  await expect(page).toHaveURL(/\/compare\/\?places=busan,changwon,gwangju$/);
  await expect(sides(page)).toContainText(['Busan', 'Changwon', 'Gwangju']);
  await expect(page.locator('#compare-heading')).toBeFocused();
  await expect(page).toHaveTitle(/Busan, Changwon and Gwangju/);

  await choose(page, 'Naju', 'Busan', 'Changwon');
  await expect(page).toHaveURL(/\?places=busan,changwon,naju$/);
  await expect(sides(page)).toContainText(['Busan', 'Changwon', 'Naju']);
  await page.goBack();
  await expect(sides(page)).toContainText(['Busan', 'Changwon', 'Gwangju']);
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\/$/);
  await expect(result(page)).toBeHidden();
  await expect(page).toHaveTitle(/^Compare/);
  await page.goForward();
  await expect(sides(page)).toContainText(['Busan', 'Changwon', 'Gwangju']);
  await expect(page.locator('#compare-form select').nth(2)).toHaveValue('gwangju');
});

test('a shared address shows all three, and what lies between each two of them', async ({ page }) => {
  await page.goto('compare/?places=gwangju,changwon,busan,changwon');
  await expect(sides(page)).toHaveCount(3);
  await expect(page).toHaveURL(/\?places=busan,changwon,gwangju$/);
  await expect(result(page).locator('.apart-span')).toHaveText([
    '8 months lie between these documents.',
    '6 years and 4 months lie between these documents.',
    '5 years and 7 months lie between these documents.',
  ]);
  await expect(result(page).locator('.lane-stack > [data-place]')).toHaveCount(3);
  await expect(result(page).locator('[data-like="changwon/jobs-planned gwangju/jobs-car-plant"]')).toContainText(
    'No common axis',
  );
  // Every heading holds each place once, and no id stands twice.
  for (const row of await result(page).locator('[data-sides]').all())
    expect(
      await row.locator('> [data-place]').evaluateAll((all) => all.map((one) => one.getAttribute('data-place'))),
    ).toEqual(['busan', 'changwon', 'gwangju']);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  // At 1280 they are side by side, at 320 one above the other.
  const boxes = async () => Promise.all((await sides(page).all()).map((side) => side.boundingBox()));
  const [a, b, c] = await boxes();
  expect([a?.y, a?.y]).toEqual([b?.y, c?.y]);
  await page.setViewportSize({ width: 320, height: 900 });
  const [above, , below] = await boxes();
  expect(above?.x).toBe(below?.x);
  expect(below?.y).toBeGreaterThan(above?.y ?? Infinity);
});

test('two in a shared address lead to their pair; what nobody knows is told', async ({ page }) => {
  await page.goto('compare/?places=gwangju&places=busan&places=');
  await expect(page).toHaveURL(/\/compare\/busan-and-gwangju\/$/);
  await page.goto('compare/?places=busan,naju,atlantis');
  await expect(page.locator('#compare-status')).toHaveText('No place here is called atlantis.');
  await expect(result(page)).toBeHidden();
  await page.goto('compare/?places=atlantis,naju,gwangju,changwon');
  await expect(page.locator('#compare-status')).toHaveText(
    'No place here is called atlantis. Changwon, Gwangju and Naju are laid side by side below.',
  );
  await page.goto('compare/?places=naju,gwangju,changwon,busan');
  await expect(page.locator('#compare-status')).toContainText('the first three are shown');
  await expect(sides(page)).toContainText(['Changwon', 'Gwangju', 'Naju']);
  await page.goto('compare/?places=busan,busan');
  await expect(page.locator('#compare-status')).toHaveText('Choose at least two different places.');
  await page.goto('compare/');
  await choose(page, 'Busan', 'Busan');
  await expect(page.locator('#compare-status')).toHaveText('Choose at least two different places.');
});

test('when a page cannot be had, it says so, and the pairs remain', async ({ page }) => {
  await page.route('**/compare/busan-and-naju/', (route) => route.abort());
  await page.goto('compare/?places=busan,changwon,naju');
  await expect(page.locator('#compare-status')).toContainText('cannot be laid side by side here');
  await expect(page.locator('.distances').getByRole('link')).toHaveCount(10);
});

test('a pair named the wrong way round is found', async ({ page }) => {
  await page.goto('compare/naju-and-busan/');
  await expect(page).toHaveURL(/\/compare\/busan-and-naju\/$/);
  const response = await page.goto('compare/busan-and-nowhere/');
  expect(response?.status()).toBe(404);
  await page.goto('compare/nowhere-and-busan/');
  await expect(page).toHaveURL(/\/compare\/busan-and-nowhere\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such sheet');
});

test('in a sub-folder, three places are put together from there', async ({ page }) => {
  const { base } = FOLDER_SITE;
  await page.goto(`http://localhost:4392${base}compare/?places=busan,changwon,gwangju`);
  await expect(sides(page)).toHaveCount(3);
  await page.goto(`http://localhost:4392${base}compare/naju-and-busan/`);
  await expect(page).toHaveURL(`http://localhost:4392${base}compare/busan-and-naju/`);
});

test('without scripts every pair is two steps away, and nothing is offered that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
    await expect(page.locator('#compare-form')).toBeHidden();
    await page.locator('.distances').getByRole('link', { name: 'Busan and Changwon, 8 months apart' }).click();
    await expect(page.getByText('A rank is a place on a list and no length')).toBeVisible();
    await expect(page.locator('#row_money .side')).toHaveCount(2);
  }
  await context.close();
});
