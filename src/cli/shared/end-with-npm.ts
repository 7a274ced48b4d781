/** Ends a command when the npm that started it is stopped, or the command that runs it. */
import { readFileSync } from 'node:fs';

/** In milliseconds. */
const INTERVAL = 500;

/** In the environment: the process of the command that runs this one (`run-astro.ts`). */
export const RUN_BY = 'CHEONGSAJIN_RUN_BY';

const isOfNpm = process.env.npm_lifecycle_event !== undefined;
/** Whether another command of this project runs this one, and tells how it ended. */
export const isRun = process.env[RUN_BY] === String(process.ppid);
let isWatching = false;

/** What Linux says of a process; elsewhere nothing is known. */
function statusOf(pid: number | string, field: string): string | undefined {
  try {
    return new RegExp(String.raw`^${field}:\s*(.+)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** The processes that this one ends with. npm counts where it does not end the shell that it started: it hands on SIGTERM, but not SIGHUP. */
function above(): string {
  const ids: (number | string | undefined)[] = [process.ppid];
  if (isOfNpm) {
    const shell = isRun ? (statusOf(process.ppid, 'PPid') ?? '') : process.ppid;
    ids.push(shell, /^(?:ba|da)?sh$/.test(statusOf(shell, 'Name') ?? '') ? statusOf(shell, 'PPid') : undefined);
  }
  return ids.join(' ');
}
const begun = above();

/** Whether npm, or the command that runs this one, was stopped, and nobody told this process. */
export const isLeftByNpm = (): boolean => (isOfNpm || isRun) && above() !== begun;

/**
 * npm sends a signal only to the shell between it and this process, which ends without passing it on. So a changed parent
 * process is taken for the signal. Without npm, this process gets the signal itself.
 */
export function endWithNpm(): void {
  if (!(isOfNpm || isRun) || isWatching) return;
  isWatching = true;
  setInterval(() => {
    if (isLeftByNpm()) process.kill(process.pid, 'SIGTERM');
  }, INTERVAL).unref();
}
