/** On pages where ids of content are anchors, the page's own hold an underscore, which no id of content does. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ID_SHAPE } from '../../src/core/values/id.ts';

const PAGES = globSync(
  'src/site/{layouts/*,components/Masthead,pages/{changes,glossary,profiles/?id?}/**/*}.astro',
).toSorted();

test.each(PAGES)('%s', (file) => {
  const own = [...readFileSync(file, 'utf8').matchAll(/\s(?:id|popovertarget|for)="([^"{]+)"/g)].map(([, id]) => id);
  expect(own.filter((id) => ID_SHAPE.test(id ?? ''))).toEqual([]);
});

test('these are among them', () => {
  expect(PAGES.join(' ')).toMatch(/Masthead.*BaseLayout.*statements\.astro/);
});
