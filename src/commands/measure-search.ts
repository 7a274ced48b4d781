/** `npm run measure:search`: how well and how cheaply the search answers, beside plain Pagefind over the same pages. Needs `dist/`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { QUERY_SET, rankOf, report, type WantedQuery } from './query-set.ts';
import type { Register } from '../domain/register.ts';
import { searchWords } from '../schema/search-words.ts';
import { openEngine, type Engine } from '../search/browser/engine.ts';
import { labelsOf } from '../search/labels.ts';
import { buildLexicon } from '../search/lexicon.ts';
import { answerQuery } from '../search/query/answer.ts';
import { searchRecords } from '../search/records.ts';
import { writeIndex } from '../search/write-index.ts';
import { loadContent, ROOT } from './content.ts';
import { generateRegisters } from './generate-register.ts';

const DIST = resolve(ROOT, process.env.SITE_DIR ?? 'dist');
/** Made-up profiles, and claims of each: as many as the real ones have, where the index of them can be built in minutes. */
const SIZES = [
  { profiles: 1000, claimsEach: 165 },
  { profiles: 10_000, claimsEach: 17 },
] as const;
/** Of the query set, at the sizes above. */
const EVERY = 8;
/** Results shown for a first query. */
const SHOWN = 5;

const fetched: string[] = [];
globalThis.fetch = (input) => {
  const url = input instanceof Request ? input.url : input.toString();
  const path = decodeURIComponent(url.replace(/^file:\/\//, '').replace(/\?.*$/, ''));
  fetched.push(path);
  return Promise.resolve(new Response(readFileSync(path)));
};

const sizes = new Map<string, number>();
/** As a host would send it: Brotli at its best, or as it is where that is no smaller. */
function sent(path: string): number {
  let size = sizes.get(path);
  if (size === undefined) {
    const body = readFileSync(path);
    const small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    size = Math.min(body.length, small.length);
    sizes.set(path, size);
  }
  return size;
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/engine\.wasm$/, 'engine'],
  [/\.pf_meta$/, 'record list'],
  [/\.pf_index$/, 'index parts'],
  [/\.pf_fragment$/, 'results'],
  [/vocabulary\.json$/, 'table of words'],
  [/\/words\/groups/, 'synonyms'],
  [/\/words\//, 'words'],
];

/** A page's scripts, with those they load for a search; `without` is of use on other pages alone. */
function scriptsOf(page: string, without?: RegExp): number {
  const seen = new Set<string>();
  const visit = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.-]+\.js(?=["'`])/gu)) {
      const file = join(DIST, 'assets', name);
      if (seen.has(file) || !existsSync(file) || without?.test(name) === true) continue;
      seen.add(file);
      visit(readFileSync(file, 'utf8'));
    }
  };
  visit(readFileSync(join(DIST, page), 'utf8'));
  return [...seen].reduce((sum, path) => sum + sent(path), 0);
}

/** The search page has no box in its head; a page with one loads that instead of the page's script. The larger counts. */
function scripts(): number {
  return Math.max(scriptsOf(join('search', 'index.html'), /^header\./u), scriptsOf('404.html'));
}

async function ask(engine: Engine, query: string, most: number): Promise<string[]> {
  const { ranked } = await answerQuery(query, engine.lexicon, engine.find);
  const shown = await Promise.all(ranked.slice(0, most).map(({ id }) => engine.show(id)));
  return shown.map(({ href }) => address(href));
}

function address(href: string): string {
  return href.replace(/^.*?(?=(?:profiles|themes|sources)\/)/, '');
}

/** Each query asked of an engine that knows nothing yet. */
async function bytesOf(folder: string, queries: readonly string[], own: number): Promise<string> {
  const rows: Record<string, number>[] = [];
  for (const query of queries) {
    const engine = await afterOpening(folder);
    if ((await ask(engine, query, SHOWN)).length === 0) continue;
    const row: Record<string, number> = { scripts: own };
    for (const path of new Set(fetched)) {
      const name = PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
      row[name] = (row[name] ?? 0) + sent(path);
    }
    row.sum = Object.values(row).reduce((sum, size) => sum + size, 0);
    rows.push(row);
  }
  const names = [
    'engine',
    'scripts',
    'table of words',
    'words',
    'synonyms',
    'record list',
    'index parts',
    'results',
    'sum',
  ];
  return names
    .map((name) => {
      const values = rows.map((row) => row[name] ?? 0).toSorted((a, b) => a - b);
      const kb = (size: number | undefined): string => ((size ?? 0) / 1000).toFixed(1).padStart(8);
      return `  ${name.padEnd(15)}${kb(values[Math.floor(values.length / 2)])}${kb(values.at(-1))}`;
    })
    .join('\n');
}

async function afterOpening(folder: string): Promise<Engine> {
  fetched.length = 0;
  return openEngine(`file://${folder}/`);
}

interface Plain {
  readonly search: (term: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Pagefind as it comes, over the built pages. */
async function openPlain(folder: string): Promise<Plain> {
  const { index } = await createIndex();
  await index?.addDirectory({ path: DIST });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href)) as {
    createInstance: (options: object) => Plain & { init: () => Promise<void> };
  };
  const plain = createInstance({ noWorker: true, basePath: `${folder}/pagefind/`, baseUrl: '/', language: 'en' });
  await plain.init();
  return plain;
}

async function askPlain(plain: Plain, query: string, most: number): Promise<string[]> {
  const { results } = await plain.search(query);
  const shown = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return shown.map(({ url }) => address(url));
}

async function ranks(
  queries: readonly WantedQuery[],
  find: (query: string) => Promise<string[]>,
): Promise<{ wanted: WantedQuery; rank: number | undefined }[]> {
  const results = [];
  for (const wanted of queries) results.push({ wanted, rank: rankOf(wanted, await find(wanted.query)) });
  return results;
}

/** The medians, in milliseconds, of a query asked for the first time with every file at hand, and asked again. */
async function times(find: (query: string) => Promise<unknown>): Promise<readonly [first: number, again: number]> {
  const rounds: number[][] = [[], []];
  for (const { query } of QUERY_SET) {
    for (const round of rounds) {
      const start = performance.now();
      await find(query);
      round.push(performance.now() - start);
    }
  }
  const [first = 0, again = 0] = rounds.map(
    (round) => round.toSorted((a, b) => a - b)[Math.floor(round.length / 2)] ?? 0,
  );
  return [first, again];
}

if (!existsSync(join(DIST, 'search', 'index.html'))) {
  console.error('There is no built site: run `npm run build` first.');
  process.exit(1);
}
const temp = mkdtempSync(join(tmpdir(), 'cheongsajin-measure-'));
try {
  const content = loadContent();
  const words = content.synonyms === undefined ? { groups: [] } : searchWords.parse(content.synonyms.data);
  const engine = await afterOpening(DIST);
  const plain = await openPlain(join(temp, 'plain'));

  console.log('Found: this search\n');
  console.log(report(await ranks(QUERY_SET, (query) => ask(engine, query, 10))));
  console.log('\nFound: plain Pagefind over the same pages. It knows no claims, so the page of one counts as found.\n');
  const pages = QUERY_SET.map((wanted) => ({ ...wanted, want: wanted.want.map((url) => url.replace(/#.*$/, '')) }));
  console.log(
    report(
      await ranks(pages, async (query) => (await askPlain(plain, query, 10)).map((url) => url.replace(/#.*$/, ''))),
    ),
  );

  const fresh = await afterOpening(DIST);
  const freshPlain = await openPlain(join(temp, 'plain-again'));
  const own = await times((query) => ask(fresh, query, SHOWN));
  const other = await times((query) => askPlain(freshPlain, query, SHOWN));
  console.log('\nTime of an answer with its first results, median ms; nothing comes over a network');
  ['asked first', 'asked again'].forEach((name, at) => {
    const [mine = 0, theirs = 0] = [own[at], other[at]];
    console.log(
      `  ${name}: ${mine.toFixed(2)}; plain Pagefind ${theirs.toFixed(2)}; ratio ${(mine / theirs).toFixed(2)}`,
    );
  });

  const meant = QUERY_SET.filter(({ want }) => want.length > 0).map(({ query }) => query);
  console.log(
    `\nA first query with ${SHOWN} results, KB compressed; median and maximum of ${meant.length} queries. The page’s own HTML and CSS are left out.`,
  );
  console.log(`\n  present size, ${engine.lexicon.records} records`);
  console.log(await bytesOf(DIST, meant, scripts()));

  for (const size of SIZES) {
    const start = performance.now();
    const folder = join(temp, String(size));
    const records = [...searchRecords(content.register, [], words)];
    const profiles = new Map(content.register.profiles);
    for (const register of generateRegisters(content.register, size)) {
      for (const [id, profile] of register.profiles) profiles.set(id, profile);
      records.push(...searchRecords(register, [], words).filter(({ filters }) => !filters.kind.includes('source')));
    }
    const all: Register = { ...content.register, profiles };
    await writeIndex(records, buildLexicon(all, records, words), folder);
    const sample = meant.filter((_, at) => at % EVERY === 0);
    console.log(
      `\n  ${size} more profiles of ${CLAIMS_EACH} claims, ${records.length} records; ${sample.length} queries; indexed in ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
    console.log(await bytesOf(folder, sample, scripts()));
  }
} finally {
  rmSync(temp, { recursive: true, force: true });
}
