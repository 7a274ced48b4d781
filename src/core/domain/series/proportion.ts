/** A few beside many. */
import type { ChartOf } from '../../schema/chart.ts';
import type { SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

/** More squares than this cannot be counted, and read as a grey field. */
const MOST_SQUARES = 5000;

export interface ProportionSeries {
  readonly form: 'proportion';
  readonly whole: Datum;
  readonly parts: readonly { readonly part: Datum; readonly among: boolean }[];
}

export function proportionOf(spec: ChartOf<'proportion'>, builder: SeriesBuilder): ProportionSeries {
  const whole = builder.datum(spec.whole.label, spec.whole.claim, ['whole', 'claim']);
  const parts = spec.parts.flatMap((row, i) => {
    const part = builder.datum(row.label, row.claim, ['parts', i, 'claim']);
    return part === undefined ? [] : [{ part, among: row.drawn === 'among' }];
  });
  if (whole === undefined) return { form: 'proportion', whole: {} as Datum, parts };
  for (const [at, datum] of [
    [['whole', 'claim'], whole] as const,
    ...parts.map(({ part }, i) => [['parts', i, 'claim'], part] as const),
  ]) {
    if (datum.claim.kind !== 'count')
      builder.problem(
        at,
        datum.claim.id,
        `a ${datum.claim.kind} cannot be drawn as things to count`,
        'name a claim of kind count',
      );
    else if (datum.value > MOST_SQUARES)
      builder.problem(
        at,
        datum.claim.id,
        `${datum.value} squares cannot be counted, at most ${MOST_SQUARES}`,
        'make it a chart of form bars',
      );
  }
  builder.once([whole, ...parts.map(({ part }) => part)], ['parts']);
  for (const [i, { part, among }] of parts.entries()) checkKin(builder, ['parts', i, 'claim'], whole, part, among);
  const among = parts.filter((row) => row.among).reduce((all, { part }) => all + part.value, 0);
  if (among > whole.value)
    builder.problem(
      ['parts'],
      whole.claim.id,
      `${among} cannot be among ${whole.value}`,
      'write drawn: apart for what is outside, or name the whole of these parts',
    );
  if (parts.some((row) => !row.among) && spec.caveats.length === 0)
    builder.problem(
      ['parts'],
      whole.claim.id,
      'what may be outside the whole is drawn beside it without an explanation',
      'say so under caveats:',
    );
  return { form: 'proportion', whole, parts };
}

/** Squares of one size represent things of one kind, counted in one place; and none of them shows progress. */
function checkKin(builder: SeriesBuilder, at: readonly PropertyKey[], whole: Datum, part: Datum, among: boolean): void {
  if (whole.claim.kind !== 'count' || part.claim.kind !== 'count') return;
  if (part.claim.profile !== whole.claim.profile)
    builder.problem(
      at,
      part.claim.ref,
      `${whole.claim.ref} and ${part.claim.ref} are of different places`,
      'draw numbers of one profile',
    );
  else if (nounOf(part.claim.unit) !== nounOf(whole.claim.unit))
    builder.problem(
      at,
      part.claim.id,
      `squares of one size cannot represent ${whole.claim.unit} and for ${part.claim.unit}`,
      'name counts of things of one kind',
    );
  else if (among && whole.claim.plan !== undefined && part.claim.plan === undefined)
    builder.problem(
      at,
      part.claim.id,
      `${whole.claim.id} is promised or asked for, ${part.claim.id} is not: drawn among it, it would read as progress`,
      'write drawn: apart, or write them in words',
    );
}

/** `complexes` of `culture-leading complexes`: the noun of what is counted. */
const nounOf = (unit: string): string => unit.toLowerCase().split(' ').at(-1) ?? '';
