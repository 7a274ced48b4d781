/** How the commands read what is typed after them: one way for all, so that help and errors read alike. */
import { parseArgs } from 'node:util';
import { closestMatch } from '../../core/values/closest-match.ts';

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

/** Reads the words after a command. Throws a UsageError that says what exists. */
export function readOptions(usage: Usage, args: readonly string[]): Options {
  const options = Object.fromEntries(
    Object.entries({ ...usage.flags, help: HELP }).map(([name, flag]) => [
      name,
      { type: flag.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      const meant = closestMatch(token.name, Object.keys(options));
      throw new UsageError(
        `${usage.command} knows no ${token.rawName}${meant === undefined ? '.' : `; did you mean --${meant}?`} There ${known(options)}`,
      );
    }
    const takes = usage.flags[token.name]?.value;
    // "--content --seeds x" would otherwise take the next flag for a folder.
    if (takes !== undefined && (token.value === undefined || token.value === '' || /^--?\w/.test(token.value)))
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${takes}`);
    if (takes === undefined && token.value !== undefined)
      throw new UsageError(`--${token.name} is on or off and takes no value: write --${token.name} alone`);
  }
  const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  if (positionals.length > 0 && usage.words === undefined)
    throw new UsageError(
      `${usage.command} takes no words beside its flags, and was given ${JSON.stringify(positionals[0])}. There ${known(options)}`,
    );
  return {
    words: positionals,
    text: (flag) => (typeof values[flag] === 'string' ? values[flag] : undefined),
    on: (flag) => values[flag] === true,
  };
}

const HELP: Flag = { what: 'print this and do nothing' };

const known = (options: object): string => {
  const names = Object.keys(options).map((name) => `--${name}`);
  return names.length === 1 ? `is ${names.join('')}.` : `are ${names.join(', ')}.`;
};

/** How the command is typed, on one line. */
const synopsis = ({ command, words }: { readonly command: string; readonly words?: string | undefined }): string =>
  `${command} --${words === undefined ? '' : ` ${words}`} [flags]`;

/** Why the machine would not read or write, and which file: nothing that a stack trace would help with. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written by you: change its permissions',
  EPERM: 'may not be read or written by you: change its permissions',
  EROFS: 'lies on a disk that cannot be written to',
  ENOSPC: 'has no room left on its disk',
  ENOTDIR: 'lies below a file, where a folder is needed: rename the file',
  EEXIST: 'is a file, where a folder is needed: rename it',
  EISDIR: 'is a folder, where a file is needed: rename it',
};

function fileFault(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return path === undefined || !Object.hasOwn(FILE_FAULTS, code) ? undefined : `${path} ${FILE_FAULTS[code] ?? ''}`;
}

/** What `--help` prints. */
export function helpText({ command, words, what, flags, examples = [] }: Usage): string {
  const rows = Object.entries({ ...flags, help: HELP }).map(
    ([name, flag]) => [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.what] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    synopsis({ command, words }),
    '',
    what,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(examples.length === 0 ? [] : ['', ...examples.map((example) => `  ${example}`)]),
  ].join('\n');
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
      const words = error.code === undefined ? undefined : FILE_FAULTS[error.code];
      if (words === undefined) throw error;
      if (stream === process.stdout) console.error(`The output ${words}`);
      process.exit(2);
    });
}

/**
 * Runs one command: prints its help or its mistakes in use, and sets the exit code: 0 sound, 1 something found,
 * 2 used wrongly.
 */
export async function runCommand(
  usage: Usage,
  run: (options: Options) => boolean | Promise<boolean>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  endWithReader();
  try {
    const options = readOptions(usage, args);
    if (options.on('help')) console.log(helpText(usage));
    else process.exitCode = (await run(options)) ? 0 : 1;
  } catch (error) {
    const words = error instanceof UsageError ? error.message : fileFault(error);
    if (words === undefined) throw error;
    console.error(`${words}\n\n${synopsis(usage)}; --help explains it.`);
    process.exitCode = 2;
  }
}
