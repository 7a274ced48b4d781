/** Three engines over every kind of page, and over what opens on it; what they found and left open is printed at the end. */
import { expect, test, type Page } from './test.ts';
import { axe, ibm, markup, type Finding } from './engines.ts';
import { BLOCKS, LOOKED_AT, mustHave, PAGES, PROFILE } from './examples.ts';
import { routes } from '../../src/core/domain/routes.ts';

// The engines are put into pages whose policy allows scripts of their own alone.
test.use({ bypassCSP: true });

/** What an engine takes for a fault on a page in a state, and is none; one that is not found any more fails. */
const EXCEPTIONS: readonly { readonly rule: string; readonly on: RegExp; readonly why: string }[] = [
  {
    rule: 'ibm fieldset_legend_valid',
    on: /^(?:(?:promises|compare)\/(?:\?.*)?|(?:data|profiles\/[^/]+)\/statements\/) /,
    why: 'the legend is there, drawn for nobody and read by all; the engine counts legends that are seen',
  },
  {
    rule: 'markup form-dup-name',
    on: /^(?:compare\/(?:\?.*)?|search\/\?.*) /,
    why: 'places that are chosen, and boxes of one filter, are one field of several values, which the standard allows',
  },
  {
    rule: 'markup prefer-native-element',
    on: /^about\/ suggestions/,
    why: 'suggestions follow what is typed, which the element that it would prefer cannot do',
  },
];

const VIEWS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'dark' },
  { width: 320, scheme: 'light' },
] as const;

/** One of a kind: places differ in content, not in markup. */
const KINDS = PAGES.filter((path) => {
  const [, id] = /^profiles\/([^/]+)\//.exec(path) ?? [];
  return id === undefined || id === PROFILE.id;
});

const ENGINES = [axe, ibm, markup];
/** Markup is one in both schemes and widths, but for what style sheets hide: the first two views have both extremes. */
const enginesOf = (view: number) => [ENGINES, [axe, ibm], [axe]][Math.min(view, 2)] ?? ENGINES;
/** In elements. The time of ibm grows with the square of a page: a longer one it looks at once. */
const LONG = 3000;

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** All engines at once; without those exceptions that hold here, all of which must be needed. */
async function look(page: Page, path: string, state: string, engines = ENGINES): Promise<void> {
  const looked = [];
  for (const engine of engines) looked.push(await engine(page));
  const findings = looked.flatMap((one) => one.findings);
  const excepted = EXCEPTIONS.filter(
    ({ rule, on }) => on.test(`${path} ${state}`) && engines.some((engine) => rule.startsWith(engine.name)),
  );
  const isExcepted = ({ rule }: Finding): boolean => excepted.some((exception) => exception.rule === rule);
  const left = findings.filter((finding) => !isExcepted(finding));
  test.info().annotations.push({
    type: 'accessibility',
    description: JSON.stringify({
      path,
      state,
      findings: left.length,
      run: looked.flatMap(({ run }) => run),
      notRun: looked.flatMap(({ notRun }) => notRun),
      cannotTell: Object.assign({}, ...looked.map(({ cannotTell }) => cannotTell)) as Record<string, number>,
    }),
  });
  expect(
    left.map(({ rule, where }) => `${rule}: ${where}`),
    state,
  ).toEqual([]);
  expect(
    excepted.filter(({ rule }) => !findings.some((finding) => finding.rule === rule)).map(({ rule }) => rule),
    'exceptions that are not needed any more',
  ).toEqual([]);
}

async function show(page: Page, path: string, { width, scheme }: (typeof VIEWS)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
}

for (const path of KINDS)
  test(`/${path} has no accessibility finding, wide and narrow, light and dark, all unfolded`, async ({ page }) => {
    // The engines take long over a whole ledger, on a busy machine very long.
    test.setTimeout(240_000);
    for (const [i, view] of VIEWS.entries()) {
      await show(page, path, view);
      if (i === 0) await look(page, path, 'as it opens', [axe]);
      await unfold(page);
      const isLong = (await page.evaluate(() => document.querySelectorAll('*').length)) > LONG;
      const engines = i > 0 && isLong ? [axe] : enginesOf(i);
      await look(page, path, `unfolded at ${view.width}, ${view.scheme}`, engines);
    }
  });

for (const { id } of LOOKED_AT.slice(1))
  test(`/profiles/${id}/ has no accessibility finding`, async ({ page }) => {
    await show(page, `profiles/${id}/`, VIEWS[0]);
    await look(page, `profiles/${id}/`, 'as it opens', [axe]);
  });

const { id: BLOCKS_ID, profile: BLOCKS_OF } = mustHave(BLOCKS, 'chart of blocks');
/** What opens, and how. */
const OPENED: readonly (readonly [state: string, path: string, open: (page: Page) => Promise<void>])[] = [
  [
    'a statement opened in place',
    `profiles/${PROFILE.id}/`,
    async (page) => {
      await page.locator('.prose a.bound').first().click();
      await expect(page.getByRole('dialog').getByRole('listitem')).toBeVisible();
    },
  ],
  [
    'a statement cited',
    `profiles/${PROFILE.id}/`,
    async (page) => {
      await page.locator('main a[href*="/cite/"]').last().click();
      await expect(page.locator('#cite_box .forms').first()).toBeVisible();
    },
  ],
  [
    'the search with results and filters open',
    `search/?q=${PROFILE.id}`,
    async (page) => {
      await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
      await unfold(page);
      await expect(page.locator('#search-facets .facet__count').first()).toHaveText(/\d/);
    },
  ],
  [
    'a corrected word, and a filter that is set',
    'search/?q=subwya&place=gwangju',
    async (page) => {
      await expect(page.locator('[data-search-state="done"] [data-result]').first()).toBeVisible();
      await unfold(page);
      await expect(page.locator('#search-facets .facet__count').first()).toHaveText(/\d/);
    },
  ],
  [
    'suggestions under the box',
    'about/',
    async (page) => {
      if (!(await page.locator('#site_search').isVisible())) await page.locator('[popovertarget=site_search]').click();
      await page.locator('#site_search input').pressSequentially(PROFILE.id);
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'what a chart’s mark says',
    routes.profileCharts(BLOCKS_OF.id),
    async (page) => {
      await unfold(page);
      await page.locator(`#figure_${BLOCKS_ID} svg:visible .mark text`).first().hover();
      await expect(page.locator('.chart-callout')).toBeVisible();
    },
  ],
  [
    'promises filtered and in another order',
    'promises/?view=place&state=undated',
    async (page) => {
      await page.locator('select[name=sort]').selectOption({ index: 2 });
    },
  ],
];
for (const [state, path, open] of OPENED)
  test(`/${path}: ${state}, no accessibility finding`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const [i, view] of VIEWS.entries()) {
      await show(page, path, view);
      await open(page);
      await look(page, path, `${state} at ${view.width}, ${view.scheme}`, enginesOf(i));
    }
  });
