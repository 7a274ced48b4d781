/** `npm start`: builds, then serves what was built. */
import { join } from 'node:path';
import { listenAt } from '../shared/settings.ts';
import { runNode } from '../shared/run-astro.ts';
import { ROOT } from '../shared/workspace.ts';
import { runCommand } from '../shared/options.ts';
import { serve } from './serve.ts';

const usage = {
  command: 'npm start',
  what: 'Builds the site into dist/, then serves it as in production and prints its address, until Ctrl-C.\nWhat npm run build and npm run serve read from the environment holds here.',
  flags: {},
};

await runCommand(usage, async () => {
  // Where it will listen is looked at before the minute that a build takes.
  listenAt();
  if ((await runNode(join(import.meta.dirname, 'build.ts'), [], { patience: 60_000 })) !== 0) return false;
  await serve(join(ROOT, 'dist'));
  return true;
});
