/** From announcement to deadline. */
import type { ChartOf } from '../../schema/chart.ts';
import { dueDateOf } from '../due-date.ts';
import type { SeriesBuilder } from './builder.ts';
import type { DateDatum } from './datum.ts';

export interface DatesSeries {
  readonly form: 'dates';
  readonly rows: readonly DateDatum[];
}

export function datesOf(spec: ChartOf<'dates'>, builder: SeriesBuilder): DatesSeries {
  const rows = spec.rows.flatMap((row, i): DateDatum[] => {
    const claim = builder.claim(row.claim);
    const published = claim === undefined ? undefined : builder.published(claim);
    if (claim === undefined || published === undefined) return [];
    const due = dueDateOf(claim);
    if (due === undefined) {
      builder.problem(
        ['rows', i, 'claim'],
        row.claim,
        'the claim has neither a date nor a dated deadline',
        'name a claim of kind date, or one whose plan has a deadline',
      );
      return [];
    }
    return [{ label: row.label, claim, announced: claim.plan?.announced ?? published, due }];
  });
  builder.once(rows, ['rows']);
  return { form: 'dates', rows };
}
