/** What numbers and names must hold before they are drawn together. */
import { isMemberOf } from '../core/domain/part-of.ts';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { ChartOf } from '../core/schema/chart.ts';
import { writtenStep } from '../core/values/arithmetic.ts';
import { formatNumber } from '../strings/index.ts';
import type { Datum } from './datum.ts';
import { districtAt } from './districts.ts';
import type { At, SeriesBuilder, Wrong } from './series-builder.ts';

/** More squares than this cannot be counted, and read as a grey field. */
const MOST_SQUARES = 5000;

/** Equal within half the step that the coarser of the two is written to. */
function agrees(value: number, expected: number, claim: RegisteredClaim): boolean {
  const step = claim.derivation?.rounding ?? writtenStep(expected);
  return Math.abs(value - expected) <= step / 2 + Math.abs(expected) * 1e-12;
}

/** Checks that the parts add up to their total; not while a claim is missing, which is reported elsewhere. */
export function checkSum(builder: SeriesBuilder, at: At, total: Datum, parts: readonly Datum[]): void {
  if (!['money', 'count', 'area'].includes(total.claim.kind))
    builder.problem(at, total.claim.id, [
      `a ${total.claim.kind} has no parts to draw`,
      'name an amount, a count or an area',
    ]);
  if (builder.incomplete) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (!agrees(sum, total.value, total.claim)) {
    builder.problem(at, total.claim.id, [
      `the parts add up to ${formatNumber(sum)}, the total says ${formatNumber(total.value)}`,
      'draw the parts of this total, or name the total of these parts',
      'numbers',
    ]);
  }
}

/** A number that is worked out from others must be what they give; not while one is missing, likewise. */
export function checkWorkedOut(
  builder: SeriesBuilder,
  at: At,
  { claim, value }: Datum,
  { kind, expected, what, from }: { kind?: string; expected: number; what: string; from: string },
): void {
  if (builder.incomplete) return;
  if ((kind !== undefined && claim.kind !== kind) || !agrees(expected, value, claim))
    builder.problem(at, claim.id, [what, `derive it ${from}`, 'numbers']);
}

/** No more names than things counted. */
export function checkNames(builder: SeriesBuilder, at: At, names: number, { claim, value }: Datum): void {
  if (names > value)
    builder.problem(at, claim.ref, [`names ${names} of ${value}`, 'name at most as many as are counted']);
}

/** A claim must be one of the things that another counts, as far as anything is said of it. */
export function memberFault({ register }: SeriesBuilder, claim: RegisteredClaim, count: Datum): Wrong | undefined {
  const remedy = `give the claim part_of: ${count.claim.id}, or name another`;
  return isMemberOf(register, claim, count.claim) === false
    ? [`nothing says that it is one of the ${count.text}`, remedy, 'stranger']
    : undefined;
}

/** `complexes` of `culture-leading complexes`: the noun of what is counted. */
const nounOf = (unit: string): string => unit.toLowerCase().split(' ').at(-1) ?? '';

/** The total itself, a part of it, or a count of the same things in the same place: an equal sum alone may be coincidence. */
export function checkCounted(count: RegisteredClaim, total: RegisteredClaim, at: At, builder: SeriesBuilder): void {
  if (builder.incomplete || count.kind !== 'count' || total.kind !== 'count') return;
  if (count.ref === total.ref || isMemberOf(builder.register, count, total) !== false) return;
  if (count.profile === total.profile && count.unit === total.unit) return;
  builder.problem(at, count.ref, [
    `nothing says that ${count.ref} is counted in ${total.ref}`,
    'name the total of these rows, or give the count part_of: that total',
  ]);
}

/** Squares of one size are things of one kind, few enough to see; and none of them shows progress. */
export function checkThings(
  builder: SeriesBuilder,
  total: Datum,
  rows: readonly { readonly count: Datum; readonly isApart: boolean }[],
): void {
  const all = [
    { at: ['total', 'claim'], datum: total, isApart: true },
    ...rows.map(({ count, isApart }, i) => ({ at: ['rows', i, 'count'], datum: count, isApart })),
  ];
  for (const { at, datum, isApart } of all) {
    const { claim, value } = datum;
    if (claim.kind !== 'count')
      builder.problem(at, claim.id, [
        `a ${claim.kind} cannot be drawn as things to count`,
        'name a claim of kind count',
      ]);
    else if (value > MOST_SQUARES)
      builder.problem(at, claim.id, [
        `${value} squares cannot be counted, at most ${MOST_SQUARES}`,
        'make it a chart of form bars',
      ]);
    else if (total.claim.kind === 'count' && nounOf(claim.unit) !== nounOf(total.claim.unit))
      builder.problem(at, claim.id, [
        `squares of one size cannot represent ${total.claim.unit} and ${claim.unit}`,
        'name counts of things of one kind',
      ]);
    else if (!isApart && total.claim.plan !== undefined && claim.plan === undefined)
      builder.problem(at, claim.id, [
        `${total.claim.id} is promised or asked for, ${claim.id} is not: drawn among it, it would read as progress`,
        'write apart: true, or write them in words',
        'stranger',
      ]);
  }
}

/** A difference is that of two numbers. */
export function checkDifference(builder: SeriesBuilder, at: At, difference: Datum, of: readonly Datum[]): void {
  const [one, other] = of;
  if (one === undefined || other === undefined || of.length !== 2)
    builder.problem(at, difference.claim.id, [
      `a difference needs two bars, here are ${of.length}`,
      'remove difference:, or draw two rows',
    ]);
  else
    checkWorkedOut(builder, [...at, 'claim'], difference, {
      expected: Math.abs(one.value - other.value),
      what: 'the difference must be that of the two rows',
      from: `from ${one.claim.id} and ${other.claim.id}`,
    });
}

/** What to write for a code: that of the district in which the first site with degrees lies, or the beginning of it. */
export function codeOf(sites: ChartOf<'plan'>['sites']): string {
  const code = sites.flatMap(({ at }) => (at === undefined ? [] : (districtAt(at) ?? [])))[0];
  return code === undefined
    ? 'look the code up, or leave outline: out'
    : `the first site with at: lies in the district ${code}: write that, ${code.slice(0, 2)} for all of its province or metropolitan city, or leave outline: out`;
}
