/** Starts the tools of this project's own node_modules, under the Node that its scripts run on. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { ROOT } from './content.ts';

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

/** Runs one script under this same Node. */
export function runNode(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
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
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
