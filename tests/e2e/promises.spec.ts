/** /promises/ in a browser: filters, views and orders in the address, squares that filter, and the page without scripts. */
import { expect, test, type Page } from './test.ts';
import { followUp, promisesByPlace, REPORTED_STATES } from '../../src/core/domain/promise-states.ts';
import { promises as t } from '../../src/strings/index.ts';
import { LAST_DUE, mustHave, PROMISES, register } from './examples.ts';

/** A place with a dated promise, and a theme of none of its promises. */
const PLACE = mustHave(register.profiles.get(LAST_DUE.claim.profile), 'such profile');
const OWN = PROMISES.filter(({ claim }) => claim.profile === PLACE.id);
/** As they stand on a day before all deadlines. */
const STANDING = promisesByPlace(register, '1000-01-01').flatMap(({ promises }) => promises);
const UNDATED = STANDING.filter(({ claim, state }) => claim.profile === PLACE.id && state === 'undated').length;
/** The last to fall due of which no source reports anything: the calendar alone moves it. */
const LAST_OPEN = STANDING.filter(
  ({ due, state }) => due !== undefined && !(REPORTED_STATES as readonly string[]).includes(state),
).at(-1);
const FOREIGN = [...register.themes.keys()].find(
  (id) =>
    !OWN.some(({ claim }) => claim.themes.includes(id)) && PROMISES.some(({ claim }) => claim.themes.includes(id)),
);

const shown = (page: Page) => page.locator('#promise-list li');
const select = (page: Page, name: string) => page.locator(`#promise-filters select[name=${name}]`);
const status = (page: Page) => page.locator('#promise-status');

test('filters narrow the list, and the address tells them', async ({ page }) => {
  await page.goto('promises/');
  await expect(status(page)).toContainText(t.shown(PROMISES.length, PROMISES.length, []));
  await select(page, 'place').selectOption(PLACE.id);
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}$`));
  await expect(shown(page)).toHaveCount(OWN.length);
  await select(page, 'state').selectOption('undated');
  await expect(shown(page)).toHaveCount(UNDATED);
  await expect(status(page)).toHaveText(t.shown(UNDATED, PROMISES.length, [PLACE.name.en, t.states.undated]));
  if (FOREIGN !== undefined) {
    await select(page, 'theme').selectOption(FOREIGN);
    await expect(page.getByText(t.nothing)).toBeVisible();
  }
  await page.getByRole('button', { name: t.filters.all }).click();
  await expect(shown(page)).toHaveCount(PROMISES.length);
  await expect(page).toHaveURL(/promises\/$/);
});

test('what a later source reports, or nobody has looked for, is a filter of its own', async ({ page }) => {
  const reported = STANDING.flatMap(({ reports }) => reports.at(-1)?.outcome ?? []);
  const outcome = mustHave(reported[0], 'report');
  await page.goto(`promises/?outcome=${outcome}`);
  await expect(shown(page)).toHaveCount(reported.filter((other) => other === outcome).length);
  for (const followed of ['part', 'looked', 'none'] as const) {
    await select(page, 'outcome').selectOption(followed);
    await expect(shown(page)).toHaveCount(STANDING.filter((one) => followUp(one) === followed).length);
  }
});

test('the legend and the names beside the squares filter, and the squares show what is left', async ({ page }) => {
  await page.goto('promises/');
  const name = page.locator('.squares .of').getByRole('link', { name: PLACE.name.en, exact: true });
  await expect(page.locator('#list_')).not.toBeInViewport();
  await name.click();
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}$`));
  await expect(page.locator('#list_')).toBeInViewport();
  await expect(name).toHaveAttribute('aria-current', 'true');
  await expect(shown(page)).toHaveCount(OWN.length);
  await expect(page.locator('.squares .cells a:not(.out)')).toHaveCount(OWN.length);
  await page.locator('.squares [data-state=undated]').press('Enter');
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}&state=undated$`));
  await expect(shown(page)).toHaveCount(UNDATED);
  // Once more, and the choice is taken back.
  await name.click();
  await expect(page).toHaveURL(/[?]state=undated$/);
});

test('a square opens its statement, by keyboard too, and says its words where the focus is', async ({ page }) => {
  await page.goto('promises/');
  const square = page.locator(`.squares .cells a[href$="#${LAST_DUE.claim.id}"]`);
  await square.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(square).toBeFocused();
  const words = square.locator('span');
  expect((await words.boundingBox())?.width).toBeGreaterThan(40);
  await page.keyboard.press('Escape');
  expect((await words.boundingBox())?.width).toBeLessThan(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(mustHave(LAST_DUE.claim.printed, 'printed words'));
});

test('a row of squares is one stop, in which arrows lead on', async ({ page }) => {
  await page.goto('promises/');
  const rows = page.locator('.squares .cells');
  expect(await page.locator('.squares .cells a:not([tabindex="-1"])').count()).toBe(await rows.count());
  const cells = rows
    .filter({ has: page.locator('li:nth-child(3)') })
    .first()
    .locator('a');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cells.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cells.last()).toBeFocused();
  // Left and come back to, the row is where it was left.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(cells.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cells.first()).toBeFocused();
});

test('squares are targets of 24 pixels at every width', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('promises/');
    const box = mustHave((await page.locator('.squares .cells a').first().boundingBox()) ?? undefined, 'square');
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('an address brings filters, view and order back; what it does not know is passed over', async ({ page }) => {
  await page.goto(`promises/?place=${PLACE.id}&theme=nonsense&view=place&sort=-due`);
  await expect(shown(page)).toHaveCount(OWN.length);
  await expect(page.locator('#promise-list h3')).toHaveText([new RegExp(`^${PLACE.name.en}`)]);
  await expect(shown(page).first().locator('a').first()).toHaveAttribute('href', new RegExp(`#${LAST_DUE.claim.id}$`));
  await page.goto('promises/?place=nowhere&view=nothing');
  await expect(shown(page)).toHaveCount(PROMISES.length);
  await expect(page.locator('#promise-list h3').first()).toHaveText(/^\d{4}$/);
});

