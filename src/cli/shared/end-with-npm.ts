/** Ends a long-running command when the npm that started it is stopped. */

/** In milliseconds. */
const INTERVAL = 500;

/**
 * npm sends a signal only to the shell between it and this process, which ends without passing it on. So a changed parent
 * process is taken for the signal. Without npm, this process gets the signal itself.
 */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, INTERVAL).unref();
}
