/** The end of `npm run test:attacks`: how many of each kind ran and passed, from the reports of both runs; 1 where they are too few. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonTestResults } from 'vitest/node';
import { ROOT } from '../../src/cli/shared/workspace.ts';

const KINDS: readonly (readonly [kind: string, files: RegExp, least: number])[] = [
  ['hostile requests', /attacks\/requests/, 300],
  ['slips', /content\/(?:slips|typos)/, 120],
  ['hostile texts', /attacks\/attacks|content\/(?:hostile|unforeseen|link-hosts)|confusables/, 350],
  ['broken builds', /tests\/build\//, 20],
];
const passed = ['site.json', 'unit.json'].flatMap((report) =>
  (JSON.parse(readFileSync(join(ROOT, '.cache', report), 'utf8')) as JsonTestResults).testResults.flatMap(
    ({ name, assertionResults }) => assertionResults.filter(({ status }) => status === 'passed').map(() => name),
  ),
);
const counts = KINDS.map(([kind, files, least]) => ({
  kind,
  least,
  count: passed.filter((name) => files.test(name)).length,
}));
console.log(counts.map(({ kind, count }) => `${count} ${kind}`).join(', '));
for (const { kind, count, least } of counts) {
  if (count >= least) continue;
  console.error(`Fewer than ${least} ${kind} ran.`);
  process.exitCode = 1;
}
