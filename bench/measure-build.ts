/** `npm run bench`: what a build costs as the collection grows, stage by stage, beside Starlight building the same text. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { CODE } from '../src/cli/build/same-as-built.ts';
import { filesIn, pagesIn, siteFiles, textOf } from '../src/cli/site-checks/read-site.ts';
import { parseOrExit, UsageError, type Usage } from '../src/cli/shared/options.ts';
import { ROOT } from '../src/cli/shared/workspace.ts';
import { digestOf } from '../src/exports/keep.ts';
import { madeUpContent } from './made-up-content.ts';
import { bytesOf, fetchFiles, scripts } from './measure-bytes.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { QUERY_SET } from './query-set.ts';

const usage: Usage = {
  command: 'npm run bench',
  words: '[PLACES …]',
  what: 'Builds made-up content of so many places of real size: processor time and memory of each stage, files, bytes, the search,\nthe check, a build after which nothing or one claim changed, and Starlight with its search over the same text. By default\n100 and 1000 places, which takes an hour and some GB of disk. Needs /proc, as on Linux.',
  flags: {
    'without-peer': { what: 'without Starlight, which is fetched from the registry of packages' },
    'clean-only': { what: 'without the builds after changes' },
  },
  examples: ['npm run bench -- 30 100'],
};

/** The peer, fetched for a measurement and no part of this project's own tree. It runs on the Astro that is here. */
const PEER = '@astrojs/starlight@0.42.4';
const FOLDER = join(ROOT, '.cache', 'bench');
/** What bigger sites are expected to need, drawn from the two largest that were measured. */
const AHEAD = 10_000;
const EVERY_QUERY = 12;
/** So that no day of a commit matters. */
const ENV = { BASE_PATH: '/', CONTENT_DATE: '2026-11-29', CHEONGSAJIN_DEBUG: 'stages', VITEST: undefined };

const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
const line = (name: string, { seconds, cpu, memory }: Measured, more = ''): void =>
  console.log(
    `  ${name.padEnd(34)} ${cpu.toFixed(1).padStart(8)} s of processor ${seconds.toFixed(1).padStart(8)} s ${memory.toFixed(0).padStart(7)} MB${more}`,
  );

function prepare(places: number): string {
  const project = join(FOLDER, String(places));
  rmSync(project, { recursive: true, force: true });
  for (const name of CODE) cpSync(join(ROOT, name), join(project, name), { recursive: true });
  // The packages are those of the project; what builds keep is the copy's own.
  mkdirSync(join(project, 'node_modules'));
  const { texts } = madeUpContent(places, false);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return project;
}

async function build(project: string, ...flags: readonly string[]): Promise<Measured> {
  const run = await measuredRun(['--max-old-space-size=6000', join(project, 'src/cli/commands/build.ts'), ...flags], {
    cwd: project,
    env: ENV,
  });
  if (run.code !== 0) throw new Error(`the build failed:\n${run.output.slice(-3000)}`);
  return run;
}

const digestOfSite = (dist: string): string =>
  digestOf(...filesIn(dist).map((file) => digestOf(file, readFileSync(join(dist, file)))));

/** The id of a made-up place in the middle of the list: what is real was published, and changes with a record. */
function middleOf(project: string): string {
  const ids = readdirSync(join(project, 'content', 'profiles')).filter((id) => /-\d+$/.test(id));
  return ids[Math.floor(ids.length / 2)] ?? '';
}

