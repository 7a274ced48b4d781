/** Bars on one axis from zero: amounts side by side, parts of a whole, rival readings of one sum. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Datum } from '../../datum.ts';
import { agrees, checkSum, inOneUnit, type SeriesBuilder } from '../../series-builder.ts';

export interface BarPart extends Datum {
  readonly share: Datum | undefined;
}

export interface BarRow {
  readonly whole: Datum;
  /** What it is made of; none for a plain bar. */
  readonly parts: readonly BarPart[];
  readonly ratio: Datum | undefined;
}

export interface BarsSeries {
  readonly form: 'bars';
  readonly rows: readonly BarRow[];
  readonly difference: Datum | undefined;
  readonly stated: Datum | undefined;
}

type Row = ChartOf<'bars'>['rows'][number];
type Marked = { readonly label: string; readonly claim: string } | undefined;

export function barsOf(spec: ChartOf<'bars'>, builder: SeriesBuilder): BarsSeries {
  const rows = spec.rows.flatMap((row, i) => rowOf(row, ['rows', i], builder) ?? []);
  const one = (asked: Marked, at: string): Datum | undefined =>
    asked === undefined ? undefined : builder.datum(asked.label, asked.claim, [at, 'claim']);
  const difference = one(spec.difference, 'difference');
  const stated = one(spec.stated, 'stated');
  const lengths = rows.flatMap(({ whole, parts }) => [whole, ...parts]);
  builder.alike([...lengths, difference], ['rows']);
  if (lengths.length > rows.length) builder.ofOnePlace(lengths, ['rows']);
  else {
    builder.comparable(lengths, ['rows'], spec.caveats.length > 0);
    if (spec.rows.length < 2)
      builder.problem(['rows'], spec.id, 'one bar without parts compares nothing', 'add a row, or its parts:');
  }
  checkDifference(spec, rows, difference, builder);
  if (stated !== undefined && stated.claim.kind !== 'ratio')
    builder.problem(['stated'], stated.claim.id, `a ${stated.claim.kind} is no ratio`, 'name a claim of kind ratio');
  return inUnits({ form: 'bars', rows, difference, stated });
}

function rowOf(row: Row, at: readonly PropertyKey[], builder: SeriesBuilder): BarRow | undefined {
  const whole = builder.datum(row.label, row.claim, [...at, 'claim']);
  const parts = (row.parts ?? []).flatMap((part, j): BarPart[] => {
    const here = [...at, 'parts', j];
    const datum = builder.datum(part.label, part.claim, [...here, 'claim']);
    const share = part.share === undefined ? undefined : builder.datum(part.label, part.share, [...here, 'share']);
    if (
      share !== undefined &&
      datum !== undefined &&
      whole !== undefined &&
      (share.claim.kind !== 'share' || !agrees((datum.value / whole.value) * 100, share.value, share.claim))
    )
      builder.problem(
        [...here, 'share'],
        share.claim.id,
        'the share must be the part over the whole, in percent',
        `derive it as ${part.claim} / ${row.claim} * 100`,
      );
    return datum === undefined ? [] : [{ ...datum, share }];
  });
  const ratio = row.ratio === undefined ? undefined : builder.datum(row.label, row.ratio, [...at, 'ratio']);
  if (whole === undefined) return undefined;
  if (row.parts !== undefined) {
    checkSum(builder, [...at, 'claim'], whole, parts);
    builder.once([whole, ...parts], at);
    if (!['money', 'count', 'area'].includes(whole.claim.kind))
      builder.problem(
        [...at, 'claim'],
        whole.claim.id,
        `a ${whole.claim.kind} has no parts to draw`,
        'name an amount, a count or an area',
      );
  }
  const [first] = parts;
  if (
    ratio !== undefined &&
    (first === undefined ||
      ratio.claim.kind !== 'ratio' ||
      !agrees(whole.value / first.value, ratio.value, ratio.claim))
  )
    builder.problem(
      [...at, 'ratio'],
      ratio.claim.id,
      'the ratio must be that of the bar to its first part',
      `derive it as ${row.claim} / ${first?.claim.id ?? 'its first part'}`,
    );
  return { whole, parts, ratio };
}

function checkDifference(
  spec: ChartOf<'bars'>,
  rows: readonly BarRow[],
  difference: Datum | undefined,
  builder: SeriesBuilder,
): void {
  const [one, other] = rows;
  if (difference === undefined || one === undefined || other === undefined) return;
  if (spec.rows.length !== 2)
    builder.problem(
      ['difference'],
      difference.claim.id,
      `a difference needs two bars, here are ${spec.rows.length}`,
      'remove difference:, or draw two rows',
    );
  else if (!agrees(Math.abs(one.whole.value - other.whole.value), difference.value, difference.claim))
    builder.problem(
      ['difference', 'claim'],
      difference.claim.id,
      'the difference must be that of the two rows',
      `derive it from ${one.whole.claim.id} and ${other.whole.claim.id}`,
    );
}

/** All money in one unit. */
function inUnits(series: BarsSeries): BarsSeries {
  const { rows, difference } = series;
  const all: Datum[] = [...rows.flatMap(({ whole, parts }) => [whole, ...parts]), ...(difference ? [difference] : [])];
  const texts = new Map(inOneUnit(all).map(({ claim, text }) => [claim.ref, text]));
  const worded = <D extends Datum>(datum: D): D => ({ ...datum, text: texts.get(datum.claim.ref) ?? datum.text });
  return {
    ...series,
    rows: rows.map((row) => ({ ...row, whole: worded(row.whole), parts: row.parts.map(worded) })),
    difference: difference && worded(difference),
  };
}
