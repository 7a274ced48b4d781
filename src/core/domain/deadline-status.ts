/** What the calendar computes, in words; the same on the built page and in the reader's browser. */
import type { DeadlineStatus } from './calendar.ts';
import { formatPartialDate, targets as t } from '../../strings/index.ts';

/** `past its date since the end of 2023; nothing later in the register` */
export function deadlineStatusText(reckoning: DeadlineStatus, laterSources: number): string {
  switch (reckoning.state) {
    case 'undated':
      return t.computed.nothing;
    case 'running':
      return t.computed.running(reckoning.unit);
    case 'ahead':
      return t.computed.ahead(reckoning.count, reckoning.unit, reckoning.about);
    case 'past': {
      const date = formatPartialDate(reckoning.due);
      const since = t.computed.past(reckoning.unit === 'days' ? date : t.computed.endOf(date));
      return `${since}; ${laterSources === 0 ? t.computed.nothingLater : t.computed.later(laterSources)}`;
    }
    default:
      return reckoning satisfies never;
  }
}
