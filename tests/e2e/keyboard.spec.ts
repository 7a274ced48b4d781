/** Ways through the site by keyboard alone, with a visible ring at every stop; and what a reader may set in the browser. */
import { expect, test, type Page } from './test.ts';
import { citySelection, statementTools, ui } from '../../src/strings/index.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { mustHave, PAGES, PROFILE, PROFILES, register } from './examples.ts';

// Style sheets of these tests are put into pages whose policy allows their own alone.
test.use({ bypassCSP: true });

/** Many pages in one test: on a busy machine, minutes. */
const LONG_WALK = 240_000;

/** Pages with many stops and something that sticks. */
const LONG = [
  'promises/',
  PAGES.find((path) => /^compare\/.+-and-/.test(path)) ?? 'compare/',
  `profiles/${PROFILE.id}/`,
  `profiles/${PROFILE.id}/statements/`,
  'figures/',
];

/** What has the focus and does not show it: no outline to be seen, out of view, or wholly under something else. */
const ringless = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === null || at === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
    // Corners and middle of every line of it: one that answers is enough.
    const isClear = [...at.getClientRects()].some(({ left, right, top, bottom }) =>
      [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 1, top + 1],
        [right - 1, top + 1],
        [left + 1, bottom - 1],
        [right - 1, bottom - 1],
      ].some(([x, y]) => {
        const hit = document.elementFromPoint(x ?? 0, y ?? 0);
        return hit !== null && (at.contains(hit) || hit.contains(at));
      }),
    );
    return isSeen && isClear ? undefined : `${isSeen ? 'hidden' : 'no ring'}: ${at.outerHTML.slice(0, 120)}`;
  });

/** By Tab to the first stop that fits; every stop on the way shows that it has the focus and lies in view. */
async function walk(page: Page, to: string, most = 120, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press(key);
    expect(await ringless(page)).toBeUndefined();
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), to)) return;
  }
  throw new Error(`no ${to} within ${most} stops`);
}

test('a lost ring is found', async ({ page }) => {
  await page.goto('about/');
  await page.addStyleTag({ content: 'a:focus-visible { outline: none }' });
  await expect(walk(page, 'main a')).rejects.toThrow();
});

test('a stop that lies under something is found', async ({ page }) => {
  await page.goto('about/');
  await page.addStyleTag({ content: 'main::after { content: ""; position: fixed; inset: 0; background: Canvas }' });
  await expect(walk(page, 'main a')).rejects.toThrow('hidden');
});

test('no stop is hidden on the way back through long pages, however low the window', async ({ page }) => {
  test.setTimeout(LONG_WALK);
  for (const [width, height] of [
    [1280, 400],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const path of LONG) {
      await page.goto(path);
      await page.locator('.foot a').first().focus();
      // As many stops as reach from the foot far into what sticks to the top.
      await walk(page, '.masthead a', 60, 'Shift+Tab').catch((error: unknown) => {
        if (!String(error).includes('within')) throw error;
      });
    }
  }
});

test('home, a place, a number’s statement, and back', async ({ page }) => {
  await page.goto('');
  await walk(page, `main a[href$="/profiles/${PROFILE.id}/"]`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PROFILE.name.en);
  await walk(page, '.prose a.bound');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await ringless(page)).toBeUndefined();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.prose a.bound').first()).toBeFocused();
});

test('the skip link passes the head of the page', async ({ page }) => {
  await page.goto(`profiles/${PROFILE.id}/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: ui.nav.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a search, its filters, and a result', async ({ page }) => {
  await page.goto('search/');
  await walk(page, 'main input[name=q]');
  await page.keyboard.type(PROFILE.id);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
  const status = page.locator('#search-status');
  const before = (await status.textContent()) ?? '';
  await walk(page, '#search-facets input[type=checkbox]:not(:checked)');
  await page.keyboard.press('Space');
  await expect(status).not.toHaveText(before);
  await walk(page, '[data-result] a');
});

test('the chooser of places keeps what was chosen until there are two', async ({ page }) => {
  const [one, other] = [mustHave(PROFILES[0], 'place'), mustHave(PROFILES[1], 'other place')];
  await page.goto('compare/');
  await walk(page, 'main select');
  await page.keyboard.type(one.name.en);
  await walk(page, '#compare-form button');
  await page.keyboard.press('Enter');
  await expect(page.locator('#compare-status')).toHaveText(citySelection.status.few);
  await expect(page.locator('#compare-form select').first()).toHaveValue(one.id);
  await page.locator('#compare-form select').first().focus();
  await walk(page, 'main select');
  await page.keyboard.type(other.name.en);
  await walk(page, '#compare-form button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/compare\/\?places=[^,]+,[^,]+$/);
  await expect(page.locator('#compare-heading')).toBeFocused();
});

test('the filters of the promises; an order that was chosen is told', async ({ page }) => {
  await page.goto('promises/');
  await walk(page, 'select[name=place]', 400);
  await page.keyboard.type(PROFILE.name.en);
  const status = page.locator('#promise-status');
  await expect(status).toContainText(PROFILE.name.en);
  await walk(page, 'select[name=sort]');
  await page.keyboard.press('ArrowDown');
  const order = await page.locator('select[name=sort] option:checked').textContent();
  await expect(status).toContainText(order ?? '');
});

test('a chart is passed in one step, and its table and files are reached', async ({ page }) => {
  const chart = mustHave(chartsIn(register)[0], 'chart');
  await page.goto(routes.figure(chart.id));
  await page.locator('h1').evaluate((one) => {
    one.tabIndex = -1;
    one.focus();
  });
  await walk(page, '.figure-table summary, .figure-table a', 12);
  await walk(page, '.take-along > summary', 400);
});

test('a statement is cited, and a chart’s frame is reached', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`profiles/${PROFILE.id}/statements/`);
  await page.locator('.statements > li a').first().focus();
  await walk(page, '.tools button');
  await page.keyboard.press('Enter');
  await expect(page.locator('.tools [role=status]')).toHaveText(statementTools.copied);
  const chart = mustHave(chartsIn(register)[0], 'chart');
  await page.goto(routes.figure(chart.id));
  // Its table has a link a cell.
  await page.locator('.figure-source a').first().focus();
  await walk(page, '.take-along > summary');
  await page.keyboard.press('Enter');
  await walk(page, 'textarea');
});

test('Hangul that comes at run time is marked as Korean', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('산업단지')}`);
  await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
  const unmarked = () =>
    page.evaluate(() => {
      const found: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let at = texts.nextNode(); at !== null; at = texts.nextNode())
        if (
          /\p{Script=Hangul}/u.test(at.textContent ?? '') &&
          at.parentElement?.closest('[lang=ko], script, style, noscript') === null
        )
          found.push((at.textContent ?? '').trim().slice(0, 80));
      return found;
    });
  expect(await unmarked()).toEqual([]);
  await page.evaluate(() => document.querySelector('main')?.append('부산'));
  expect(await unmarked()).toEqual(['부산']);
});

