/** Runs a command in the process of the tests. A command is a module that does its work when it is loaded. */
import { format } from 'node:util';
import { vi } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let runs = 0;

class Exit extends Error {}

/** A function, since the compiler takes what was assigned last for all there is. */
const endCode = (): number => Number(process.exitCode ?? 0);

/**
 * What the command in this file, a path from the project's root, prints, and the code it ends with, when typed in
 * `folder` with these arguments and away from a terminal. Commands that wait for a signal need a process of their own.
 */
export async function runHere(file: string, args: readonly string[], folder: string, originals = ''): Promise<Ran> {
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode, in: process.stdin.isTTY };
  const streams = [process.stdout, process.stderr];
  const listeners = streams.map((stream) => stream.listeners('error'));
  let [out, err] = ['', ''];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((...words) => void (out += `${format(...words)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((...words) => void (err += `${format(...words)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    }),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      process.exitCode = code ?? process.exitCode;
      throw new Exit();
    }),
  ];
  vi.stubEnv('CHEONGSAJIN_ORIGINALS', originals);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  process.stdin.isTTY = false;
  process.chdir(folder);
  try {
    runs += 1;
    // Under an address of its own the module is loaded, and so run, once more; what it imports is not.
    await import(/* @vite-ignore */ `../../${file}?run=${runs}`).catch((error: unknown) => {
      if (!(error instanceof Exit)) throw error;
    });
    return { code: endCode(), out, err };
  } finally {
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.exitCode;
    process.stdin.isTTY = before.in;
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
    for (const [i, stream] of streams.entries())
      for (const listener of stream.listeners('error'))
        if (!listeners[i]?.includes(listener)) stream.off('error', listener as () => void);
  }
}
