/** The workflows are code that runs with rights: what they may do is held here. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { FOLDER_SITE } from '../run/sites.ts';
import { STEPS } from '../run/steps.ts';

const FOLDER = join(ROOT, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Step {
  readonly name?: string;
  readonly env?: Readonly<Record<string, string>>;
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

/** The scripts that a workflow runs, in order, without their flags. */
const scriptsOf = (name: string): string[] => {
  const found = workflows.find(({ file }) => file === name);
  return Object.values(found?.workflow.jobs ?? {}).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) => /^npm run (\S+)/.exec(run)?.[1] ?? []),
  );
};

test.each(['check.yml', 'deploy.yml'])('%s runs what npm test runs, each step under a name of its own', (file) => {
  expect(scriptsOf(file)).toEqual([...STEPS]);
  const steps = workflows.filter((one) => one.file === file).flatMap(({ workflow }) => Object.values(workflow.jobs));
  const names = steps.flatMap((job) => job.steps.flatMap(({ run, name }) => (run === undefined ? [] : [name ?? run])));
  expect(names.filter((name) => name.startsWith('npm '))).toEqual([]);
});

test('what runs scripts has installed exactly what the lock file says', () => {
  for (const { name, job } of jobs) {
    const runs = job.steps.flatMap(({ run }) => run ?? []);
    if (runs.some((run) => run.startsWith('npm run'))) expect(runs[0], name).toMatch(/^npm ci( --loglevel=warn)?$/);
  }
});

test('every step is a script of the package', () => {
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...STEPS]));
});

test('what is published is what was tested, built for the address it is served at', () => {
  const build = workflows.find(({ file }) => file === 'deploy.yml')?.workflow.jobs.build;
  const upload = build?.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with?.path).toBe(relative(ROOT, FOLDER_SITE.folder));
  const bases = ['test:build', 'test:site', 'test:e2e'].map(
    (script) => build?.steps.find(({ run }) => run === `npm run ${script}`)?.env?.BASE_PATH,
  );
  expect(new Set(bases)).toEqual(new Set(['${{ steps.pages.outputs.base_path }}/']));
});

test('the script for other machines runs what the README says, with originals only where they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-ci-'));
  try {
    const run = (env: Record<string, string>): string =>
      spawnSync('bash', [join(folder, 'project', '.ci', 'run')], {
        encoding: 'utf8',
        env: { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`, ...env },
      }).stdout;
    for (const path of ['project/.ci', 'bin', 'elsewhere']) mkdirSync(join(folder, path), { recursive: true });
    cpSync(join(ROOT, '.ci', 'run'), join(folder, 'project', '.ci', 'run'));
    writeFileSync(join(folder, 'bin', 'npm'), '#!/bin/sh\necho "$1 ${CHEONGSAJIN_ORIGINALS-unset}"\n', { mode: 0o755 });
    expect(run({})).toBe('ci unset\ntest unset\n');
    expect(run({ CHEONGSAJIN_ORIGINALS: join(folder, 'elsewhere') })).toBe(
      `ci ${join(folder, 'elsewhere')}\ntest ${join(folder, 'elsewhere')}\n`,
    );
    mkdirSync(join(folder, 'shared', 'seeds'), { recursive: true });
    const beside = join(realpathSync(folder), 'shared', 'seeds');
    expect(run({})).toBe(`ci ${beside}\ntest ${beside}\n`);
    expect(run({ CHEONGSAJIN_ORIGINALS: '' })).toBe('ci \ntest \n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
