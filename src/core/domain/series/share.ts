/** Parts of one whole, and what is left of it. */
import type { ChartOf } from '../../schema/chart.ts';
import { agrees, checkSum, type SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

export interface ShareSeries {
  readonly form: 'share';
  readonly whole: Datum;
  readonly parts: readonly { readonly part: Datum; readonly share: Datum | undefined }[];
  readonly rest: Datum;
}

export function shareOf(spec: ChartOf<'share'>, builder: SeriesBuilder): ShareSeries {
  const whole = builder.datum(spec.whole.label, spec.whole.claim, ['whole', 'claim']);
  const rest = builder.datum(spec.rest.label, spec.rest.claim, ['rest', 'claim']);
  const parts = spec.parts.flatMap((row, i) => {
    const part = builder.datum(row.label, row.claim, ['parts', i, 'claim']);
    const share = row.share === undefined ? undefined : builder.datum(row.label, row.share, ['parts', i, 'share']);
    if (part === undefined) return [];
    if (share !== undefined && whole !== undefined) {
      if (share.claim.kind !== 'share' || !agrees((part.value / whole.value) * 100, share.value, share.claim))
        builder.problem(
          ['parts', i, 'share'],
          share.claim.id,
          'the share must be the part over the whole, in percent',
          `derive it as ${row.claim} / ${spec.whole.claim} * 100`,
        );
    }
    return [{ part, share }];
  });
  // A chart that lacks either has already been rejected; an empty datum takes its place.
  if (whole === undefined || rest === undefined)
    return { form: 'share', whole: whole ?? ({} as Datum), parts, rest: rest ?? ({} as Datum) };
  const amounts = parts.map(({ part }) => part);
  builder.alike([whole, ...amounts, rest], ['parts']);
  builder.ofOnePlace([whole, ...amounts, rest], ['parts']);
  builder.once([whole, ...amounts, rest], ['parts']);
  if (!['money', 'count', 'area'].includes(whole.claim.kind))
    builder.problem(
      ['whole', 'claim'],
      whole.claim.id,
      `a ${whole.claim.kind} has no parts to draw`,
      'name an amount, a count or an area',
    );
  if (rest.claim.basis !== 'derived')
    builder.problem(
      ['rest', 'claim'],
      rest.claim.id,
      'what is left over must be derived, not printed',
      `name a claim derived as ${[spec.whole, ...spec.parts].map(({ claim }) => claim).join(' - ')}`,
    );
  checkSum(builder, ['whole', 'claim'], whole, [...amounts, rest]);
  return { form: 'share', whole, parts, rest };
}
