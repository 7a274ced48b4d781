import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  expect(contentDate(root, '2027-03-01')).toEqual({
    day: '2027-03-01',
    from: 'The day is 2027-03-01, as CONTENT_DATE says.',
  });
});

test.each(['2027', '2027-02-30', 'today'])('refuses %s, and says what to write', (asked) => {
  expect(() => contentDate(root, asked)).toThrow('CONTENT_DATE must be a day such as');
});

test('else that of the newest commit that touched the content, and no other', () => {
  git('2026-01-01', 'init', '-q');
  commit('2026-01-02', 'content/themes/ports.mdx');
  commit('2026-01-03', 'seeds/busan.yaml');
  commit('2026-01-04', 'src/a.ts');
  expect(contentDate(root, '')).toEqual({
    day: '2026-01-03',
    from: 'The day is 2026-01-03, that of the newest commit to the content.',
  });
});

test('none where there is no checkout, and says why and what to do', () => {
  const { day, from } = contentDate(root, '');
  expect(day).toBeUndefined();
  expect(from).toMatch(
    /^The day is that of the newest source, since git knows .* \(fatal: not a git repository.*\): set CONTENT_DATE/,
  );
});

test('none where no commit touched the content, or git is not there', () => {
  git('2026-01-01', 'init', '-q');
  commit('2026-01-04', 'src/a.ts');
  expect(contentDate(root, '').from).toContain('(no commit touched it)');
  vi.stubEnv('PATH', '/nowhere');
  expect(contentDate(root, '').from).toContain('(git cannot be run: ENOENT)');
  vi.unstubAllEnvs();
});

test('none where the checkout is another’s, which git calls dubious', () => {
  git('2026-01-01', 'init', '-q');
  commit('2026-01-02', 'content/a.mdx');
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const { day, from } = contentDate(root, '');
  vi.unstubAllEnvs();
  expect(day).toBeUndefined();
  expect(from).toContain('dubious ownership');
});

test('of a history that is cut, it says so', () => {
  git('2026-01-01', 'init', '-q');
  commit('2026-01-02', 'content/a.mdx');
  commit('2026-01-04', 'src/a.ts');
  const cut = join(root, 'cut');
  git('2026-01-01', 'clone', '-q', '--depth', '1', `file://${root}`, cut);
  expect(contentDate(cut, '').from).toContain('a history that is cut');
});
