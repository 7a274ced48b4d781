import { expect, started, test, type Page } from './test.ts';
import { publisherOf } from '../../src/core/domain/sources.ts';
import { statementTools as t } from '../../src/strings/index.ts';
import { BLOCKS, mustHave, PROFILES, register } from './examples.ts';

const PROFILE = mustHave(PROFILES[0], 'profile');

const dialog = (page: Page) => page.getByRole('dialog');
const number = (page: Page) => page.locator(`.prose a.bound[href*="/${PROFILE.id}/statements/#"]`).first();

async function claimOf(page: Page) {
  const ref = `${PROFILE.id}/${((await number(page).getAttribute('href')) ?? '').split('#')[1] ?? ''}`;
  return mustHave(register.claims.get(ref), `claim ${ref}`);
}

test('a number opens its statement in place; Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  const claim = await claimOf(page);
  await number(page).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await number(page).click();
  await expect(dialog(page).getByRole('listitem')).toContainText(String(claim.number));
  await expect(dialog(page)).toContainText(`¶${claim.readFrom[0] ?? ''}`);
  if (claim.printed !== undefined) await expect(dialog(page)).toContainText(claim.printed);
  const source = mustHave(register.sources.get(claim.source), 'source');
  await expect(dialog(page)).toContainText(publisherOf(source));
  await expect(dialog(page).getByRole('button', { name: t.copy })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: t.cite })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: t.all })).toHaveAttribute('href', new RegExp(`#${claim.id}$`));
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.evaluate(() => document.querySelector('#claim_popover')?.contains(document.activeElement))).toBe(
    true,
  );
  await expect(page).toHaveURL(new RegExp(`profiles/${PROFILE.id}/$`));
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(number(page)).toBeFocused();
});

test('the keyboard opens it too, walks through it and closes it', async ({ page }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  await number(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('listitem')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#claim_popover') !== null)).toBe(true);
  await dialog(page).getByRole('button', { name: t.close }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(number(page)).toBeFocused();
});

test('it stands beside the sentence where there is room, under the number else, within the page', async ({ page }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  for (const width of [1920, 1280, 900, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await number(page).click();
    await expect(dialog(page).getByRole('listitem')).toBeVisible();
    const box = mustHave((await dialog(page).boundingBox()) ?? undefined, 'box');
    const of = mustHave((await number(page).boundingBox()) ?? undefined, 'box');
    const sentence = mustHave(
      (await number(page).locator('xpath=ancestor::*[self::p or self::li][1]').boundingBox()) ?? undefined,
      'box',
    );
    expect(box.x, String(width)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, String(width)).toBeLessThanOrEqual(width);
    if (width - sentence.x - sentence.width >= 300) expect(box.x).toBeGreaterThan(sentence.x + sentence.width);
    // It covers the sentence, but never the number.
    else expect(box.y >= of.y + of.height || box.y + box.height <= of.y, String(width)).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('on a phone it comes from the bottom, and a tap beside it closes it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`profiles/${PROFILE.id}/`);
  await started(page);
  await number(page).tap();
  await expect(dialog(page).getByRole('listitem')).toBeVisible();
  const box = mustHave((await dialog(page).boundingBox()) ?? undefined, 'box');
  expect([box.x, box.width]).toEqual([0, 390]);
  expect(Math.round(box.y + box.height)).toBe(844);
  // Also where a number stands: what is darkened does nothing else.
  await page.touchscreen.tap(195, 20);
  await expect(dialog(page)).toHaveCount(0);
  const { id, profile } = mustHave(BLOCKS, 'chart of blocks');
  await page.goto(`figures/${id}/`);
  const mark = page
    .locator('.chart-narrow a')
    .filter({ has: page.locator('.mark[data-claim]') })
    .first();
  const name = mustHave((await mark.locator('.mark').getAttribute('data-claim')) ?? undefined, 'claim');
  await mark.tap();
  await expect(dialog(page).getByRole('listitem')).toContainText(String(register.claims.get(name)?.number));
  await expect(dialog(page)).not.toContainText(`${profile.id}/`);
  await context.close();
});

test('a number within it opens there, and the way back is to where it began', async ({ page }) => {
  const inner = [...register.claims.values()].find(({ part_of: whole }) => whole !== undefined);
  const claim = mustHave(inner, 'part of something');
  await page.goto(`profiles/${PROFILE.id}/`);
  await number(page).evaluate(
    (link, address) => link.setAttribute('href', address),
    `/profiles/${claim.profile}/statements/#${claim.id}`,
  );
  await number(page).click();
  await dialog(page).locator('.statements .bound').last().click();
  await expect(dialog(page).getByRole('listitem')).not.toContainText(claim.statement);
  await page.keyboard.press('Escape');
  await expect(number(page)).toBeFocused();
});

test('a modifier, and a list that does not load, follow the link', async ({ page, context }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  const { id } = await claimOf(page);
  const [tab] = await Promise.all([context.waitForEvent('page'), number(page).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL(new RegExp(`/statements/#${id}$`));
  await expect(dialog(page)).toHaveCount(0);
  await page.route('**/statements/', (route) =>
    route.request().resourceType() === 'xhr' ? route.abort() : route.continue(),
  );
  await page.reload();
  await number(page).click();
  await expect(page).toHaveURL(new RegExp(`/statements/#${id}$`));
});

test('without scripts the link leads to the statement', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`profiles/${PROFILE.id}/`);
  const { id } = await claimOf(page);
  await number(page).click();
  await expect(page).toHaveURL(new RegExp(`/statements/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await context.close();
});
