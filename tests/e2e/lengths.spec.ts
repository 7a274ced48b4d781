/** How long a profile is, in screens, and how soon its text begins; each figure is printed. */
import { expect, test } from './test.ts';
import { PROFILES } from './examples.ts';

const SCREENS = [
  { width: 1280, height: 900, most: 8 },
  { width: 390, height: 844, most: 22 },
] as const;
/** Screens before the text begins. */
const BEFORE_TEXT = 3;

for (const { width, height, most } of SCREENS)
  test(`a profile has ${most} screens at most at ${width} × ${height}, and its text begins within ${BEFORE_TEXT}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const { id } of PROFILES) {
      await page.goto(`profiles/${id}/`);
      const [long, text] = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        (document.querySelector('.prose')?.getBoundingClientRect().top ?? NaN) + scrollY,
      ]);
      const screens = (pixels: number): number => Math.round((pixels / height) * 10) / 10;
      console.log(`${id} at ${width}: ${screens(long)} of ${most} screens, text after ${screens(text)}`);
      expect.soft(long, id).toBeLessThanOrEqual(most * height);
      expect.soft(text, id).toBeLessThanOrEqual(BEFORE_TEXT * height);
    }
  });

test('a list of statements is given no less room than it takes before it is laid out, and not twice as much', async ({
  page,
}) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const { id } of PROFILES) {
      await page.goto(`profiles/${id}/statements/`);
      const list = page.locator('.statements > li').filter({ visible: true });
      const heights = () => list.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      const kept = await heights();
      await page.evaluate(() => document.documentElement.style.setProperty('--far', 'visible'));
      const taken = await heights();
      const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
      expect
        .soft(
          kept.filter((height, i) => height < (taken[i] ?? 0)),
          `${id} at ${width}`,
        )
        .toEqual([]);
      expect.soft(sum(kept) / sum(taken), `${id} at ${width}`).toBeLessThan(2);
    }
  }
});
