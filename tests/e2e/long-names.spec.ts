/** A place of any name keeps within a narrow window: in cards, lists, lists to choose from, and the contents of its page. */
import { expect, test, type Page } from './test.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { PROFILE, PROFILES, THEME } from './examples.ts';

const LONG = {
  en: 'Jeju Special Self-Governing Province International Free Trade City',
  ko: '제주특별자치도국제자유무역도시개발사업추진위원회특별관리구역',
};

/** As if the place were called so; what is drawn is laid out at build, by tests of the drawings. */
async function rename(page: Page): Promise<number> {
  return page.evaluate(
    ({ from, to }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let changed = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement?.closest('svg, script, style') !== null) continue;
        const text = (node.nodeValue ?? '').replaceAll(from.en, to.en).replaceAll(from.ko, to.ko);
        if (text !== node.nodeValue) changed += 1;
        node.nodeValue = text;
      }
      return changed;
    },
    { from: { en: PROFILE.name.en, ko: PROFILE.name.ko ?? PROFILE.name.en }, to: LONG },
  );
}

for (const path of [
  '',
  routes.profiles,
  routes.profile(PROFILE.id),
  routes.profileCharts(PROFILE.id),
  `profiles/${PROFILE.id}/statements/`,
  routes.compare,
  routes.compared(PROFILE.id),
  routes.places(PROFILES.slice(0, 2).map(({ id }) => id)),
  routes.promises,
  routes.figures,
  routes.cite(),
  `themes/${THEME}/`,
])
  test(`/${path} holds a long name at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await rename(page)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

test('the contents of a page name the section beside a long name, and the menu opens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(routes.profile(PROFILE.id));
  await rename(page);
  const button = page.locator('.contents button');
  const now = button.locator('[data-now]');
  await page.locator('.prose').scrollIntoViewIfNeeded();
  const [outer, section] = await Promise.all([button.boundingBox(), now.boundingBox()]);
  expect(section?.width).toBeGreaterThan(40);
  expect((section?.x ?? Infinity) + (section?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
  await button.click();
  await expect(page.locator('#contents_list')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.locator('#menu_')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
