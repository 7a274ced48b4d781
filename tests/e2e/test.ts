/** Playwright's test, with pages that are asked once their scripts have run: they start them when they are drawn. */
import { test as plain, type Page } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

const STARTED =
  "Promise.allSettled((document.documentElement.dataset.scripts?.split(' ') ?? []).map((name) => import(name)))";

/** Waits until the scripts of a page have run; it may lead on meanwhile. */
export const started = (page: Page): Promise<unknown> => page.evaluate(STARTED).catch(() => undefined);

const waiting =
  <A extends unknown[], R>(page: Page, go: (...to: A) => Promise<R>) =>
  async (...to: A): Promise<R> => {
    const answer = await go(...to);
    await started(page);
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
