import { expect, test, type Locator, type Page } from '@playwright/test';
import { documentsOf, PROFILE, PROFILES, TARGETS } from './examples.ts';

const drawing = (page: Page): Locator => page.locator('.timeline .drawing');
const sheet = (page: Page): Locator => drawing(page).locator('svg:visible');
const drawn = (page: Page): Locator => sheet(page).locator('.entry:not([display])');
const listed = (page: Page): Locator => page.locator('#timeline-list [data-entry]:visible');
const status = (page: Page): Locator => page.locator('#timeline-status');
const keysOf = (entries: Locator): Promise<(string | null)[]> =>
  entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-entry')).toSorted());

/** The drawing and the list tell the same, and the status how much it is. */
async function agree(page: Page): Promise<number> {
  const keys = await keysOf(drawn(page));
  expect(await keysOf(listed(page))).toEqual(keys);
  await expect(status(page)).toContainText(new RegExp(`: (?:all )?${keys.length} (?:of \\d+ )?dates$`));
  return keys.length;
}

test('buttons zoom and move; the address tells it, and Back takes it back', async ({ page }) => {
  await page.goto('timeline/');
  const all = await agree(page);
  expect(all).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const two = page.url();
  expect(two).toMatch(/\?from=\d{4}(?:-\d\d)?&to=\d{4}(?:-\d\d)?$/);
  const some = await agree(page);
  expect(some).toBeLessThan(all);
  await page.getByRole('button', { name: 'Earlier' }).click();
  expect(page.url()).not.toBe(two);
  await agree(page);
  await page.goBack();
  await expect(page).toHaveURL(two);
  expect(await agree(page)).toBe(some);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/timeline\/$/);
  expect(await agree(page)).toBe(all);
  await page.goForward();
  await expect(page).toHaveURL(/\?from=/);
  await page.getByRole('button', { name: 'Whole line' }).click();
  await expect(page).toHaveURL(/timeline\/$/);
  await expect(page.getByRole('button', { name: 'Earlier' })).toHaveAttribute('aria-disabled', 'true');
});

test('keys zoom and move with the drawing in focus, and leave the browser its own', async ({ page }) => {
  await page.goto('timeline/');
  await drawing(page).focus();
  await page.keyboard.press('+');
  const zoomed = page.url();
  expect(zoomed).toContain('?from=');
  await page.keyboard.press('ArrowLeft');
  expect(page.url()).not.toBe(zoomed);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(zoomed);
  await page.keyboard.press('Alt+0');
  await expect(page).toHaveURL(zoomed);
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/timeline\/$/);
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await expect(page).toHaveURL(/timeline\/$/);
  await agree(page);
});

test('an address brings its span back; what makes no sense is passed over', async ({ page }) => {
  await page.goto('timeline/?from=2020&to=2021&place=gwangju');
  await expect(status(page)).toContainText('2020 to 2021');
  await agree(page);
  expect(new Set(await listed(page).evaluateAll((all) => all.map((item) => item.getAttribute('data-place'))))).toEqual(
    new Set(['gwangju']),
  );
  await expect(page.locator('#year_2020')).toBeVisible();
  await expect(page.locator('#year_1964')).toBeHidden();
  await page.goto('timeline/?from=whenever&to=2021&place=atlantis');
  await expect(status(page)).toContainText('all');
});

test('filters narrow drawing and list alike, by place and by kind', async ({ page }) => {
  await page.goto('timeline/');
  await page.locator('select[name=kind]').selectOption('announced');
  await expect(page).toHaveURL(/\?kind=announced$/);
  expect(await agree(page)).toBe(documentsOf());
  // Of a place that promises nothing by a date, if there is one.
  const place = PROFILES.find(({ id }) => !TARGETS.some(({ claim, due }) => claim.profile === id && due !== undefined));
  await page.locator('select[name=place]').selectOption((place ?? PROFILE).id);
  expect(await agree(page)).toBe(documentsOf((place ?? PROFILE).id));
  await expect(sheet(page).locator('.lane:not([display])')).toHaveCount(1);
  await page.locator('select[name=kind]').selectOption('due');
  const none = page.getByText('Nothing of this kind is dated in this span.');
  await (place === undefined ? expect(none).toBeHidden() : expect(none).toBeVisible());
});

