import { expect, test } from '@playwright/test';
import { MONEY, moneyInKorean, PAGES, PROFILE } from './examples.ts';
import { FOLDER_SITE } from '../run/sites.ts';

for (const path of PAGES) {
  test.describe(`/${path}`, () => {
    test('fits every width without scrolling sideways', async ({ page }) => {
      await page.goto(path);
      for (const width of [320, 375, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `at ${width}`,
        ).toBeLessThanOrEqual(0);
      }
    });

    test('asks only its own origin, and nothing fails', async ({ page }) => {
      const outside: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('http://localhost:4391/')) outside.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('/no/such/page/'))
          faults.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(outside).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
}

test('a page that does not exist answers 404 and helps', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link', { name: PROFILE.name.en, exact: true })).toBeVisible();
});

test('everything but search works without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: 'http://localhost:4391/' });
  const page = await context.newPage();
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: PROFILE.name.en, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PROFILE.name.en);
  await page.locator('#at_a_glance a').first().click();
  await expect(page.locator('.statements > li:target')).toBeVisible();
  await page.goto(`search/?q=${PROFILE.id}`);
  await expect(page.locator('noscript p')).toContainText('Search needs scripts');
  await expect(page.locator(`#search-idle a[href$="/profiles/${PROFILE.id}/"]`)).toBeVisible();
  await context.close();
});

test('an address of a claim leads to it, that on its profile too', async ({ page }) => {
  // The address that it had on the profile leads on.
  await page.goto(`profiles/${MONEY.profile}/#${MONEY.id}`);
  await expect(page).toHaveURL(new RegExp(`/statements/#${MONEY.id}$`));
  await expect(page.locator(`[id="${MONEY.id}"]`)).toContainText(moneyInKorean(MONEY));
});

test('in a sub-folder, pages, styles, scripts and search all load from there', async ({ page }) => {
  const { base } = FOLDER_SITE;
  const stray: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://localhost:4392${base}`)) stray.push(request.url());
  });
  await page.goto(`http://localhost:4392${base}search/?q=${encodeURIComponent(PROFILE.name.ko ?? PROFILE.name.en)}`);
  await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
  const first = await page.locator('[data-result]').first().locator('a[href]').first().getAttribute('href');
  expect(first?.startsWith(`${base}profiles/${PROFILE.id}/`)).toBe(true);
  expect(stray).toEqual([]);
});
