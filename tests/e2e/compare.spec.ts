import { expect, test, type Page } from './test.ts';
import { pairId, pairsIn } from '../../src/core/domain/pairs.ts';
import { claimsOfTheme } from '../../src/core/domain/register.ts';
import { apart, mustHave, PROFILES, register } from './examples.ts';

const at = (i: number) => mustHave(PROFILES.at(i), 'fourth profile');
const [A, B, C, D] = [at(0), at(1), at(2), at(-1)];
import { citySelection, compare as t } from '../../src/strings/index.ts';
import { FOLDER_SITE } from '../run/sites.ts';

const said = citySelection.status;

const choose = async (page: Page, ...places: string[]): Promise<void> => {
  for (const [i, place] of places.entries())
    await page.locator('#compare-form select').nth(i).selectOption({ label: place });
  await page.getByRole('button', { name: t.form.submit }).click();
};
const result = (page: Page) => page.locator('#compare-result');
const sides = (page: Page) => result(page).locator('.facts thead th');

test('two chosen places stand side by side, whichever comes first', async ({ page }) => {
  await page.goto('compare/');
  await choose(page, D.name.en, A.name.en);
  await expect(page).toHaveURL(new RegExp(`[?]places=${A.id},${D.id}$`));
  await expect(sides(page)).toHaveText([A.name.en, D.name.en]);
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\/$/);
});

test('what the browser puts together is what the page of a pair says', async ({ page }) => {
  const said = async (): Promise<string[]> => {
    const parts = page.locator('.side-by-side').locator('.facts tr, .betweens, .sides');
    await expect(parts.first()).toBeAttached();
    const texts = await parts.evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));
    return texts.toSorted();
  };
  for (const [a, b] of pairsIn(register).slice(0, 3)) {
    await page.goto(`compare/${pairId(a, b)}/`);
    const built = await said();
    expect(built.length).toBeGreaterThan(8);
    await page.goto(`compare/?places=${a},${b}`);
    expect(await said(), `${a} and ${b}`).toEqual(built);
  }
});

test('three stand side by side at an address of their own, and back and forward lead through', async ({ page }) => {
  await page.goto('compare/');
  await expect(result(page)).toBeHidden();
  await choose(page, C.name.en, A.name.en, B.name.en);
  await expect(page).toHaveURL(new RegExp(`/compare/[?]places=${A.id},${B.id},${C.id}$`));
  await expect(sides(page)).toContainText([A.name.en, B.name.en, C.name.en]);
  await expect(page.locator('#compare-heading')).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`${A.name.en}, ${B.name.en} and ${C.name.en}`));

  await choose(page, D.name.en, A.name.en, B.name.en);
  await expect(page).toHaveURL(new RegExp(`[?]places=${A.id},${B.id},${D.id}$`));
  await expect(sides(page)).toContainText([A.name.en, B.name.en, D.name.en]);
  await page.goBack();
  await expect(sides(page)).toContainText([A.name.en, B.name.en, C.name.en]);
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\/$/);
  await expect(result(page)).toBeHidden();
  await expect(page).toHaveTitle(/^Compare/);
  await page.goForward();
  await expect(sides(page)).toContainText([A.name.en, B.name.en, C.name.en]);
  await expect(page.locator('#compare-form select').nth(2)).toHaveValue(C.id);
});

test('a shared address shows all three, and what lies between each two of them', async ({ page }) => {
  await page.goto(`compare/?places=${C.id},${B.id},${A.id},${B.id}`);
  await expect(sides(page)).toHaveCount(3);
  await expect(page).toHaveURL(new RegExp(`[?]places=${A.id},${B.id},${C.id}$`));
  await expect(result(page).locator('.apart-span')).toHaveText([
    ...Array<RegExp>(3).fill(/ between these documents\.$|^Both documents carry the same date\.$/),
  ]);
  const like = apart([A.id, B.id, C.id]);
  if (like !== undefined) await expect(result(page).locator(`[data-like="${like}"]`)).toContainText(t.noAxis);
  // Every row of the table holds each place once, and no id stands twice.
  for (const row of await result(page).locator('.facts tr').all())
    expect(
      await row.locator('> [data-place]').evaluateAll((all) => all.map((one) => one.getAttribute('data-place'))),
    ).toEqual([A.id, B.id, C.id]);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  // Every theme of the three has its row, and in it a side for each that speaks of it.
  const themes = [...register.themes.keys()];
  for (const theme of themes)
    await expect(result(page).locator(`[data-sides=theme_${theme}] > [data-place]`), theme).toHaveCount(
      [A, B, C].filter(({ id }) => claimsOfTheme(register, theme).some(({ profile }) => profile === id)).length,
    );
});