/** One word more in the statement of one claim, as maintainers do it. */
function editOneClaim(project: string, word: string): void {
  const path = join(project, 'content', 'profiles', middleOf(project), 'claims.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^( {4}statement: "?[A-Z][a-z]+ )/m, `$1${word} `));
}

/** The page as Markdown: its headings and blocks of words. */
function markdownOf(html: string): string {
  const out: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (!defaultTreeAdapter.isElementNode(node)) {
      if ('childNodes' in node) node.childNodes.forEach(visit);
      return;
    }
    const { tagName } = node;
    if (['script', 'style', 'nav', 'header', 'footer', 'svg', 'form', 'template', 'head'].includes(tagName)) return;
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    const block = /^(?:p|li|dt|dd|td|th|summary|blockquote|figcaption|h[1-6])$/.test(tagName);
    if (!block) {
      node.childNodes.forEach(visit);
      return;
    }
    const text = textOf(node)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}<>[\]#|~:]/g, '\\$&');
    if (text !== '') out.push(`${heading === undefined ? '' : `${'#'.repeat(Math.max(2, Number(heading)))} `}${text}`);
  };
  visit(parse(html));
  return out.join('\n\n');
}

/** Builds the text of every page of a site with Starlight and its search; the run, and how many pages it made. */
async function peer(dist: string): Promise<{ readonly run: Measured; readonly pages: number } | undefined> {
  const folder = join(FOLDER, 'peer');
  if (!existsSync(join(folder, 'node_modules', '@astrojs', 'starlight'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "name": "peer", "private": true, "type": "module" }\n');
    const words = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', PEER];
    const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) {
      console.log(`  Starlight could not be fetched: ${stderr.trim().split('\n')[0] ?? ''}`);
      return undefined;
    }
    for (const name of ['astro', 'sharp'])
      if (!existsSync(join(folder, 'node_modules', name)) && existsSync(join(ROOT, 'node_modules', name)))
        symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  for (const name of ['dist', 'src', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(join(folder, 'node_modules', '.astro'), { recursive: true, force: true });
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Peer' })] };\n",
  );
  writeFileSync(
    join(folder, 'src', 'content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  );
  let pages = 0;
  for (const { file, html } of pagesIn(siteFiles(dist, '/'))) {
    if (/^(?:embed\/|404)/.test(file)) continue;
    const path = join(docs, file.replace(/(?:\/index)?\.html$/, '.md'));
    mkdirSync(dirname(path), { recursive: true });
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? file;
    writeFileSync(path, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdownOf(html)}\n`);
    pages += 1;
  }
  const bin = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const run = await measuredRun(['--max-old-space-size=6000', bin, 'build'], {
    cwd: folder,
    env: { ...ENV, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined },
  });
  if (run.code !== 0) {
    console.log(`  Starlight failed:\n${run.output.slice(-1500)}`);
    return undefined;
  }
  return { run, pages };
}

/** In milliseconds. */
const PATIENCE = 180_000;

/** From the edit of a claim to the page that shows it, with the development server running, in seconds. */
async function editToPage(project: string): Promise<number> {
  const server = spawn(process.execPath, [join(project, 'src/cli/commands/dev.ts')], {
    cwd: project,
    env: { ...process.env, ...ENV },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const root = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        // eslint-disable-next-line no-control-regex -- The colours of a terminal.
        const address = /http:\/\/localhost:\d+\//.exec(said.replaceAll(/\u001B\[\d+m/g, ''))?.[0];
        if (address !== undefined) resolve(address);
        server.stdout.resume();
      });
      server.on('close', () => reject(new Error(`the development server ended: ${said}`)));
    });
    const page = `${root}profiles/${middleOf(project)}/statements/`;
    const shows = async (words: string): Promise<void> => {
      const end = performance.now() + PATIENCE;
      while (!(await (await network(page)).text()).includes(words)) {
        if (performance.now() > end) throw new Error(`${page} never shows the edit`);
        await setTimeout(50);
      }
    };
    await shows('</html>');
    editOneClaim(project, 'surely');
    const start = performance.now();
    await shows('surely');
    return (performance.now() - start) / 1000;
  } finally {
    server.kill('SIGTERM');
  }
}

const options = await parseOrExit(usage, ({ words }) => {
  for (const word of words)
    if (!/^[1-9]\d{0,4}$/.test(word)) throw new UsageError(`${JSON.stringify(word)} is no number of places`);
});
const sizes = options.words.length > 0 ? options.words.map(Number) : [100, 1000];
/** The search reads its files in place of a network. */
const network = globalThis.fetch;
fetchFiles();
const rows: { readonly places: number; readonly cpu: number; readonly memory: number; readonly files: number }[] = [];
for (const places of sizes) {
  const project = prepare(places);
  const dist = join(project, 'dist');
  console.log(`\n${places} places`);
  const check = await measuredRun([join(project, 'src/cli/commands/check.ts')], { cwd: project, env: ENV });
  line('check', check);
  const clean = await build(project, '--clean');
  for (const [, name = '', wall = '', cpu = '', memory = ''] of clean.output.matchAll(
    /^stage\t(.+)\t(.+)\t(.+)\t(.+)$/gm,
  ))
    line(`  ${name}`, { code: 0, output: '', seconds: Number(wall), cpu: Number(cpu), memory: Number(memory) });
  line('build, clean', clean);
  const files = filesIn(dist);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const index = files.filter((file) => file.startsWith('pagefind/'));
  console.log(
    `  ${pages} pages, ${files.length} files (${index.length} of the search), ${mb(bytes)} MB (${mb(index.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0))} of the search)`,
  );
  console.log(`  ${((1000 * clean.cpu) / pages).toFixed(0)} ms of processor a page`);
  if (!options.on('clean-only')) {
    const unchanged = await build(project);
    line('build, nothing changed', unchanged, `  ${((100 * unchanged.cpu) / clean.cpu).toFixed(0)}%`);
    editOneClaim(project, 'indeed');
    const edited = await build(project);
    line('build, one claim changed', edited, `  ${((100 * edited.cpu) / clean.cpu).toFixed(0)}%`);
    const after = digestOfSite(dist);
    const again = await build(project, '--clean');
    console.log(
      `  its bytes are ${digestOfSite(dist) === after ? 'those' : 'NOT those'} of a clean build (${again.cpu.toFixed(1)} s)`,
    );
  }
  if (!options.on('clean-only'))
    console.log(`  ${(await editToPage(project)).toFixed(1)} s from an edit to the page, in development`);
  const meant = QUERY_SET.filter(({ want }, at) => want.length > 0 && at % EVERY_QUERY === 0).map(({ query }) => query);
  console.log(`  a first query, KB compressed: median and most of ${meant.length}`);
  console.log((await bytesOf(dist, meant, scripts(dist))).replaceAll(/^/gm, '  '));
  const other = options.on('without-peer') ? undefined : await peer(dist);
  if (other !== undefined) {
    line('Starlight, the same text', other.run);
    const [own, theirs] = [clean.cpu / pages, other.run.cpu / other.pages];
    console.log(
      `  a page: ${(1000 * own).toFixed(0)} ms here, ${(1000 * theirs).toFixed(0)} ms there (${other.pages} pages); ratio ${(own / theirs).toFixed(2)}`,
    );
  }
  rows.push({ places, cpu: clean.cpu, memory: clean.memory, files: files.length });
}
const [before, last] = rows.slice(-2);
if (before !== undefined && last !== undefined) {
  const slope = (of: 'cpu' | 'memory' | 'files'): number => (last[of] - before[of]) / (last.places - before.places);
  console.log(
    `\nA place more: ${slope('cpu').toFixed(2)} s of processor, ${slope('memory').toFixed(1)} MB of memory, ${slope('files').toFixed(0)} files`,
  );
  const ahead = (of: 'cpu' | 'memory' | 'files'): number => last[of] + slope(of) * (AHEAD - last.places);
  console.log(
    `${AHEAD} places, drawn out: ${(ahead('cpu') / 3600).toFixed(1)} h of processor, ${(ahead('memory') / 1000).toFixed(1)} GB, ${Math.round(ahead('files'))} files`,
  );
}
