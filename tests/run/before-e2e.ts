/** Runs before `test:e2e`: the built sites must be there, and a browser, which is installed in the way the machine allows. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { needSites } from './sites.ts';

/** Whether a command line succeeded. */
const run = (command: string): boolean =>
  spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

needSites();
if (findBrowser() === undefined) {
  console.log('There is no Chromium; one is installed for the browser tests.');
  const install = 'apt-get install -y --no-install-recommends chromium';
  // The package list of a fresh image is often empty or old, so a first failure earns an update.
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) run(`${install} || (apt-get update && ${install})`);
  if (findBrowser() === undefined) run('playwright install chromium');
  if (findBrowser() === undefined) {
    console.error(
      'The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to one.',
    );
    process.exit(1);
  }
}
