/** A site is left as it is only where it is what a build would make again. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawPublishedPictures } from '../../src/cli/build/published-pictures.ts';
import { inputsOf, isAsBuilt, noteBuilt } from '../../src/cli/build/same-as-built.ts';
import { pixelsOf } from '../exports/read-png.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-same-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('every input counts: the path, the day and the settings', () => {
  const first = inputsOf('/', '2026-03-31');
  expect(inputsOf('/', '2026-03-31')).toEqual(first);
  const differs = (base: string, day: string): void => {
    const { all, code } = inputsOf(base, day);
    expect(all).not.toBe(first.all);
    expect(code).not.toBe(first.code);
  };
  differs('/city/', '2026-03-31');
  differs('/', '2026-04-01');
  vi.stubEnv('SITE_URL', 'https://elsewhere.example');
  differs('/', '2026-03-31');
});

test('a site is as built until a file of it, its inputs or its place is another', () => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'a page');
  expect(isAsBuilt(site, 'inputs')).toBe(false);
  noteBuilt(site, 'inputs');
  expect(isAsBuilt(site, 'inputs')).toBe(true);
  expect(isAsBuilt(site, 'other inputs')).toBe(false);
  expect(isAsBuilt(folder, 'inputs')).toBe(false);
  writeFileSync(join(site, 'index.html'), 'a pagE');
  expect(isAsBuilt(site, 'inputs')).toBe(false);
  writeFileSync(join(site, 'index.html'), 'a page');
  writeFileSync(join(site, 'more'), '');
  expect(isAsBuilt(site, 'inputs')).toBe(false);
  rmSync(site, { recursive: true });
  expect(isAsBuilt(site, 'inputs')).toBe(false);
});

test('a picture that was published is drawn from its drawing, and no other', async () => {
  mkdirSync(join(folder, 'figures'));
  writeFileSync(
    join(folder, 'figures', 'a.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#0b2742"/></svg>',
  );
  await drawPublishedPictures(folder, ['figures/a.png', 'figures/gone.png', 'figures/a/', 'figures/a.svg']);
  const { width, height, at } = pixelsOf(readFileSync(join(folder, 'figures', 'a.png')));
  expect([width, height, at(5, 5)]).toEqual([60, 40, [0x0b, 0x27, 0x42]]);
  expect(existsSync(join(folder, 'figures', 'gone.png'))).toBe(false);
});
