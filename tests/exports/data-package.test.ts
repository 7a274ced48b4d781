/** The data package and the file of everything: the same bytes for the same content, wherever they are made. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Publication } from '../../src/core/domain/public-data.ts';
import { dataArchive } from '../../src/exports/data-archive.ts';
import { dataPackage } from '../../src/exports/data-package.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { foldersOf } from '../../src/content/reader/folders.ts';
import { PLACES } from '../fixtures/places.ts';

const { register } = loadContent(foldersOf(PLACES));
const publication: Publication = {
  register,
  history: { changes: [], forwards: [], published: new Map() },
  terms: [],
  day: '2025-03-09',
  href: (path) => `/city/${path}`,
  site: 'https://example.org',
};
const files = new Map([
  ['b.csv', Buffer.from('x,y\r\n1,2\r\n')],
  ['a.json', Buffer.from('{}')],
]);

test('the file of everything is one for all time zones, and in the order of its names', () => {
  const zone = process.env.TZ;
  const made = ['UTC', 'Asia/Seoul', 'America/St_Johns'].map((TZ) => {
    process.env.TZ = TZ;
    return Buffer.from(dataArchive(publication, files)).toString('base64');
  });
  process.env.TZ = zone;
  expect(new Set(made).size).toBe(1);
  const names = Object.keys(unzipSync(Buffer.from(made[0] ?? '', 'base64')));
  expect(names).toEqual(['LICENSE', 'LICENSES/CC-BY-4.0.txt', 'README.md', 'a.json', 'b.csv']);
});

test('the package names its documents, its licence and where it is from', () => {
  const made = JSON.parse(dataPackage(publication)) as Record<string, unknown[]>;
  expect(made).toMatchObject({
    version: '2025-03-09',
    homepage: 'https://example.org/city/data/',
    licenses: [{ name: 'CC-BY-4.0' }],
  });
  expect(made.sources).toHaveLength(register.sources.size);
  expect(JSON.parse(dataPackage({ ...publication, site: undefined }))).not.toHaveProperty('homepage');
});
