/** Citing, by keyboard and without scripts. */
import { expect, test, type Page } from './test.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { citePageOf } from '../../src/core/domain/citations.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { cite, citing, statementTools } from '../../src/strings/index.ts';
import { mustHave, PROFILE, register, SOURCE } from './examples.ts';

const CLAIM = mustHave(claimsOfProfile(register, PROFILE.id).at(-1), 'claim');
const CHART = mustHave(
  chartsIn(register).find(({ within }) => within === PROFILE.id),
  'chart',
);

const LOOKS = new Map([
  [citing.files.bib, /^@\w+\{/],
  [citing.files.ris, /^TY {2}- /],
  [citing.files.json, /^\{/],
] as [string, RegExp][]);

const box = (page: Page) => page.getByRole('dialog', { name: citing.title });

for (const [path, link] of [
  [`profiles/${PROFILE.id}/`, cite.this],
  [routes.figure(CHART.id), cite.chartLink],
  [routes.source(SOURCE), cite.documentLink],
] as const)
  test(`/${path} is cited by keyboard: open, copy, close, and back where it began`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(path);
    const opener = page.getByRole('link', { name: link, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    for (const form of [...Object.values(cite.styles), ...Object.values(citing.files)]) {
      await box(page)
        .getByRole('button', { name: citing.copy(form) })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await expect(box(page).getByRole('status')).toHaveText(citing.copied(form));
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text, form).toMatch(LOOKS.get(form) ?? /\d{4}/);
    }
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeHidden();
    await expect(opener).toBeFocused();
    expect(errors).toEqual([]);
  });

test('a statement opened in place is cited, and the focus goes back to its number', async ({ page }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  const number = page.locator('.prose a.bound').first();
  await number.press('Enter');
  await page.locator('#claim_popover').getByRole('button', { name: statementTools.cite }).click();
  await expect(box(page).getByRole('button', { name: citing.copy(cite.styles.apa) })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
});

test('where copying is forbidden the text is shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`profiles/${PROFILE.id}/`);
  await page.getByRole('link', { name: cite.this, exact: true }).click();
  await box(page)
    .getByRole('button', { name: citing.copy(cite.styles.apa) })
    .click();
  await expect(box(page).getByRole('status')).toContainText(`${citing.select} Cheongsajin.`);
});

test('without scripts a statement’s link leads to its citation', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`profiles/${PROFILE.id}/statements/`);
  await page.locator(`[id="${CLAIM.id}"]`).getByRole('link', { name: cite.statementLink, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`cite/${citePageOf(CLAIM)}/#${CLAIM.id}$`));
  await expect(page.locator(`[id="${CLAIM.id}"]`)).toContainText(`statements/#${CLAIM.id}`);
  await context.close();
});
