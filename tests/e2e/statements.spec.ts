import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test.ts';
import { claimLabel } from '../../src/core/domain/format-claim.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { publisherOf } from '../../src/core/domain/sources.ts';
import { cite, citing, statements as t, statementTools } from '../../src/strings/index.ts';
import { mustHave, PROFILES, register } from './examples.ts';

/** The place with most statements. */
const PLACE = mustHave(
  PROFILES.toSorted((a, b) => claimsOfProfile(register, b.id).length - claimsOfProfile(register, a.id).length)[0],
  'profile',
);
const CLAIMS = claimsOfProfile(register, PLACE.id);
const ADDRESS = `profiles/${PLACE.id}/statements/`;
const THEME = mustHave(CLAIMS[0]?.themes[0], 'theme of a claim');
const REMARKED = mustHave(
  CLAIMS.find(({ notes, basis }) => notes.length > 0 && basis === 'printed'),
  'printed claim with a remark',
);
const KIND = REMARKED.kind;
const OTHER_KIND = mustHave(
  CLAIMS.find(({ kind }) => kind !== KIND),
  'second kind',
);

const shown = (page: Page) => page.locator('.statements > li:visible');
const filter = (page: Page, name: string) => page.locator(`#bench_filters [name=${name}]`);
const idsOf = (page: Page) => shown(page).evaluateAll((entries) => entries.map(({ id }) => id));

test('filters narrow the list, are counted, and stand in the address, where a step back takes them away', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await expect(page.getByRole('status')).toHaveText(statementTools.shown(CLAIMS.length, CLAIMS.length));
  await filter(page, 'kind').selectOption(KIND);
  const ofKind = CLAIMS.filter(({ kind }) => kind === KIND);
  await expect(shown(page)).toHaveCount(ofKind.length);
  await filter(page, 'remark').check();
  const remarked = ofKind.filter(({ id }) => id === REMARKED.id);
  await expect(page).toHaveURL(new RegExp(`\\?kind=${KIND}&remark=yes$`));
  expect(await idsOf(page)).toEqual(expect.arrayContaining(remarked.map(({ id }) => id)));
  for (const entry of await shown(page).all()) await expect(entry.locator('dt.ours').first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`\\?kind=${KIND}$`));
  await expect(shown(page)).toHaveCount(ofKind.length);
  await page.goBack();
  await expect(shown(page)).toHaveCount(CLAIMS.length);
});

test('an address meets its statement, on arrival and after, though what is far off is laid out late', async ({
  page,
}) => {
  for (const { id } of [CLAIMS.at(-1), CLAIMS[Math.floor(CLAIMS.length / 2)]].flatMap((claim) => claim ?? [])) {
    await page.goto(`${ADDRESS}#${id}`);
    const top = (): Promise<number> =>
      page.locator(`[id="${id}"]`).evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const isMet = async (): Promise<void> => {
      const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
      // The last one stands lower where the page ends.
      if (room > 1) await expect.poll(top).toBeLessThan(100);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    };
    await isMet();
    await page.goto(ADDRESS);
    await page.evaluate((hash) => location.assign(hash), `#${id}`);
    await isMet();
  }
});

test('an address with filters opens filtered; what it does not know is left out', async ({ page }) => {
  await page.goto(`${ADDRESS}?theme=${THEME}&kind=nonsense&basis=printed`);
  const expected = CLAIMS.filter(({ themes, basis }) => themes.includes(THEME) && basis === 'printed');
  await expect(shown(page)).toHaveCount(expected.length);
  await expect(page.getByRole('status')).toHaveText(statementTools.shown(expected.length, CLAIMS.length));
  await expect(filter(page, 'theme')).toHaveValue(THEME);
  await page.getByRole('button', { name: t.filters.clear }).click();
  await expect(shown(page)).toHaveCount(CLAIMS.length);
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
});

