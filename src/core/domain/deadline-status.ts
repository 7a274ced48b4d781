/** The status of a promise by its date, in words; the same on the built page and in the reader's browser. */
import type { DeadlineStatus } from './calendar.ts';
import { formatPartialDate, targets as t } from '../../strings/index.ts';

/** `deadline passed at the end of 2023; no later source here` */
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
      const passed = t.computed.past(reckoning.unit === 'days' ? t.computed.on(date) : t.computed.endOf(date));
      return `${passed}; ${laterSources === 0 ? t.computed.nothingLater : t.computed.later(laterSources)}`;
    }
    default:
      return reckoning satisfies never;
  }
}
