/** The status of a deadline by date, in words; the same on the built page and in the reader's browser. */
import type { DeadlineStatus } from './calendar.ts';
import { promises as t } from '../../strings/index.ts';

/** `deadline passed, no later source here`, `next year`; empty where there is no deadline. */
export function deadlineStatusText(status: DeadlineStatus, laterSources: number): string {
  switch (status.state) {
    case 'undated':
      return '';
    case 'running':
      return t.computed.running(status.unit);
    case 'ahead':
      return t.computed.ahead(status.count, status.unit, status.about);
    case 'past':
      return `${t.computed.past}, ${laterSources === 0 ? t.computed.nothingLater : t.computed.later(laterSources)}`;
    default:
      return status satisfies never;
  }
}
