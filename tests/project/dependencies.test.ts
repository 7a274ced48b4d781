import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('every package of the lockfile has the fingerprint of what is installed, whatever the machine', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const lacking = Object.entries(lock.packages).filter(
    ([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'),
  );
  expect(lacking.map(([path]) => path)).toEqual([]);
});
