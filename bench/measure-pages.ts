/** `npm run bench:pages`: Lighthouse on every kind of page, and the longest task of every control, on a slow machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveSite } from '../src/cli/server/serve-site.ts';
import { parseOrExit, UsageError, type Usage } from '../src/cli/shared/options.ts';
import { ROOT } from '../src/cli/shared/workspace.ts';
import { filesIn } from '../src/cli/site-checks/read-site.ts';
import { findBrowser } from '../tests/run/find-browser.ts';
import { measuredRun } from './measured-run.ts';

const usage: Usage = {
  command: 'npm run bench:pages',
  words: '[ADDRESS …]',
  what: 'Lighthouse (mobile) on the largest page of each kind of dist/, or on these addresses, the median of five runs; then the\nlongest task of each control of the pages that have some, on a processor four times slower. Build for / first. It fails\nwhere a page has less than 100 of 100, shows its largest part after 1 s, blocks, moves, or has a task of more than 50 ms.',
  flags: {
    runs: { value: 'NUMBER', what: 'of Lighthouse a page; by default 5, and 0 leaves it out' },
    folder: { value: 'DIR', what: 'another built folder' },
  },
  examples: ['npm run bench:pages -- --runs 1 profiles/busan/'],
};

/** Fetched for a measurement, and no part of this project's own tree. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const FOLDER = join(ROOT, '.cache', 'bench', 'lighthouse');
/** How many times slower than this machine, for tasks. */
const SLOWER = 4;
/** Of a list, how many choices are tried. */
const CHOICES = 4;
/** In seconds, and in milliseconds. */
const MOST_PAINT = 1;
const MOST_TASK = 50;

const options = await parseOrExit(usage, (typed) => {
  if (!/^\d$/.test(typed.text('runs') ?? '5')) throw new UsageError('--runs: a number from 0 to 9');
});
const runs = Number(options.text('runs') ?? '5');
const dist = options.text('folder') ?? join(ROOT, 'dist');
const browser = findBrowser();
if (browser === undefined || !existsSync(join(dist, 'index.html'))) {
  console.error(
    browser === undefined ? 'There is no browser.' : `There is no built site in ${dist}: run npm run build.`,
  );
  process.exit(1);
}

/** The largest page of each kind: pages whose addresses differ in a name or a number alone are of one kind. */
function pagesOfKinds(): string[] {
  const largest = new Map<string, { readonly address: string; readonly size: number }>();
  for (const file of filesIn(dist).filter((name) => name.endsWith('index.html'))) {
    const address = file.replace(/index\.html$/, '');
    const kind = address.replace(/^([^/]+\/)[^/]+\//, '$1*/').replaceAll(/(?<=^data\/\*\/)[^/]+|\d+(?=\/)/g, '*');
    const { size } = statSync(join(dist, file));
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, { address, size });
  }
  return [...largest.values()].map(({ address }) => address).toSorted();
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number; readonly score?: number | null }>>;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** What a page must have, and what of it each page had. */
const faults: string[] = [];

async function lighthouse(page: string, address: string): Promise<string> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) {
    const words = [
      '--quiet',
      '--output=json',
      // Some pages ask not to be found; the build looks after those that must be.
      '--skip-audits=is-crawlable',
      '--chrome-flags=--headless=new --no-sandbox',
      `--output-path=${join(FOLDER, 'report.json')}`,
    ];
    const measure = (): ReturnType<typeof measuredRun> =>
      measuredRun([join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js'), address, ...words], {
        cwd: FOLDER,
        env: { CHROME_PATH: browser },
      });
    let { code, output } = await measure();
    if (code !== 0) {
      // On a busy machine it now and then misses the start of a page.
      console.log(
        `  /${page}: a run failed (${/\b[A-Z]+(?:_[A-Z]+)+\b/.exec(output)?.[0] ?? 'no reason'}) and is tried once more`,
      );
      ({ code, output } = await measure());
    }
    if (code !== 0) {
      faults.push(`/${page}: Lighthouse failed`);
      return `failed: ${output.slice(-300)}`;
    }
    const { default: report } = (await import(`${join(FOLDER, 'report.json')}?${performance.now()}`, {
      with: { type: 'json' },
    })) as { default: Report };
    reports.push(report);
  }
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? NaN))),
  );
  const audit = (name: string): number => median(reports.map(({ audits }) => audits[name]?.numericValue ?? NaN));
  const [paint, blocked, moved] = [
    audit('largest-contentful-paint') / 1000,
    audit('total-blocking-time'),
    audit('cumulative-layout-shift'),
  ];
  if (scores.some((score) => score !== 100) || !(paint <= MOST_PAINT && blocked === 0 && moved === 0))
    faults.push(`/${page}: ${scores.join('/')}, ${paint.toFixed(2)} s, ${blocked.toFixed(0)} ms, ${moved.toFixed(3)}`);
  for (const { audits, categories } of reports.slice(0, 1))
    for (const { auditRefs } of ['accessibility', 'best-practices', 'seo'].flatMap((name) => categories[name] ?? []))
      for (const { id, weight } of auditRefs)
        if (weight > 0 && (audits[id]?.score ?? 1) < 1) faults.push(`/${page}: ${id}`);
  return [
    scores.join('/').padEnd(16),
    `LCP ${paint.toFixed(2)} s`,
    `TBT ${blocked.toFixed(0).padStart(3)} ms`,
    `CLS ${moved.toFixed(3)}`,
  ].join('  ');
}

