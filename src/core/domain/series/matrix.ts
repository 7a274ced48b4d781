/** How many claims of each place belong to each theme. */
import type { ChartOf } from '../../schema/chart.ts';
import { claimsOfProfile, claimsOfTheme } from '../register.ts';
import type { SeriesBuilder } from './builder.ts';
import type { PlaceRef } from './datum.ts';

export interface MatrixCell {
  readonly place: PlaceRef;
  readonly count: number;
  /** Share of all claims of the theme, in percent. */
  readonly share: number;
}

export interface MatrixRow {
  readonly theme: { readonly id: string; readonly name: string };
  readonly count: number;
  /** One for each place, in the order of the places. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixSeries {
  readonly form: 'matrix';
  /** Each with all its claims: a claim may have several themes, so its column may add up to more. */
  readonly places: readonly (PlaceRef & { readonly count: number })[];
  readonly rows: readonly MatrixRow[];
}

export function matrixOf(spec: ChartOf<'matrix'>, builder: SeriesBuilder): MatrixSeries {
  if (spec.caveats.length === 0)
    builder.problem(
      ['caveats'],
      spec.id,
      'a number of claims shows how much was read of a theme, and looks like how much it matters',
      'say under caveats: that documents differ in length, and that it measures the reading',
    );
  const { register } = builder;
  const places = [...register.profiles.values()].map(({ id, name }) => ({
    id,
    name: name.en,
    count: claimsOfProfile(register, id).length,
  }));
  const rows = [...register.themes.values()].map(({ id, name }): MatrixRow => {
    const claims = claimsOfTheme(register, id).filter(({ profile }) => register.profiles.has(profile));
    const byPlace = Map.groupBy(claims, ({ profile }) => profile);
    const cells = places.map((place) => {
      const count = byPlace.get(place.id)?.length ?? 0;
      return { place, count, share: count === 0 ? 0 : (count / claims.length) * 100 };
    });
    return { theme: { id, name: name.en }, count: claims.length, cells };
  });
  return { form: 'matrix', places, rows };
}
