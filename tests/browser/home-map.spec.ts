import { expect, test } from '@playwright/test';

test('a place that is pointed at says what it says, and marks its note', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const place = page.locator('.map a[data-place=changwon]:visible');
  const note = page.locator('#place_changwon');
  await place.locator('text').first().hover();
  const callout = page.locator('.map .chart-callout');
  await expect(callout).toContainText('As of 6 March 2025');
  await expect(callout).toContainText('44,452 jobs');
  await expect(callout.locator('[lang=ko]')).toHaveText('창원');
  await expect(note).toHaveClass(/pointed/);
  await page.keyboard.press('Escape');
  await expect(callout).toHaveCount(0);
  await expect(note).not.toHaveClass(/pointed/);

  await note.locator('h3').hover();
  await expect(place).toHaveClass(/pointed/);
});

test('by keyboard too, and choosing leads to the note', async ({ page }) => {
  await page.goto('');
  const place = page.locator('.map a[data-place=naju]:visible');
  await page.locator('#site-search button').focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(place).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(page.getByRole('tooltip')).toContainText('16 public institutions');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#place_naju$/);
  await expect(page.locator('#place_naju')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('#place_naju h3 a')).toBeFocused();
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
  await page.locator('.map a[data-place=gwangju]:visible text').first().tap();
  await expect(page.locator('.place-note:target')).toContainText('KRW 1.236 trillion');
  await expect(page.locator('.place-note:target')).toBeInViewport();
  await context.close();
});
