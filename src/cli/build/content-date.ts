/** The day that a build reckons from. It is an input: the same content gives the same pages, whenever they are built. */
import { spawnSync } from 'node:child_process';
import { SettingError } from '../shared/settings.ts';
import { isDay } from '../../core/domain/calendar.ts';

/**
 * `CONTENT_DATE` where it is set, else the day of the newest commit that touched the content; `undefined` where there is
 * neither, and pages take that of the newest source. Throws where `CONTENT_DATE` is no day.
 */
export function contentDate(root: string, asked = process.env.CONTENT_DATE): string | undefined {
  if (asked !== undefined && asked !== '') {
    if (!isDay(asked))
      throw new SettingError(`CONTENT_DATE must be a day such as 2026-03-31, and is ${JSON.stringify(asked)}`);
    return asked;
  }
  return newestCommitDay(root);
}

/** `undefined` where the project is no checkout, as in an archive that was downloaded. */
function newestCommitDay(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%cs', '--', 'content', 'seeds'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const day = status === 0 ? stdout.trim() : '';
  return isDay(day) ? day : undefined;
}
