import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentDate } from '../../src/cli/build/content-date.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cheongsajin-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function git(day: string, ...args: string[]): void {
  const at = `${day}T12:00:00Z`;
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a' };
  const { status, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...who, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
  });
  if (status !== 0) throw new Error(stderr);
}

function commit(day: string, file: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), day);
  git(day, 'add', '.');
  git(day, 'commit', '-q', '-m', file);
}

test('the day that was asked for', () => {
  expect(contentDate(root, '2027-03-01')).toBe('2027-03-01');
});

test.each(['2027', '2027-02-30', 'today'])('refuses %s, and says what to write', (asked) => {
  expect(() => contentDate(root, asked)).toThrow('CONTENT_DATE must be a day such as');
});

test('else that of the newest commit that touched the content, and no other', () => {
  git('2026-01-01', 'init', '-q');
  commit('2026-01-02', 'content/themes/ports.mdx');
  commit('2026-01-03', 'seeds/busan.yaml');
  commit('2026-01-04', 'src/a.ts');
  expect(contentDate(root, '')).toBe('2026-01-03');
});

test('none where there is no checkout: pages take that of the newest source', () => {
  expect(contentDate(root, '')).toBeUndefined();
});