test('as one list, each says its place, in either order what has no deadline last', async ({ page }) => {
  for (const sort of ['due', '-due']) {
    await page.goto(`promises/?view=list&sort=${sort}`);
    await expect(page.locator('#promise-list :is(h3, h4)')).toHaveCount(0);
    await expect(shown(page)).toHaveCount(PROMISES.length);
    await expect(shown(page).first()).toHaveAttribute('data-due');
    await expect(shown(page).last()).not.toHaveAttribute('data-due');
  }
  await expect(shown(page).first()).toContainText(PLACE.name.en);
  await page.goto('promises/?view=list&sort=promise');
  const words = await shown(page).locator('> a').allInnerTexts();
  const lower = words.map((text) => text.toLowerCase());
  expect(lower).toEqual(lower.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
});

test('each choice is a step back, and forward again', async ({ page }) => {
  await page.goto('promises/');
  await select(page, 'place').selectOption(PLACE.id);
  await select(page, 'view').selectOption('list');
  await expect(page).toHaveURL(new RegExp(`[?]place=${PLACE.id}&view=list$`));
  await page.goBack();
  await expect(select(page, 'view')).toHaveValue('year');
  await expect(shown(page)).toHaveCount(OWN.length);
  await page.goBack();
  await expect(page).toHaveURL(/promises\/$/);
  await expect(shown(page)).toHaveCount(PROMISES.length);
  await page.goForward();
  await expect(shown(page)).toHaveCount(OWN.length);
});

test('the status is brought up to the reader’s day, in the list, the squares and the legend', async ({ page }) => {
  // After all that was promised.
  const year = Number(LAST_DUE.due?.date.slice(0, 4)) + 4;
  await page.clock.setFixedTime(new Date(`${year}-05-04T10:00:00`));
  await page.goto('promises/');
  await expect(page.locator('#promise-day')).toContainText(`4 May ${year}`);
  if (LAST_OPEN !== undefined) {
    const { id } = LAST_OPEN.claim;
    const item = shown(page).filter({ has: page.locator(`a[href$="#${id}"]`) });
    await expect(item).toHaveClass(/past/);
    await expect(item).toContainText(t.computed.past);
    await expect(page.locator(`.squares .cells a[href$="#${id}"]`)).toHaveClass(/past/);
  }
  await expect(page.locator('.squares [data-state=ahead] b')).toHaveText('0');
});

test('a reader’s clock that is behind changes nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2019-01-01T10:00:00'));
  await page.goto('promises/');
  await expect(status(page)).toContainText('All');
  await expect(page.locator('#promise-day')).toBeHidden();
});

test('without scripts the list is whole, and offers no control that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('promises/');
    await expect(shown(page)).toHaveCount(PROMISES.length);
    await expect(page.locator('#promise-filters')).toBeHidden();
    await page.goto('promises/others/');
    await page.locator('.others summary').first().click();
    await expect(page.locator('.others li').first()).toBeVisible();
  }
  await page.goto('timeline/');
  await expect(page).toHaveURL(/promises\/$/);
  await page.locator(`.squares .cells a[href$="#${LAST_DUE.claim.id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`${PLACE.id}/.*#${LAST_DUE.claim.id}$`));
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
