import { expect, test, type Page } from '@playwright/test';
import { targets as t } from '../../src/strings/index.ts';
import { LAST_DUE, mustHave, register, TARGETS } from './examples.ts';

/** A place with a dated promise, and a theme of none of its targets. */
const PLACE = mustHave(register.profiles.get(LAST_DUE.claim.profile), 'such profile');
const THEMES = new Set(TARGETS.filter(({ claim }) => claim.profile === PLACE.id).flatMap(({ claim }) => claim.themes));
const FOREIGN = [...register.themes.keys()].find(
  (id) => !THEMES.has(id) && TARGETS.some(({ claim }) => claim.themes.includes(id)),
);

const table = (page: Page) => page.locator('#targets-table');
const shown = (page: Page) => page.locator('#targets-table tbody tr:visible');
const places = (page: Page) => shown(page).locator('td.place').allInnerTexts();

test('filters narrow the table, and the address tells them', async ({ page }) => {
  await page.goto('targets/');
  const all = await shown(page).count();
  await page.locator('select[name=place]').selectOption(PLACE.id);
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}$`));
  expect(new Set(await places(page))).toEqual(new Set([PLACE.name.en]));
  const own = await shown(page).count();
  await page.locator('select[name=state]').selectOption('undated');
  const some = await shown(page).count();
  expect(some).toBeLessThan(own);
  if (some > 0) await expect(page.getByRole('status')).toContainText(t.shown(some, all, [`${PLACE.name.en}, `]));
  await page.goto('targets/');
  await page.locator('select[name=place]').selectOption(PLACE.id);
  // A theme of none of its targets, if there is one.
  if (FOREIGN !== undefined) await page.locator('select[name=theme]').selectOption(FOREIGN);
  if (FOREIGN !== undefined) await expect(page.getByText(t.nothing)).toBeVisible();

  await page.getByRole('button', { name: t.all }).click();
  await expect(shown(page)).toHaveCount(all);
  await expect(page).toHaveURL(/targets\/$/);
});

test('an address brings its filters and its order back; what it does not know is passed over', async ({ page }) => {
  await page.goto(`targets/?place=${PLACE.id}&theme=nonsense&sort=-place`);
  expect(new Set(await places(page))).toEqual(new Set([PLACE.name.en]));
  await expect(table(page).getByRole('columnheader', { name: 'Place' })).toHaveAttribute('aria-sort', 'descending');
  await page.goto('targets/?place=nowhere&sort=nothing');
  await expect(table(page).getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
  expect(await shown(page).count()).toBe(TARGETS.length);
});

test('each choice is a step back, and forward again', async ({ page }) => {
  await page.goto('targets/');
  const all = await shown(page).count();
  await page.locator('select[name=place]').selectOption(PLACE.id);
  const some = await shown(page).count();
  await table(page).getByRole('columnheader', { name: 'Place' }).getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}&sort=place$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}$`));
  await expect(table(page).getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(shown(page)).toHaveCount(some);
  await page.goBack();
  await expect(page).toHaveURL(/targets\/$/);
  await expect(page.locator('select[name=place]')).toHaveValue('');
  await expect(shown(page)).toHaveCount(all);
  await page.goForward();
  await expect(shown(page)).toHaveCount(some);
  await expect(page.locator('select[name=place]')).toHaveValue(PLACE.id);
});

test('columns sort by keyboard, up and down, and what has no date stays below', async ({ page }) => {
  await page.goto('targets/');
  const due = table(page).getByRole('columnheader', { name: 'Due' });
  const first = () => shown(page).first().locator('td.due').innerText();
  const earliest = await first();
  await due.getByRole('button').press('Enter');
  await expect(due).toHaveAttribute('aria-sort', 'descending');
  expect(await first()).not.toBe(earliest);
  expect(await first()).toContain(LAST_DUE.due?.date.slice(0, 4));
  if (TARGETS.some(({ due: on }) => on === undefined))
    await expect(shown(page).last().locator('td.due')).toHaveText(
      new RegExp(`^(?:${Object.values(t.noDate).join('|')})$`),
    );

  await table(page).getByRole('columnheader', { name: 'Place' }).getByRole('button').press('Enter');
  await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
  const sorted = await places(page);
  expect(sorted).toEqual(sorted.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a === b ? 0 : 1)));
});

test('the computed column is brought up to the reader’s day, and only that', async ({ page }) => {
  const row = shown(page).filter({
    has: page.locator(`a[href$="profiles/${LAST_DUE.claim.profile}/statements/#${LAST_DUE.claim.id}"]`),
  });
  await page.goto('targets/');
  const reported = await row.locator('td.reported').innerText();
  // After all that was promised.
  const year = Number(LAST_DUE.due?.date.slice(0, 4)) + 4;
  await page.clock.setFixedTime(new Date(`${year}-05-04T10:00:00`));
  await page.goto('targets/');
  await expect(page.locator('#targets-day')).toContainText(`4 May ${year}`);
  await expect(row.locator('td.computed')).toHaveText(new RegExp(`^${t.computed.past('.+')}; .*later source`));
  await expect(row.locator('td.reported')).toHaveText(reported);
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
    expect(await shown(page).count()).toBe(TARGETS.length);
    await expect(page.locator('#targets-filters')).toBeHidden();
    await expect(page.locator('td.computed').first()).toHaveText(/\S/);
  }
  await context.close();
});

test('a term of the prose leads to its explanation', async ({ page }) => {
  const term = page.locator('.prose .term-link[href*="/glossary/#"], .prose .term a').first();
  for (const id of register.themes.keys()) {
    await page.goto(`themes/${id}/`);
    if ((await term.count()) > 0) break;
  }
  const id = ((await term.getAttribute('href')) ?? '').split('#')[1] ?? '';
  await term.click();
  await expect(page).toHaveURL(new RegExp(`glossary/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
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
  expect(await page.locator('.targets tbody td.due').count()).toBe(TARGETS.length);
});
