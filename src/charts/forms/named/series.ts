/** What a document counts, and which of it the document also names; the least named first. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { RegisteredClaim } from '../../../core/domain/register.ts';
import { isQuantity } from '../../../core/domain/format-claim.ts';
import type { Datum, NamedDatum, PlaceRef } from '../../datum.ts';
import type { At, SeriesBuilder, Wrong } from '../../series-builder.ts';
import { checkNames, memberFault } from '../../series-checks.ts';

export interface SaidAndNamed {
  readonly label: string;
  readonly place: PlaceRef;
  readonly said: Datum;
  readonly named: readonly NamedDatum[];
}

export interface NamedSeries {
  readonly form: 'named';
  readonly rows: readonly SaidAndNamed[];
}

type NamedRow = ChartOf<'named'>['rows'][number];

export function namedOf(spec: ChartOf<'named'>, builder: SeriesBuilder): NamedSeries {
  const rows = spec.rows.flatMap((row, i): SaidAndNamed[] => {
    const said = builder.datum(row.label, row.said, ['rows', i, 'said']);
    if (spec.rows.findIndex((other) => other.said === row.said) < i)
      builder.problem(['rows', i, 'said'], row.said, ['the count is used in a row above', 'draw each count once']);
    const named = row.named.flatMap((ref) => builder.named(ref) ?? []);
    if (said === undefined) return [];
    checkSaid(said, ['rows', i, 'said'], builder);
    checkNamed(row, i, said, builder);
    return [{ label: row.label, place: builder.placeOf(said.claim), said, named }];
  });
  const first = rows[0];
  const foreign = rows.find(({ place }) => place.id !== first?.place.id);
  if (first !== undefined && foreign !== undefined && spec.caveats.length === 0)
    builder.problem(['caveats'], foreign.said.claim.ref, [
      `${first.said.claim.ref} and ${foreign.said.claim.ref} are of different places and count different things`,
      'say under caveats: that rows share no unit and are not to be compared',
    ]);
  const share = ({ said, named }: SaidAndNamed): number => named.length / said.value;
  return { form: 'named', rows: rows.toSorted((a, b) => share(a) - share(b) || b.said.value - a.said.value) };
}

function checkSaid({ claim, value }: Datum, at: At, builder: SeriesBuilder): void {
  if (claim.kind !== 'count')
    builder.problem(at, claim.ref, [
      `a ${claim.kind} counts nothing that could be named`,
      'name a claim of kind count',
    ]);
  else if (claim.basis !== 'printed')
    builder.problem(at, claim.ref, [
      `the document does not say this number: it is ${claim.basis === 'editor' ? "the editor's" : 'derived'}`,
      'name a count of basis printed',
    ]);
  else if (value < 1) builder.problem(at, claim.ref, ['of nothing, nothing can be named', 'leave the row out']);
}

function checkNamed(row: NamedRow, i: number, said: Datum, builder: SeriesBuilder): void {
  row.named.forEach((ref, j) => {
    const claim = builder.claim(ref);
    const fault: Wrong | undefined =
      row.named.indexOf(ref) < j
        ? ['the claim is twice in the row', 'name each claim once']
        : claim === undefined
          ? undefined
          : faultOf(claim, said, builder);
    if (fault !== undefined) builder.problem(['rows', i, 'named', j], ref, fault);
  });
  checkNames(builder, ['rows', i, 'named'], row.named.length, said);
}

/** Why the claim names none of the things counted, and what to do; `undefined` where it does. */
function faultOf(claim: RegisteredClaim, said: Datum, builder: SeriesBuilder): Wrong | undefined {
  if (isQuantity(claim) || claim.kind === 'date' || claim.name === undefined)
    return [`the ${claim.kind} names nothing`, 'name a claim that has a name:'];
  if (claim.basis !== 'printed') return ['the document does not name it', 'name a claim of basis printed'];
  if (claim.source !== said.claim.source)
    return [`it is of ${claim.source}, the count of ${said.claim.source}`, 'name claims of the same document'];
  return memberFault(builder, claim, said);
}
