/** Who watches at a terminal sees how far the work is; a log sees nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenLinks } from '../../src/cli/site-checks/links.ts';
import { faultsIn } from '../../src/cli/site-checks/page-facts.ts';
import { siteFiles } from '../../src/cli/site-checks/read-site.ts';
import { Progress } from '../../src/cli/shared/progress.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-progress-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WIPE = '\r\u001B[2K';

function terminal(isTTY: boolean): { progress: Progress; written: string[] } {
  const written: string[] = [];
  return { progress: new Progress({ isTTY, write: (text) => written.push(text) }), written };
}

describe('at a terminal', () => {
  test('a line stays, and the count under it is written over until all is done', () => {
    const { progress, written } = terminal(true);
    progress.line('5/7  links');
    for (let done = 1; done <= 3; done += 1) progress.count(done, 3);
    progress.line('6/7  social cards');
    expect(written).toEqual([
      '5/7  links\n',
      `${WIPE}     1 of 3\r`,
      `${WIPE}     2 of 3\r`,
      WIPE,
      '6/7  social cards\n',
    ]);
  });

  test('however much there is, a percent is the smallest step', () => {
    const { progress, written } = terminal(true);
    for (let done = 1; done <= 100_000; done += 1) progress.count(done, 100_000);
    expect(written).toHaveLength(100);
    expect(written.slice(0, 2)).toEqual([`${WIPE}     1,000 of 100,000\r`, `${WIPE}     2,000 of 100,000\r`]);
    expect(written.at(-1)).toBe(WIPE);
  });

  test('a count cut short is wiped before anything else is said', () => {
    const { progress, written } = terminal(true);
    progress.count(1, 3);
    progress.clear();
    progress.clear();
    expect(written).toEqual([`${WIPE}     1 of 3\r`, WIPE]);
  });
});

test('elsewhere not a byte is written', () => {
  const { progress, written } = terminal(false);
  progress.line('5/7  links');
  progress.count(1, 3);
  progress.note('12 files');
  progress.count(3, 3);
  progress.clear();
  expect(written).toEqual([]);
});

describe('what is counted', () => {
  test('the pages that are read, and those whose links have been followed', () => {
    writeFileSync(join(folder, 'index.html'), '<a href="/b.html">b</a>');
    writeFileSync(join(folder, 'b.html'), '<a href="/">a</a>');
    writeFileSync(join(folder, 'c.txt'), '');
    const counts: [number, number][] = [];
    const count = (done: number, total: number): void => void counts.push([done, total]);
    expect(faultsIn(siteFiles(folder, '/'), [brokenLinks], count)).toEqual([[]]);
    expect(counts).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});