test('words are found in any case, all of them, and what fits nothing is told', async ({ page }) => {
  await page.goto(ADDRESS);
  await filter(page, 'words').fill(claimLabel(REMARKED).toUpperCase());
  await expect(page.locator(`[id="${REMARKED.id}"]`)).toBeVisible();
  expect(await shown(page).count()).toBeLessThan(CLAIMS.length);
  await filter(page, 'words').fill('zzz qqq');
  await expect(page.getByText(t.nothing)).toBeVisible();
  await expect(page).toHaveURL(/\?words=zzz\+qqq$/);
});

test('the order is that of the document, or by kind in groups that fold', async ({ page }) => {
  await page.goto(`${ADDRESS}?order=document`);
  expect(await idsOf(page)).toEqual(CLAIMS.map(({ id }) => id));
  await expect(page.locator('.bench > details:visible')).toHaveCount(0);
  await filter(page, 'order').selectOption('');
  const groups = page.locator('.bench > details');
  expect(await groups.count()).toBeGreaterThan(1);
  const before = await shown(page).count();
  await groups.first().locator('summary').click();
  expect(await shown(page).count()).toBeLessThan(before);
});

test('an address leads to its statement, whatever is filtered or folded', async ({ page }) => {
  await page.goto(`${ADDRESS}?kind=${OTHER_KIND.kind}#${REMARKED.id}`);
  const entry = page.locator(`[id="${REMARKED.id}"]`);
  await expect(entry).toBeInViewport();
  await expect(entry).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}#${REMARKED.id}$`));
});

test('a statement is copied by its address, and cited with its original', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${ADDRESS}?kind=${KIND}`);
  const entry = page.locator(`[id="${REMARKED.id}"]`);
  await entry.getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  await expect(entry.getByRole('button', { name: statementTools.copy })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entry.getByText(statementTools.copied)).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(new RegExp(`/${ADDRESS}#${REMARKED.id}$`));
  await entry.getByRole('button', { name: statementTools.cite }).click();
  const source = mustHave(register.sources.get(REMARKED.source), 'source');
  const box = page.getByRole('dialog', { name: citing.title });
  await box
    .getByRole('button', { name: citing.copy(cite.styles.apa) })
    .first()
    .click();
  await expect.poll(copied).toContain(`${ADDRESS}#${REMARKED.id}`);
  await box
    .getByRole('button', { name: citing.copy(cite.styles.apa) })
    .last()
    .click();
  await expect.poll(copied).toContain(publisherOf(source));
  await expect(box).toContainText('¶');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  // One set of buttons for the whole list: no more stops for the Tab key than needed.
  await expect(page.getByRole('button', { name: statementTools.cite })).toHaveCount(1);
});

test('a statement leads to its line of the ledger', async ({ page }) => {
  const ledger = `content/profiles/${PLACE.id}/claims.yaml`;
  const lines = readFileSync(ledger, 'utf8').split('\n');
  await page.goto(ADDRESS);
  for (const { id } of [CLAIMS[0], REMARKED, CLAIMS.at(-1)].map((one) => mustHave(one, 'claim'))) {
    const entry = page.locator(`[id="${id}"]`);
    await entry.getByRole('link').first().focus();
    const address = await entry.getByRole('link', { name: statementTools.edit, exact: true }).getAttribute('href');
    const [, file, line] = /\/blob\/main\/(.+)#L(\d+)$/.exec(address ?? '') ?? [];
    expect(file).toBe(ledger);
    expect(lines[Number(line) - 1]).toContain(`id: ${id}`);
  }
});

test('without scripts the list is whole, and offers no control that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`${ADDRESS}#${REMARKED.id}`);
  await expect(shown(page)).toHaveCount(CLAIMS.length);
  await expect(page.locator('#bench_filters')).toBeHidden();
  await expect(page.locator(`[id="${REMARKED.id}"]`)).toBeInViewport();
  await context.close();
});
