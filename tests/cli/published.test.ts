/** `npm run published`, and what a build does with addresses of files that lead on. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyForwarded } from '../../src/cli/build/copy-forwarded.ts';
import { LEDGER } from '../builders.ts';
import { rulesIn, TestTree } from './tree.ts';

const tree = new TestTree();
const FILE = 'content/published/busan.jsonl';
afterAll(() => tree.remove());

test('writes every claim and every lasting address, refuses a change without its record, and keeps what is gone', async () => {
  tree.write('dist/index.html', '');
  tree.write('dist/busan/index.html', '');
  tree.write('dist/assets/a.js', '');
  const published = (day: string) => tree.run('published.ts', '--date', day, '--site', join(tree.root, 'dist'));
  expect((await published('2026-11-22')).code).toBe(0);
  const before = tree.read(FILE);
  expect(before.split('\n')[0]).toBe(
    '{"id":"all-budget","since":"2026-11-22","label":"KRW 2.5 trillion","themes":["ports"],"held":{"basis":"derived","kind":"money","role":"budget","source":"busan-2025","unit":"KRW","value":2500000000000}}',
  );
  expect(tree.read('content/published/addresses.txt')).toBe('busan/\n');
  expect((await tree.run('check.ts')).out).not.toContain('Not in');

  const ledger = tree.read(LEDGER);
  tree.write(
    LEDGER,
    ledger.replace('unit: "times"', 'unit: "times"\n    qualifier: about').replace('"2.7 times"', '"about 2.7 times"'),
  );
  const refused = await published('2026-11-23');
  expect([refused.code, tree.read(FILE)]).toEqual([1, before]);

  tree.write(LEDGER, ledger.replaceAll('role: "budget"', 'role: "output"'));
  expect(rulesIn((await tree.run('check.ts')).out)).toContain('unrecorded-change');
  tree.write(LEDGER, ledger);
  rmSync(join(tree.root, 'dist/busan'), { recursive: true });
  expect((await published('2026-11-24')).code).toBe(0);
  expect([tree.read(FILE), tree.read('content/published/addresses.txt')]).toEqual([before, 'busan/\n']);
  expect((await published('soon')).err).toContain('--date: soon is no day');
});

test('a file that is at another address is at both; one that is nowhere stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-files-'));
  mkdirSync(join(folder, 'figures'));
  writeFileSync(join(folder, 'figures/new.csv'), 'a,b');
  copyForwarded(folder, [
    { from: 'old/figures/x.csv', to: 'figures/new.csv' },
    { from: 'page/', to: 'other/' },
    { from: 'a/#b', to: 'a/#c' },
    { from: 'gone.csv', gone: '2026-11-28', why: 'So.' },
  ]);
  expect(readFileSync(join(folder, 'old/figures/x.csv'), 'utf8')).toBe('a,b');
  expect(existsSync(join(folder, 'page'))).toBe(false);
  expect(() => copyForwarded(folder, [{ from: 'y.csv', to: 'z.csv' }])).toThrow('y.csv leads to z.csv');
  expect(() => copyForwarded(folder, [{ from: 'figures/new.csv', to: 'old/figures/x.csv' }])).toThrow('a file there');
  rmSync(folder, { recursive: true });
});
