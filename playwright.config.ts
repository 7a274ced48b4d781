import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tests/run/find-browser.ts';
import { FOLDER_SITE, ROOT_SITE } from './tests/run/sites.ts';

const root = { port: 4391, ...ROOT_SITE };
const folder = { port: 4392, ...FOLDER_SITE };
const browser = findBrowser();

/** Real-browser tests against the built site, served as in production. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/browser-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that stalls is no fault of the site: a test may be run once more, and the summary names those that were.
  retries: 1,
  // How fast a page is, benchmarks tell: these only end what would wait for ever.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The second is what npm test counts.
  reporter: [['line'], ['json', { outputFile: '.cache/e2e.json' }], ['./tests/run/accessibility-summary.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${root.port}/`,
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // A closed network must not slow the start: the browser is told to call nobody.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [root, folder].map(({ port, base, folder: site }) => ({
    command: `"${process.execPath}" src/cli/commands/serve.ts`,
    env: { PORT: String(port), BASE_PATH: base, SITE_DIR: site, HOST: '127.0.0.1' },
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
  })),
});
