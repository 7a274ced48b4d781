/**
 * Runs Astro under the Node that this script runs on. execa and tree-kill were weighed: both end what they started when
 * they are asked to, but neither hands a signal on, waits for the end, and then ends this process by the same signal.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { getHeapStatistics } from 'node:v8';
import { RUN_BY } from './end-with-npm.ts';

/** Runs `astro` to its end, with no shell or PATH to decide which one; resolves to its exit code. */
export function runAstro(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return runNode(join(dirname(manifest), 'bin', 'astro.mjs'), args, { env });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long a script may take to end when it is asked to. In milliseconds. */
const PATIENCE = 5000;

/** In megabytes, for what lives briefly: with the 16 that are usual, a build takes a tenth longer. */
const ROOM = '--max-semi-space-size=64';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Where Node begins to tell of its own end, in its own words and with a stack of its own. */
const LAST_WORDS =
  /^(?:<--- Last few GCs|FATAL ERROR:|#$|----- Native stack trace|Warning: Detected unsettled top-level await)/;

/** Why a script ended that nobody asked to, and what to do; `undefined` where it has told so itself. */
function whyEnded(code: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (signal === 'SIGKILL' || code === 137)
    return 'Ended by the machine (SIGKILL), most likely for want of memory: close other programs or give it more, then run it again.';
  if (signal === 'SIGABRT' || code === 134) {
    const megabytes = Math.round((getHeapStatistics().heap_size_limit * 2) / 2 ** 20);
    return `Ended by Node, most likely for want of memory: NODE_OPTIONS=--max-old-space-size=${megabytes} lets it have twice as much.`;
  }
  if (code === 13)
    return 'Ended half-way, as a program that it had started was gone: close other programs, then run it again.';
  return signal === null ? undefined : `Ended by ${signal}, which nobody here sent: run it again.`;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly patience?: number;
}

/**
 * Runs one script; resolves to its exit code, which is 1 when the machine ended it; then it is told why. A signal that asks this process to end is
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
    const child = spawn(process.execPath, [...process.execArgv, ROOM, path, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'pipe'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DEV_BACKGROUND: '0',
        [RUN_BY]: String(process.pid),
        ...env,
      },
    });
    let isLast = false;
    createInterface(child.stderr).on('line', (line) => {
      isLast ||= LAST_WORDS.test(line);
      if (!isLast || process.env.CHEONGSAJIN_DEBUG === 'stack') console.error(line);
    });
    const letGo = (): void => {
      clearTimeout(force);
      for (const name of SIGNALS) process.off(name, handOn);
    };
    child.on('error', (error) => {
      letGo();
      reject(error);
    });
    child.on('close', (code, signal) => {
      letGo();
      // Without its handlers, this process ends as one that nobody taught to do otherwise.
      if (asked !== undefined) process.kill(process.pid, asked);
      const why = whyEnded(code, signal);
      if (why !== undefined) console.error(why);
      resolve(why === undefined ? (code ?? 1) : 1);
    });
  });
}
