/** Ends a command that runs on and on when the npm that started it was asked to end. */

/** In milliseconds. */
const LOOK = 500;

/**
 * npm hands a signal to the shell between it and this process, and the shell dies of it without a word: that the shell has
 * gone is the signal. Whoever started the command without npm asks it itself.
 */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, LOOK).unref();
}
