/** Playwright's test, with pages that are asked once their scripts have run: they start them when they are drawn. */
import { test as plain, type Page } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

const STARTED =
  "Promise.allSettled((document.documentElement.dataset.scripts?.split(' ') ?? []).map((name) => import(name)))";

/** Goes on as before, and waits for the scripts of the page that it leads to. */
const waiting =
  <A extends unknown[], R>(page: Page, go: (...to: A) => Promise<R>) =>
  async (...to: A): Promise<R> => {
    const answer = await go(...to);
    // A page may lead on meanwhile.
    await page.evaluate(STARTED).catch(() => undefined);
    return answer;
  };

export const test = plain.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled)
      Object.assign(page, {
        goto: waiting(page, page.goto.bind(page)),
        reload: waiting(page, page.reload.bind(page)),
        goBack: waiting(page, page.goBack.bind(page)),
        goForward: waiting(page, page.goForward.bind(page)),
      });
    await use(page);
  },
});
