/** One square for each thing counted: groups that add up to a total, or a few among many. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import { NAMED_KINDS } from '../../../core/schema/claim.ts';
import type { Datum, NamedDatum } from '../../datum.ts';
import type { SeriesBuilder } from '../../series-builder.ts';
import { checkCounted, checkNames, checkSum, checkThings, memberFault } from '../../series-checks.ts';

export interface UnitsRow {
  readonly count: Datum;
  readonly named: readonly NamedDatum[];
  /** Whether it may lie outside the total. */
  readonly isApart: boolean;
}

export interface UnitsSeries {
  readonly form: 'units';
  readonly total: Datum;
  readonly rows: readonly UnitsRow[];
  /** What those of the total that are in no row are called; undefined where the rows are all of it. */
  readonly rest: string | undefined;
}

export function unitsOf(spec: ChartOf<'units'>, builder: SeriesBuilder): UnitsSeries {
  const total = builder.datum(spec.total.label, spec.total.claim, ['total', 'claim']);
  const rows = spec.rows.flatMap((row, i): UnitsRow[] => {
    const count = builder.datum(row.label, row.count, ['rows', i, 'count']);
    if (count === undefined) return [];
    const named = row.named.flatMap((ref) => builder.named(ref) ?? []);
    checkNamed(named, count, i, builder);
    return [{ count, named, isApart: row.apart === true }];
  });
  // A chart without its total has already been rejected for a missing claim; an empty datum takes its place.
  if (total === undefined) return { form: 'units', total: {} as Datum, rows, rest: spec.rest };
  const counts = rows.map(({ count }) => count);
  const inside = rows.filter(({ isApart }) => !isApart).map(({ count }) => count);
  checkThings(builder, total, rows);
  builder.ofOnePlace([total, ...counts], ['rows']);
  builder.once(counts, ['rows']);
  if (spec.rest === undefined) {
    checkSum(builder, ['total', 'claim'], total, inside);
    for (const [i, { count }] of rows.entries()) checkCounted(count.claim, total.claim, ['rows', i, 'count'], builder);
  } else {
    const among = inside.reduce((all, { value }) => all + value, 0);
    if (among >= total.value)
      builder.problem(['rest'], total.claim.id, [
        `${among} of ${total.value} leave nothing over`,
        'remove rest:, write apart: true for what is outside, or name the total of these rows',
      ]);
  }
  if (rows.some(({ isApart }) => isApart) && spec.caveats.length === 0)
    builder.problem(['rows'], total.claim.id, [
      'what may be outside the total is drawn beside it without an explanation',
      'say so under caveats:',
    ]);
  return { form: 'units', total, rows, rest: spec.rest };
}

/** What is named is a thing, is one of those counted, and is not more than these. */
function checkNamed(named: readonly NamedDatum[], count: Datum, i: number, builder: SeriesBuilder): void {
  const at = ['rows', i, 'named'];
  builder.once(named, at);
  for (const [j, { claim }] of named.entries()) {
    if (!(NAMED_KINDS as readonly string[]).includes(claim.kind))
      builder.problem([...at, j], claim.id, [
        `a ${claim.kind} is not a named thing`,
        `name a claim of kind ${NAMED_KINDS.join(', ')}`,
      ]);
    const fault = memberFault(builder, claim, count);
    if (fault !== undefined) builder.problem([...at, j], claim.id, fault);
  }
  checkNames(builder, at, named.length, count);
}
