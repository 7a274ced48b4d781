/** The table of all statements: filters and orders over all pages, kept in the address. */
import { expect, test } from './test.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { many, statementsTable as t } from '../../src/strings/index.ts';
import { mustHave, PROFILE, register } from './examples.ts';

const own = claimsOfProfile(register, PROFILE.id);

test('filters, sorts and goes back', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(routes.table);
  const rows = page.locator('#statements-table tbody tr');
  const built = await rows.count();
  await page.locator('#table-filters [name=place]').selectOption(PROFILE.id);
  await expect(page.locator('#table-status')).toContainText(t.shown(own.length, own.length));
  await expect(page).toHaveURL(new RegExp(`\\?place=${PROFILE.id}$`));
  await expect(page.getByRole('navigation', { name: many.pages })).toBeHidden();

  const largest = mustHave(
    own
      .flatMap((claim) => ('value' in claim && typeof claim.value === 'number' ? claim.value : []))
      .toSorted((a, b) => b - a)[0],
    'number',
  );
  await page.locator('#table-filters [name=sort]').selectOption('-value');
  const first = mustHave(
    own.find((claim) => 'value' in claim && claim.value === largest),
    'statement of it',
  );
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', new RegExp(`#${first.id}$`));

  await page.locator('#table-filters [name=words]').fill('no such words anywhere');
  await expect(page.locator('#table-status')).toHaveText(t.nothing);
  await page.getByRole('button', { name: t.filters.clear }).click();
  await page.locator('#table-filters [name=sort]').selectOption('');
  await expect(rows).toHaveCount(built);
  await page.goBack();
  await expect(page.locator('#table-status')).not.toBeEmpty();
  expect(refused).toEqual([]);
});

test('a filter in the address shows all places at once, and says when data cannot be loaded', async ({ page }) => {
  await page.goto(`${routes.table}?basis=derived`);
  const derived = [...register.claims.values()].filter(({ basis }) => basis === 'derived').length;
  await expect(page.locator('#table-status')).toContainText(t.shown(derived, register.claims.size));
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(`${routes.table}?basis=editor`);
  await expect(page.locator('#table-status')).toHaveText(t.failed);
  await expect(page.locator('#statements-table tbody tr').first()).toBeVisible();
});
