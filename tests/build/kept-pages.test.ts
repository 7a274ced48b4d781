/** A build after a change makes the pages again that the change concerns, and comes to what a build from nothing comes to. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CODE } from '../../src/cli/build/same-as-built.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { filesIn } from '../../src/cli/site-checks/read-site.ts';
import { digestOf } from '../../src/exports/keep.ts';
import { TestTree } from '../cli/tree.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const tree = new TestTree();
const at = (path: string): string => join(tree.root, path);
const LEDGER = 'content/profiles/naju/claims.yaml';

beforeAll(() => {
  for (const part of CODE) cpSync(join(ROOT, part), at(part), { recursive: true });
  // All packages, but nothing that builds of the project itself keep.
  mkdirSync(at('node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(ROOT, 'node_modules', name), at(join('node_modules', name)));
});
afterAll(() => tree.remove());

/** The digest of every file of the site, and under which key each page is kept. */
function build(): { readonly site: ReadonlyMap<string, string>; readonly keys: ReadonlyMap<string, string> } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('src/cli/commands/build.ts')], {
    cwd: tree.root,
    encoding: 'utf8',
    env: { ...process.env, CHEONGSAJIN_ORIGINALS: '', CONTENT_DATE: '2026-01-01', BASE_PATH: '/' },
  });
  expect(stdout + stderr).toContain('Built dist/.');
  expect(status).toBe(0);
  const noted = JSON.parse(
    readFileSync(at('node_modules/.cache/cheongsajin/pages/astro/reads.json'), 'utf8'),
  ) as Record<string, { readonly key: string }>;
  return {
    site: new Map(filesIn(at('dist')).map((file) => [file, digestOf(readFileSync(at(join('dist', file))))])),
    keys: new Map(Object.entries(noted).map(([page, { key }]) => [page, key])),
  };
}

test('what a change does not concern is left, and the site is that of a build from nothing', () => {
  const first = build();
  const before = tree.read(LEDGER);
  tree.write(LEDGER, before.replace('statement: ', 'statement: Indeed, '));
  expect(tree.read(LEDGER)).not.toBe(before);
  const changed = build();
  const again = (page: string): boolean => changed.keys.get(page) !== first.keys.get(page);
  expect(['profiles/naju/statements', 'api/v1/claims/naju.json', 'api/v1/claims.json'].map(again)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['about', 'glossary', 'profiles/busan/statements'].map(again)).toEqual([false, false, false]);
  expect(changed.site).not.toEqual(first.site);
  tree.write(LEDGER, before);
  expect(build().site).toEqual(first.site);
});
