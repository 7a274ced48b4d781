/** The status of a deadline by date, in words; the same on the built page and in the reader's browser. */
import type { DeadlineStatus } from './calendar.ts';
import type { FollowUp } from './promise-states.ts';
import { promises as t } from '../../strings/index.ts';

/** `deadline passed, not looked for yet`, `next year`. */
export function deadlineStatusText(status: DeadlineStatus, followed: FollowUp): string {
  switch (status.state) {
    case 'running':
      return t.computed.running(status.unit);
    case 'ahead':
      return t.computed.ahead(status.count, status.unit, status.about);
    case 'past':
      return followed === 'none' ? `${t.computed.past}, ${t.computed.notLooked}` : t.computed.past;
    default:
      return status satisfies never;
  }
}
