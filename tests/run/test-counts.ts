/** Counts and names from the test runners’ own JSON reports. A test that was skipped looks green and is not: it counts as failed. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';

export interface TestCounts {
  readonly passed: number;
  /** File and title of each test that failed or was skipped, with the first line of why; of a file that could not run, its name. */
  readonly failures: readonly string[];
  /** File, line and title of those that passed only when run once more. */
  readonly retried: readonly string[];
}

export function addCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    retried: counts.flatMap(({ retried }) => retried),
  };
}

/** `report` is `undefined` where none was written; files are named from `root`. */
export function countVitest(report: unknown, root: string): TestCounts {
  const files = (report as JsonTestResults | undefined)?.testResults ?? [];
  const failures = files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const missed = assertionResults.filter((test) => test.status !== 'passed');
    const named = missed.map(({ status: how, fullName, failureMessages }) =>
      because(`${file} ${fullName}`, how === 'failed' ? failureMessages?.[0] : 'skipped'),
    );
    // A file that broke before its first test has no test to name.
    return status === 'failed' && !missed.some((test) => test.status === 'failed')
      ? [because(file, message), ...named]
      : named;
  });
  const passed = files.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed');
  return { passed: passed.length, failures, retried: [] };
}

/** `report` is `undefined` where no browser ran. A test that passed at the second try has passed. */
export function countPlaywright(report: unknown): TestCounts {
  const specs = ((report as JSONReport | undefined)?.suites ?? []).flatMap(specsIn).flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      status,
      name: `${spec.file}:${spec.line} ${spec.title}`,
      why: status === 'skipped' ? 'skipped' : results[0]?.error?.message,
    })),
  );
  const retried = specs.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  return {
    passed: specs.filter(({ status }) => status === 'expected').length + retried.length,
    failures: specs
      .filter(({ status }) => status !== 'expected' && status !== 'flaky')
      .map(({ name, why }) => because(name, why)),
    retried,
  };
}

function specsIn({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** Runners colour their messages. */
function because(name: string, message = ''): string {
  const why = stripVTControlCharacters(message).split('\n')[0]?.trim() ?? '';
  return why === '' ? name : `${name}: ${why}`;
}
