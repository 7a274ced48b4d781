/** A few printed sums of won, of unlike size and kind, none of them part of another. */
import { isQuantity, formatClaim, formatClaimKorean } from '../../../core/domain/format-claim.ts';
import { isMemberOf } from '../../../core/domain/part-of.ts';
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Datum, PlaceRef } from '../../datum.ts';
import type { SeriesBuilder } from '../../series-builder.ts';

export interface LadderSum extends Datum {
  readonly kind: string;
  readonly korean: string;
  readonly place: PlaceRef;
  /** When its document appeared. */
  readonly published: string;
}

export interface LadderSeries {
  readonly form: 'ladder';
  /** The largest first. */
  readonly sums: readonly LadderSum[];
}

export function ladderOf(spec: ChartOf<'ladder'>, builder: SeriesBuilder): LadderSeries {
  if (spec.caveats.length === 0)
    builder.problem(['caveats'], spec.id, [
      'sums of unlike things, of unlike years, are on one scale without an explanation',
      'say under caveats: that they cover different things and years',
    ]);
  const sums = spec.rows.flatMap((row, i): LadderSum[] => {
    const claim = builder.claim(row.claim);
    if (claim === undefined) return [];
    const at = ['rows', i, 'claim'];
    if (!isQuantity(claim) || claim.kind !== 'money' || claim.unit !== 'KRW' || claim.value <= 0) {
      builder.problem(at, row.claim, ['it is no amount of won above zero', 'name a claim of kind money in KRW']);
      return [];
    }
    if (claim.basis !== 'printed')
      builder.problem(at, row.claim, ['no document prints this sum', 'name a claim of basis printed']);
    const text = formatClaim(claim, 'figure') ?? '';
    const korean = formatClaimKorean(claim) ?? '';
    const place = builder.placeOf(claim);
    const published = builder.published(claim)?.date ?? '';
    return [{ label: row.label, claim, value: claim.value, text, kind: row.kind, korean, place, published }];
  });
  builder.once(sums, ['rows']);
  for (const { claim } of sums)
    for (const { claim: whole } of sums)
      if (whole !== claim && isMemberOf(builder.register, claim, whole) === true)
        builder.problem(['rows'], claim.ref, [
          `it is part of ${whole.ref}, and would be seen twice`,
          'draw the part or the whole, not both',
        ]);
  return { form: 'ladder', sums: sums.toSorted((a, b) => b.value - a.value) };
}
