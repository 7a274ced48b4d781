/** What editors complete from: as the schemas of the code say, and no longer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLACES } from '../fixtures/places.ts';
import { brokenBy, type Schema } from '../../src/cli/shared/additive.ts';
import { fieldsOf, PUBLIC_NAMES } from '../../src/core/schema/public-data.ts';
import { columnsOf, TABLE_NAMES } from '../../src/core/schema/public-tables.ts';
import { EDITOR_SCHEMAS, schemaFiles, schemaPath } from '../../src/cli/shared/json-schemas.ts';

const ROOT = join(import.meta.dirname, '..', '..');
interface Rows {
  readonly properties: {
    readonly promises: { readonly items: { readonly properties: { readonly state: { readonly enum: string[] } } } };
  };
}
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

test('the files are those that npm run schemas writes', () => {
  const there = ['.vscode/schemas', 'docs/schemas/v1'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  );
  expect([...there, 'docs/fields.md'].toSorted()).toEqual([...schemaFiles().keys()].toSorted());
  for (const [path, text] of schemaFiles())
    expect(readFileSync(join(ROOT, path), 'utf8') === text, `${path} is stale: npm run schemas`).toBe(true);
});

test('the editor is told of each', () => {
  expect(json('.vscode/settings.json')).toMatchObject({
    'yaml.schemas': Object.fromEntries(EDITOR_SCHEMAS.map(({ name, files }) => [`./${schemaPath(name)}`, files])),
  });
});

test('the extensions that read them are recommended', () => {
  const { recommendations } = json('.vscode/extensions.json') as { recommendations: string[] };
  expect(recommendations).toEqual(expect.arrayContaining(['astro-build.astro-vscode', 'redhat.vscode-yaml']));
});

describe.each([
  ['claims', 'content/profiles/haneul/claims.yaml', /^ {4}statement:/m, '    statment:'],
  ['claims', 'content/profiles/dalmaru/claims.yaml', /basis: printed$/m, 'basis: prnted'],
  ['source', 'seeds/haneul-2025.yaml', /^publisher:/m, 'publsher:'],
  ['figures', 'content/figures.yaml', /^ {4}form:/m, '    tilte:'],
  ['glossary', 'content/glossary.yaml', /^ {4}explanation:/m, '    explnation:'],
  ['synonyms', 'content/search/synonyms.yaml', /^ {4}words:/m, '    word:'],
  ['expectations', 'content/expectations.yaml', /expect: conflict/, 'expect: conflicts'],
  ['exceptions', 'seeds/exceptions.yaml', /^ {4}reason:/m, '    resaon:'],
])('the schema of %s, on %s', (name, path, from, to) => {
  const schema = z.fromJSONSchema(json(schemaPath(name)) as Parameters<typeof z.fromJSONSchema>[0]);
  const text = readFileSync(join(PLACES, path), 'utf8');

  test('takes the file as it is', () => {
    expect(schema.safeParse(parse(text)).error?.issues.slice(0, 2)).toBeUndefined();
  });

  test('and not with a slip in it', () => {
    expect(text).toMatch(from);
    expect(schema.safeParse(parse(text.replace(from, to))).success).toBe(false);
  });
});

test('fields tell what they mean, and examples are values', () => {
  const text = JSON.stringify(json(schemaPath('claims')));
  expect(text).toContain('"description":"Whole won, dollars, euros, yen or yuan.","examples":[1927000000000]');
  expect(text).toContain('"examples":[["ports"]]');
});

describe('of the public data', () => {
  test('every field says what it is', () => {
    const silent = PUBLIC_NAMES.flatMap((name) =>
      fieldsOf(name).flatMap(({ path, description }) => (description === '' ? [`${name} ${path}`] : [])),
    );
    const columns = TABLE_NAMES.flatMap((name) => columnsOf(name).filter(({ description }) => description === ''));
    expect([...silent, ...columns]).toEqual([]);
  });

  const before = json('docs/schemas/v1/promises.schema.json') as Record<string, never>;
  /** The same with one thing changed in the record of a promise. */
  const changed = (change: (row: { properties: Record<string, object>; required: string[] }) => void): Schema => {
    const now = structuredClone(before) as unknown as { properties: { promises: { items: never } } };
    change(now.properties.promises.items);
    return now;
  };

  test('what is the same, and what has a field or a word more, breaks nothing', () => {
    expect(brokenBy(before, before)).toEqual([]);
    const more = changed(({ properties, required }) => {
      properties.added = { type: 'string' };
      required.push('added');
      properties.state = {
        type: 'string',
        enum: [...(before as never as Rows).properties.promises.items.properties.state.enum, 'new'],
      };
    });
    expect(brokenBy(before, more)).toEqual([]);
  });

  test.each<[string, Parameters<typeof changed>[0], string]>([
    ['a field that vanished', ({ properties }) => delete properties.aim, 'promises[].aim  has vanished'],
    [
      'a field that may be absent',
      (row) => (row.required = row.required.filter((key) => key !== 'aim')),
      'promises[].aim  may be absent now',
    ],
    [
      'another type',
      ({ properties }) => (properties.aim = { type: 'number' }),
      'promises[].aim  was null or string and is number',
    ],
    [
      'nothing where there was something',
      ({ properties }) => (properties.promise = { type: ['string', 'null'] }),
      'promises[].promise  was string and is null or string',
    ],
    [
      'a word less',
      ({ properties }) => (properties.basis = { type: 'string', enum: ['printed', 'derived'] }),
      'promises[].basis  has lost the word "editor"',
    ],
    [
      'words in place of text',
      ({ properties }) => (properties.promise = { type: 'string', enum: ['x'] }),
      'promises[].promise  is one of a few words now, and was any',
    ],
    [
      'a limit',
      ({ properties }) => (properties.promise = { type: 'string', maxLength: 20 }),
      'promises[].promise  is narrower: maxLength',
    ],
  ])('%s is told', (_, change, fault) => {
    expect(brokenBy(before, changed(change))).toEqual([fault]);
  });
});
