/** `npm run test:build`: the sites that `test:site` and `test:e2e` look at. */
import { buildSite } from '../../src/cli/build/build-site.ts';
import { runCommand } from '../../src/cli/shared/options.ts';
import { TESTED_SITES } from './sites.ts';

const usage = {
  command: 'npm run test:build',
  what: 'Builds the site twice for its tests, at a host’s root and in a sub-folder. Of BASE_PATH, SITE_URL and REPOSITORY_URL, what npm run build says holds here.',
  flags: {},
};

await runCommand(usage, async () => {
  for (const { folder, base } of TESTED_SITES) if (!(await buildSite({ outDir: folder, base }))) return false;
  return true;
});
