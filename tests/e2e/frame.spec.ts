/** The frame of every page: its head in one row, the way around, the colours, the letters, and edges that agree. */
import { expect, test, type Page } from './test.ts';
import { ui } from '../../src/strings/index.ts';
import { PROFILE } from './examples.ts';

const PROFILE_PAGE = `profiles/${PROFILE.id}/`;
const schemeOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

test.describe('the head of a page', () => {
  for (const width of [320, 390, 768, 1280, 1920])
    test(`is one row at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(PROFILE_PAGE);
      const head = page.locator('.masthead');
      expect((await head.boundingBox())?.height).toBeLessThanOrEqual(56);
      await expect(head.getByRole('link').first()).toBeVisible();
    });

  test('is one row with letters twice as large', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(PROFILE_PAGE);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const tops = await page.locator('.masthead-row > *').evaluateAll((all) =>
      all
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 1)
        .map((part) => part.getBoundingClientRect())
        .map(({ top, height }) => Math.round(top + height / 2)),
    );
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
  });

  test('says which part of the site the page is in', async ({ page }) => {
    await page.goto(PROFILE_PAGE);
    const menu = page.getByRole('navigation', { name: ui.nav.label });
    await expect(menu.getByRole('link')).toHaveCount(5);
    await expect(menu.locator('[aria-current]')).toHaveText([ui.nav.profiles]);
  });

  test('opens menu and search box on a phone, and on “/”', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(PROFILE_PAGE);
    const themes = page.getByRole('navigation', { name: ui.nav.label }).getByRole('link', { name: ui.nav.themes });
    await expect(themes).toBeHidden();
    await page.getByRole('button', { name: ui.nav.menu }).click();
    await expect(themes).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(themes).toBeHidden();
    const box = page.locator('#site_search [name=q]');
    await page.getByRole('button', { name: ui.nav.search, exact: true }).click();
    await expect(box).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the menu opens, contents open, and there is no switch that does nothing', async ({ page }) => {
    await page.goto(PROFILE_PAGE);
    await page.getByRole('button', { name: ui.nav.menu }).click();
    await page.getByRole('link', { name: ui.nav.themes, exact: true }).click();
    await expect(page).toHaveURL(/themes\/$/);
    await page.goto(PROFILE_PAGE);
    await page.locator('.contents button').click();
    await expect(page.locator('.contents ol a').last()).toBeVisible();
    await expect(page.locator('#theme_switch')).toBeHidden();
  });
});

test.describe('the switch of colours', () => {
  for (const system of ['light', 'dark'] as const)
    test(`turns ${system} round, and later pages begin so`, async ({ page }) => {
      const other = system === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: system });
      await page.goto(PROFILE_PAGE);
      const button = page.getByRole('button', { name: ui.nav.dark });
      await expect(button).toHaveAttribute('aria-pressed', String(system === 'dark'));
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', String(other === 'dark'));
      expect(await schemeOf(page)).toBe(other);
      // Before any module has run: a page must not show in the other colours first.
      await page.route('**/*.js', (route) => route.abort());
      await page.goto('themes/');
      expect(await schemeOf(page)).toBe(other);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(paper);
    });
});

test('the contents mark the section that is being read, and name it on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(PROFILE_PAGE);
  const links = page.locator('.contents ol a');
  const last = (await links.last().getAttribute('href')) ?? '';
  await page.evaluate((id) => document.querySelector(id)?.scrollIntoView(), last);
  await expect(page.locator('.contents [aria-current]')).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.contents button').click();
  await links.nth(1).click();
  await expect(links.nth(1)).toBeHidden();
  await expect(page.locator('.contents [aria-current]')).toHaveText((await links.nth(1).textContent()) ?? '');
  await expect(page.locator('.contents [data-now]')).toHaveText((await links.nth(1).textContent()) ?? '');
  expect((await page.locator('.contents').boundingBox())?.height).toBeLessThanOrEqual(45);
});

test('the way to the top comes along, and leads there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PROFILE_PAGE);
  const top = page.getByRole('link', { name: ui.contents.top });
  await page.evaluate(() => scrollTo(0, innerHeight * 3.5));
  await expect(top).toBeInViewport();
  await top.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
});

test('letters come from the site itself, and move nothing as they come', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + entry.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PROFILE_PAGE, { waitUntil: 'domcontentloaded' });
  // What stands in for them has been seen.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  release();
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family.includes('Plex Sans') && status === 'loaded'),
  );
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.01);
});
