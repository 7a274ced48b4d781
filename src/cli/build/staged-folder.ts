/** Builds in stages beside what was built before, and takes its place only when every stage is whole. */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LASTING, lastFolder } from '../hosting/headers.ts';
import { isLeftByNpm } from '../shared/end-with-npm.ts';
import { SettingError } from '../shared/settings.ts';
import type { Progress } from '../shared/progress.ts';

export interface Stage {
  /** As maintainers read it, e.g. `search index`. */
  readonly name: string;
  /** Works in the fresh folder; resolves to false, or throws, to stop the build. */
  readonly run: (fresh: string) => Promise<boolean> | boolean;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs the stages one after another, then puts the fresh folder in the place of `outDir`. Resolves to whether that
 * happened; otherwise `outDir` is as it was, byte for byte, and nothing half-built is left. SIGHUP, SIGINT and SIGTERM
 * end the process with their usual code. What a killed build left behind is cleaned up by the next one. Where `outDir` is a
 * link, the folder that it leads to is replaced. Throws where a file stands there: it is not the build's to remove.
 */
export async function buildStaged(goal: string, stages: readonly Stage[], progress: Progress): Promise<boolean> {
  const outDir = placeOf(goal);
  // Beside its goal, so that the last step is a renaming within one file system.
  const staging = join(dirname(outDir), `.${basename(outDir)}-staging`);
  mkdirSync(staging, { recursive: true });
  recover(staging, outDir);
  // Named by process, so that two builds at once do not tread on each other.
  const fresh = join(staging, `fresh-${process.pid}`);
  const old = join(staging, `old-${process.pid}`);
  const handlers = Object.entries(SIGNALS).map(([name, code]) => {
    const handler = (): void => {
      clean();
      console.error(`Stopped by ${name}; the site before it is untouched.`);
      process.exit(code);
    };
    process.on(name, handler);
    return [name, handler] as const;
  });
  const clean = (): void => {
    progress.clear();
    if (!existsSync(outDir) && existsSync(old)) renameSync(old, outDir);
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
    if (existsSync(staging) && readdirSync(staging).length === 0) rmSync(staging, { recursive: true });
  };
  try {
    for (const [i, { name, run }] of stages.entries()) {
      progress.line(`${i + 1}/${stages.length}  ${name}`);
      const tell = telling(name);
      const isWhole = await run(fresh);
      progress.clear();
      tell();
      if (!isWhole) {
        console.error(`The build stopped at ${name}; the site before it is untouched.`);
        return false;
      }
    }
    // The signal may still be on its way.
    if (isLeftByNpm()) {
      console.error('Stopped with npm; the site before it is untouched.');
      return false;
    }
    if (existsSync(outDir)) renameSync(outDir, old);
    renameSync(fresh, outDir);
    keepLast(old, lastFolder(outDir));
    return true;
  } finally {
    clean();
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}

/**
 * What pages that a reader still has open may ask for, of the site that was replaced: its index of the search, and scripts
 * that they load when they are needed. The server finds them there; what is published is the same without them.
 */
function keepLast(old: string, last: string): void {
  if (!existsSync(old)) return;
  rmSync(last, { recursive: true, force: true });
  for (const part of LASTING) {
    if (!existsSync(join(old, part))) continue;
    mkdirSync(last, { recursive: true });
    renameSync(join(old, part), join(last, part));
  }
}

/** With `CHEONGSAJIN_DEBUG=stages`, tells what a stage took, and the most memory until its end; `bench/` reads it. */
function telling(name: string): () => void {
  if (process.env.CHEONGSAJIN_DEBUG !== 'stages') return () => undefined;
  const [start, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    const seconds = [performance.now() - start, (user + system) / 1000].map((time) => (time / 1000).toFixed(2));
    console.error(`stage\t${name}\t${seconds.join('\t')}\t${Math.round(process.resourceUsage().maxRSS / 1024)}`);
  };
}

/** The folder to be replaced. */
function placeOf(goal: string): string {
  const found = lstatSync(goal, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return goal;
  if (found.isSymbolicLink() && existsSync(goal) && statSync(goal).isDirectory()) return realpathSync(goal);
  throw new SettingError(
    `${goal} is ${found.isSymbolicLink() ? 'a link to no folder' : 'no folder'}: rename or remove it`,
  );
}

/** In milliseconds. Between its two renamings a build takes far less, so what is older was left by a dead one. */
const RENAMING = 60_000;

/** Puts back what a build killed between its two renamings had set aside, and clears what dead builds left. */
function recover(staging: string, outDir: string): void {
  for (const entry of readdirSync(staging)) {
    const [, kind, pid] = /^(fresh|old)-(\d+)$/.exec(entry) ?? [];
    const left = join(staging, entry);
    // Another process may have got the number of a dead build since.
    const isLost = kind === 'old' && !existsSync(outDir) && Date.now() - statSync(left).ctimeMs > RENAMING;
    if (pid === undefined || (isAlive(Number(pid)) && !isLost)) continue;
    if (kind === 'old' && !existsSync(outDir)) renameSync(left, outDir);
    else rmSync(left, { recursive: true, force: true });
  }
}

/** Whether there is such a process, other than this one. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
