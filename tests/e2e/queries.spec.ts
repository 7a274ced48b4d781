/** The whole query set in a real browser, on one page that is never reloaded. */
import { expect, test } from '@playwright/test';
import { belowBars, SETS, type Result } from '../search/bars.ts';
import { address, couldBeWanted, rankOf, report } from '../search/query-set.ts';

const [{ queries, bars }] = SETS;

if (queries.length > 0)
  test('as many queries are answered as the bars say', async ({ page }) => {
    test.setTimeout(480_000);
    await page.goto('search/');
    const results: Result[] = [];
    for (const wanted of queries) {
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
    const missed = results.filter(({ rank }) => rank === undefined || rank > 3).map(({ wanted }) => wanted.query);
    console.log(`${report(results)}\nmissed: ${missed.join(' | ')}`);
    expect(belowBars(results, bars)).toEqual([]);
    const nonsense = results.filter(({ wanted, rank }) => wanted.want.length === 0 && rank === undefined);
    expect(nonsense.map(({ wanted }) => wanted.query)).toEqual([]);
  });
