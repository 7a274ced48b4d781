/** The search of the content that is there, without a browser: the engine runs here as it does in one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { indexSite } from '../../src/cli/build/index-site.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { claimLabel } from '../../src/core/domain/format-claim.ts';
import { openEngine, type Engine } from '../../src/search/browser/engine.ts';
import { answerQuery } from '../../src/search/query/answer-query.ts';
import { wordsIn } from '../../src/search/query/normalise.ts';
import { contentOfQueries, QUERY_SET, rankOf, report, type WantedQuery } from './query-set.ts';

/** A new profile changes no bar: each query is asked of the documents that it was written for. */
const content = QUERY_SET.length === 0 ? loadContent() : contentOfQueries(loadContent());
let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-search-'));
  await indexSite(content, folder);
  const base = `${pathToFileURL(folder).href}/`;
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(new Response(readFileSync(fileURLToPath(url.replace(/\?.*$/, ''))))),
  );
  engine = await openEngine(base);
}, 60_000);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

async function addresses(query: string): Promise<string[]> {
  const { ranked } = await answerQuery(query, engine.lexicon, engine.find);
  const shown = await Promise.all(ranked.slice(0, 10).map(({ id }) => engine.show(id)));
  return shown.map(({ href }) => href.replace(/^.*?(?=(?:profiles|themes|sources)\/)/, ''));
}

// Content without queries has nothing to measure.
if (QUERY_SET.length > 0)
  test('the wanted record is within the first three for 98% of the queries, and first for 90%', async () => {
    const results: { wanted: WantedQuery; rank: number | undefined }[] = [];
    for (const wanted of QUERY_SET) results.push({ wanted, rank: rankOf(wanted, await addresses(wanted.query)) });
    const share = (most: number): number =>
      results.filter(({ rank }) => rank !== undefined && rank <= most).length / results.length;
    const missed = results.filter(({ rank }) => rank === undefined || rank > 3).map(({ wanted }) => wanted.query);
    expect(share(3), `${report(results)}\nmissed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(0.98);
    expect(share(1), report(results)).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

test('a word of a title is found by an engine that has loaded nothing yet, its stem in another part or not', async () => {
  const titles = [...content.register.claims.values()].map(claimLabel).join(' ');
  const words = [...new Set(wordsIn(titles).filter((word) => /^[a-z]{4,}(?:s|y|ing|ed|ment)$/u.test(word)))];
  const lost: string[] = [];
  for (const word of words) {
    const fresh = await openEngine(`${pathToFileURL(folder).href}/`);
    if ((await fresh.find([word]))(word).whole.length === 0) lost.push(word);
  }
  expect(words).not.toEqual([]);
  expect(lost).toEqual([]);
}, 60_000);
