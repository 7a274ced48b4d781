import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './test.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { fillTemplate } from '../../src/core/domain/format-claim.ts';
import { chartDownloads, ui } from '../../src/strings/index.ts';
import { mustHave, register } from './examples.ts';

const [own] = chartsIn(register).filter(({ within }) => within !== undefined);
const { id: FIGURE, within, title } = mustHave(own, 'chart of a profile');

test('a figure offers its files, and a frame that can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`figures/${FIGURE}/`);
  await page.getByText(ui.figure.take).click();
  const drawn = page.getByRole('button', { name: 'PNG', exact: true });
  for (const [kind, by] of [
    ['svg', page.locator(`.files a[download="${FIGURE}.svg"]`)],
    ['csv', page.locator(`.files a[download="${FIGURE}.csv"]`)],
    ['png', drawn],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), by.click()]);
    expect(download.suggestedFilename()).toBe(`${FIGURE}.${kind}`);
    if (kind !== 'png') continue;
    // Drawn here, twice as large as the drawing, and with something on it.
    const picture = readFileSync(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(picture.length).toBeGreaterThan(20_000);
  }
  await page.route(`**/figures/${FIGURE}.svg`, (route) => route.abort());
  await drawn.click();
  await expect(page.getByText(chartDownloads.notDrawn)).toBeVisible();
  await page.getByRole('button', { name: chartDownloads.copy }).click();
  await expect(page.getByRole('status').filter({ hasText: chartDownloads.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`<iframe src="http://localhost:4391/embed/${FIGURE}/"`);
});

test('a picture of a chart is in light or in dark colours, from one file', async ({ page }) => {
  await page.goto('figures/');
  const pictures = page.locator('.figure-card').first().locator('img');
  const files = await pictures.evaluateAll((images: HTMLImageElement[]) => images.map(({ src }) => src));
  expect(new Set(files.map((file) => file.replace(/#.*/, ''))).size).toBe(1);
  // How light they are where something is drawn: around words stands a halo in the colour of the ground.
  const [light = 0, dark = 1] = await pictures.evaluateAll((images: HTMLImageElement[]) =>
    Promise.all(
      images.map(async (image) => {
        image.loading = 'eager';
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        const inks = [...data].filter((_, at) => at % 4 === 1 && data[at + 2] === 255);
        return inks.reduce((sum, ink) => sum + ink, 0) / inks.length / 255;
      }),
    ),
  );
  expect(light).toBeGreaterThan(dark + 0.2);
});

test('another site can frame a figure, and no other page', async ({ page }) => {
  // A server of its own: browsers treat an answer made up for them as from no place that may frame anything.
  const elsewhere = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe id="figure" src="http://localhost:4391/embed/${FIGURE}/" width="760" height="900"></iframe>
      <iframe id="page" src="http://localhost:4391/figures/${FIGURE}/" width="760" height="900"></iframe>`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(page.frameLocator('#figure').locator('svg.chart-wide')).toBeVisible();
  await expect(page.frameLocator('#page').locator('svg.chart-wide')).toHaveCount(0);
  elsewhere.close();
});

/** A page of another site with the code of a figure in a column. */
async function articleWith(code: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    const width = new URL(request.url ?? '/', 'http://localhost').searchParams.get('width') ?? '';
    response.end(`<!doctype html><div id="column" style="width:${width}px">${code}</div>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

test('the code fits its frame to any column, and has a picture where scripts or frames are off', async ({
  page,
  browser,
}) => {
  await page.goto(`figures/${FIGURE}/`);
  const article = await articleWith(await page.locator('.embed-code textarea').inputValue());
  for (const width of [320, 640, 760]) {
    await page.setViewportSize({ width: width + 40, height: 900 });
    await page.goto(`${article.address}?width=${width}`);
    const frame = page.locator('#column iframe');
    await expect(page.locator('#column img')).toBeHidden();
    const inside = mustHave((await (await frame.elementHandle()).contentFrame()) ?? undefined, 'frame');
    await inside.evaluate(() => document.fonts.ready);
    await expect
      .poll(async () => {
        const height = await inside.evaluate(() => document.documentElement.scrollHeight);
        return ((await frame.boundingBox())?.height ?? 0) - height;
      })
      .toBe(0);
    expect((await frame.boundingBox())?.width).toBe(width);
    expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // What opens within makes the frame higher.
    const before = (await frame.boundingBox())?.height ?? 0;
    await inside.locator('.figure-table summary').click();
    await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(before + 50);
  }
  // A message of somebody else changes nothing.
  const height = (await page.locator('#column iframe').boundingBox())?.height;
  await page.evaluate(() => window.postMessage({ height: 9 }, '*'));
  await page.waitForTimeout(200);
  expect((await page.locator('#column iframe').boundingBox())?.height).toBe(height);
  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(`${article.address}?width=640`);
  await expect(plain.locator('#column img')).toBeVisible();
  expect(await plain.locator('#column img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    600,
  );
  await still.close();
  article.close();
});

test('a frame is whole without scripts, narrow or wide, and its links open outside it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: 'http://localhost:4391/' });
  const page = await context.newPage();
  await page.goto(`embed/${FIGURE}/`);
  for (const [width, cut] of [
    [320, 'narrow'],
    [1280, 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator(`svg.chart-${cut}`)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: ui.figure.from }).click(),
  ]);
  await expect(opened).toHaveURL(`http://localhost:4391/figures/${FIGURE}/`);
  await context.close();
});

test('a phone sees some of the chart on the first screen of its page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { id } of chartsIn(register)) {
    await page.goto(`figures/${id}/`);
    const drawing = await page.locator('.drawing').boundingBox();
    expect(drawing?.y, id).toBeLessThan(600);
  }
});

test('a drawing takes no tab stops: its table has the same links', async ({ page }) => {
  await page.goto(`figures/${FIGURE}/`);
  const marks = page.locator('.drawing a:visible');
  expect(await marks.count()).toBeGreaterThan(0);
  for (const mark of await marks.all()) expect(await mark.evaluate((link) => (link as SVGAElement).tabIndex)).toBe(-1);
});

test('the gallery leads to each figure', async ({ page }) => {
  await page.goto('figures/');
  await page
    .getByRole('main')
    .getByRole('link', { name: fillTemplate(register, title, within) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fillTemplate(register, title, within));
  await expect(page.locator('figure table')).toBeVisible();
});

test('letters of a drawing are at least 12 px on the narrowest phone, grow with the reader’s, and keep apart when spaced', async ({
  page,
}) => {
  for (const { id } of chartsIn(register)) {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`figures/${id}/`);
    const measure = () =>
      page.locator('.drawing svg:visible text').evaluateAll((texts) => {
        const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        const scale = texts[0]?.closest('svg')?.getScreenCTM()?.a ?? NaN;
        const sizes = texts.map((text) => scale * Number(text.getAttribute('font-size')));
        const meet = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box }) =>
                Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left) > 1 &&
                // Boxes have room above and below their letters.
                Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top) > 6,
            )
            .map((b) => `${a.text} × ${b.text}`),
        );
        return { least: Math.min(...sizes), meet };
      });
    const before = await measure();
    expect(before.least, id).toBeGreaterThanOrEqual(12);
    // A style element of ours the page would refuse.
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      );
      document.adoptedStyleSheets.push(spaced);
    });
    expect((await measure()).meet, id).toEqual(before.meet);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.style.fontSize = '200%';
    });
    expect((await measure()).least, id).toBeGreaterThanOrEqual(1.75 * before.least);
    await page.setViewportSize({ width: 412, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), id).toBeLessThanOrEqual(0);
  }
});
