/** How the commands read what is typed after them: one way for all, so that help and errors read alike. */
import { ownOf } from '../../core/values/own-of.ts';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { endWithNpm } from './end-with-npm.ts';
import { explain, fileFault } from './explain-error.ts';

export interface Flag {
  /** The word for the flag's value in the help; a flag without one is on or off. */
  readonly value?: string;
  readonly what: string;
}

export interface Usage {
  /** As it is typed: `npm run check`. */
  readonly command: string;
  /** What stands after it without a flag, e.g. `DOCUMENT FIGURE`. */
  readonly words?: string;
  readonly what: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly examples?: readonly string[];
}

/** Something was typed that the command does not know; its message is meant for the terminal. */
export class UsageError extends Error {}

export interface Options {
  readonly words: readonly string[];
  text(flag: string): string | undefined;
  on(flag: string): boolean;
}

/** The two flags that every command over content takes. */
export const FOLDER_FLAGS = {
  content: { value: 'DIR', what: 'read this folder in place of content/' },
  seeds: { value: 'DIR', what: 'read this folder in place of seeds/' },
} as const satisfies Record<string, Flag>;

/** The command as commander knows it, which prints the help, and suggests what an unknown flag may have meant. */
function commandOf({ command, words, what, flags, examples = [] }: Usage): Command {
  const program = new Command(command)
    .usage(`--${words === undefined ? '' : ` ${words}`} [flags]`)
    .description(what)
    .helpOption('--help', 'print this and do nothing')
    .addHelpText('after', examples.map((example) => `\n  ${example}`).join(''))
    .showHelpAfterError()
    .exitOverride();
  if (words !== undefined) program.argument('[words...]');
  for (const [name, flag] of Object.entries(flags)) {
    const option = new Option(`--${name}${flag.value === undefined ? '' : ` <${flag.value}>`}`, flag.what);
    program.addOption(flag.value === undefined ? option : option.argParser(mustBeValue));
  }
  return program;
}

/** "--content --seeds x" would otherwise take the next flag for a folder. */
function mustBeValue(text: string): string {
  if (text === '' || /^--?\w/.test(text)) throw new InvalidArgumentError('It needs a value.');
  return text;
}

/**
 * For commands that then do their work in their own way: the options, or the end of the process where help was asked for
 * or something was typed that there is not. `check` may throw a UsageError.
 */
export async function parseOrExit(usage: Usage, check?: (options: Options) => void): Promise<Options> {
  let asked: Options | undefined;
  await runCommand(usage, (options) => {
    check?.(options);
    asked = options;
    return true;
  });
  return asked ?? process.exit();
}

/** Who has read enough, as `| head` has, closes the pipe; then there is nobody left to write to. */
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      const words = fileFault({ code: error.code, path: 'The output' });
      if (words === undefined) throw error;
      if (stream === process.stdout) console.error(words);
      process.exit(1);
    });
}

/**
 * Runs one command: prints its help, its mistakes in use, or in one line why it failed, and sets the exit code: 0 sound,
 * 1 something found or failed, 2 used wrongly. It ends with the npm that started it.
 */
export async function runCommand(
  usage: Usage,
  run: (options: Options) => boolean | Promise<boolean>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  endWithReader();
  endWithNpm();
  const program = commandOf(usage);
  try {
    program.parse(args, { from: 'user' });
    const values = program.opts<Readonly<Record<string, unknown>>>();
    const valueOf = (flag: string): unknown => ownOf(values, new Option(`--${flag}`).attributeName());
    const isSound = await run({
      words: program.args,
      text: (flag) => {
        const value = valueOf(flag);
        return typeof value === 'string' ? value : undefined;
      },
      on: (flag) => valueOf(flag) === true,
    });
    process.exitCode = isSound ? 0 : 1;
  } catch (error) {
    // Commander has printed the help that was asked for, or what was wrong.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage.command} -- --help explains it.`);
      process.exitCode = 2;
    } else {
      console.error(explain(error));
      process.exitCode = 1;
    }
  }
}
