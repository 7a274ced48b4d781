/** Two lists and the lines between them. */
import type { ChartOf } from '../../schema/chart.ts';
import type { SeriesBuilder } from './builder.ts';
import type { NamedDatum } from './datum.ts';

export interface LinkedList {
  readonly label: string;
  readonly items: readonly NamedDatum[];
}

/** A line from the left list to the right, by the claim references of its ends. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: 'stated' | 'editor';
  readonly why: string | undefined;
}

export interface LinksSeries {
  readonly form: 'links';
  readonly left: LinkedList;
  readonly right: LinkedList;
  readonly pairs: readonly Link[];
}

export function linksOf(spec: ChartOf<'links'>, builder: SeriesBuilder): LinksSeries {
  const [left, right] = (['left', 'right'] as const).map((side): LinkedList => {
    const { label, claims } = spec[side];
    claims.forEach((ref, i) => {
      if (claims.indexOf(ref) < i)
        builder.problem([side, 'claims', i], ref, 'the claim is twice in the list', 'name each claim once');
    });
    return { label, items: claims.flatMap((ref) => builder.named(ref) ?? []) };
  }) as [LinkedList, LinkedList];
  const pairs = spec.pairs.flatMap((pair, i): Link[] => {
    const ends = { from: builder.claim(pair.from), to: builder.claim(pair.to) };
    for (const [end, side, list] of [
      ['from', 'left', left],
      ['to', 'right', right],
    ] as const) {
      const claim = ends[end];
      if (claim !== undefined && !list.items.some((item) => item.claim.ref === claim.ref))
        builder.problem(
          ['pairs', i, end],
          pair[end],
          `the ${side} list does not hold it`,
          `add it to ${side}.claims, or name a claim of that list`,
        );
    }
    if (spec.pairs.findIndex((other) => other.from === pair.from && other.to === pair.to) < i)
      builder.problem(['pairs', i], pair.from, 'the two are linked already', 'draw each line once');
    if (pair.kind === 'editor' && pair.why === undefined)
      builder.problem(['pairs', i], pair.from, 'the editor links them without saying why', 'add why:, in a few words');
    return ends.from === undefined || ends.to === undefined
      ? []
      : [{ from: ends.from.ref, to: ends.to.ref, kind: pair.kind, why: pair.why }];
  });
  return { form: 'links', left, right, pairs };
}
