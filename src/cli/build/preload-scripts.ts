/**
 * The search page names every script that it will run. Else a browser learns of one from the other, and on a slow line a
 * reader waits for each in turn before the search begins.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a script that a page or another script imports, at once or, of the search, with the first query. */
const IMPORTED =
  /(?<= data-scripts="(?:[^"]*\/)?|(?:from|import)\s*["'`]\.\/|import\(["'`]\.\/(?=answers-entry))[\w.-]+\.js/g;

/** Adds the links to the built search page of a site that is served under `base`. */
export function preloadScripts(folder: string, base: string): void {
  const page = join(folder, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const [name] of text.matchAll(IMPORTED)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(readFileSync(join(folder, 'assets', name), 'utf8'));
    }
  };
  visit(html);
  const links = [...found].map((name) => `<link rel="modulepreload" href="${base}assets/${name}">`).join('');
  writeFileSync(page, html.replace('</head>', `${links}</head>`));
}
