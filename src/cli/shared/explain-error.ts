/** What a failure means to whoever ran the command, in one line: what is wrong, and what to do. */
import { SettingError } from './settings.ts';

/** Why the machine would not read or write, and which file: nothing that a stack trace would help with. */
const FILE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'may not be read or written by you: change its permissions'],
  ['EPERM', 'may not be read or written by you: change its permissions'],
  ['EROFS', 'lies on a disk that cannot be written to'],
  ['ENOSPC', 'has no room left on its disk: make room, then run the command again'],
  ['EDQUOT', 'has no room left on its disk: make room, then run the command again'],
  ['EFBIG', 'would be larger than a file may be: raise ulimit -f'],
  ['EBUSY', 'is in use, or a disk of its own: end what uses it, or unmount it'],
  ['EIO', 'cannot be read or written, as its disk fails: look at the disk'],
  ['EMFILE', 'cannot be opened, as too many files are open: raise ulimit -n'],
  ['ENFILE', 'cannot be opened, as too many files are open: end other programs'],
  ['ENOTDIR', 'lies below a file, where a folder is needed: rename the file'],
  ['EEXIST', 'is a file, where a folder is needed: rename it'],
  ['EISDIR', 'is a folder, where a file is needed: rename it'],
]);

/** `undefined` where the machine is not to blame. */
export function fileFault(error: unknown): string | undefined {
  const { code = '', path, cause } = error as NodeJS.ErrnoException;
  // Packages say it in words of their own, some by the number that Linux has for it.
  const [, name = '', number = ''] = /\b(E[A-Z]{3,}): |\(os error (\d+)\)/.exec(String(error)) ?? [];
  const words = [code, name, NUMBERED.get(number) ?? ''].flatMap((each) => FILE_FAULTS.get(each) ?? [])[0];
  if (words === undefined) return cause === undefined ? undefined : fileFault(cause);
  return `${path ?? /(?<= )\/\S+/.exec(String(error))?.[0] ?? 'A file of the build'} ${words}`;
}

const NUMBERED = new Map(Object.entries({ 13: 'EACCES', 16: 'EBUSY', 27: 'EFBIG', 28: 'ENOSPC', 30: 'EROFS' }));

/** A package whose part for this machine was not installed, by what it then says. */
const LACKING =
  /not yet a supported architecture|Failed to install @?[\w/-]*pagefind|Cannot find (?:module|package)|Cannot find native binding/;

/** In few words, without where in the code it happened: CHEONGSAJIN_DEBUG=stack prints that too. */
export function explain(error: unknown): string {
  if (process.env.CHEONGSAJIN_DEBUG === 'stack') console.error(error);
  if (error instanceof SettingError) return error.message;
  const fault = fileFault(error);
  if (fault !== undefined) return fault;
  const words = wordsOf(error);
  return LACKING.test(words)
    ? `A package, or its part for ${process.platform}-${process.arch}, is not installed: run npm ci (${words})`
    : words + whereOf(error);
}

/** The page that Astro was making, and the component that threw, which its stack names. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error) || !('id' in error) || typeof error.id !== 'string') return '';
  const component = /AstroComponentInstance\.(\w+) \[as factory\]/.exec(error.stack ?? '')?.[1];
  return ` (in ${error.id}${component === undefined ? '' : `, in its component ${component}`})`;
}

/** What an error says, and what caused it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A bundler puts what is wrong below a head of its own, and frames of a stack below that.
  const own = error.message.replaceAll(/\n\s+at .*/g, '').trim() || error.name;
  return error.cause === undefined ? own : `${own}: ${wordsOf(error.cause)}`;
}