test('two in a shared address are shown; what nobody knows is told', async ({ page }) => {
  await page.goto(`compare/?places=${C.id}&places=${A.id}&places=`);
  await expect(sides(page)).toHaveText([A.name.en, C.name.en]);
  await expect(page).toHaveURL(new RegExp(`[?]places=${A.id},${C.id}$`));
  await page.goto(`compare/?places=${A.id},${D.id},atlantis`);
  await expect(page.locator('#compare-status')).toHaveText(
    `${said.unknown(['atlantis'])} ${said.shown([A.name.en, D.name.en])}`,
  );
  await page.goto(`compare/?places=atlantis,${D.id},${C.id},${B.id}`);
  await expect(page.locator('#compare-status')).toHaveText(
    `${said.unknown(['atlantis'])} ${said.shown([B.name.en, C.name.en, D.name.en])}`,
  );
  await page.goto(`compare/?places=${D.id},${C.id},${B.id},${A.id}`);
  await expect(page.locator('#compare-status')).toContainText(said.most);
  await expect(sides(page)).toContainText([B.name.en, C.name.en, D.name.en]);
  await page.goto(`compare/?places=${A.id},${A.id}`);
  await expect(page.locator('#compare-status')).toHaveText(said.few);
  await page.goto('compare/');
  await choose(page, A.name.en, A.name.en);
  await expect(page.locator('#compare-status')).toHaveText(said.few);
});

test('when a page cannot be had, it says so, and the pairs remain', async ({ page }) => {
  await page.route(`**/profiles/${D.id}/compare/`, (route) => route.abort());
  await page.goto(`compare/?places=${A.id},${B.id},${D.id}`);
  await expect(page.locator('#compare-status')).toContainText(said.failed);
  await expect(page.locator('.pairs').getByRole('link')).toHaveCount(pairsIn(register).length);
});

test('a pair named the wrong way round is found', async ({ page }) => {
  await page.goto(`compare/${D.id}-and-${A.id}/`);
  await expect(page).toHaveURL(new RegExp(`/compare/${A.id}-and-${D.id}/$`));
  // A pair without a page is one of any two places.
  await page.goto(`compare/nowhere-and-${A.id}/`);
  await expect(page).toHaveURL(new RegExp(`/compare/[?]places=${A.id},nowhere$`));
  await expect(page.locator('#compare-status')).toHaveText(said.unknown(['nowhere']));
});

test('in a sub-folder, three places are put together from there', async ({ page }) => {
  const { base } = FOLDER_SITE;
  await page.goto(`http://localhost:4392${base}compare/?places=${A.id},${B.id},${C.id}`);
  await expect(sides(page)).toHaveCount(3);
  await page.goto(`http://localhost:4392${base}compare/${D.id}-and-${A.id}/`);
  await expect(page).toHaveURL(`http://localhost:4392${base}compare/${A.id}-and-${D.id}/`);
});

test('without scripts each place and pair is one step away, and nothing is offered that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('compare/');
    await expect(page.locator('#compare-form')).toBeHidden();
    const [[a, b] = ['', '']] = pairsIn(register);
    const names = [a, b].map((id) => register.profiles.get(id)?.name.en ?? '');
    await page
      .locator('.pairs')
      .getByRole('link', { name: t.names(names) })
      .click();
    await expect(page.locator('.facts thead th')).toHaveCount(2);
    await page.goto('compare/');
    await page.getByRole('main').getByRole('link', { name: A.name.en, exact: true }).click();
    await expect(page.locator('.facts thead th')).toHaveText([A.name.en]);
  }
  await context.close();
});
