/** The search page: asking, answers, and what happens when it cannot answer. */
import { expect, test, type Page } from './test.ts';

const results = (page: Page) => page.locator('[data-search-state="done"] [data-result]');
const done = (page: Page) => expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'done');

async function search(page: Page, query: string, more = ''): Promise<string[]> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${more}`);
  await done(page);
  return page
    .locator('[data-result]')
    .evaluateAll((items) => items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? ''));
}

test('typing shows results, and the address and title keep the query', async ({ page }) => {
  await page.goto('search/');
  await page.locator('#search-input').fill('subway');
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=subway/);
  await expect(page).toHaveTitle(/^subway · Search/);
  await expect(page.locator('[data-result] mark').first()).toBeVisible();
  await page.locator('#search-input').fill('');
  await expect(page).toHaveTitle(/^Search/);
});

test('results stand under the names of their places, each place once, best first', async ({ page }) => {
  const found = await search(page, 'AI');
  const headings = await page.locator('#search-results h2').allTextContents();
  expect(headings.length).toBeGreaterThan(1);
  expect(new Set(headings).size).toBe(headings.length);
  for (const list of await page.locator('#search-results .search-group').all()) {
    const heading = await list.locator('h2').textContent();
    if (heading !== 'Busan') continue;
    const links = await list
      .locator('.search-result__title')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.every((link) => link.includes('busan'))).toBe(true);
  }
  expect(found.length).toBe(10);
});

test('a claim tells its figure, its statement, its source and date, and why it was found', async ({ page }) => {
  await search(page, '1.927 trillion');
  const first = results(page).first();
  await expect(first.locator('.search-result__title')).toHaveText(
    'The draft puts the 21 projects of the marine pillar at KRW 1.927 trillion together',
  );
  await expect(first.locator('.search-result__excerpt')).toContainText('marine');
  await expect(first.locator('[data-basis=printed]')).toHaveText('printed');
  await expect(first.locator('.search-result__caveat')).toHaveText('Draft');
  // The source is said once a group.
  await expect(page.locator('.search-group__source').first()).toContainText('2025');
  await search(page, 'tube');
  await expect(results(page).first().locator('.search-result__why')).toContainText('same meaning');
});

test('a theme among the best results is not said to be of the source of a statement there', async ({ page }) => {
  await search(page, 'hydrogen');
  const best = page.locator('.search-group').first();
  await expect(best.locator('.search-group__source')).toHaveCount(0);
  await expect(best.locator('[data-source]').first()).toBeVisible();
});

test('more results come on request, and the focus goes to the first of them', async ({ page }) => {
  await search(page, 'AI');
  await page.getByRole('button', { name: /^Show \d+ more/ }).press('Enter');
  await expect(page.locator('[data-result]')).toHaveCount(20);
  await expect(page.locator('[data-result] > a:focus')).toHaveCount(1);
});

test('a misspelt word is corrected, and the literal one can be asked for', async ({ page }) => {
  await search(page, 'subwya');
  const line = page.locator('.search-changes');
  await expect(line).toContainText('Showing results for subway');
  await line.getByRole('link', { name: /Search instead for “subwya”/ }).click();
  await expect(page).toHaveURL(/exact=1/);
  await done(page);
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expect(page.locator('#search-empty')).toBeVisible();
  await page.goBack();
  await expect(results(page).first()).toBeVisible();
});

test('nonsense finds nothing and says what to try', async ({ page }) => {
  expect(await search(page, 'xyzzyqwfpg')).toEqual([]);
  await expect(page.locator('#search-empty')).toBeVisible();
  await expect(page.locator('#search-empty').getByRole('link', { name: 'Busan', exact: true })).toBeVisible();
});

test('a result opens the page at its claim, focused', async ({ page }) => {
  await search(page, '1.927 trillion');
  await page.locator('[data-result] a[href]').first().click();
  await expect(page).toHaveURL(/profiles\/busan\/statements\/#marine-budget$/);
  await expect(page.locator('#marine-budget')).toBeFocused();
});

test('a Hangul query leads to the claim as well', async ({ page }) => {
  await search(page, '창원국가산업단지');
  await page.locator('[data-result] a[href*="#"]').first().press('Enter');
  await expect(page.locator('.statements > li:target')).toBeFocused();
});

test('the search page too is reached by / and Ctrl K', async ({ page }) => {
  for (const key of ['/', 'Control+k']) {
    await page.goto('search/');
    await page.keyboard.press(key);
    await expect(page.locator('#search-input')).toBeFocused();
  }
});

test('half-typed Hangul is understood, and Enter that ends a syllable asks nothing', async ({ page }) => {
  await page.goto('search/');
  await page.locator('#search-input').focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '나ㅈ', selectionStart: 2, selectionEnd: 2 });
  await expect(results(page).first()).toContainText('Naju');
  const before = await page.evaluate(() => history.length);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('before a question, and when it is taken back, the page offers the indexes; beside results it does not', async ({
  page,
}) => {
  const offered = page.locator('#search-idle').getByRole('link', { name: 'Busan', exact: true });
  await page.goto('search/');
  await done(page);
  await expect(offered).toBeVisible();
  await page.locator('#search-input').fill('subway');
  await expect(results(page).first()).toBeVisible();
  await expect(offered).toBeHidden();
  await page.locator('#search-input').fill('');
  await expect(offered).toBeVisible();
});

test('nothing of the index is asked for before a reader searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|vocabulary|api\//.test(url))).toEqual([]);
});

test('while the index is slow, the page says so and offers the indexes', async ({ page }) => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/?q=busan');
  await expect(page.locator('#search-status')).toHaveText('Searching …');
  await expect(page.locator('#search-loading').getByRole('link', { name: 'Busan', exact: true })).toBeVisible();
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'loading');
  go();
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('#search-loading')).toBeHidden();
});

test('when the index cannot be loaded, the page says so and offers the indexes; a further try may succeed', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=busan');
  await expect(page.locator('#search-failed')).toBeVisible();
  await expect(page.locator('#search-failed').getByRole('link', { name: 'Busan', exact: true })).toBeVisible();
  await done(page);
  await page.unroute('**/pagefind/**');
  await page.locator('#search-input').press('Enter');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('#search-failed')).toBeHidden();
});

test('browsers are told how to add the search', async ({ page, request }) => {
  await page.goto('');
  const link = page.locator('link[rel="search"][type="application/opensearchdescription+xml"]');
  const text = await (await request.get('opensearch.xml')).text();
  const template = /template="([^"]+)\?q=\{searchTerms\}"/.exec(text)?.[1] ?? '';
  // They want a whole address, which the site has only where it is told its own.
  expect(await link.count()).toBe(/^https?:/.test(template) ? 1 : 0);
  expect(template).toMatch(/^(?:https?:\/\/[^/]+)?\/(?:[\w-]+\/)*search\/$/);
});
