/** Files that drawings are made of. Both builds and tests run from the project's root. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A text file of the project: `src/site/styles/tokens.css`. */
export function readProjectFile(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

/** A file of a dependency: `@resvg/resvg-wasm/index_bg.wasm`. */
export function readPackageFile(specifier: string): Buffer {
  return readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(specifier));
}
