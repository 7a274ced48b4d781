import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../src/cli/shared/workspace.ts';

type Versions = Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<Record<string, Versions>>;
const direct = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

test('docs/dependencies.md has a line for every direct dependency, and for no other', () => {
  const lines = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8').split('\n');
  const told = lines.flatMap((line) => {
    const [, cell = ''] = /^\| (`[^|]*) \|/.exec(line) ?? [];
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  });
  const isTold = (name: string): boolean => told.includes(name.startsWith('@types/') ? '@types/*' : name);
  expect(Object.keys(direct).filter((name) => !isTold(name))).toEqual([]);
  expect(told.filter((name) => name !== '@types/*' && !(name in direct))).toEqual([]);
});

test('versions are exact', () => {
  expect(Object.values(direct).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

interface Locked {
  /** Where it is installed under another. */
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  /** Old packages list several. */
  readonly license?: string | readonly unknown[];
  readonly hasInstallScript?: boolean;
  readonly os?: unknown;
  readonly libc?: unknown;
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package of the lockfile has the fingerprint of what is installed, whatever the machine', () => {
  const lacking = locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
  expect(lacking.map(([path]) => path)).toEqual([]);
});

// npm knows only from here that they cannot run on Alpine, where they would stand before the Node that can.
test('the Node for Linux that comes along is for glibc', () => {
  const forLinux = locked.filter(([path, { os }]) => path.includes('/node-linux-') && os === 'linux');
  expect(forLinux.map(([, { libc }]) => libc)).toEqual([['glibc'], ['glibc']]);
});

/** What may be used here, and why where it asks for more than its own text to be kept. */
const LICENCES: ReadonlyMap<string, string> = new Map([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Zlib'].map(
    (id) => [id, 'asks for its own text to be kept, at most'] as const,
  ),
  ['Apache-2.0', 'as these, and grants patents'],
  ['MPL-2.0', 'asks for changes of its own files alone, and we make none: axe, and the packer of style sheets'],
  ['OFL-1.1', 'fonts, which the site serves and names on /about/'],
  ['LGPL-3.0-or-later', 'a library of Astro for pictures, which is linked, not changed, and not sent to readers'],
  ['LGPL-2.1+', 'guesses how a table is encoded, in a test of the data package, and is sent to nobody'],
  // Of the two that citeproc offers, this one.
  [
    'CPAL-1.0',
    'asks for changes of its own files, and to be named to who uses it: citeproc lays out citations at build, unchanged, and is sent to nobody',
  ],
]);
/** Packages that do not say it where npm looks: what their files say. */
const TOLD_ELSEWHERE: ReadonlyMap<string, string> = new Map([['tv4@1.3.0', 'MIT']]);

test('every package may be used: its licence is one of those that were looked at', () => {
  const unknown = locked.flatMap(([path, { version, license }]) => {
    const id = `${nameOf(path)}@${version}`;
    const said = (typeof license === 'string' ? license : (TOLD_ELSEWHERE.get(id) ?? 'none')).replace(
      /^\((.*)\)$/,
      '$1',
    );
    // Of several that one may choose from one will do; of several that hold together all must.
    const isAllowed = said.split(' OR ').some((choice) => choice.split(' AND ').every((one) => LICENCES.has(one)));
    return isAllowed ? [] : [`${id}: ${said}`];
  });
  expect(unknown).toEqual([]);
  const used = new Set(locked.flatMap(([, { license }]) => String(license ?? '').split(/[ ()]+(?:AND |OR )?/)));
  expect(
    [...LICENCES.keys()].filter((id) => !used.has(id)),
    'licences that nothing has any longer',
  ).toEqual([]);
});

test('no package runs code while it is installed', () => {
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  // It works without, as its program comes in a package of its own.
  expect(locked.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : []))).toEqual([
    'esbuild',
  ]);
});

test('npm run sbom lists every package, by name, version, fingerprint and licence, as CycloneDX', () => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  const hash = z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) });
  const license = z.union([
    z.strictObject({ license: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]) }),
    z.strictObject({ expression: z.string() }),
  ]);
  const component = z.looseObject({
    'bom-ref': z.string(),
    type: z.literal('library'),
    name: z.string(),
    version: z.string(),
    purl: z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/),
    hashes: z.array(hash).min(1),
    licenses: z.array(license).optional(),
  });
  const bom = z
    .looseObject({
      bomFormat: z.literal('CycloneDX'),
      specVersion: z.string().regex(/^1\.[5-9]$/),
      serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
      components: z.array(component),
      dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
    })
    .parse(JSON.parse(stdout));
  const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  // One that is installed under another name is listed under either.
  const aliases = locked.flatMap(([path, { name, version }]) =>
    name !== undefined && listed.has(`${nameOf(path)}@${version}`) ? [`${name}@${version}`] : [],
  );
  const known = new Set([...listed, ...aliases]);
  const unlisted = locked.filter(([path, { name, version }]) => !known.has(`${name ?? nameOf(path)}@${version}`));
  expect(unlisted.map(([path]) => path)).toEqual([]);
  const refs = new Set(bom.components.map((each) => each['bom-ref']));
  const loose = bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref));
  expect(loose).toEqual([]);
  const silent = bom.components.filter(({ licenses = [] }) => licenses.length === 0);
  expect(silent.map(({ name, version }) => `${name}@${version}`)).toEqual([...TOLD_ELSEWHERE.keys()]);
});
