/** Finds a browser for the tests, or installs one in the way the machine allows, or says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a browser that is there already. */
export function findBrowser(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(asked ? [asked] : []), chromium.executablePath(), ...onPath, ...MAC].find(
    (path) => path !== '' && existsSync(path),
  );
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** A browser's path, installing one where none is there; `undefined` after having said what to do. */
export function provideBrowser(): string | undefined {
  const there = findBrowser();
  if (there !== undefined) return there;
  console.log('No Chromium is here; installing one for the browser tests.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    // The package list of a fresh image is often empty or old, so a first failure earns an update.
    if (
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']) ||
      (run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']))
    )
      return findBrowser();
  }
  run(process.execPath, [
    join(import.meta.dirname, '..', '..', 'node_modules', 'playwright-core', 'cli.js'),
    'install',
    'chromium',
  ]);
  const found = findBrowser();
  if (found === undefined)
    console.error(
      'The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to one.',
    );
  return found;
}
