/** The search box in the head of every page, by keyboard only, with slow and failing networks, and in Hangul. */
import { expect, test, type Page } from './test.ts';

const PAGE = 'profiles/naju/';
const input = (page: Page) => page.locator('#site_search input[name="q"]');
const options = (page: Page) => page.locator('#site_search [role="option"]');
const said = (page: Page) => page.locator('#site_search [role="status"]');

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type(text);
}

test('opens results as one types, says how many, and leads to the one chosen', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, 'subway');
  await expect(options(page).first()).toBeVisible();
  await expect(input(page)).toHaveAttribute('role', 'combobox');
  await expect(input(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(said(page)).toHaveText(/6 of \d+ results/);
  await page.keyboard.press('ArrowDown');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(input(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await expect(input(page)).toBeFocused();
  const target = (await first.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${target.replace('/', '\\/')}$`));
});

test('arrows go round through the box itself, Escape closes, then clears', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, 'subway');
  await expect(options(page).last()).toContainText('subway');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(input(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toBeHidden();
  await expect(input(page)).toHaveValue('subway');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(input(page)).toHaveValue('');
  await expect(input(page)).toBeFocused();
});

test('Enter without a choice goes to the results', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, '한전');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
});

test('the last choice leads to all results', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, 'subway');
  await expect(options(page).last()).toHaveText(/All \d+ results for “subway”/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=subway$/);
});

test('leaving the box closes it, and a claim of the same page is reached', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, 'subway');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('#site_search button')).toBeFocused();
  await expect(options(page).first()).toBeHidden();
  await page.goto('profiles/busan/');
  await type(page, 'busan/marine-budget');
  await expect(options(page).first()).toHaveAttribute('href', /#marine-budget$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#marine-budget')).toBeFocused();
  await expect(options(page).first()).toBeHidden();
});

test('Ctrl K focuses it from anywhere; the slash is a letter in a field', async ({ page }) => {
  await page.goto(PAGE);
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(input(page)).toHaveValue('/');
});

test('Hangul in composition opens results and goes nowhere', async ({ page }) => {
  await page.goto(PAGE);
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['ㅂ', '부', '붓', '부사', '부산']) await compose(text);
  await expect(options(page).first()).toContainText('Busan');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/profiles\/naju\/$/);
  await session.send('Input.insertText', { text: '부산' });
  await expect(input(page)).toHaveValue('부산');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/profiles\/busan\/$/);
});

test('nothing is loaded for it before it has the focus', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|vocabulary|header|answering/.test(url))).toEqual([]);
});

test('while the index is slow it says so and offers the indexes', async ({ page }) => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PAGE);
  await type(page, 'busan');
  await expect(said(page)).toContainText('Searching …');
  await expect(options(page)).toHaveText(['Profiles', 'Themes', 'Sources']);
  go();
  await expect(options(page).first()).toContainText('Busan');
});

test('an answer that comes late takes no choice away, and shows once the choice is left', async ({ page }) => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let answered = 0;
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
    answered += 1;
  });
  await page.goto(PAGE);
  await type(page, 'busan');
  await expect(said(page)).toContainText('Searching …');
  await expect(options(page)).toHaveText(['Profiles', 'Themes', 'Sources']);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  go();
  await expect.poll(() => answered).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  await expect(options(page)).toHaveText(['Profiles', 'Themes', 'Sources']);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).first()).toContainText('Busan');
  await expect(input(page)).not.toHaveAttribute('aria-activedescendant');
});

test('with its own script slow, the plain form works', async ({ page }) => {
  await page.route('**/assets/header*.js', () => undefined);
  await page.goto(PAGE);
  await type(page, 'busan');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=busan$/);
});

test('without the index it says so and offers the indexes by keyboard', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(PAGE);
  await type(page, 'busan');
  await expect(said(page)).toContainText('could not be loaded');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/themes\/$/);
});

test('nonsense says so and offers the indexes', async ({ page }) => {
  await page.goto(PAGE);
  await type(page, 'xyzzyqwfpg');
  await expect(said(page)).toContainText('No result for “xyzzyqwfpg”');
  await expect(options(page)).toHaveText(['Profiles', 'Themes', 'Sources']);
});

test('without scripts it is a form that leads to the search page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto(PAGE);
  await input(page).fill('busan');
  await input(page).press('Enter');
  await expect(page).toHaveURL(/search\/\?q=busan$/);
  await context.close();
});

test('open, it fits every width', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(PAGE);
    await type(page, '산업단지');
    await expect(options(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
