/** The input of `npm run new`: given as words and flags, or else asked for at a terminal. */
import { createInterface, type Interface } from 'node:readline';
import { id as idSchema } from '../../core/schema/id.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { slug } from '../../core/values/slug.ts';
import { UsageError, type Options } from '../shared/options.ts';

/** The word at an index after the command. Throws a UsageError with an example where it is not given and there is no terminal. */
export async function wordAt(options: Options, at: number, question: string, example: string): Promise<string> {
  const given = options.words[at];
  if (given !== undefined) return given;
  return ask(question, () => `Something is missing. ${question} For example: npm run new -- ${example}`);
}

/** The flag's value. Throws a UsageError that names the flag where it is not given and there is no terminal. */
export async function flagOf(options: Options, flag: string, question: string): Promise<string> {
  return options.text(flag) ?? (await ask(question, () => `--${flag} is missing. ${question}`));
}

let terminal: { readonly reader: Interface; readonly lines: AsyncIterator<string, undefined> } | undefined;

/** Asks at a terminal; without one, throws the error `missing`. */
async function ask(question: string, missing: () => string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(missing());
  if (terminal === undefined) {
    // One reader for all questions, so that input typed ahead answers the next one.
    const reader = createInterface({ input: process.stdin });
    terminal = { reader, lines: reader[Symbol.asyncIterator]() };
  }
  process.stdout.write(`${question} `);
  terminal.reader.resume();
  const { value, done } = await terminal.lines.next();
  // An active reader would keep the process alive.
  terminal.reader.pause();
  const answer = done === true ? '' : value.trim();
  if (answer === '') throw new UsageError(missing());
  return answer;
}

/** Throws a UsageError where the text is not a valid id. */
export function mustBeId(text: string, which: string): void {
  if (idSchema.safeParse(text).success) return;
  const better = slug(text);
  throw new UsageError(
    `${which} ${JSON.stringify(text)} must be small Latin letters, digits and single hyphens${better === '' ? '' : `, e.g. ${better}`}`,
  );
}

/** Throws a UsageError where there is no such kind. */
export function mustBeOneOf<T extends string>(word: string, words: readonly T[]): asserts word is T {
  if ((words as readonly string[]).includes(word)) return;
  throw new UsageError(
    `--kind: there is no kind "${word}"${didYouMean(word, words, '.')} There are ${words.join(', ')}.`,
  );
}
