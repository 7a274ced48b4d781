/** In a real browser, on one page that is never reloaded, the search answers as the engine does that tests/search measures. */
import { expect, test } from './test.ts';
import { openEngine } from '../../src/search/browser/engine.ts';
import { answerQuery } from '../../src/search/query/answer-query.ts';
import { address, KEPT_OUT, QUERY_SET } from '../search/query-set.ts';

/** So many, evenly spread: a test of the browser takes no longer with more queries. */
const MOST = 150;
const all = [...QUERY_SET, ...KEPT_OUT];
const queries = all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0).map(({ query }) => query);

if (queries.length > 0)
  test('queries are answered in a browser as without one', async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    const engine = await openEngine(baseURL ?? '');
    await page.goto('search/');
    const differing: string[] = [];
    for (const query of queries) {
      // Back and forward are the page's own way to take a question from the address.
      const found = await page.evaluate(async (typed) => {
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
        history.pushState(null, '', `?q=${encodeURIComponent(typed)}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await done;
        return [...document.querySelectorAll('[data-result]')].map(
          (item) => item.querySelector('a[href]')?.getAttribute('href') ?? '',
        );
      }, query);
      const [best] = (await answerQuery(query, engine)).ranked;
      const wanted = best === undefined ? '' : address((await engine.show(best.id)).href);
      const first = address(found[0] ?? '');
      if (first !== wanted) differing.push(`${query}: ${first} rather than ${wanted}`);
    }
    expect(differing).toEqual([]);
  });
