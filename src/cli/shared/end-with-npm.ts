/** Ends a command when the npm that started it is stopped. */

/** In milliseconds. */
const INTERVAL = 500;

/** The process that started this one; `undefined` without npm. */
const shell = process.env.npm_lifecycle_event === undefined ? undefined : process.ppid;
let isWatching = false;

/** Whether npm was stopped, and nobody told this process. */
export const isLeftByNpm = (): boolean => shell !== undefined && process.ppid !== shell;

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
