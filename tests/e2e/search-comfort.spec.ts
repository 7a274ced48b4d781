/** What makes the search pleasant and honest to use: Back, order, phrases, guesses, keys, and addresses that ask too much. */
import { expect, test, type Page } from './test.ts';

const done = (page: Page) => expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');
const titles = (page: Page) => page.locator('[data-result] > a').allInnerTexts();

async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${more}`);
  await done(page);
}

test('more results stand below, and all of it is there again after Back', async ({ page }) => {
  await search(page, 'AI');
  const before = await titles(page);
  await page.getByRole('button', { name: /^Show \d+ more/ }).click();
  await expect(page.locator('[data-result]')).toHaveCount(20);
  const after = await titles(page);
  expect(after.slice(0, 10)).toEqual(before);
  await page.locator('[data-result] > a[href*="#"]').last().click();
  await page.goBack();
  await done(page);
  expect(await titles(page)).toEqual(after);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('the words that were searched are marked where a result leads', async ({ page }) => {
  await search(page, '1.927 trillion');
  await page.locator('[data-result] > a').first().click();
  await expect(page.locator('#marine-budget')).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(true);
});

test('a word that nothing answers is set aside and named once', async ({ page }) => {
  await search(page, 'Busan xyzzyq');
  await expect(page.locator('[data-result] > a').first()).toHaveText('Busan');
  await expect(page.locator('#search-changes')).toHaveText('No result has “xyzzyq”.');
  await expect(page.locator('#search-results')).not.toContainText('xyzzyq');
});

test('a phrase in quotes is found word for word', async ({ page }) => {
  await search(page, '"small streams"');
  await expect(page.locator('[data-result]').first()).toContainText(/small streams/i);
  await search(page, '"streams small"');
  await expect(page.locator('[data-result]')).toHaveCount(0);
});

test('the order is the reader’s, and in the address', async ({ page }) => {
  await search(page, 'budget');
  await page.locator('#search-sort').selectOption('amount');
  await done(page);
  await expect(page).toHaveURL(/sort=amount/);
  await expect(page.locator('[data-result] > a').first()).toContainText('trillion');
});

test('what an address asks too much is said, and the rest is answered', async ({ page }) => {
  await search(page, 'port', '&place=atlantis&colour=red');
  await expect(page.locator('#search-changes')).toContainText('“place=atlantis”');
  await expect(page.locator('#search-changes')).toContainText('“colour=red”');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await search(page, 'port '.repeat(1000));
  await expect(page.locator('#search-changes')).toContainText('Only the first 200 characters');
});

test('a page left open over a build opens the new index by itself', async ({ page }) => {
  await search(page, 'subway');
  let gone = 0;
  await page.route('**/pagefind/*/index/*.pf_index', async (route) => {
    gone += 1;
    if (gone === 1) await route.fulfill({ status: 404 });
    else await route.continue();
  });
  await page.locator('#search-input').fill('columbarium');
  await page.locator('#search-input').press('Enter');
  await expect(page.locator('[data-result]').first()).toContainText(/columbarium/i);
});

test('a list of words that a host sends empty is damaged, and no word that nobody has', async ({ page }) => {
  await page.route('**/pagefind/*/words/*.txt', (route) => route.fulfill({ status: 200, body: '' }));
  await search(page, 'subway');
  await expect(page.locator('#search-status')).toContainText('damaged');
});

test('a question too long for an address keeps one that a host takes', async ({ page }) => {
  await page.goto('search/');
  await page.locator('#search-input').fill('창원 항만 '.repeat(900));
  await page.locator('#search-input').press('Enter');
  await expect(page.locator('#search-changes')).toContainText('characters');
  expect((await page.request.get(page.url())).status()).toBe(200);
});

test('damaged files of the index are told from a lost connection', async ({ page, context }) => {
  await page.route('**/pagefind/*/engine.wasm', (route) => route.fulfill({ status: 200, body: 'no engine' }));
  await search(page, 'subway');
  await expect(page.locator('#search-status')).toContainText('damaged');
  await expect(page.locator('#search-failed').getByRole('link', { name: 'Busan', exact: true })).toBeVisible();
  await page.unroute('**/pagefind/*/engine.wasm');
  await context.setOffline(true);
  await page.locator('#search-input').fill('subway line');
  await page.locator('#search-input').press('Enter');
  await expect(page.locator('#search-status')).toContainText('no connection');
  // With the connection the answer comes, without a key pressed.
  await context.setOffline(false);
  await expect(page.locator('[data-result]').first()).toBeVisible();
});

test('“/” can be switched off, which is remembered and announced', async ({ page }) => {
  await page.goto('search/');
  await expect(page.locator('#search-input')).toHaveAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  await page.locator('#search-slash').uncheck();
  await expect(page.locator('#search-input')).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  await page.goto('profiles/naju/');
  await page.keyboard.press('/');
  await expect(page.locator('#site_search input[name="q"]')).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.locator('#site_search input[name="q"]')).toBeFocused();
});

test('the box tells what it took a word for, and undoes it', async ({ page }) => {
  await page.goto('profiles/naju/');
  await page.keyboard.press('/');
  await page.keyboard.type('subwya');
  await expect(page.locator('#site_search .search-popup__message')).toContainText('Showing results for subway');
  await page.getByRole('option', { name: 'Search instead for “subwya”' }).click();
  await expect(page).toHaveURL(/q=subwya&exact=1/);
});

test('Ctrl Enter opens a result in another tab, and the list stays', async ({ page, context }) => {
  await page.goto('profiles/naju/');
  await page.keyboard.press('/');
  await page.keyboard.type('subway');
  await expect(page.locator('#site_search [role="option"]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  const wanted = await page.locator('#site_search [role="option"]').first().getAttribute('href');
  await expect.poll(async () => (await opened).url()).toContain(wanted ?? 'a link');
  await expect(page.locator('#site_search [role="option"]').first()).toBeVisible();
});

test('a phone’s keyboard that closes does not close the list', async ({ page }) => {
  await page.goto('profiles/naju/');
  await page.keyboard.press('/');
  await page.keyboard.type('subway');
  const first = page.locator('#site_search [role="option"]').first();
  await expect(first).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(first).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(first).toBeHidden();
});
