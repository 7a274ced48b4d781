/** Words that only scripts and files say are on no page, so the strings are read themselves. */
import { expect, test } from 'vitest';
import * as strings from '../../src/strings/index.ts';
import { faults } from './banned-words.ts';

/** Every text, with where it is: `ui.nav.skip`; of a function, the texts that it is made of. */
function plain(value: unknown, path: string): [string, string][] {
  // Columns that others' programs read keep their names.
  if (path === 'exported.csv') return [];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return quotedIn(String(value)).map((text) => [path, text]);
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) => plain(each, path === '' ? key : `${path}.${key}`));
}

/** What is between quotation marks in a function, without the values that it puts in. */
const quotedIn = (code: string): string[] =>
  [...code.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].map(([text]) => text.replaceAll(/\$\{[^}]*\}/g, ' … '));

test('no string of the site says a word that readers would have to learn', () => {
  const found = Object.entries(strings)
    .filter(([name]) => !name.startsWith('format'))
    .flatMap(([name, value]) => plain(value, name))
    .flatMap(([path, text]) => faults(text).map((fault) => `${path}: ${fault}`));
  expect(found).toEqual([]);
});
