/** A small sound site on disk, and the commands run on it as a maintainer runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textsOf, type Changes } from '../builders.ts';
import { runHere, type Ran } from './run-here.ts';

export const COMMANDS = join(import.meta.dirname, '..', '..', 'src', 'cli', 'commands');

export class TestTree {
  readonly root = mkdtempSync(join(tmpdir(), 'cheongsajin-'));

  constructor(changes: Changes = {}) {
    mkdirSync(join(this.root, 'originals'));
    for (const [path, text] of textsOf(changes)) this.write(path, text);
  }

  /** Writes a file; `undefined` removes it. */
  write(path: string, text: string | undefined): void {
    const file = join(this.root, path);
    if (text === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** In this process, which costs a hundredth of one of its own; from within the tree's folder, as `spawn`. */
  async run(command: string, ...args: string[]): Promise<Ran> {
    return runHere(`src/cli/commands/${command}`, [...args, ...this.flags], this.root, join(this.root, 'originals'));
  }

  /** In a process of its own, from within the tree's folder, so that its folders are called content and seeds. */
  spawn(command: string, ...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(COMMANDS, command), ...args, ...this.flags], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CHEONGSAJIN_ORIGINALS: join(this.root, 'originals') },
    });
    return { code: status, out: stdout, err: stderr };
  }

  readonly flags: readonly string[] = ['--content', 'content', '--seeds', 'seeds'];

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The rules named in the lines of a check. */
export const rulesIn = (out: string): string[] =>
  [...out.matchAll(/^\S+:\d+:\d+ {2}([a-z-]+) {2}/gm)].map(([, rule = '']) => rule);
