/** Starts the tools of this project's own node_modules, under the Node that its scripts run on. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { ROOT } from './workspace.ts';

const require = createRequire(import.meta.url);

/** The script behind a package's command, so that no shell and no PATH decides which one runs. */
function script(packageName: string, command: string): string {
  const manifest = findManifest(packageName);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), path);
}

function findManifest(packageName: string): string {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    const manifest = join(folder, packageName, 'package.json');
    try {
      readFileSync(manifest);
      return manifest;
    } catch {
      // not in this folder; the next one up may hold it
    }
  }
  throw new Error(`${packageName} is not installed: run npm ci`);
}

/** Runs a tool to its end; resolves to its exit code, which is 1 when a signal ended it. */
export function runTool(
  packageName: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<number> {
  return runNode(script(packageName, command), args, env, signal);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long a script may take to end when it is asked to. In milliseconds. */
const PATIENCE = 5000;

/**
 * Runs one script under this same Node. A signal that asks this process to end is handed on, and ends this process too
 * once the script has gone, so that nothing is left to hold a port.
 */
export function runNode(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
  patience = PATIENCE,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: ROOT,
      signal,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_PREVIEW_BACKGROUND: '0',
        ASTRO_DEV_BACKGROUND: '0',
        ...env,
      },
    });
    let asked: NodeJS.Signals | undefined;
    let force: NodeJS.Timeout | undefined;
    // A terminal and npm may each send the same one, and some tools take the second for impatience.
    const handOn = (name: NodeJS.Signals): void => {
      if (asked !== undefined) return;
      asked = name;
      child.kill(name);
      force = setTimeout(() => child.kill('SIGKILL'), patience);
    };
    for (const name of SIGNALS) process.on(name, handOn);
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
