/** The search page's filters, and its results as a file. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test.ts';

const done = (page: Page) => expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');
const found = async (page: Page): Promise<number> =>
  Number(/[\d,]+/.exec((await page.locator('#search-status').textContent()) ?? '')?.[0].replace(',', ''));
const box = (page: Page, name: string, value: string) =>
  page.locator(`#search-facets input[name="${name}"][value="${value}"]`);
const countOf = async (page: Page, name: string, value: string): Promise<number> => {
  const count = page.locator(`#search-facets label:has(input[name="${name}"][value="${value}"]) .facet__count`);
  await expect(count).toHaveText(/\d/);
  return Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
};

/** They are open where there is room beside the list. */
async function unfold(page: Page): Promise<void> {
  if (!(await page.locator('#search-facets[open]').isVisible()))
    await page.locator('#search-facets summary').press('Enter');
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await done(page);
  await unfold(page);
  await expect(page.locator('#search-facets .facet__count').first()).toHaveText(/\d/);
}

test('a count is what ticking the box leaves', async ({ page }) => {
  await open(page, 'search/?q=AI');
  for (const [name, value] of [
    ['place', 'gwangju'],
    ['basis', 'printed'],
  ] as const) {
    const count = await countOf(page, name, value);
    expect(count).toBeGreaterThan(0);
    await box(page, name, value).press('Space');
    await expect.poll(() => found(page)).toBe(count);
    await expect(page).toHaveURL(new RegExp(`${name}=${value}`));
  }
  const links = await page
    .locator('.search-result__title')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.every((link) => link.includes('gwangju'))).toBe(true);
});

test('filters are in the address, survive a reload, and go back and forward', async ({ page }) => {
  await page.goto('search/?q=AI&place=gwangju&basis=printed&place=busan');
  await done(page);
  const both = await found(page);
  await expect(page.locator('#search-chips button')).toHaveCount(4);
  await page.getByRole('button', { name: 'Remove Place: Busan' }).press('Enter');
  await expect(page).toHaveURL(/q=AI&place=gwangju&basis=printed$/);
  await expect.poll(() => found(page)).toBeLessThan(both);
  await page.goBack();
  await expect(page).toHaveURL(/place=busan/);
  await expect.poll(() => found(page)).toBe(both);
  await expect(page.locator('#search-chips button')).toHaveCount(4);
  await page.goForward();
  await expect.poll(() => found(page)).toBeLessThan(both);
  await page.reload();
  await expect(box(page, 'place', 'gwangju')).toBeChecked();
  await done(page);
  await expect(box(page, 'place', 'busan')).not.toBeChecked();
});

test('chips are removed by keyboard, and the focus stays among them', async ({ page }) => {
  await page.goto('search/?q=AI&place=gwangju&kind=count');
  await done(page);
  await page.getByRole('button', { name: 'Remove Place: Gwangju' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Kind: Count' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#search-chips')).toBeHidden();
  await expect(page.locator('#search-facets summary')).toBeFocused();
});

test('filters that leave nothing say so, and stay where they can be removed', async ({ page }) => {
  await page.goto('search/?q=subway&place=naju&year=2023');
  await done(page);
  await expect(page.locator('#search-status')).toContainText('with these filters');
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(page.locator('[data-result]').first()).toBeVisible();
});

test('a year and a source narrow as well', async ({ page }) => {
  await page.goto('search/?q=subway&year=2023');
  await done(page);
  expect(await found(page)).toBeGreaterThan(0);
  await page.goto('search/?q=budget&source=busan-2025');
  await done(page);
  const links = await page
    .locator('.search-result__title')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((link) => link.includes('busan'))).toBe(true);
});

test('the filters fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, 'search/?q=AI&place=gwangju');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('the results can be had as a CSV file', async ({ page }) => {
  await page.goto('search/?q=marine&place=busan');
  await done(page);
  const all = await found(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('cheongsajin-marine.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFid,url,place,kind,statement,')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines[1]).toMatch(/,marine,http:\/\/localhost:\d+\/search\/\?q=marine&place=busan$/);
  expect(lines.length - 1).toBe(all);
  expect(text).toMatch(
    /busan\/marine-budget,http:\/\/localhost:\d+\/profiles\/busan\/statements\/#marine-budget,busan,money,.*,1927000000000,KRW 1\.927 trillion,.*printed,draft,busan-2025,2025-11-10/,
  );
});