for (const width of [1280, 320])
  test(`marks and words keep apart and within the drawing, however close, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const span of [
      '',
      '?from=2019&to=2022',
      '?from=2022&to=2022',
      '?from=2024-06&to=2025-11',
      '?from=2019-06&to=2019-07',
    ]) {
      await page.goto(`timeline/${span}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        span,
      ).toBeLessThanOrEqual(0);
      const faults = await sheet(page).evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('.entry:not([display])')].flatMap((entry) => [
          ...[...entry.querySelectorAll('.label')].map((label) => ({
            of: entry,
            is: 'label',
            box: label.getBoundingClientRect(),
          })),
          ...[...entry.querySelectorAll('[data-date]:not([display])')].map((mark) => ({
            of: entry,
            is: 'mark',
            box: mark.getBoundingClientRect(),
          })),
        ]);
        const name = (entry: Element): string => entry.getAttribute('data-entry') ?? '';
        const slack = 1.5;
        return boxes.flatMap((a, i) => [
          ...(a.box.left < frame.left - slack || a.box.right > frame.right + slack
            ? [`${name(a.of)} leaves the sheet`]
            : []),
          ...boxes
            .slice(i + 1)
            .filter(
              (b) =>
                (a.is === 'label' || b.is === 'label') &&
                a.box.left + slack < b.box.right &&
                b.box.left + slack < a.box.right &&
                a.box.top + slack < b.box.bottom &&
                b.box.top + slack < a.box.bottom,
            )
            .map((b) => `${name(a.of)} ${a.is} × ${name(b.of)} ${b.is}`),
        ]);
      });
      expect(faults, span).toEqual([]);
      await agree(page);
    }
  });

test('dragging moves the line, a step in the history; the wheel zooms with Ctrl alone', async ({ page }) => {
  const openAtLine = async (): Promise<void> => {
    await page.goto('timeline/?from=2020&to=2023');
    await sheet(page).locator('.entry:not([display])').nth(3).scrollIntoViewIfNeeded();
  };
  await openAtLine();
  const box = await sheet(page).boundingBox();
  if (box === null) throw new Error('the drawing has no place');
  const [x, y] = [box.x + box.width / 2, (page.viewportSize()?.height ?? 0) * 0.7];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.move(x + box.width / 5, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2019-\d\d&to=2023-\d\d$/);
  await agree(page);
  await page.goBack();
  await expect(page).toHaveURL(/from=2020&to=2023$/);

  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -100);
  await expect(page).toHaveURL(/from=2020&to=2023$/);
  await openAtLine();
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page).not.toHaveURL(/from=2020&to=2023$/);
  await expect(status(page)).not.toContainText('2020 to 2023');
});

test('a mark still leads to its claim', async ({ page }) => {
  await page.goto('timeline/?from=2023&to=2023&place=gwangju');
  await sheet(page).locator('a[href$="#subway-stage-one"] .label text').first().click();
  await expect(page).toHaveURL(/profiles\/gwangju\/#subway-stage-one$/);
});

test('focus stays with the drawing when its mark leaves the view', async ({ page }) => {
  await page.goto('timeline/');
  await sheet(page).locator('a[href$="#founding-date"]').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(drawing(page)).toBeFocused();
});

test('without scripts line and list are whole, and no control shows', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('timeline/?from=2020&to=2021');
    const keys = await keysOf(drawn(page));
    expect(keys.length).toBeGreaterThan(50);
    expect(await keysOf(listed(page))).toEqual(keys);
    await expect(page.locator('#timeline-controls')).toBeHidden();
    await expect(page.locator('#timeline-keys')).toBeHidden();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  }
  await context.close();
});
