/** The workflows are code that runs with rights: what they may do is held here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file}: ${name}`, job })),
);

test('there are two: one for pull requests, one for main', () => {
  expect(workflows.map(({ file, workflow }) => [file, Object.keys(workflow.on)])).toEqual([
    ['check.yml', ['pull_request']],
    ['deploy.yml', ['push', 'workflow_dispatch']],
  ]);
});

describe.each(workflows)('$file', ({ text, workflow }) => {
  test('grants nothing by default', () => {
    expect(workflow.permissions).toEqual({});
  });

  test('pins every action by its commit, and says which version that is', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('asks for no secret', () => {
    expect(text).not.toMatch(/secrets\s*[.[]/);
  });
});

describe.each(jobs)('$name', ({ job }) => {
  test('ends in time', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(40);
  });

  test('writes into no shell what a stranger may have written', () => {
    for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
  });

  test('keeps no credentials beside the code', () => {
    for (const { uses = '', with: settings } of job.steps)
      if (uses.startsWith('actions/checkout@')) expect(settings?.['persist-credentials']).toBe(false);
  });
});

test('only the job that publishes may write, and it runs none of the project’s code', () => {
  const writing = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
  expect(writing.map(({ name }) => name)).toEqual(['deploy.yml: deploy']);
  expect(writing.flatMap(({ job }) => job.steps.flatMap(({ run }) => run ?? []))).toEqual([]);
  for (const { job } of jobs) expect(job.permissions).toBeDefined();
});

test('a pull request is held to what the README says', () => {
  const check = workflows.find(({ file }) => file === 'check.yml');
  const runs = Object.values(check?.workflow.jobs ?? {}).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(runs).toContain('npm ci');
  expect(runs).toContain('npm test');
});
