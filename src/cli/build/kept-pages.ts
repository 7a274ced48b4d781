/**
 * Pages that need not be made again: Astro's incremental build, told which pages a change of the content concerns. What a page
 * reads is noted while it is rendered; for as long as all of that is as it was, the page keeps the key that Astro knows it by.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { ledgersOf, type ParsedContent } from '../../content/parsed-content.ts';
import { chartsIn } from '../../core/domain/charts.ts';
import { groupOf } from '../../core/domain/noted-register.ts';
import { cached } from '../../core/values/cached.ts';
import type { OnProgress } from '../../core/values/on-progress.ts';
import type { Register } from '../../core/domain/register.ts';
import { BY_ADDRESS, notingPage } from '../../core/values/reads.ts';
import { digestOf, keptFolder, readParts } from '../../exports/keep.ts';
import { keptProse } from './kept-prose.ts';
import { isAlive } from './staged-folder.ts';

interface KnownPage {
  /** Under which Astro keeps it: new whenever it is made. */
  readonly key: string;
  /** Of all that it read. */
  readonly digest: string;
  readonly reads: readonly string[];
}

type Config = Pick<AstroInlineConfig, 'cacheDir' | 'experimental' | 'integrations'>;

/**
 * Builds with what the last build kept. `code`: a digest of all that pages depend on besides the content; `base`: the path of
 * the site, with a slash at both ends. Where another build is at work on the same folder, nothing is taken and nothing kept.
 */
export async function withKeptPages(
  content: ParsedContent,
  code: string,
  base: string,
  count: OnProgress,
  build: (config: Config) => Promise<void>,
): Promise<void> {
  const folder = join(keptFolder(), 'pages', 'astro');
  const claim = join(folder, 'in-use-by');
  const isKept = isClaimed(claim);
  const file = join(folder, 'reads.json');
  const digestOfKey = digests(content);
  const digestOfReads = (reads: readonly string[], ...texts: readonly string[]): string =>
    digestOf(code, ...texts, ...reads.map(digestOfKey));
  const prose = isKept ? keptProse(join(folder, 'prose.json'), digestOfReads) : undefined;
  const fresh = randomUUID();
  const pages = new Map<string, KnownPage>();
  /** Pages that are to be made, and that were. */
  let [total, made] = [0, 0];
  const integration: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (prose !== undefined) updateConfig({ vite: { plugins: [prose.plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            const known = new Map(isKept ? (Object.entries(readParts(file)) as [string, KnownPage][]) : []);
            // A build that ends early may have written some pages anew: after it, nothing is known of any.
            if (isKept) rmSync(file, { force: true });
            const paths = (await usual.getStaticPaths()).map((path) => {
              if (path.cacheKey !== BY_ADDRESS && path.route.params.length > 0)
                return { pathname: path.pathname, route: path.route };
              const name = nameOf(path.pathname);
              const last = known.get(name);
              const page =
                last?.digest === digestOfReads(last?.reads ?? []) ? last : { key: fresh, digest: '', reads: [] };
              pages.set(name, page);
              return { ...path, cacheKey: page.key };
            });
            total = paths.filter((path) => !('cacheKey' in path) || path.cacheKey === fresh).length;
            return placeByPlace(paths, content.register);
          },
          async render(request, options) {
            const { value, reads } = await notingPage(async () => {
              const rendered = await usual.render(request, options);
              const { response, ...more } = rendered instanceof Response ? { response: rendered } : rendered;
              // A page is rendered while its text is read.
              const body = response.body === null ? null : await response.arrayBuffer();
              return { ...more, response: new Response(body, response) };
            });
            count((made += 1), total);
            const name = nameOf(new URL(request.url).pathname.slice(base.length));
            const page = pages.get(name);
            if (page !== undefined) pages.set(name, { ...page, digest: '', reads: [...reads].toSorted() });
            return value;
          },
        }));
      },
    },
  };
  try {
    const kept = isKept ? { cacheDir: folder, experimental: { incrementalBuild: true } } : {};
    await build({ ...kept, integrations: [integration] });
    if (!isKept) return;
    const known = [...pages].map(
      ([name, page]) => [name, { ...page, digest: page.digest || digestOfReads(page.reads) }] as const,
    );
    writeFileSync(file, JSON.stringify(Object.fromEntries(known)));
    prose?.save();
  } finally {
    if (isKept) rmSync(claim, { force: true });
  }
}

/** Whether the folder is this process's own now; a process that is gone has no claim on it. */
function isClaimed(claim: string): boolean {
  mkdirSync(dirname(claim), { recursive: true });
  try {
    if (existsSync(claim) && isAlive(Number(readFileSync(claim, 'utf8')))) return false;
    rmSync(claim, { force: true });
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Another process was faster.
    return false;
  }
}

/** What draws the charts of a place one after the other, so that no drawing is held for long; then all else. */
function placeByPlace<T extends { readonly pathname: string }>(paths: readonly T[], register: Register): T[] {
  const placeOf = new Map([...register.profiles.keys()].map((id, at) => [id, at]));
  const last = placeOf.size;
  for (const { id, within = '' } of chartsIn(register)) placeOf.set(id, placeOf.get(within) ?? last);
  const place = ({ pathname }: T): number =>
    Math.min(last, ...pathname.split(/[/.]/).map((part) => placeOf.get(part) ?? last));
  return paths
    .map((path) => ({ path, at: place(path) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ path }) => path);
}

const nameOf = (path: string): string => path.replace(/^\/|\/$/g, '');

/** A digest of what stands under a key that was read; of nothing, where nothing does. */
export function digests(content: ParsedContent, register = content.register): (key: string) => string {
  const tables = new Map<string, ReadonlyMap<string, object>>([
    ['claims', register.claims],
    ['profiles', register.profiles],
    ['themes', register.themes],
    ['sources', register.sources],
  ]);
  const groups = new Map(
    [...tables].map(([name, records]) => [name, Map.groupBy(records, ([key]) => groupOf(name, key))]),
  );
  const records = (drafts: readonly { readonly id: string; readonly record: unknown }[]): unknown =>
    drafts.map(({ id, record }) => [id, record]);
  const others = new Map<string, (id: string) => unknown>([
    ['figures', () => register.figures],
    ['kinds', () => register.kinds],
    ['terms', () => records(content.terms)],
    [
      'history',
      () => [
        records(content.changes),
        records(content.forwards),
        [...content.published].map(([id, { text }]) => [id, text]),
      ],
    ],
    [
      'lines',
      (id) =>
        ledgersOf(content)
          .get(id)
          ?.map(({ file, at }) => file.locate(at).line),
    ],
    ['prose', (id) => content.profiles.find((profile) => profile.id === id)?.file.proseText],
  ]);
  const valueOf = (key: string): unknown => {
    const [table = '', group = '', field = ''] = key.split('/');
    const other = others.get(table);
    if (other !== undefined) return other(group);
    const records = group === '*' ? [...(tables.get(table) ?? [])] : (groups.get(table)?.get(group) ?? []);
    if (field === '*') return records;
    if (field === 'id') return records.map(([ref]) => ref);
    return records.map(([, record]) => Reflect.get(record, field) as unknown);
  };
  return cached((key: string) => digestOf(JSON.stringify([valueOf(key)])));
}
