/** The one script that stands in the pages themselves: src/client/first.js, without what only its readers need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const written = readFileSync(join(import.meta.dirname, '../../client/first.js'), 'utf8');
export const FIRST_SCRIPT = written.replace(/^ *\/\/.*\n/gm, '').replace(/\s*([=>{}();:?|]|$)\s*/g, '$1');

/** A page that the server of development would show, as a built one has it. */
export const withShortScript = (html: string): string =>
  html.replace(`<script>${written}</script>`, () => `<script>${FIRST_SCRIPT}</script>`);
