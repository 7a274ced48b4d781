/** One mark for each thing counted. */
import { NAMED_KINDS } from '../../schema/claim.ts';
import type { ChartOf } from '../../schema/chart.ts';
import { isMemberOf } from '../part-of.ts';
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
    if (count !== undefined) {
      builder.once(
        named.map((claim) => ({ claim })),
        ['rows', i, 'named'],
      );
      for (const [j, claim] of named.entries()) {
        if (isMemberOf(builder.register, claim, count.claim) === false)
          builder.problem(
            ['rows', i, 'named', j],
            claim.id,
            `nothing says that it is one of the ${count.text}`,
            `give the claim part_of: ${count.claim.id}, or name another`,
          );
      }
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
  const total = builder.datum('', spec.total, ['total']);
  const counts = rows.map((row) => row.count);
  builder.ofOnePlace(counts, ['rows']);
  builder.once(counts, ['rows']);
  for (const [i, { claim }] of counts.entries()) {
    if (total !== undefined && !builder.incomplete && !isCountedIn(claim, total.claim, builder))
      builder.problem(
        ['rows', i, 'count'],
        claim.ref,
        `nothing says that ${claim.ref} is counted in ${total.claim.ref}`,
        'name the total of these rows, or give the count part_of: that total',
      );
  }
  if (total !== undefined) checkSum(builder, ['total'], total, counts);
  // A chart without its total has already been rejected for a missing claim; an empty datum takes its place.
  return { form: 'units', rows, total: total ?? ({} as Datum) };
}

/** The total itself, a part of it, or a count of the same things in the same place: an equal sum alone may be coincidence. */
function isCountedIn(count: RegisteredClaim, total: RegisteredClaim, builder: SeriesBuilder): boolean {
  // That all are counts is checked elsewhere.
  if (count.kind !== 'count' || total.kind !== 'count') return true;
  if (count.ref === total.ref || isMemberOf(builder.register, count, total) !== false) return true;
  return count.profile === total.profile && count.unit === total.unit;
}
