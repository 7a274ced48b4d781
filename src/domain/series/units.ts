/** One mark for each thing counted. */
import { NAMED_KINDS } from '../../schema/claim.ts';
import type { ChartOf } from '../../schema/chart.ts';
import type { RegisteredClaim } from '../register.ts';
import { checkSum, type SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

export interface UnitsSeries {
  readonly form: 'units';
  readonly rows: readonly {
    readonly label: string;
    readonly count: Datum;
    readonly named: readonly RegisteredClaim[];
  }[];
  readonly total: Datum;
}

export function unitsOf(spec: ChartOf<'units'>, builder: SeriesBuilder): UnitsSeries {
  const rows = spec.rows.flatMap((row, i) => {
    const count = builder.datum(row.label, row.count, ['rows', i, 'count']);
    const named = row.named.map((ref) => builder.claim(ref)).filter((claim) => claim !== undefined);
    for (const [j, claim] of named.entries()) {
      if (!(NAMED_KINDS as readonly string[]).includes(claim.kind))
        builder.problem(
          ['rows', i, 'named', j],
          claim.id,
          `a ${claim.kind} is not a named thing`,
          `name a claim of kind ${NAMED_KINDS.join(', ')}`,
        );
    }
    if (count !== undefined && named.length > count.value)
      builder.problem(
        ['rows', i, 'named'],
        row.count,
        `names ${named.length} of ${count.value}`,
        'name at most as many as are counted',
      );
    return count === undefined ? [] : [{ label: row.label, count, named }];
  });
  builder.alike(
    rows.map((row) => row.count),
    ['rows'],
  );
  const total = builder.datum('Total', spec.total, ['total']);
  if (total !== undefined)
    checkSum(
      builder,
      ['total'],
      total,
      rows.map((row) => row.count),
    );
  // A chart without its total has already been refused as a missing claim; an empty one stands in.
  return { form: 'units', rows, total: total ?? ({} as Datum) };
}
