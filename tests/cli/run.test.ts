/** What a command started ends with it, whoever asks it to end. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const MODULE = join(import.meta.dirname, '../../src/cli/shared/run-astro.ts');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-run-'));
});
/** The servers of the tests, should one outlive its command. */
const left = new Set<number>();
afterEach(() => {
  for (const pid of left) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  left.clear();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A command that runs a server, once it listens; and a way to ask the command, and nothing else, to end. */
async function serving(
  more = '',
): Promise<{ port: number; pid: number; end: (how: NodeJS.Signals) => Promise<Ended> }> {
  const [server, command] = [join(folder, 'server.mjs'), join(folder, 'command.ts')];
  writeFileSync(
    server,
    `import { createServer } from 'node:net';
     const server = createServer().listen(0, '127.0.0.1', () => console.log(JSON.stringify([server.address().port, process.pid])));
     ${more}`,
  );
  writeFileSync(
    command,
    `import { runNode } from ${JSON.stringify(MODULE)};
     process.exitCode = await runNode(${JSON.stringify(server)}, [], { patience: 50 });`,
  );
  // A session of its own: as where a supervisor asks one process to end, and not a terminal all of them.
  const child = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise<Ended>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const [port, pid] = await new Promise<[number, number]>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as [number, number]));
    void ended.then(({ code }) => reject(new Error(`ended with ${String(code)} before it served`)));
  });
  left.add(pid);
  return {
    port,
    pid,
    end: (how) => {
      child.kill(how);
      return ended;
    },
  };
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(false))
      .once('error', () => resolve(true));
    socket.unref();
  });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to the command alone ends what it runs', async (signal) => {
  const { port, pid, end } = await serving();
  expect([isAlive(pid), await isFree(port)]).toEqual([true, false]);
  expect(await end(signal)).toEqual({ code: null, signal });
  expect([isAlive(pid), await isFree(port)]).toEqual([false, true]);
});

test('what does not end when it is asked to is ended', async () => {
  const { port, pid, end } = await serving(`process.on('SIGTERM', () => undefined);`);
  expect(await end('SIGTERM')).toEqual({ code: null, signal: 'SIGTERM' });
  expect([isAlive(pid), await isFree(port)]).toEqual([false, true]);
});

test('what ends by itself gives its code', async () => {
  const { pid, end } = await serving(`setTimeout(() => process.exit(3), 20);`);
  // Signal 0 asks nothing.
  expect(await end(0 as unknown as NodeJS.Signals)).toEqual({ code: 3, signal: null });
  expect(isAlive(pid)).toBe(false);
});

test('a command of npm ends when the shell between them is ended', async () => {
  const command = join(folder, 'command.ts');
  writeFileSync(
    command,
    `import { endWithNpm } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/shared/end-with-npm.ts'))};
     endWithNpm();
     setInterval(() => undefined, 1000);
     process.once('SIGTERM', () => { console.log('asked to end'); process.exit(); });
     console.log(process.pid);`,
  );
  // The second command keeps the shell from stepping aside for the first.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${command}"; true`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'dev' },
  });
  let told = '';
  const begun = new Promise<void>((resolve) =>
    shell.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      resolve();
    }),
  );
  // It stays open for as long as the command lives.
  const closed = new Promise((resolve) => shell.once('close', resolve));
  await begun;
  const pid = Number(told);
  left.add(pid);
  shell.kill('SIGTERM');
  await closed;
  expect(told).toBe(`${pid}\nasked to end\n`);
});
