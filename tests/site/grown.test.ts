/** What is asked of whatever content there is, asked of content that has grown. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { GROWN_SITE, ROOT_SITE } from '../run/sites.ts';
import { contentOf } from './site.ts';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

test('the content has one profile more, and a claim and a title in other words', () => {
  const [before, after] = [contentOf(ROOT_SITE), contentOf(GROWN_SITE)].map(({ register }) => register);
  if (before === undefined || after === undefined) throw new Error('no content');
  expect(after.profiles.size).toBe(before.profiles.size + 1);
  const statements = [...before.claims].filter(
    ([ref, { statement }]) => after.claims.get(ref)?.statement !== statement,
  );
  expect(statements).toHaveLength(1);
  const titles = [...before.profiles].flatMap(([id, { charts }]) =>
    charts.filter(({ title }, i) => after.profiles.get(id)?.charts[i]?.title !== title),
  );
  expect(titles).toHaveLength(1);
});

test('its documents pass the tests of documents and of the search', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', GROWN_SITE.project, 'tests/documents', 'tests/search/answers.test.ts'],
    {
      encoding: 'utf8',
      env: { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined },
    },
  );
  expect(status, stdout + stderr).toBe(0);
}, 240_000);
