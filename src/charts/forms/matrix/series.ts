/** How many promises of each place belong to each theme. */
import { promisesIn } from '../../../core/domain/promises.ts';
import { sum } from 'd3-array';
import { largest } from '../../../core/domain/many.ts';
import { claimsOfProfile } from '../../../core/domain/register.ts';
import type { ChartOf } from '../../../core/schema/chart.ts';
import { charts } from '../../../strings/index.ts';
import type { PlaceRef } from '../../datum.ts';
import type { SeriesBuilder } from '../../series-builder.ts';

interface MatrixCell {
  readonly place: PlaceRef;
  readonly count: number;
}

export interface MatrixRow {
  readonly theme: { readonly id: string; readonly name: string };
  /** Of all places. */
  readonly count: number;
  /** One for each place that is drawn, in the order of the places. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixSeries {
  readonly form: 'matrix';
  /** Each with all its promises: one may have several themes, so its column may add up to more. Of many, the largest. */
  readonly places: readonly (PlaceRef & { readonly count: number })[];
  /** Promises of all places. */
  readonly total: number;
  readonly leftOut?: string | undefined;
  /** The theme of most promises first. */
  readonly rows: readonly MatrixRow[];
}

export function matrixOf(spec: ChartOf<'matrix'>, builder: SeriesBuilder): MatrixSeries {
  if (spec.caveats.length === 0)
    builder.problem(['caveats'], spec.id, [
      'a number of promises looks like how much a theme matters',
      'say under caveats: that documents differ in length, and that it counts promises, not money or effort',
    ]);
  const { register } = builder;
  const promised = [...register.profiles.values()].map(({ id, name }) => ({
    place: { id, name: name.en },
    claims: promisesIn(register, claimsOfProfile(register, id)).map(({ claim }) => claim),
  }));
  const size = ({ claims }: (typeof promised)[number]): number => claims.length;
  const { shown, others, rest } = largest(promised, size);
  const within = (theme: string, { claims }: (typeof promised)[number]): number =>
    claims.filter(({ themes }) => themes.includes(theme)).length;
  const rows = [...register.themes.values()].map(({ id, name }): MatrixRow => ({
    theme: { id, name: name.en },
    count: sum(promised, (place) => within(id, place)),
    cells: shown.map((place) => ({ place: place.place, count: within(id, place) })),
  }));
  return {
    form: 'matrix',
    places: shown.map((place) => ({ ...place.place, count: size(place) })),
    total: sum(promised, size),
    leftOut: charts.matrix.leftOut(shown.length, others, rest),
    rows: rows.toSorted((a, b) => b.count - a.count),
  };
}
