/** Ends a command when the npm that started it is stopped. */
import { readFileSync } from 'node:fs';

/** In milliseconds. */
const INTERVAL = 500;

/** The process that started this one; `undefined` without npm. */
const shell = process.env.npm_lifecycle_event === undefined ? undefined : process.ppid;
let isWatching = false;

/** What Linux says of a process; elsewhere nothing is known. */
function statusOf(pid: number, field: string): string | undefined {
  try {
    return new RegExp(String.raw`^${field}:\s*(.+)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** npm, where it does not end the shell that it started: it hands on SIGTERM, but not SIGHUP. */
const npmOf = (pid: number): string | undefined =>
  /^(?:ba|da)?sh$/.test(statusOf(pid, 'Name') ?? '') ? statusOf(pid, 'PPid') : undefined;
const npm = shell === undefined ? undefined : npmOf(shell);

/** Whether npm was stopped, and nobody told this process. */
export const isLeftByNpm = (): boolean => shell !== undefined && (process.ppid !== shell || npmOf(shell) !== npm);

/**
 * npm sends a signal only to the shell between it and this process, which ends without passing it on. So a changed parent
 * process is taken for the signal. Without npm, this process gets the signal itself.
 */
export function endWithNpm(): void {
  if (shell === undefined || isWatching) return;
  isWatching = true;
  setInterval(() => {
    if (isLeftByNpm()) process.kill(process.pid, 'SIGTERM');
  }, INTERVAL).unref();
}
