import { expect, test } from '@playwright/test';
import { formatPartialDate, ui } from '../../src/strings/index.ts';
import { figureOf, mustHave, PLACED } from './examples.ts';

const POINTED = mustHave(PLACED[0], 'place on the map');
const LAST = mustHave(PLACED.at(-1), 'place on the map');

test('a place that is pointed at says what it says, and marks its note', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const place = page.locator(`.map a[data-place=${POINTED.id}]:visible`);
  const note = page.locator(`#place_${POINTED.id}`);
  await place.locator('text').first().hover();
  const callout = page.locator('.map .chart-callout');
  await expect(callout).toContainText(ui.home.said(formatPartialDate(POINTED.as_of.date)));
  await expect(callout).toContainText(figureOf(POINTED));
  await expect(callout.locator('[lang=ko]')).toHaveText(POINTED.name.ko ?? POINTED.name.en);
  await expect(note).toHaveClass(/pointed/);
  await page.keyboard.press('Escape');
  await expect(callout).toHaveCount(0);
  await expect(note).not.toHaveClass(/pointed/);

  await note.locator('h3').hover();
  await expect(place).toHaveClass(/pointed/);
});

for (const width of [320, 1280])
  test(`all the way from a mark to its name is the place’s, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('');
    const places = page.locator('.map a[data-place]:visible');
    expect(await places.count()).toBe(PLACED.length);
    for (const place of await places.all()) {
      await place.scrollIntoViewIfNeeded();
      const hits = await place.evaluate((link) => {
        const middle = (selector: string): [number, number] => {
          const { left, top, width: wide, height } = (link.querySelector(selector) ?? link).getBoundingClientRect();
          return [left + wide / 2, top + height / 2];
        };
        const [markX, markY] = middle('.dot');
        const [nameX, nameY] = middle('.name');
        return [0, 0.25, 0.5, 0.75, 1].map((part) => {
          const at = document.elementFromPoint(markX + (nameX - markX) * part, markY + (nameY - markY) * part);
          return at?.closest('a')?.getAttribute('data-place');
        });
      });
      const id = await place.getAttribute('data-place');
      expect(hits).toEqual([id, id, id, id, id]);
    }
  });

test('by keyboard too, and choosing leads to the note', async ({ page }) => {
  await page.goto('');
  const place = page.locator(`.map a[data-place=${LAST.id}]:visible`);
  await page.locator('#site-search button').focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(place).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(page.getByRole('tooltip')).toContainText(figureOf(LAST));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#place_${LAST.id}$`));
  await expect(page.locator(`#place_${LAST.id}`)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator(`#place_${LAST.id} h3 a`)).toBeFocused();
});

test('without scripts a tap on a place leads to what it says', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    hasTouch: true,
    viewport: { width: 320, height: 700 },
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto('');
  await page.locator(`.map a[data-place=${POINTED.id}]:visible text`).first().tap();
  await expect(page.locator('.place-note:target')).toContainText(figureOf(POINTED));
  await expect(page.locator('.place-note:target')).toBeInViewport();
  await context.close();
});
