/** `npm run build`: the checked site in dist/. BASE_PATH and SITE_URL say where it will live. */
import { join } from 'node:path';
import { isRun } from '../shared/end-with-npm.ts';
import { runNode } from '../shared/run-astro.ts';
import { basePath } from '../shared/settings.ts';
import { ROOT } from '../shared/workspace.ts';
import { runCommand, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run build',
  what: 'Checks the content and builds the site beside the last one, and puts it into dist/ only when it is whole.\nBASE_PATH=/folder/ is where it will be served, SITE_URL=https://… adds canonical addresses, CONTENT_DATE=2026-03-31\nsets the day from which deadlines are reckoned, REPOSITORY_URL=https://… is where readers report errors,\nCONTACT_URL=mailto:… where those without an account write.',
  flags: {
    clean: { what: 'from nothing: forgets pictures and packed files that builds before it made' },
  },
};

await runCommand(usage, async (options) => {
  // In a process of its own, since one that the machine ends cannot say so. It may be long at work before it hears a signal.
  if (!isRun) return (await runNode(import.meta.filename, process.argv.slice(2), { patience: 60_000 })) === 0;
  const { buildSite } = await import('../build/build-site.ts');
  const done = await buildSite({ outDir: join(ROOT, 'dist'), base: basePath(), isClean: options.on('clean') });
  if (done) console.log('Built dist/.');
  return done;
});
