/** `npm test`: everything CI checks, in named steps. Exit code 1 when any step fails; all steps that can run do. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './find-browser.ts';
import { buildSite } from '../../src/cli/build/build-site.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { parseOrExit } from '../../src/cli/shared/options.ts';
import { runNode, runTool } from '../../src/cli/shared/run-tool.ts';
import { readPlaywrightReport, readVitestReport, type TestCounts } from './test-reports.ts';

await parseOrExit({
  command: 'npm test',
  what: 'Everything that CI checks, in named steps: content, originals, types, lint, unit tests, two builds, a browser.\nCHEONGSAJIN_ORIGINALS names the folder of originals, CHROMIUM_PATH a browser.',
  flags: {},
});

const CACHE = join(ROOT, '.cache');
/** Two builds: one at a host's root, one in a sub-folder, since every address must honour the base path. */
const SITES = [
  { name: 'root', base: '/' },
  { name: 'folder', base: '/blueprints/korea/' },
] as const;
const folderOf = (name: string): string => join(CACHE, `site-${name}`);

interface Step {
  readonly name: string;
  /** Steps that need the built site are left out, and say so, when the build failed. */
  readonly needsSite?: boolean;
  readonly run: () => Promise<boolean>;
}

const tool = async (
  name: string,
  command: string,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<boolean> => (await runTool(name, command, args, env)) === 0;
const command = async (name: string, ...args: string[]): Promise<boolean> =>
  (await runNode(join(ROOT, 'src/cli/commands', name), args)) === 0;

const siteEnv = { SITE_ROOT: folderOf('root'), SITE_FOLDER: folderOf('folder'), SITE_FOLDER_BASE: SITES[1].base };
const vitest = (report: string, ...args: string[]): Promise<boolean> =>
  tool(
    'vitest',
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${join(CACHE, report)}`],
    siteEnv,
  );

const steps: readonly Step[] = [
  { name: 'content', run: () => command('check.ts') },
  {
    name: 'originals',
    run: async () => {
      const verified = await command('verify.ts', '--frozen');
      return (await command('coverage.ts')) && verified;
    },
  },
  {
    name: 'types',
    run: async () =>
      (await tool('astro', 'astro', ['sync'])) &&
      (await tool('@astrojs/check', 'astro-check', ['--minimumFailingSeverity', 'warning'])),
  },
  {
    name: 'lint',
    run: async () =>
      (await tool('eslint', 'eslint', ['.', '--max-warnings', '0'])) &&
      (await tool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.'])),
  },
  { name: 'unit tests', run: () => vitest('unit.json', '--config', 'vitest.config.ts') },
  {
    name: 'build',
    run: async () => {
      for (const { name, base } of SITES) if (!(await buildSite({ outDir: folderOf(name), base }))) return false;
      return true;
    },
  },
  { name: 'built site', needsSite: true, run: () => vitest('site.json', '--config', 'vitest.site.config.ts') },
  {
    name: 'browser',
    needsSite: true,
    run: async () => {
      const browser = provideBrowser();
      return (
        browser !== undefined &&
        tool('@playwright/test', 'playwright', ['test'], {
          ...siteEnv,
          CHROMIUM_PATH: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: join(CACHE, 'browser.json'),
        })
      );
    },
  },
];

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });

const results: { name: string; outcome: 'passed' | 'FAILED' | 'not run'; seconds: number }[] = [];
for (const step of steps) {
  const built = results.find(({ name }) => name === 'build')?.outcome === 'passed';
  if (step.needsSite === true && !built) {
    results.push({ name: step.name, outcome: 'not run', seconds: 0 });
    continue;
  }
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  let passed = false;
  try {
    passed = await step.run();
  } catch (error) {
    console.error(error);
  }
  results.push({ name: step.name, outcome: passed ? 'passed' : 'FAILED', seconds: (performance.now() - start) / 1000 });
}

console.log('\n── summary');
for (const { name, outcome, seconds } of results)
  console.log(`${outcome.padEnd(8)} ${name.padEnd(12)} ${seconds.toFixed(1)} s`);
const counts = countTests();
const unwell = results.filter(({ outcome }) => outcome !== 'passed').length;
for (const name of counts.again) console.log(`again    ${name}: failed at first, passed when run once more`);
// Last, where a log that was cut still shows it.
for (const failure of counts.failures) console.log(`failed   ${failure}`);
// A step may fail without a test of its own that did.
console.log(`\n${counts.passed} passed, ${Math.max(counts.failed, unwell)} failed`);
process.exitCode = unwell === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function countTests(): TestCounts {
  const counts = [
    ...['unit.json', 'site.json'].map((report) => readVitestReport(read(report), ROOT)),
    readPlaywrightReport(read('browser.json')),
  ];
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    again: counts.flatMap(({ again }) => again),
  };
}

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(join(CACHE, report), 'utf8'));
  } catch {
    return undefined;
  }
}
