/** The search of the content that is there, without a browser: the engine runs here as it does in one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { words } from 'popular-english-words';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { indexSite } from '../../src/cli/build/index-site.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { claimLabel, isQuantity } from '../../src/core/domain/format-claim.ts';
import { openEngine, type Engine } from '../../src/search/browser/engine.ts';
import { answerQuery } from '../../src/search/query/answer-query.ts';
import { untilLoaded } from '../../src/search/query/lexicon.ts';
import { GUESSES } from '../../src/search/query/rank.ts';
import { wordsIn } from '../../src/search/query/normalise.ts';
import { belowBars, SETS, type Result } from './bars.ts';
import { address, contentOfQueries, QUERY_SET, rankOf, report, type WantedQuery } from './query-set.ts';

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
  const { ranked } = await answerQuery(query, engine);
  const shown = await Promise.all(ranked.slice(0, 10).map(({ id }) => engine.show(id)));
  return shown.map(({ href }) => address(href));
}

async function results(queries: readonly WantedQuery[]): Promise<Result[]> {
  const found: Result[] = [];
  for (const wanted of queries) found.push({ wanted, rank: rankOf(wanted, await addresses(wanted.query)) });
  return found;
}

// Content without queries has nothing to measure. Rates alone: who tunes the search must not read which of the queries kept
// out it missed.
for (const { name, queries, bars } of SETS)
  if (queries.length > 0)
    test(`of ${name}, as many are answered as the bars say`, async () => {
      const found = await results(queries);
      expect(belowBars(found, bars), report(found)).toEqual([]);
    }, 180_000);

test.each([
  { language: 'English', list: words.getMostPopular(10_000).filter((word) => /^[a-z]{2,}$/i.test(word)), least: 5000 },
  {
    language: 'Korean',
    list: readFileSync(new URL('korean-words.txt', import.meta.url), 'utf8')
      .trim()
      .split(/\s+/u),
    least: 600,
  },
])(
  'of common $language words that the site lacks, at most 2% are answered by a guess alone',
  async ({ list, least }) => {
    const isHere = (word: string) =>
      untilLoaded(engine.lexicon, () => engine.lexicon.has(word) || engine.lexicon.sameStem(word).length > 0);
    const lacking: string[] = [];
    const guessed: string[] = [];
    for (const word of new Set(list.map((one) => one.toLowerCase()))) {
      if (await isHere(word)) continue;
      lacking.push(word);
      const { ranked } = await answerQuery(word, engine);
      const reasons = ranked.flatMap(({ matched }) => matched.map(({ why }) => why));
      if (reasons.length > 0 && reasons.every((why) => GUESSES.includes(why))) guessed.push(word);
    }
    expect(lacking.length).toBeGreaterThan(least);
    expect(guessed.length / lacking.length, guessed.join(' ')).toBeLessThanOrEqual(0.02);
  },
  60_000,
);

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

test('no two results that a reader may see have the same title, and none is an id or begins with a small letter', async () => {
  const titles: string[] = [];
  for (const query of [
    'drones',
    'anchor companies',
    'naju',
    'institutions',
    'rabbits',
    'budget',
    'first',
    'feasibility',
  ]) {
    const { ranked } = await answerQuery(query, engine);
    const shown = await Promise.all(ranked.map(async ({ id }) => (await engine.show(id)).title));
    expect(shown, query).toEqual([...new Set(shown)]);
    titles.push(...shown);
  }
  expect(titles.filter((title) => /^[“‘"]?\p{Ll}/u.test(title))).toEqual([]);
  const figures = [...content.register.claims.values()]
    .filter(isQuantity)
    .map(({ id }) => `${id.replaceAll('-', ' ')}: `);
  expect(titles.filter((title) => figures.some((id) => title.toLowerCase().startsWith(id)))).toEqual([]);
});

test.each([
  ['who pays', /income|wages/iu],
  ['culture week', /subway/iu],
])('“%s” is not answered by a word of another meaning', async (query, wrong) => {
  const { ranked } = await answerQuery(query, engine);
  const shown = await Promise.all(ranked.slice(0, 5).map(async ({ id }) => (await engine.show(id)).title));
  expect(shown.filter((title) => wrong.test(title))).toEqual([]);
});
