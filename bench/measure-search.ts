/** `npm run search:report`: how well and how cheaply the search answers, beside plain Pagefind over the same pages. Needs `dist/`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { searchWords } from '../src/core/schema/search-words.ts';
import { loadContent, ROOT } from '../src/cli/shared/workspace.ts';
import { generateIndex } from './made-up-index.ts';
import { afterOpening, ask, bytesOf, fetchFiles, scripts, SHOWN } from './measure-bytes.ts';
import { waitsOnLine } from './measure-line.ts';
import { searchRecords } from '../src/search/index/records.ts';
import { parseOrExit } from '../src/cli/shared/options.ts';
import { address, KEPT_OUT, QUERY_SET, rankOf, report, type WantedQuery } from './query-set.ts';

const DIST = resolve(ROOT, process.env.SITE_DIR ?? 'dist');
/** Made-up profiles, and claims of each: as many as the real ones have, where the index of them can be built in minutes. */
const SIZES = [
  { profiles: 1000, claimsEach: 165 },
  { profiles: 10_000, claimsEach: 17 },
] as const;
/** Of the query set, at the sizes above. */
const EVERY = 8;
/** Every so many queries of the set are asked on a slow line. */
const TIMED = 120;
/** Every so many are asked for the time of an answer. */
const CLOCKED = 4;

interface Plain {
  readonly search: (term: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Pagefind as it comes, over the built pages, for as many openings as are wanted: each knows nothing yet. */
async function plainIndex(folder: string): Promise<() => Promise<Plain>> {
  const { index } = await createIndex();
  await index?.addDirectory({ path: DIST });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href)) as {
    createInstance: (options: object) => Plain & { init: () => Promise<void> };
  };
  return async () => {
    const plain = createInstance({ noWorker: true, basePath: `${folder}/pagefind/`, baseUrl: '/', language: 'en' });
    await plain.init();
    return plain;
  };
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

const pageOf = (url: string): string => url.replace(/#.*$/, '');

/** The medians, in milliseconds, of a query asked for the first time with every file at hand, and asked again. */
async function times(find: (query: string) => Promise<unknown>): Promise<readonly [first: number, again: number]> {
  const rounds: number[][] = [[], []];
  for (const { query } of QUERY_SET.filter((_, at) => at % CLOCKED === 0)) {
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

const options = await parseOrExit({
  command: 'npm run search:report',
  what: 'Prints how well and how cheaply the search of the built site answers, beside plain Pagefind, in a minute and a half.',
  flags: {
    'made-up': { what: 'also of made-up sites of 1,000 and 10,000 profiles, which takes half an hour or more' },
  },
});
if (!existsSync(join(DIST, 'search', 'index.html'))) {
  console.error('There is no built site: run `npm run build` first.');
  process.exit(1);
}
fetchFiles();
const temp = mkdtempSync(join(tmpdir(), 'cheongsajin-measure-'));
try {
  const content = loadContent();
  const words = content.synonyms === undefined ? { groups: [] } : searchWords.parse(content.synonyms.data);
  const engine = await afterOpening(DIST);
  const openPlain = await plainIndex(join(temp, 'plain'));
  const plain = await openPlain();

  const own10 = (query: string): Promise<string[]> => ask(engine, query, 10);
  console.log('Found: this search\n');
  console.log(report(await ranks(QUERY_SET, own10)));
  console.log('\nFound: this search, queries kept out of tuning\n');
  console.log(report(await ranks(KEPT_OUT, own10)));
  console.log('\nFound: plain Pagefind over the same pages. It knows no claims, so the page of one counts as found.\n');
  for (const set of [QUERY_SET, KEPT_OUT]) {
    const pages = set.map((wanted) => ({ ...wanted, want: wanted.want.map(pageOf) }));
    console.log(report(await ranks(pages, async (query) => (await askPlain(plain, query, 10)).map(pageOf))));
    console.log(set === QUERY_SET ? '\nand of those kept out of tuning\n' : '');
  }

  const fresh = await afterOpening(DIST);
  const freshPlain = await openPlain();
  const mine = await times((query) => ask(fresh, query, SHOWN));
  const theirs = await times((query) => askPlain(freshPlain, query, SHOWN));
  console.log('\nTime of an answer with its first results, median ms; nothing comes over a network');
  ['asked first', 'asked again'].forEach((name, at) => {
    const [ours = 0, plainly = 0] = [mine[at], theirs[at]];
    console.log(
      `  ${name}: ${ours.toFixed(2)}; plain Pagefind ${plainly.toFixed(2)}; ratio ${(ours / plainly).toFixed(2)}`,
    );
  });

  const meant = QUERY_SET.filter(({ want }) => want.length > 0).map(({ query }) => query);
  console.log(
    `\nA first query with ${SHOWN} results, KB compressed; median and maximum of ${meant.length} queries. The page’s own HTML and CSS are left out.`,
  );
  console.log(`\n  present size, ${engine.lexicon.records} records`);
  const own = scripts(DIST);
  console.log(await bytesOf(DIST, meant, own));

  console.log(
    '\n  in a browser on a line of 1.6 Mbit/s and 150 ms, from its address to the first results: median (maximum)',
  );
  const timed = meant.filter((_, at) => at % TIMED === 0);
  console.log(await waitsOnLine(DIST, searchRecords(content.register, [], words), timed, temp));

  for (const size of options.on('made-up') ? SIZES : []) {
    const start = performance.now();
    const folder = join(temp, String(size.profiles));
    const records = await generateIndex(content.register, words, size, folder);
    const sample = meant.filter((_, at) => at % EVERY === 0);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `\n  ${size.profiles} more profiles of ${size.claimsEach} claims, ${records} records; ${sample.length} queries; indexed in ${seconds} s`,
    );
    console.log(await bytesOf(folder, sample, own));
  }
} finally {
  rmSync(temp, { recursive: true, force: true });
}
