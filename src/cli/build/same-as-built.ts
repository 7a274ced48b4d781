/** Whether a site is there already: built from the very same inputs, and not touched since. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, digestOfAll, keptFolder } from '../../exports/keep.ts';
import { ROOT, writeFile } from '../shared/workspace.ts';
import { filesIn } from '../site-checks/read-site.ts';

/** All that a build reads, within the project. */
const CONTENT = ['content', 'seeds'];
export const CODE = [
  'src',
  'public',
  // Shown on /data/, and part of its file of everything.
  'docs/examples',
  'LICENSE',
  'LICENSES',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const SETTINGS = ['SITE_URL', 'REPOSITORY_URL', 'CONTACT_URL'];

/** A digest of all inputs of a build that speaks of a day, and of those besides the content. */
export function inputsOf(base: string, day: string | undefined): { readonly all: string; readonly code: string } {
  const treesOf = (names: readonly string[]): string[] => names.map((name) => treeDigest(join(ROOT, name)));
  const code = digestOf(
    ...treesOf(CODE),
    ...SETTINGS.map((name) => process.env[name] ?? ''),
    base,
    day ?? '',
    process.version,
  );
  return { all: digestOf(code, ...treesOf(CONTENT)), code };
}

/** Of every name and byte in it; of nothing, where nothing is there. */
const treeDigest = (path: string): string => digestOfAll(partsOf(path));

function* partsOf(path: string): Generator<string | Uint8Array> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield readFileSync(path);
  else
    for (const file of filesIn(path)) {
      yield file;
      yield readFileSync(join(path, file));
    }
}

/** Of every name in it, how large it is and when it was written: enough to see that a site was touched, without reading it. */
const stampOf = (outDir: string): string =>
  digestOfAll(
    filesIn(outDir).map((file) => {
      const { size, mtimeMs } = statSync(join(outDir, file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );

const noteOf = (outDir: string): string => join(keptFolder(), 'built', digestOf(outDir));

export function isAsBuilt(outDir: string, inputs: string): boolean {
  if (!existsSync(outDir) || !existsSync(noteOf(outDir))) return false;
  const [from, stamp] = readFileSync(noteOf(outDir), 'utf8').split(' ');
  return from === inputs && stamp === stampOf(outDir);
}

export function noteBuilt(outDir: string, inputs: string): void {
  writeFile(noteOf(outDir), `${inputs} ${stampOf(outDir)}`);
}
