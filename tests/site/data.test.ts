/** The data of the built sites: each file by its schema, the tables by their standard's tool, and programs that read them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { Package, validate } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { pagesIn } from '../../src/cli/site-checks/read-site.ts';
import { serveSite } from '../../src/cli/server/serve-site.ts';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { claimsOfProfile } from '../../src/core/domain/register.ts';
import { PUBLIC_DATA, PUBLIC_NAMES, type PublicName } from '../../src/core/schema/public-data.ts';
import { PUBLIC_TABLES, TABLE_NAMES } from '../../src/core/schema/public-tables.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { attr, builtSite, contentOf, filesIn, SITES, textOf, TWINS } from './site.ts';

const run = promisify(execFile);
const isData = (file: string): boolean => /^api\/v1\/.*\.json$/.test(file) && !file.startsWith('api/v1/schema/');
/** What a file of data is, by its path. */
function kindOf(file: string): PublicName {
  const [, folder = ''] = /^api\/v1\/(\w+)/.exec(file) ?? [];
  const name = file.split('/').length > 3 && folder === 'profiles' ? 'profile' : folder;
  const kind = PUBLIC_NAMES.find((one) => one === name);
  if (kind === undefined) throw new Error(`${file} has no schema`);
  return kind;
}

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const { pages, files } = builtSite(site);
  const data = [...files].filter(isData);

  test('has data of every kind, and of every place', () => {
    expect(new Set(data.map(kindOf))).toEqual(new Set(PUBLIC_NAMES));
    const ofPlaces = [...register.profiles.keys()].flatMap((id) => [
      `api/v1/profiles/${id}.json`,
      `api/v1/claims/${id}.json`,
    ]);
    expect(ofPlaces.filter((file) => !files.has(file))).toEqual([]);
  });

  test('has each file as its published schema says, with no field that it does not name', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    formats(ajv);
    const faults = data.flatMap((file) => {
      const kind = kindOf(file);
      const value: unknown = JSON.parse(read(file));
      const schema = `api/v1/schema/${kind}.json`;
      const isValid = ajv.getSchema(schema) ?? ajv.compile({ ...(JSON.parse(read(schema)) as object), $id: schema });
      const own = PUBLIC_DATA[kind].safeParse(value).error?.issues ?? [];
      return [
        ...(isValid(value)
          ? []
          : (isValid.errors ?? []).map((error) => `${file}${error.instancePath} ${error.message ?? ''}`)),
        ...own.map(({ path, message }) => `${file} ${path.join('.')} ${message}`),
      ];
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });

  test('names licence, credit, day and documents in each, and leads to its schema', () => {
    for (const file of data) {
      const value = JSON.parse(read(file)) as Record<string, string> & { documents: unknown[] };
      expect(value.licence, file).toBe('CC BY 4.0');
      expect(value.credit, file).toContain('CC BY 4.0');
      expect(value.documents.length > 0 || kindOf(file) === 'index', file).toBe(true);
      const { pathname } = new URL(value.$schema ?? '', 'https://site.invalid');
      expect(files.has(pathname.slice(site.base.length)), `${file}: ${value.$schema}`).toBe(true);
    }
  });

  test('has in its parts what it has as a whole', () => {
    const claims = (file: string): unknown[] => (JSON.parse(read(file)) as { claims: unknown[] }).claims;
    const parts = [...register.profiles.keys()].flatMap((id) => claims(`api/v1/claims/${id}.json`));
    expect(parts).toEqual(claims('api/v1/claims.json'));
    const { promises } = JSON.parse(read('api/v1/promises.json')) as {
      promises: { id: string; reports: string[]; part_reports: string[] }[];
    };
    // A report on a part stands with the one promise that counts it, and nowhere as a report on the whole.
    const ofParts = promises.flatMap(({ part_reports }) => part_reports);
    expect(new Set(ofParts).size).toBe(ofParts.length);
    expect(promises.flatMap(({ reports }) => reports).filter((id) => ofParts.includes(id))).toEqual([]);
    expect(promises.map(({ id }) => id).toSorted()).toEqual(
      [...register.profiles.keys()]
        .flatMap((id) => promisesIn(register, claimsOfProfile(register, id)).map(({ claim }) => claim.ref))
        .toSorted(),
    );
  });

  test('has a data package that the standard’s own tool takes, rows and references too', async () => {
    const descriptor = join(site.folder, 'data/datapackage.json');
    const { valid, errors } = await validate(descriptor);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const { resources } = await Package.load(descriptor, { basePath: join(site.folder, 'data') });
    expect(resources.map(({ name }) => name)).toEqual(TABLE_NAMES);
    for (const resource of resources) {
      const rows = await resource.read({ keyed: true });
      expect(rows.length, resource.name).toBeGreaterThan(0);
      expect(await resource.checkRelations(), resource.name).toBe(true);
      expect(
        rows.filter(({ licence, credit }) => licence === '' || credit === ''),
        resource.name,
      ).toEqual([]);
    }
    const [claims] = resources;
    const won = new Map((await claims?.read({ keyed: true }))?.map((row) => [row.claim_id, row.value_krw]));
    for (const claim of register.claims.values())
      if (claim.kind === 'money' && claim.unit === 'KRW') expect(won.get(claim.ref)).toBe(claim.value);
  });

  test('has the tables for Excel, which differ by their mark alone', () => {
    for (const name of TABLE_NAMES) {
      expect(read(`data/${name}-excel.csv`)).toBe(`\uFEFF${read(`data/${name}.csv`)}`);
      expect(read(`data/${name}.csv`).split('\r\n')[0]).toBe(Object.keys(PUBLIC_TABLES[name].shape).join(','));
    }
  });

  test('has one file of everything, each as it is on the site', () => {
    const entries = Object.entries(unzipSync(readFileSync(join(site.folder, 'data/cheongsajin.zip'))));
    const paths = entries.map(([path]) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toEqual(
      expect.arrayContaining(['LICENSE', 'LICENSES/CC-BY-4.0.txt', 'README.md', 'datapackage.json']),
    );
    const onSite = (path: string): string => (path.startsWith('api/') ? path : `data/${path}`);
    const others = entries.filter(([path]) => !/^(?:LICENSE|README)/.test(path));
    expect(
      others
        .filter(([path, bytes]) => Buffer.from(bytes).toString('utf8') !== read(onSite(path)))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('describes itself in JSON-LD that its processor reads without loss', async () => {
    const scripts = pages.flatMap(({ file, elements }) =>
      elements
        .filter((element) => attr(element, 'type') === 'application/ld+json')
        .map((element) => ({ file, value: JSON.parse(textOf(element)) as object })),
    );
    expect(scripts.map(({ file }) => file)).toContain('data/index.html');
    const context = { '@context': { '@vocab': 'https://schema.org/' } };
    for (const { file, value } of scripts) {
      const expanded = await jsonld.expand(value, {
        safe: true,
        base: 'https://site.invalid/',
        documentLoader: (url) => Promise.resolve({ documentUrl: url, document: context }),
      });
      expect(expanded, file).toHaveLength(1);
    }
    const about = (id: string): unknown =>
      scripts.find(({ file, value }) => file === `profiles/${id}/index.html` && 'about' in value)?.value;
    for (const { id, name } of register.profiles.values())
      expect(about(id), id).toMatchObject({ '@type': 'Article', about: { '@type': 'Place', name: name.en } });
    const dataset = scripts.find(({ value }) => '@type' in value && value['@type'] === 'Dataset')?.value as {
      distribution: { contentUrl: string }[];
      description: string;
    };
    // What dataset search asks for: https://developers.google.com/search/docs/appearance/structured-data/dataset
    expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    const missing = dataset.distribution.filter(
      ({ contentUrl }) => !files.has(new URL(contentUrl, 'https://site.invalid').pathname.slice(site.base.length)),
    );
    expect(dataset.distribution.length).toBeGreaterThan(TABLE_NAMES.length);
    expect(missing).toEqual([]);
  });

  test('has every statement in the pages of the table, once and in order', () => {
    // All of them, where other tests look at a sample.
    const all = new Set([...files].filter((file) => file.startsWith('data/statements/')));
    const links = [...pagesIn({ folder: site.folder, base: site.base, files: all })]
      .map((page) => ({ page, number: Number(/(\d+)\/index/.exec(page.file)?.[1] ?? 1) }))
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ page }) =>
        page.elements
          .filter(
            (element) =>
              element.tagName === 'a' &&
              element.parentNode !== null &&
              'tagName' in element.parentNode &&
              element.parentNode.tagName === 'th',
          )
          .map((element) => attr(element, 'href')),
      );
    expect(links).toEqual(
      [...register.claims.values()].map(({ profile, id }) => `${site.base}profiles/${profile}/statements/#${id}`),
    );
  });

  test('shows examples that count what the site counts, in each language that the machine speaks', async () => {
    const { server, address } = await serveSite({ folder: site.folder, base: site.base, port: 0, host: '127.0.0.1' });
    const expected = [...register.profiles.keys()]
      .map((id) => [id, promisesIn(register, claimsOfProfile(register, id)).length] as const)
      .filter(([, promises]) => promises > 0)
      .map(([id, promises]) => `${promises} ${id}`);
    const ran: string[] = [];
    try {
      for (const [program, ending, flag] of [
        ['bash', 'sh', '-c'],
        ['python3', 'py', '-c'],
        ['Rscript', 'R', '-e'],
        // Of a file it runs modules.
        [process.execPath, 'mjs', '--input-type=module'],
      ] as const) {
        const code = readFileSync(join(ROOT, `docs/examples/promises.${ending}`), 'utf8').replaceAll(
          'https://example.org/',
          address,
        );
        const there = await run(program, ['--version']).then(
          () => true,
          () => false,
        );
        if (!there) continue;
        const { stdout } = await run(program, ending === 'mjs' ? [flag, '-e', code] : [flag, code]);
        expect(
          stdout
            .trim()
            .split('\n')
            .map((line) => line.trim()),
          ending,
        ).toEqual(expected);
        ran.push(ending);
      }
    } finally {
      server.close();
    }
    console.log(`examples that ran: ${ran.join(', ')}`);
    expect(ran).toContain('mjs');
    const page = pages.find(({ file }) => file === 'data/index.html');
    for (const ending of ['sh', 'py', 'R', 'mjs']) {
      const [line = ''] = readFileSync(join(ROOT, `docs/examples/promises.${ending}`), 'utf8').split(
        'https://example.org',
      );
      expect(page?.elements.some((element) => element.tagName === 'code' && textOf(element).includes(line))).toBe(true);
    }
  });
});

test('two builds of one content at one address make the same files of data, byte for byte', () => {
  const [one, other] = TWINS.map((site) =>
    filesIn(site.folder)
      .filter((file) => /^(?:api\/v1\/schema|data)\/.*(?:schema|json)$/.test(file))
      .map((file) => [file, readFileSync(join(site.folder, file), 'utf8').replaceAll(site.base, '/')]),
  );
  expect(one).not.toEqual([]);
  expect(one).toEqual(other);
});