test('a legend tells its colours apart by more than colour', async ({ page }) => {
  await page.goto('promises/');
  const looks = () =>
    page.locator('.squares .states i').evaluateAll((all) =>
      all.map((one) => {
        const { backgroundImage, borderStyle } = getComputedStyle(one);
        const { content } = getComputedStyle(one, '::before');
        // Signs on a filling have the colour of what is not filled.
        const isFilled = getComputedStyle(one).backgroundColor !== getComputedStyle(one).color;
        return [backgroundImage.replace(/rgba?\([^)]*\)/g, ''), borderStyle, content, isFilled].join();
      }),
    );
  const all = await looks();
  expect(new Set(all).size).toBe(all.length);
});

test('who asks for more contrast gets it', async ({ page }) => {
  const soft = () =>
    page
      .locator('.hint')
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  await page.goto('glossary/');
  const ink = await page.locator('h1').evaluate((one) => getComputedStyle(one).color);
  expect(await soft()).not.toBe(ink);
  await page.emulateMedia({ contrast: 'more' });
  expect(await soft()).toBe(ink);
});

/** One of every kind: places differ in content, not in markup. */
const SAMPLE = PAGES.filter((path) => !/^profiles\/[^/]+\//.test(path) || path.startsWith(`profiles/${PROFILE.id}/`));

/** How many pairs of drawn texts lie over each other. */
function collisions(): number {
  const boxes = [...document.querySelectorAll<SVGTextElement>('.drawing svg text')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect());
  const overlap = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other))).length;
}

test('drawn text is no smaller than 12 px on a phone, and keeps apart however letters are spaced', async ({ page }) => {
  test.setTimeout(LONG_WALK);
  await page.setViewportSize({ width: 320, height: 900 });
  const small = () =>
    page.evaluate(() => {
      const drawn = [...document.querySelectorAll<SVGTextElement>('main svg text')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        all: drawn.length,
        small: drawn
          .map((one) => [
            one.textContent,
            parseFloat(getComputedStyle(one).fontSize) *
              Math.hypot(one.getScreenCTM()?.a ?? 0, one.getScreenCTM()?.b ?? 0),
          ])
          .filter(([, size]) => Number(size) < 12)
          .map(([text, size]) => `${text}: ${Number(size).toFixed(1)}`),
      };
    });
  for (const { id } of chartsIn(register)) {
    await page.goto(routes.figure(id));
    const { all, small: found } = await small();
    expect(all, id).toBeGreaterThan(0);
    expect(found, id).toEqual([]);
    // Spacing of the reader's own would make letters run into each other, or out of the sheet.
    await page.addStyleTag({ content: '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' });
    expect(await page.evaluate(collisions), id).toBe(0);
  }
  await page.addStyleTag({ content: 'svg text { font-size: 11px }' });
  expect((await small()).small).not.toEqual([]);
});

test('text twice as large on a phone needs no scrolling sideways', async ({ page }) => {
  test.setTimeout(LONG_WALK);
  await page.setViewportSize({ width: 412, height: 900 });
  for (const path of SAMPLE) {
    await page.goto(path);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

test('wider spacing of letters, words and lines cuts nothing off', async ({ page }) => {
  test.setTimeout(LONG_WALK);
  await page.setViewportSize({ width: 320, height: 900 });
  for (const path of SAMPLE) {
    await page.goto(path);
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBeLessThanOrEqual(0);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('main :is(p, li, td, th, h1, h2, h3, dd, summary)')]
          .filter((one) => one.checkVisibility() && ['hidden', 'clip'].includes(getComputedStyle(one).overflowX))
          .filter((one) => one.scrollWidth > one.clientWidth && one.closest('.visually-hidden') === null)
          .map((one) => one.textContent.slice(0, 60)),
      ),
      path,
    ).toEqual([]);
  }
});
