import { expect, test, type Page } from './test.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { formatClaim } from '../../src/core/domain/format-claim.ts';
import { BLOCKS, mustHave } from './examples.ts';

const { id, profile, one, other } = mustHave(BLOCKS, 'chart of blocks');
const ONE = one.area.claim;
const OTHER = other.area.claim;
const NAME = `${one.label}: ${one.area.text}`;

const figure = (page: Page) => page.locator(`#figure_${id}`);
const callout = (page: Page) => page.locator('.chart-callout');
const link = (page: Page, claim: string) =>
  figure(page)
    .locator('.chart-wide a')
    .filter({ has: page.locator(`.mark[data-claim="${profile.id}/${claim}"]`) });
/** Onto the name of a block, which nothing covers. */
const point = (page: Page, claim: string) => link(page, claim).locator('text').first().hover();

test.beforeEach(async ({ page }) => {
  await page.goto(routes.profileCharts(profile.id));
  await figure(page).locator('.figure-table > summary').click();
  await figure(page).scrollIntoViewIfNeeded();
});

test('a mark that is pointed at says what it is, and marks its row in the table', async ({ page }) => {
  await point(page, ONE.id);
  await expect(callout(page)).toContainText(NAME);
  await expect(callout(page)).toContainText(formatClaim(one.width.claim, undefined) ?? '');
  // Not what machines call it.
  await expect(callout(page)).not.toContainText(ONE.ref);
  await expect(figure(page).locator('tr.pointed')).toHaveCount(1);
  await expect(figure(page).locator('tr.pointed th')).toHaveText(one.label);

  await point(page, OTHER.id);
  await expect(callout(page)).toHaveCount(1);
  await expect(callout(page)).toContainText(other.label);
  await expect(figure(page).locator('tr.pointed th')).toHaveText(other.label);
});

test('the pointer may go onto the callout, and away; Escape dismisses it', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  await point(page, ONE.id);
  const box = await callout(page).boundingBox();
  if (box === null) throw new Error('no callout');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.clock.fastForward('01:00');
  // Not another one, of a mark that lay beneath.
  await expect(callout(page)).toContainText(NAME);
  await page.mouse.move(2, 2);
  await page.clock.fastForward('01:00');
  await expect(callout(page)).toHaveCount(0);
  await expect(page.locator('tr.pointed')).toHaveCount(0);

  await point(page, ONE.id);
  await expect(callout(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(callout(page)).toHaveCount(0);
});

test('a focus shows the same, described by it, and keeps the name of the link', async ({ page }) => {
  // No tab stop; a screen reader gets there, and so may a script.
  await link(page, ONE.id).evaluate((mark) => {
    (mark as SVGAElement).focus({ focusVisible: true });
  });
  await expect(callout(page)).toContainText(NAME);
  await expect(page.getByRole('link', { name: NAME }).first()).toHaveAttribute('aria-describedby', 'chart_callout');
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(callout(page)).toHaveCount(0);
  await expect(link(page, ONE.id)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(formatClaim(ONE, undefined) ?? '');
});

test('nothing on the page moves, and no link loses its name', async ({ page }) => {
  const measure = () =>
    page.evaluate(
      (chart) => [
        document.documentElement.scrollHeight,
        document.documentElement.scrollWidth,
        document.querySelector(`#figure_${chart} .drawing`)?.getBoundingClientRect().height,
      ],
      id,
    );
  const before = await measure();
  await point(page, ONE.id);
  await expect(callout(page)).toBeVisible();
  expect(await measure()).toEqual(before);
  await page.mouse.move(2, 2);
  await expect(callout(page)).toHaveCount(0);
  await expect(link(page, ONE.id).locator('> title')).toHaveText(NAME);
});

test('on a narrow sheet the callout stays within it, in full', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const marks = page.locator('.chart-narrow a').filter({ has: page.locator('.mark') });
  const faults: string[] = [];
  for (const mark of await marks.all()) {
    await mark.evaluate((element) => {
      (element as SVGAElement).focus({ focusVisible: true });
    });
    const fault = await page.evaluate(() => {
      const callout = document.querySelector('.chart-callout')?.getBoundingClientRect();
      if (callout === undefined) return 'none';
      const over = document.documentElement.scrollWidth > innerWidth;
      return over || callout.left < 0 || callout.right > innerWidth ? 'spills' : '';
    });
    if (fault !== '') faults.push(`${fault}: ${(await mark.textContent()) ?? ''}`);
  }
  expect(await marks.count()).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});