/**
 * The longest task while every list and box of a page is used once, and each form of its own is sent, in ms; browsers tell
 * of those from 50 ms. Lists are left at choices that differ, so that what is compared is not the same twice.
 */
async function longestTask(address: string): Promise<{ readonly controls: number; readonly longest: number }> {
  const started = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] });
  try {
    const page = await started.newPage({ viewport: { width: 412, height: 823 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluate(() => {
      const told = globalThis as typeof globalThis & { longest: number };
      told.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const controls = page.locator(
      'main :is(select, input[type=checkbox], input[type=radio], form.controls button[type=submit])',
    );
    const count = await controls.count();
    for (let at = 0; at < count; at += 1)
      for (let choice = 1; choice <= CHOICES; choice += 1)
        await controls
          .nth(at)
          .evaluate(
            (control, chosen) => {
              if (control instanceof HTMLSelectElement) {
                const option = chosen.choice + (chosen.at % 3);
                if (option >= control.options.length) return;
                control.selectedIndex = option;
                control.dispatchEvent(new Event('input', { bubbles: true }));
                control.dispatchEvent(new Event('change', { bubbles: true }));
              } else if (chosen.choice <= 2) (control as HTMLElement).click();
            },
            { choice, at },
          )
          .then(() => page.waitForTimeout(150));
    const longest = await page.evaluate(() => (globalThis as typeof globalThis & { longest: number }).longest);
    return { controls: count, longest };
  } finally {
    await started.close();
  }
}

const { server, address: root } = await serveSite({ folder: dist, base: '/', port: 0, host: '127.0.0.1' });
try {
  const pages = options.words.length > 0 ? options.words : pagesOfKinds();
  if (runs > 0) {
    if (!existsSync(join(FOLDER, 'node_modules', 'lighthouse'))) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, 'package.json'), '{ "name": "lighthouse-here", "private": true }\n');
      const words = ['install', '--no-audit', '--no-fund', '--no-package-lock', LIGHTHOUSE];
      const { status, stderr } = spawnSync('npm', words, { cwd: FOLDER, encoding: 'utf8' });
      if (status !== 0) throw new Error(`Lighthouse could not be fetched: ${stderr}`);
    }
    console.log(`Lighthouse, mobile, median of ${runs}: performance/accessibility/best practices/SEO`);
    for (const page of pages) console.log(`  ${`/${page}`.padEnd(44)} ${await lighthouse(page, root + page)}`);
  }
  console.log(`The longest task while each control is used, on a processor ${SLOWER} times slower`);
  for (const page of pages) {
    const { controls, longest } = await longestTask(root + page);
    if (longest > MOST_TASK) faults.push(`/${page}: a task of ${longest.toFixed(0)} ms`);
    if (controls > 0)
      console.log(
        `  ${`/${page}`.padEnd(44)} ${controls} controls, ${longest === 0 ? 'none of 50 ms' : `${longest.toFixed(0)} ms`}`,
      );
  }
} finally {
  server.close().closeAllConnections();
}
console.log(
  faults.length === 0 ? 'All pages are as they should be.' : `Not as it should be:\n  ${faults.join('\n  ')}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
