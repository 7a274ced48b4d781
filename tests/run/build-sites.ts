/** `npm run test:build`: the sites that `test:site` and `test:e2e` look at. */
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { buildSite } from '../../src/cli/build/build-site.ts';
import { runCommand } from '../../src/cli/shared/options.ts';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../src/cli/shared/run-astro.ts';
import { grow } from './grow.ts';
import { FOLDER_SITE, GROWN, GROWN_SITE, ROOT_SITE } from './sites.ts';

const usage = {
  command: 'npm run test:build',
  what: 'Builds the site for its tests: at a host’s root, in a sub-folder, and once more of content that has grown by a profile. Of BASE_PATH, SITE_URL, REPOSITORY_URL and CONTACT_URL, what npm run build says holds here.',
  flags: {},
};

await runCommand(usage, async () => {
  for (const { folder, base } of [FOLDER_SITE, ROOT_SITE])
    if (!(await buildSite({ outDir: folder, base }))) return false;
  if (!(await grow())) return false;
  // After the build of the same code for the same path and day, so that it makes those pages alone that the growth concerns.
  mkdirSync(join(GROWN, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules', '.cache'), join(GROWN, 'node_modules', '.cache'), 'dir');
  const build = join(GROWN, 'src/cli/commands/build.ts');
  return (await runNode(build, [], { env: { BASE_PATH: GROWN_SITE.base } })) === 0;
});
