/** A change of content alone cannot put another document in the place of one: its key stands outside of the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent, ROOT } from '../../src/cli/shared/workspace.ts';
import { ORIGINAL_KEYS, writeOriginalKeys } from '../../src/content/document-key.ts';

const { sources, originalKeys, verified } = loadContent();

test('each document that a record vouches for is known by its key: npm run verify writes it', () => {
  const own = sources.flatMap(({ id, fields }) => (verified.has(id) ? [fields.sha256] : []));
  expect(own.filter((sha256) => !originalKeys.has(sha256 ?? ''))).toEqual([]);
});

test('the file of keys holds nothing else', () => {
  expect(readFileSync(join(ROOT, ORIGINAL_KEYS), 'utf8')).toBe(writeOriginalKeys(originalKeys));
});
