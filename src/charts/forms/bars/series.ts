/** Bars on one axis from zero: amounts side by side, parts of a whole, rival readings of one sum. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Datum } from '../../datum.ts';
import { wordedInOneUnit, type At, type SeriesBuilder } from '../../series-builder.ts';
import { checkDifference, checkSum, checkWorkedOut } from '../../series-checks.ts';

interface BarPart extends Datum {
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
  const wholes = rows.map(({ whole }) => whole);
  const lengths = rows.flatMap(({ whole, parts }) => [whole, ...parts]);
  builder.alike([...lengths, difference], ['rows']);
  if (spec.rows.some(({ parts }) => parts !== undefined)) builder.ofOnePlace(lengths, ['rows']);
  else {
    builder.comparable(lengths, ['rows'], spec.caveats.length > 0);
    if (spec.rows.length < 2)
      builder.problem(['rows'], spec.id, ['one bar without parts compares nothing', 'add a row, or its parts:']);
  }
  if (difference !== undefined && rows.length === spec.rows.length)
    checkDifference(builder, ['difference'], difference, wholes);
  if (stated !== undefined && stated.claim.kind !== 'ratio')
    builder.problem(['stated'], stated.claim.id, [`a ${stated.claim.kind} is no ratio`, 'name a claim of kind ratio']);
  // The one whole of its parts is told as elsewhere: what lies beside each other are the parts.
  const compared = rows.length === 1 ? rows.flatMap(({ parts }) => parts) : lengths;
  const worded = wordedInOneUnit([...compared, difference]);
  return {
    form: 'bars',
    rows: rows.map((row) => ({ ...row, whole: worded(row.whole), parts: row.parts.map(worded) })),
    difference: difference && worded(difference),
    stated,
  };
}

function rowOf(row: Row, at: At, builder: SeriesBuilder): BarRow | undefined {
  const whole = builder.datum(row.label, row.claim, [...at, 'claim']);
  const parts = (row.parts ?? []).flatMap((part, j): BarPart[] => {
    const here = [...at, 'parts', j];
    const datum = builder.datum(part.label, part.claim, [...here, 'claim']);
    const share = part.share === undefined ? undefined : builder.datum(part.label, part.share, [...here, 'share']);
    if (share !== undefined && datum !== undefined && whole !== undefined)
      checkWorkedOut(builder, [...here, 'share'], share, {
        kind: 'share',
        expected: (datum.value / whole.value) * 100,
        what: 'the share must be the part over the whole, in percent',
        from: `as ${part.claim} / ${row.claim} * 100`,
      });
    return datum === undefined ? [] : [{ ...datum, share }];
  });
  const ratio = row.ratio === undefined ? undefined : builder.datum(row.label, row.ratio, [...at, 'ratio']);
  if (whole === undefined) return undefined;
  if (row.parts !== undefined) {
    checkSum(builder, [...at, 'claim'], whole, parts);
    builder.once([whole, ...parts], at);
  }
  const [first] = parts;
  if (ratio !== undefined)
    checkWorkedOut(builder, [...at, 'ratio'], ratio, {
      kind: 'ratio',
      expected: first === undefined ? NaN : whole.value / first.value,
      what: 'the ratio must be that of the bar to its first part',
      from: `as ${row.claim} / ${first?.claim.id ?? 'its first part'}`,
    });
  return { whole, parts, ratio };
}
