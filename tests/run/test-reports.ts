/** Counts and names from the test runners’ own JSON reports; whoever sees the end of a log alone must know what to look at. */
import { stripVTControlCharacters } from 'node:util';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** File and title of each test that failed or was left out, with the first line of why; of a file that could not run, its name alone. */
  readonly failures: readonly string[];
  /** File, line and title of those that passed only when run once more: green, but said. */
  readonly again: readonly string[];
}

/** As much of Vitest’s report as is read here. */
interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** As much of Playwright’s report as is read here. */
interface PlaywrightReport {
  readonly stats?: { readonly expected?: number; readonly unexpected?: number; readonly skipped?: number };
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

interface Spec {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly tests: readonly {
    readonly status: string;
    readonly results?: readonly { readonly error?: { readonly message?: string } }[];
  }[];
}

/** `report` is Vitest’s, parsed, or `undefined` where none was written; `root` the folder that file names are told from. */
export function readVitestReport(report: unknown, root: string): TestCounts {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = (report ?? {}) as VitestReport;
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length).replace(/^\//, '') : name;
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // What was left out looks green and is not.
    const leftOut = assertionResults.filter(({ status: one }) => one !== 'failed' && one !== 'passed');
    const skipped = leftOut.map(({ fullName }) => `${file} ${fullName}: left out`);
    // A file that broke before its first test has no test to name.
    if (status === 'failed' && failed.length === 0) return [because(file, message), ...skipped];
    return [
      ...failed.map(({ fullName, failureMessages }) => because(`${file} ${fullName}`, failureMessages?.[0])),
      ...skipped,
    ];
  });
  return { passed: numPassedTests, failed: Math.max(numFailedTests, failures.length), failures, again: [] };
}

/** `report` is Playwright’s, parsed, or `undefined` where no browser ran. Tests that passed at the second try count as passed. */
export function readPlaywrightReport(report: unknown): TestCounts {
  const { stats, suites = [] } = (report ?? {}) as PlaywrightReport;
  const specs = suites.flatMap(specsIn);
  const withStatus = (wanted: string): Spec[] =>
    specs.filter(({ tests }) => tests.some(({ status }) => status === wanted));
  const again = withStatus('flaky').map(nameOf);
  return {
    passed: (stats?.expected ?? 0) + again.length,
    failed: (stats?.unexpected ?? 0) + (stats?.skipped ?? 0),
    failures: [
      ...withStatus('unexpected').map((spec) => because(nameOf(spec), spec.tests[0]?.results?.[0]?.error?.message)),
      ...withStatus('skipped').map((spec) => `${nameOf(spec)}: left out`),
    ],
    again,
  };
}

function specsIn({ suites = [], specs = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}

function nameOf({ file, line, title }: Spec): string {
  return `${file}:${line} ${title}`;
}

function because(name: string, message: string | undefined): string {
  // Runners colour their messages.
  const why =
    stripVTControlCharacters(message ?? '')
      .split('\n')[0]
      ?.trim() ?? '';
  return why === '' ? name : `${name}: ${why}`;
}
