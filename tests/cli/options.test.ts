/** Flags as commands ask for them. */
import { afterEach, expect, test } from 'vitest';
import { runCommand, type Usage } from '../../src/cli/shared/options.ts';

const before = process.exitCode;
afterEach(() => {
  process.exitCode = before;
});

const usage: Usage = {
  command: 'npm run it',
  what: 'Nothing.',
  flags: {
    'clean-only': { what: 'less' },
    folder: { value: 'DIR', what: 'where' },
    'other-folder': { value: 'DIR', what: 'where else' },
  },
};

test('a flag of two words is on when it was typed, and has its value', async () => {
  const seen: unknown[] = [];
  const ask = (...args: string[]): Promise<void> =>
    runCommand(
      usage,
      (typed) => {
        seen.push([typed.on('clean-only'), typed.text('folder'), typed.text('other-folder')]);
        return true;
      },
      args,
    );
  await ask('--clean-only', '--other-folder', 'b');
  await ask('--folder', 'a');
  expect(seen).toEqual([
    [true, undefined, 'b'],
    [false, 'a', undefined],
  ]);
});
