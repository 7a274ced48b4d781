import { expect, test } from './test.ts';
import { MONEY, moneyInKorean, PAGES, PROFILE } from './examples.ts';
import { FOLDER_SITE } from '../run/sites.ts';

const WIDTHS = [320, 390, 768, 1280, 1920];

// All in one visit: to come to a page costs more than to look at it.
for (const path of PAGES)
  test(`/${path} asks only its own origin, fits every width on one left edge, and its letters are large enough`, async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('http://localhost:4391/')) faults.push(`outside: ${request.url()}`);
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
    expect.soft(faults).toEqual([]);
    const tooWide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await tooWide(), `at ${width}`).toBeLessThanOrEqual(0);
      const lefts = await page
        .locator('.brand, h1:not(.visually-hidden), .crumbs, .foot ul')
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
      expect.soft([...new Set(lefts)].length, `${width}: ${lefts.join(' ')}`).toBeLessThanOrEqual(1);
    }
    const small = await page.evaluate(() => {
      const found = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (parent === null || text.textContent?.trim() === '' || parent.closest('svg, script, noscript')) continue;
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < 13.99) found.add(parent.outerHTML.slice(0, 80));
      }
      return [...found];
    });
    expect.soft(small).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect.soft(await tooWide(), 'with letters twice as large').toBeLessThanOrEqual(0);
  });

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
  await expect(page.getByRole('main').locator('input, select, button').filter({ visible: true })).toHaveCount(0);
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
