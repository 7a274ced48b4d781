/**
 * Runs Astro under the Node that this script runs on. execa and tree-kill were weighed: both end what they started when
 * they are asked to, but neither hands a signal on, waits for the end, and then ends this process by the same signal.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './workspace.ts';

/** Runs `astro` to its end, with no shell or PATH to decide which one; resolves to its exit code. */
export function runAstro(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return runNode(join(dirname(manifest), 'bin', 'astro.mjs'), args, { env });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long a script may take to end when it is asked to. In milliseconds. */
const PATIENCE = 5000;

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly patience?: number;
}

/**
 * Runs one script; resolves to its exit code, which is 1 when a signal ended it. A signal that asks this process to end is
 * handed on, and ends this process too once the script has gone, so that nothing is left to hold a port.
 * @public A test runs it in a process of its own.
 */
export function runNode(
  path: string,
  args: readonly string[],
  { env = {}, patience = PATIENCE }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    let asked: NodeJS.Signals | undefined;
    let force: NodeJS.Timeout | undefined;
    // A terminal and npm may each send the same one, and some tools take the second for impatience.
    const handOn = (name: NodeJS.Signals): void => {
      if (asked !== undefined) return;
      asked = name;
      child.kill(name);
      force = setTimeout(() => child.kill('SIGKILL'), patience);
    };
    // Before the script is started: a signal must not find this process without its handlers and the script running.
    for (const name of SIGNALS) process.on(name, handOn);
    const child = spawn(process.execPath, [path, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ...env },
    });
    const letGo = (): void => {
      clearTimeout(force);
      for (const name of SIGNALS) process.off(name, handOn);
    };
    child.on('error', (error) => {
      letGo();
      reject(error);
    });
    child.on('close', (code) => {
      letGo();
      // Without its handlers, this process ends as one that nobody taught to do otherwise.
      if (asked !== undefined) process.kill(process.pid, asked);
      resolve(code ?? 1);
    });
  });
}
