/** What `npm run new` still has to know: given as words and flags, else asked for at a terminal. */
import { createInterface, type Interface } from 'node:readline';
import { id as idSchema } from '../../core/schema/id.ts';
import { closestMatch } from '../../core/values/closest-match.ts';
import { slug } from '../../core/values/slug.ts';
import { UsageError, type Options } from '../shared/options.ts';

/**
 * The word at a place after the command. Throws a UsageError, with what could be typed, where it is neither given nor can
 * be asked for.
 */
export async function wordAt(options: Options, at: number, question: string, example: string): Promise<string> {
  const given = options.words[at];
  if (given !== undefined) return given;
  return ask(question, () => `Something is missing. ${question} For example: npm run new -- ${example}`);
}

/** The flag's value. Throws a UsageError that names the flag where it is neither given nor can be asked for. */
export async function flagOf(options: Options, flag: string, question: string): Promise<string> {
  return options.text(flag) ?? (await ask(question, () => `--${flag} is missing. ${question}`));
}

let terminal: { readonly reader: Interface; readonly lines: AsyncIterator<string, undefined> } | undefined;

/** Asks at a terminal; anywhere else what is missing is an error. */
async function ask(question: string, missing: () => string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(missing());
  if (terminal === undefined) {
    // One reader for all questions: what is typed ahead answers the next.
    const reader = createInterface({ input: process.stdin });
    terminal = { reader, lines: reader[Symbol.asyncIterator]() };
  }
  process.stdout.write(`${question} `);
  terminal.reader.resume();
  const { value, done } = await terminal.lines.next();
  // So that nothing keeps the process waiting once all is known.
  terminal.reader.pause();
  const answer = done === true ? '' : value.trim();
  if (answer === '') throw new UsageError(missing());
  return answer;
}

/** Throws a UsageError where the text can be no id. */
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
  const meant = closestMatch(word, words);
  throw new UsageError(
    `--kind: there is no kind "${word}"${meant === undefined ? '.' : `; did you mean ${meant}?`} There are ${words.join(', ')}.`,
  );
}
