import { expect, test, type Page } from '@playwright/test';

const table = (page: Page) => page.locator('#targets-table');
const shown = (page: Page) => page.locator('#targets-table tbody tr:visible');
const places = (page: Page) => shown(page).locator('td.place').allInnerTexts();

test('filters narrow the table, and the address tells them', async ({ page }) => {
  await page.goto('targets/');
  const all = await shown(page).count();
  await page.locator('select[name=place]').selectOption('changwon');
  await expect(page).toHaveURL(/\?place=changwon$/);
  expect(new Set(await places(page))).toEqual(new Set(['Changwon']));
  await page.locator('select[name=state]').selectOption('past');
  const some = await shown(page).count();
  expect(some).toBeGreaterThan(0);
  await expect(page.getByRole('status')).toHaveText(`${some} of ${all} targets: Changwon, Past its date`);
  await page.locator('select[name=theme]').selectOption('culture');
  await expect(page.getByText('No target is of this kind.')).toBeVisible();

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown(page)).toHaveCount(all);
  await expect(page).toHaveURL(/targets\/$/);
});

test('an address brings its filters and its order back; what it does not know is passed over', async ({ page }) => {
  await page.goto('targets/?place=naju&theme=nonsense&sort=-place');
  expect(new Set(await places(page))).toEqual(new Set(['Naju']));
  await expect(table(page).getByRole('columnheader', { name: 'Place' })).toHaveAttribute('aria-sort', 'descending');
  await page.goto('targets/?place=nowhere&sort=nothing');
  await expect(table(page).getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
  expect(await shown(page).count()).toBeGreaterThan(20);
});

test('each choice is a step back, and forward again', async ({ page }) => {
  await page.goto('targets/');
  const all = await shown(page).count();
  await page.locator('select[name=place]').selectOption('changwon');
  const some = await shown(page).count();
  await table(page).getByRole('columnheader', { name: 'Place' }).getByRole('button').click();
  await expect(page).toHaveURL(/\?place=changwon&sort=place$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?place=changwon$/);
  await expect(table(page).getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(shown(page)).toHaveCount(some);
  await page.goBack();
  await expect(page).toHaveURL(/targets\/$/);
  await expect(page.locator('select[name=place]')).toHaveValue('');
  await expect(shown(page)).toHaveCount(all);
  await page.goForward();
  await expect(shown(page)).toHaveCount(some);
  await expect(page.locator('select[name=place]')).toHaveValue('changwon');
});

test('columns sort by keyboard, up and down, and what has no date stays below', async ({ page }) => {
  await page.goto('targets/');
  const due = table(page).getByRole('columnheader', { name: 'Due' });
  const first = () => shown(page).first().locator('td.due').innerText();
  const earliest = await first();
  await due.getByRole('button').press('Enter');
  await expect(due).toHaveAttribute('aria-sort', 'descending');
  expect(await first()).not.toBe(earliest);
  expect(await first()).toContain('2027');
  await expect(shown(page).last().locator('td.due')).toHaveText('no date stated');

  await table(page).getByRole('columnheader', { name: 'Place' }).getByRole('button').press('Enter');
  await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
  const sorted = await places(page);
  expect(sorted).toEqual(sorted.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a === b ? 0 : 1)));
});

test('the computed column is brought up to the reader’s day, and only that', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-05-04T10:00:00'));
  await page.goto('targets/');
  await expect(page.locator('#targets-day')).toContainText('4 May 2031');
  const row = shown(page).filter({ hasText: 'Select and support culture-leading' });
  await expect(row.locator('td.computed')).toHaveText(
    'past its date since the end of 2027; nothing later in the register',
  );
  await expect(row.locator('td.reported')).toHaveText('planned');
  await expect(page.locator('[data-count="ahead"]')).toHaveText('0');
});

test('a reader’s clock that is behind changes nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2019-01-01T10:00:00'));
  await page.goto('targets/');
  await expect(page.getByRole('status')).toContainText('All');
  await expect(page.locator('#targets-day')).toBeHidden();
});

test('without scripts the table is whole, and offers no control that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('targets/');
    expect(await shown(page).count()).toBeGreaterThan(40);
    await expect(page.locator('#targets-filters')).toBeHidden();
    await expect(page.getByText('past its date since the end of 2023').first()).toBeVisible();
  }
  await context.close();
});

test('a term of the prose leads to its explanation', async ({ page }) => {
  await page.goto('themes/energy-materials/');
  await page.locator('.term a').first().click();
  await expect(page).toHaveURL(/glossary\/#convergence$/);
  await expect(page.locator('#convergence')).toBeFocused();
  await expect(page.locator('#convergence')).toContainText('no nuclear fusion meant');
});

test('on a narrow sheet no date runs into the place beside it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('targets/');
  const beyond = await page.locator('.targets tbody td.due').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getBoundingClientRect().right > cell.getBoundingClientRect().right + 0.5 ? [cell.textContent] : [];
    }),
  );
  expect(beyond).toEqual([]);
  expect(await page.locator('.targets tbody td.due').count()).toBeGreaterThan(20);
});
