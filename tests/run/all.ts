/**
 * `npm test`: every step, whatever became of the ones before it, and a summary that says enough at the end of a cut log.
 * npm-run-all2, concurrently and wireit were weighed: none leaves out what lacks its input and runs the rest, nor counts tests.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { parseOrExit } from '../../src/cli/shared/options.ts';
import { NEEDS_SITE, STEPS } from './steps.ts';
import { addCounts, countPlaywright, countVitest } from './test-counts.ts';

await parseOrExit({
  command: 'npm test',
  what: `Everything that CI checks, one step after another: npm run ${STEPS.join(', npm run ')}.\nEach can be run alone, and the tests by words in their files' names: npm run test:unit -- charts.\nCHEONGSAJIN_ORIGINALS names the folder of originals, CHROMIUM_PATH a browser.`,
  flags: {},
});

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const CACHE = join(ROOT, '.cache');
// No report of an earlier run may speak for a step that wrote none.
rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE);

/** Runs a script with the PATH that npm gave to this one. In a group of its own, so that a signal ends all of it. */
function passes(step: string): Promise<boolean> {
  const child = spawn(scripts[step] ?? '', {
    cwd: ROOT,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const end = (signal: NodeJS.Signals): never => {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, end);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, end);
      resolve(code === 0);
    });
  });
}

const failed = new Set<string>();
const summary: string[] = [];
for (const step of STEPS) {
  if (NEEDS_SITE.includes(step) && failed.has('test:build')) {
    failed.add(step);
    summary.push(`left out ${step}: no site was built`);
    continue;
  }
  console.log(`\n── npm run ${step}`);
  const start = performance.now();
  const passed = await passes(step);
  if (!passed) failed.add(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${passed ? 'passed  ' : 'FAILED  '} ${step.padEnd(15)} ${seconds.padStart(6)} s`);
}

const report = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(CACHE, name), 'utf8'));
  } catch {
    return undefined;
  }
};
const tests = addCounts([
  countVitest(report('unit.json'), ROOT),
  countVitest(report('site.json'), ROOT),
  countPlaywright(report('e2e.json')),
]);
console.log(['\n── summary', ...summary].join('\n'));
for (const name of tests.retried) console.log(`again    ${name}: failed at first, passed when run once more`);
for (const failure of tests.failures) console.log(`failed   ${failure}`);
// A step may fail without a test of its own that did.
console.log(`\n${tests.passed} passed, ${Math.max(tests.failures.length, failed.size)} failed`);
process.exitCode = failed.size === 0 && tests.failures.length === 0 && tests.passed > 0 ? 0 : 1;
