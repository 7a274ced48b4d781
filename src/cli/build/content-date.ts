/** The day that a build reckons from. It is an input: the same content gives the same pages, whenever they are built. */
import { spawnSync } from 'node:child_process';
import { SettingError } from '../shared/settings.ts';
import { isDay } from '../../core/domain/calendar.ts';

export interface ContentDate {
  /** `undefined` where pages take that of the newest source. */
  readonly day: string | undefined;
  /** What it was taken from, in a line for the terminal, with what to do where it may be wrong. */
  readonly from: string;
}

/**
 * `CONTENT_DATE` where it is set, else the day of the newest commit that touched the content. Where git does not know, it
 * says why. Throws where `CONTENT_DATE` is no day.
 */
export function contentDate(root: string, asked = process.env.CONTENT_DATE): ContentDate {
  if (asked !== undefined && asked !== '') {
    if (!isDay(asked))
      throw new SettingError(`CONTENT_DATE must be a day such as 2026-03-31, and is ${JSON.stringify(asked)}`);
    return { day: asked, from: `The day is ${asked}, as CONTENT_DATE says.` };
  }
  const commit = git(root, 'log', '-1', '--format=%cs', '--', 'content', 'seeds');
  if (!isDay(commit.out))
    return {
      day: undefined,
      from: `The day is that of the newest source, since git knows no change of the content (${commit.why}): set CONTENT_DATE to the day that the content speaks of.`,
    };
  const isCut = git(root, 'rev-parse', '--is-shallow-repository').out === 'true';
  const from = `The day is ${commit.out}, that of the newest commit to the content`;
  return {
    day: commit.out,
    from: isCut
      ? `${from} in a history that is cut, so it may be too late: fetch the whole history, or set CONTENT_DATE.`
      : `${from}.`,
  };
}

function git(root: string, ...args: readonly string[]): { readonly out: string; readonly why: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (error !== undefined) return { out: '', why: `git cannot be run: ${(error as NodeJS.ErrnoException).code ?? ''}` };
  const [first = ''] = stderr.trim().split('\n');
  return { out: status === 0 ? stdout.trim() : '', why: first === '' ? 'no commit touched it' : first };
}
