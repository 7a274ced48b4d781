import { expect, test, type Page } from '@playwright/test';

const results = (page: Page) => page.locator('[data-search-state="done"] [data-result]');

async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');
  return page
    .locator('[data-result]')
    .evaluateAll((items) => items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? ''));
}

test('typing shows results, and the address keeps the query', async ({ page }) => {
  await page.goto('search/');
  await page.locator('#search-input').fill('subway');
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=subway/);
  await expect(page.locator('[data-result] mark').first()).toBeVisible();
});

test('filters narrow the results and live in the address', async ({ page }) => {
  await page.goto('search/?q=AI');
  await expect(results(page).first()).toBeVisible();
  await page.locator('select[name="place"]').selectOption('gwangju');
  await expect(page).toHaveURL(/place=gwangju/);
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');
  await expect
    .poll(async () =>
      page
        .locator('[data-result] > a')
        .evaluateAll((links) => links.every((link) => (link.getAttribute('href') ?? '').includes('gwangju'))),
    )
    .toBe(true);
  await page.reload();
  await expect(page.locator('select[name="place"]')).toHaveValue('gwangju');
});

test('nonsense finds nothing and says what to try', async ({ page }) => {
  expect(await search(page, 'xyzzyqwfpg')).toEqual([]);
  await expect(page.locator('#search-empty')).toBeVisible();
  await expect(page.locator('#search-empty').getByRole('link', { name: 'Busan', exact: true })).toBeVisible();
});

test('a result opens the page at its claim, focused', async ({ page }) => {
  await search(page, '1.927 trillion');
  await page.locator('[data-result] a[href]').first().click();
  await expect(page).toHaveURL(/profiles\/busan\/#marine-budget$/);
  await expect(page.locator('#marine-budget')).toBeFocused();
});

test('the slash key goes to the search box from anywhere', async ({ page }) => {
  await page.goto('profiles/naju/');
  await page.keyboard.press('/');
  await expect(page.locator('#site-search input[name="q"]')).toBeFocused();
  await page.keyboard.type('한전');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(results(page).first()).toBeVisible();
});

test('nothing of the index is asked for before a reader searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('when the index cannot be loaded, the page says so and offers the indexes', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=busan');
  await expect(page.locator('#search-failed')).toBeVisible();
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');
});
