/** Counts from Playwright's JSON report, with the tests that passed only when run once more: green, but said. */

/** As much of the report as is read here. */
interface Report {
  readonly stats?: { readonly expected?: number; readonly unexpected?: number };
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** `report` is the parsed JSON, or `undefined` where no browser ran. Tests that passed at the second try count as passed. */
export function readBrowserReport(report: unknown): { passed: number; failed: number; again: readonly string[] } {
  const { stats, suites = [] } = (report ?? {}) as Report;
  const again = suites.flatMap(flakyIn);
  return { passed: (stats?.expected ?? 0) + again.length, failed: stats?.unexpected ?? 0, again };
}

function flakyIn({ suites = [], specs = [] }: Suite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, line, title }) => `${file}:${line} ${title}`), ...suites.flatMap(flakyIn)];
}
