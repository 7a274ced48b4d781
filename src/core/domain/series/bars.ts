/** Comparable figures on one axis from zero. */
import type { ChartOf } from '../../schema/chart.ts';
import { agrees, type SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

export interface BarsSeries {
  readonly form: 'bars';
  readonly rows: readonly Datum[];
  readonly difference: Datum | undefined;
}

export function barsOf(spec: ChartOf<'bars'>, builder: SeriesBuilder): BarsSeries {
  const rows = spec.rows.flatMap((row, i) => builder.datum(row.label, row.claim, ['rows', i, 'claim']) ?? []);
  const { difference: asked } = spec;
  const difference = asked === undefined ? undefined : builder.datum(asked.label, asked.claim, ['difference', 'claim']);
  builder.alike([...rows, difference], ['rows']);
  builder.comparable(rows, ['rows'], spec.caveats.length > 0);
  const [one, other] = rows;
  if (difference !== undefined && one !== undefined && other !== undefined) {
    if (spec.rows.length !== 2)
      builder.problem(
        ['difference'],
        difference.claim.id,
        `a difference needs two bars, here are ${spec.rows.length}`,
        'remove difference:, or draw two rows',
      );
    else if (!agrees(Math.abs(one.value - other.value), difference.value, difference.claim))
      builder.problem(
        ['difference', 'claim'],
        difference.claim.id,
        'the difference must be that of the two rows',
        `derive it from ${one.claim.id} and ${other.claim.id}`,
      );
  }
  return { form: 'bars', rows, difference };
}
