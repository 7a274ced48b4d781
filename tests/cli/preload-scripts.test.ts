/** The scripts that the search page names in its head. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preloadScripts } from '../../src/cli/build/preload-scripts.ts';

test('are those it imports, through others too, each once, and what answers; not what it may never need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const name of ['search', 'assets']) mkdirSync(join(folder, name));
  const page = join(folder, 'search', 'index.html');
  writeFileSync(page, '<html data-scripts="/town/assets/page.A1.js"><head></head>');
  for (const [name, text] of Object.entries({
    'page.A1.js': 'import{a}from"./first.B2.js";import"./second.C3.js";import("./later.D4.js")',
    'first.B2.js': 'import{b}from"./second.C3.js";i(()=>import(`./answers-entry.E5.js`),[])',
    'second.C3.js': 'export const b=1',
    'answers-entry.E5.js': 'import{b}from"./second.C3.js"',
  }))
    writeFileSync(join(folder, 'assets', name), text);
  preloadScripts(folder, '/town/');
  const links = readFileSync(page, 'utf8').match(/(?<=rel="modulepreload" href="\/town\/assets\/)[^"]+/g);
  expect(links?.toSorted()).toEqual(['answers-entry.E5.js', 'first.B2.js', 'page.A1.js', 'second.C3.js']);
});
