/** The whole query set in a real browser, on one page that is never reloaded. */
import { expect, test } from '@playwright/test';
import { address, couldBeWanted, QUERY_SET, rankOf, report, type WantedQuery } from '../search/query-set.ts';

if (QUERY_SET.length > 0)
  test('the wanted record is within the first three for 96% of the queries, and first for 88%', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('search/');
    const results: { wanted: WantedQuery; rank: number | undefined }[] = [];
    for (const wanted of QUERY_SET) {
      // Back and forward are the page's own way to take a question from the address.
      const found = await page.evaluate(async (query) => {
        const box = document.querySelector<HTMLElement>('#search-results');
        if (box === null) throw new Error('no results list');
        const done = new Promise<void>((resolve) => {
          const watcher = new MutationObserver(() => {
            if (box.dataset.searchState !== 'done') return;
            watcher.disconnect();
            resolve();
          });
          watcher.observe(box, { attributes: true, attributeFilter: ['data-search-state'] });
        });
        history.pushState(null, '', `?q=${encodeURIComponent(query)}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await done;
        return [...document.querySelectorAll('[data-result]')].map(
          (item) => item.querySelector('a[href]')?.getAttribute('href') ?? '',
        );
      }, wanted.query);
      const addresses = found.map(address);
      results.push({ wanted, rank: rankOf(wanted, addresses.filter(couldBeWanted)) });
    }
    const share = (most: number): number =>
      results.filter(({ rank }) => rank !== undefined && rank <= most).length / results.length;
    const missed = results.filter(({ rank }) => rank === undefined || rank > 3).map(({ wanted }) => wanted.query);
    console.log(`${report(results)}\nmissed: ${missed.join(' | ')}`);
    expect(share(3), missed.join(' | ')).toBeGreaterThanOrEqual(0.96);
    expect(share(1)).toBeGreaterThanOrEqual(0.88);
    const nonsense = results.filter(({ wanted, rank }) => wanted.want.length === 0 && rank === undefined);
    expect(nonsense.map(({ wanted }) => wanted.query)).toEqual([]);
  });
