/** A process and what it took: of the processor with all that it started, and of memory at the most. Reads /proc of Linux. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
  /** Of the processor. */
  readonly cpu: number;
  /** In MB, of all its processes together. */
  readonly memory: number;
}

/** In milliseconds: how often it is looked at. */
const LOOK = 100;
/** Of the kernel's clock, a second. */
const TICKS = 100;

interface Seen {
  readonly parent: number;
  readonly ticks: number;
  readonly memory: number;
}

function seenNow(): ReadonlyMap<number, Seen> {
  const seen = new Map<number, Seen>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      // Those whose end was seen count with their parent.
      const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
      seen.set(Number(name), { parent: fields[1] ?? 0, ticks, memory: ((fields[21] ?? 0) * 4096) / 2 ** 20 });
    } catch {
      // It ended meanwhile.
    }
  }
  return seen;
}

/** Runs Node with these words. */
export function measuredRun(
  words: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string | undefined>> },
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, memory] = ['', 0];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const ticks = new Map<number, number>();
  const look = (): void => {
    const seen = seenNow();
    const own = [...seen].filter(([id]) => {
      for (let at: number | undefined = id; at !== undefined; at = seen.get(at)?.parent)
        if (at === child.pid) return true;
      return false;
    });
    memory = Math.max(
      memory,
      own.reduce((sum, [, one]) => sum + one.memory, 0),
    );
    ticks.set(
      0,
      Math.max(
        ticks.get(0) ?? 0,
        own.reduce((sum, [, one]) => sum + one.ticks, 0),
      ),
    );
  };
  const timer = setInterval(look, LOOK);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      resolve({ code: code ?? 1, output, seconds, cpu: (ticks.get(0) ?? 0) / TICKS, memory });
    });
  });
}
