/** How many promises of each place belong to each theme. */
import { promisesIn } from '../../../core/domain/promises.ts';
import { claimsOfProfile } from '../../../core/domain/register.ts';
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { PlaceRef } from '../../datum.ts';
import type { SeriesBuilder } from '../../series-builder.ts';

interface MatrixCell {
  readonly place: PlaceRef;
  readonly count: number;
}

export interface MatrixRow {
  readonly theme: { readonly id: string; readonly name: string };
  readonly count: number;
  /** One for each place, in the order of the places. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixSeries {
  readonly form: 'matrix';
  /** Each with all its promises: one may have several themes, so its column may add up to more. */
  readonly places: readonly (PlaceRef & { readonly count: number })[];
  /** The theme of most promises first. */
  readonly rows: readonly MatrixRow[];
}

export function matrixOf(spec: ChartOf<'matrix'>, builder: SeriesBuilder): MatrixSeries {
  if (spec.caveats.length === 0)
    builder.problem(
      ['caveats'],
      spec.id,
      'a number of promises looks like how much a theme matters',
      'say under caveats: that documents differ in length, and that it counts promises, not money or effort',
    );
  const { register } = builder;
  const promised = [...register.profiles.values()].map(({ id, name }) => ({
    place: { id, name: name.en },
    claims: promisesIn(register, claimsOfProfile(register, id)).map(({ claim }) => claim),
  }));
  const rows = [...register.themes.values()].map(({ id, name }): MatrixRow => {
    const cells = promised.map(({ place, claims }) => ({
      place,
      count: claims.filter(({ themes }) => themes.includes(id)).length,
    }));
    return { theme: { id, name: name.en }, count: cells.reduce((all, { count }) => all + count, 0), cells };
  });
  return {
    form: 'matrix',
    places: promised.map(({ place, claims }) => ({ ...place, count: claims.length })),
    rows: rows.toSorted((a, b) => b.count - a.count),
  };
}
