/** The day that pages compute the state of deadlines for: an input of the build, so that builds repeat; see cli/build/content-date.ts. */
import { isDay } from '../../core/domain/calendar.ts';
import type { Register } from '../../core/domain/register.ts';
import { newestSourceDay } from '../../core/domain/sources.ts';

export function contentDay(register: Register): string {
  const given = process.env.CONTENT_DATE ?? '';
  return isDay(given) ? given : newestSourceDay(register);
}
