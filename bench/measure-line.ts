/** How long a reader on a slow line waits for the first results, in a browser that has nothing of the site. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { serveSite } from '../src/cli/server/serve-site.ts';
import { basePath } from '../src/cli/shared/settings.ts';
import type { SearchRecord } from '../src/search/index/record.ts';
import { findBrowser } from '../tests/run/find-browser.ts';
import { SHOWN } from './measure-bytes.ts';

/** Bytes a second down, and milliseconds to the host and back. */
const SLOW_4G = { downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150, offline: false };
/** What the search page says once its results are there; the page that asks Pagefind alone says the same. */
const ANSWERED = '[data-search-state="done"] [data-result]';

interface Wait {
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
  readonly rounds: number;
}

/** A line each for this search and for Pagefind’s own loader over the same records. */
export async function waitsOnLine(
  site: string,
  records: readonly SearchRecord[],
  queries: readonly string[],
  temp: string,
): Promise<string> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return '  no browser here to measure in: set CHROMIUM_PATH';
  const plain = join(temp, 'plain-site');
  await writePlain(site, records, plain);
  const browser = await chromium.launch({ executablePath });
  try {
    // Side by side: each page has a line of its own, on which it waits nearly all the time, and both meet the same machine.
    const lines = await Promise.all(
      [
        { name: 'this search', folder: site },
        { name: 'Pagefind’s own loader', folder: plain },
      ].map(async ({ name, folder }) => `  ${name}: ${told(await waitsOf(browser, folder, queries))}`),
    );
    return lines.join('\n');
  } finally {
    await browser.close();
  }
}

/** The site with a search page that asks Pagefind’s own script, with the weights of fields and nothing else. */
async function writePlain(site: string, records: readonly SearchRecord[], folder: string): Promise<void> {
  cpSync(site, folder, { recursive: true });
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const { url, title, names, ids, own, place, notes, terms, content } of records) {
    const meta = {
      title,
      names: names.join(' . '),
      ids,
      own: own.join(' '),
      place: place.join(' . '),
      notes,
      terms: terms.join(' '),
    };
    const given = Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== ''));
    await index?.addCustomRecord({ url: `/${url}`, content, language: 'en', meta: given });
  }
  await index?.writeFiles({ outputPath: join(folder, 'plain') });
  await close();
  const page = join(folder, 'search', 'index.html');
  const html = readFileSync(page, 'utf8').replaceAll(/<script\b[^>]*>.*?<\/script>|<meta http-equiv[^>]*>/gsu, '');
  const script = `import { createInstance } from '${basePath()}plain/pagefind.js';
const pagefind = createInstance({ noWorker: true, basePath: '${basePath()}plain/', ranking: { metaWeights: { title: 3, names: 3, own: 3, ids: 2, notes: 0.5, terms: 0.9, place: 1 } } });
await pagefind.init();
const { results } = await pagefind.search(new URLSearchParams(location.search).get('q'));
await Promise.all(results.slice(0, ${SHOWN}).map((one) => one.data()));
const shown = document.body.appendChild(document.createElement('p'));
shown.dataset.searchState = 'done';
shown.appendChild(document.createElement('span')).dataset.result = '';
shown.firstChild.textContent = results.length;`;
  writeFileSync(join(folder, 'plain', 'ask.js'), script);
  writeFileSync(
    page,
    html.replace('</head>', `<script type="module" src="${basePath()}plain/ask.js"></script></head>`),
  );
  for (const packed of ['.br', '.gz']) rmSync(`${page}${packed}`, { force: true });
}

async function waitsOf(browser: Browser, folder: string, queries: readonly string[]): Promise<Wait[]> {
  const { server, address } = await serveSite({ folder, base: basePath(), port: 0, host: '127.0.0.1' });
  const waits: Wait[] = [];
  try {
    for (const query of queries) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', SLOW_4G);
      let [bytes, requests, rounds, under] = [0, 0, 0, 0];
      line.on('Network.requestWillBeSent', () => {
        requests += 1;
        if (under === 0) rounds += 1;
        under += 1;
      });
      line.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
        under -= 1;
      });
      line.on('Network.loadingFailed', () => (under -= 1));
      const start = performance.now();
      await page.goto(`${address}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
      await page.locator(ANSWERED).first().waitFor({ timeout: 60_000 });
      waits.push({ ms: performance.now() - start, bytes, requests, rounds });
      await context.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return waits;
}

/** Median and maximum of each. */
function told(waits: readonly Wait[]): string {
  const of = (numbers: readonly number[], unit: string): string => {
    const sorted = numbers.toSorted((a, b) => a - b);
    return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} (${(sorted.at(-1) ?? 0).toFixed(0)}) ${unit}`;
  };
  return [
    of(
      waits.map(({ ms }) => ms),
      'ms',
    ),
    of(
      waits.map(({ bytes }) => bytes / 1000),
      'KB',
    ),
    of(
      waits.map(({ requests }) => requests),
      'requests',
    ),
    of(
      waits.map(({ rounds }) => rounds),
      'rounds',
    ),
  ].join(', ');
}
