/** The query set against the real index of the real content, without a browser: the engine runs here as it does there. */
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
import { QUERY_SET, rankOf, report, type WantedQuery } from './query-set.ts';

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-search-'));
  await indexSite(loadContent(), folder);
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
  const titles = [...loadContent().register.claims.values()].map(claimLabel).join(' ');
  const words = [...new Set(wordsIn(titles).filter((word) => /^[a-z]{4,}(?:s|y|ing|ed|ment)$/u.test(word)))];
  const lost: string[] = [];
  for (const word of words) {
    const fresh = await openEngine(`${pathToFileURL(folder).href}/`);
    if ((await fresh.find([word]))(word).whole.length === 0) lost.push(word);
  }
  expect(words.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
}, 60_000);

test('every wanted address is that of a record', () => {
  const { register } = loadContent();
  const known = new Set([
    ...[...register.claims.values()].map(({ profile, id }) => `profiles/${profile}/#${id}`),
    ...[...register.profiles.keys()].map((id) => `profiles/${id}/`),
    ...[...register.themes.keys()].map((id) => `themes/${id}/`),
    ...[...register.sources.keys()].map((id) => `sources/${id}/`),
  ]);
  expect(QUERY_SET.flatMap(({ want }) => want).filter((address) => !known.has(address))).toEqual([]);
});
