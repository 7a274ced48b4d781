/** One square for each thing counted: groups that add up to a total, or a few among many. */
import { isMemberOf } from '../../../core/domain/part-of.ts';
import type { RegisteredClaim } from '../../../core/domain/register.ts';
import type { ChartOf } from '../../../core/schema/chart.ts';
import { NAMED_KINDS } from '../../../core/schema/claim.ts';
import { claimLabel } from '../../../core/domain/format-claim.ts';
import type { Datum, NamedDatum } from '../../datum.ts';
import { checkSum, type SeriesBuilder } from '../../series-builder.ts';

/** More squares than this cannot be counted, and read as a grey field. */
const MOST_SQUARES = 5000;

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
    const named = row.named.flatMap((ref) => builder.claim(ref) ?? []);
    checkNamed(named, count, i, builder);
    return [
      {
        count,
        named: named.map((claim) => ({ label: claimLabel(claim), claim })),
        isApart: row.apart === true,
      },
    ];
  });
  // A chart without its total has already been rejected for a missing claim; an empty datum takes its place.
  if (total === undefined) return { form: 'units', total: {} as Datum, rows, rest: spec.rest };
  const inside = rows.filter(({ isApart }) => !isApart).map(({ count }) => count);
  checkSquares(total, rows, builder);
  builder.ofOnePlace([total, ...rows.map(({ count }) => count)], ['rows']);
  builder.once(
    rows.map(({ count }) => count),
    ['rows'],
  );
  if (spec.rest === undefined) {
    checkSum(builder, ['total', 'claim'], total, inside);
    for (const [i, { count }] of rows.entries()) checkCounted(count.claim, total.claim, ['rows', i, 'count'], builder);
  } else {
    const among = inside.reduce((all, { value }) => all + value, 0);
    if (among >= total.value)
      builder.problem(
        ['rest'],
        total.claim.id,
        `${among} of ${total.value} leave nothing over`,
        'remove rest:, write apart: true for what is outside, or name the total of these rows',
      );
  }
  if (rows.some(({ isApart }) => isApart) && spec.caveats.length === 0)
    builder.problem(
      ['rows'],
      total.claim.id,
      'what may be outside the total is drawn beside it without an explanation',
      'say so under caveats:',
    );
  return { form: 'units', total, rows, rest: spec.rest };
}

/** What is named is a thing, is one of those counted, and is not more than these. */
function checkNamed(named: readonly RegisteredClaim[], count: Datum, i: number, builder: SeriesBuilder): void {
  const at = ['rows', i, 'named'];
  builder.once(
    named.map((claim) => ({ claim })),
    at,
  );
  for (const [j, claim] of named.entries()) {
    if (!(NAMED_KINDS as readonly string[]).includes(claim.kind))
      builder.problem(
        [...at, j],
        claim.id,
        `a ${claim.kind} is not a named thing`,
        `name a claim of kind ${NAMED_KINDS.join(', ')}`,
      );
    if (isMemberOf(builder.register, claim, count.claim) === false)
      builder.problem(
        [...at, j],
        claim.id,
        `nothing says that it is one of the ${count.text}`,
        `give the claim part_of: ${count.claim.id}, or name another`,
      );
  }
  if (named.length > count.value)
    builder.problem(
      at,
      count.claim.id,
      `names ${named.length} of ${count.value}`,
      'name at most as many as are counted',
    );
}

/** Squares of one size are things of one kind, few enough to see; and none of them shows progress. */
function checkSquares(total: Datum, rows: readonly UnitsRow[], builder: SeriesBuilder): void {
  const all = [
    { at: ['total', 'claim'], datum: total, isApart: true },
    ...rows.map(({ count, isApart }, i) => ({ at: ['rows', i, 'count'], datum: count, isApart })),
  ];
  for (const { at, datum, isApart } of all) {
    const { claim, value } = datum;
    if (claim.kind !== 'count')
      builder.problem(at, claim.id, `a ${claim.kind} cannot be drawn as things to count`, 'name a claim of kind count');
    else if (value > MOST_SQUARES)
      builder.problem(
        at,
        claim.id,
        `${value} squares cannot be counted, at most ${MOST_SQUARES}`,
        'make it a chart of form bars',
      );
    else if (total.claim.kind === 'count' && nounOf(claim.unit) !== nounOf(total.claim.unit))
      builder.problem(
        at,
        claim.id,
        `squares of one size cannot represent ${total.claim.unit} and ${claim.unit}`,
        'name counts of things of one kind',
      );
    else if (!isApart && total.claim.plan !== undefined && claim.plan === undefined)
      builder.problem(
        at,
        claim.id,
        `${total.claim.id} is promised or asked for, ${claim.id} is not: drawn among it, it would read as progress`,
        'write apart: true, or write them in words',
      );
  }
}

/** `complexes` of `culture-leading complexes`: the noun of what is counted. */
const nounOf = (unit: string): string => unit.toLowerCase().split(' ').at(-1) ?? '';

/** The total itself, a part of it, or a count of the same things in the same place: an equal sum alone may be coincidence. */
function checkCounted(
  count: RegisteredClaim,
  total: RegisteredClaim,
  at: readonly PropertyKey[],
  builder: SeriesBuilder,
): void {
  if (builder.incomplete || count.kind !== 'count' || total.kind !== 'count') return;
  if (count.ref === total.ref || isMemberOf(builder.register, count, total) !== false) return;
  if (count.profile === total.profile && count.unit === total.unit) return;
  builder.problem(
    at,
    count.ref,
    `nothing says that ${count.ref} is counted in ${total.ref}`,
    'name the total of these rows, or give the count part_of: that total',
  );
}
