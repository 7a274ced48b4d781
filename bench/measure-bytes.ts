/** What a query costs in bytes: every file that is asked for, as a host would send it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { openEngine, type Engine } from '../src/search/browser/engine.ts';
import { address } from './query-set.ts';
import { answerQuery } from '../src/search/query/answer-query.ts';

/** Results shown for a first query. */
export const SHOWN = 5;

const fetched: string[] = [];

/** Lets the engine read files where a browser would ask a host, and notes each. */
export function fetchFiles(): void {
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    const path = decodeURIComponent(url.replace(/^file:\/\//, '').replace(/\?.*$/, ''));
    fetched.push(path);
    return Promise.resolve(new Response(readFileSync(path)));
  };
}

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

const PARTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/engine\.wasm$/, 'engine'],
  [/vocabulary\.json$/, 'tables'],
  [/\/words\/groups-\d+\.txt$/, 'synonyms'],
  [/\/words\//, 'words'],
  [/\.pf_meta$/, 'record list'],
  [/\/index\/table-\d+\.txt$/, 'table of index'],
  [/\.pf_index$/, 'index parts'],
  [/\.pf_fragment$/, 'results'],
];

/**
 * The scripts that a search loads on a page: the search page has no box in its head, a page with one loads that in place
 * of the search page's script. The larger counts.
 */
export function scripts(site: string): number {
  return Math.max(
    scriptsOf(site, join('search', 'index.html'), /^header\./u),
    scriptsOf(site, join('about', 'index.html')),
  );
}

function scriptsOf(site: string, page: string, without?: RegExp): number {
  const seen = new Set<string>();
  const visit = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.-]+\.js(?=["'`])/gu)) {
      const file = join(site, 'assets', name);
      if (seen.has(file) || !existsSync(file) || without?.test(name) === true) continue;
      seen.add(file);
      visit(readFileSync(file, 'utf8'));
    }
  };
  visit(readFileSync(join(site, page), 'utf8'));
  return [...seen].reduce((sum, path) => sum + sent(path), 0);
}

/** An engine that knows nothing yet. */
export async function afterOpening(folder: string): Promise<Engine> {
  fetched.length = 0;
  return openEngine(`file://${folder}/`);
}

/** The addresses of the first results. */
export async function ask(engine: Engine, query: string, most: number): Promise<string[]> {
  const { ranked } = await answerQuery(query, engine);
  const shown = await Promise.all(ranked.slice(0, most).map(({ id }) => engine.show(id)));
  return shown.map(({ href }) => address(href));
}

/** A table of what each query loads of an index when it is the first, `own` bytes of scripts included. */
export async function bytesOf(folder: string, queries: readonly string[], own: number): Promise<string> {
  const rows: { readonly query: string; readonly sizes: ReadonlyMap<string, number> }[] = [];
  for (const query of queries) {
    const engine = await afterOpening(folder);
    if ((await ask(engine, query, SHOWN)).length === 0) continue;
    const row = new Map([['scripts', own]]);
    const files = new Set(fetched);
    for (const path of files) {
      const name = PARTS.find(([pattern]) => pattern.test(path))?.[1];
      if (name === undefined) throw new Error(`what is ${path}?`);
      row.set(name, (row.get(name) ?? 0) + sent(path));
    }
    row.set(
      'sum',
      [...row.values()].reduce((sum, size) => sum + size, 0),
    );
    row.set('files', files.size * 1000);
    rows.push({ query, sizes: row });
  }
  const names = ['engine', 'scripts', ...PARTS.slice(1).map(([, name]) => name), 'sum', 'files'];
  const lines = names.map((name) => {
    const values = rows.map((row) => row.sizes.get(name) ?? 0).toSorted((a, b) => a - b);
    const kb = (size = 0): string => (size / 1000).toFixed(name === 'files' ? 0 : 1).padStart(name === 'files' ? 6 : 8);
    return `  ${name.padEnd(15)}${kb(values[Math.floor(values.length / 2)])}${name === 'files' ? '  ' : ''}${kb(values.at(-1))}`;
  });
  const sumOf = (row: (typeof rows)[number]): number => row.sizes.get('sum') ?? 0;
  const costliest = rows.toSorted((a, b) => sumOf(b) - sumOf(a))[0];
  return [...lines, `  costliest: ${costliest?.query ?? 'none'}`].join('\n');
}
