/** `npm start`: builds, then serves what was built. */
import { join } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { ROOT } from '../shared/workspace.ts';
import { endWithNpm } from '../shared/end-with-npm.ts';
import { parseOrExit } from '../shared/options.ts';
import { serve } from './serve.ts';

await parseOrExit({
  command: 'npm start',
  what: 'Builds the site into dist/, then serves it as in production and prints its address, until Ctrl-C.\nWhat npm run build and npm run serve read from the environment holds here.',
  flags: {},
});
endWithNpm();
if (await buildSite({ outDir: join(ROOT, 'dist'), base: process.env.BASE_PATH || '/' })) await serve();
else process.exitCode = 1;
