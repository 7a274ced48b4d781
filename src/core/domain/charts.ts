/** All charts of the site: those across places, then those of each profile, each numbered within its home. */
import { charts as t } from '../../strings/index.ts';
import type { ChartSpec } from '../schema/chart.ts';
import { cached } from '../values/cached.ts';
import { countDeadlines, promisesIn } from './promises.ts';
import { claimsOfProfile, type Register } from './register.ts';

export interface RegisteredChart {
  /** Unique on the site, and a permalink. */
  readonly id: string;
  readonly spec: ChartSpec;
  /** As it is written, with its claims in braces; or computed. */
  readonly title: string;
  /** Its profile; `undefined` for a chart across places. */
  readonly within: string | undefined;
  /** From 1, within its profile or among those across places. */
  readonly number: number;
}

export const chartsIn = cached((register: Register): readonly RegisteredChart[] => {
  const numbered = (specs: readonly ChartSpec[], within: string | undefined): RegisteredChart[] => {
    const computed = cached((spec: ChartSpec) => computedTitle(register, spec, within));
    return specs.map((spec, index) => ({
      id: spec.id,
      spec,
      // Computed where it is asked for, since it depends on all promises.
      get title() {
        return spec.title ?? computed(spec);
      },
      within,
      number: index + 1,
    }));
  };
  return [
    ...numbered(register.figures, undefined),
    ...[...register.profiles.values()].flatMap((profile) => numbered(profile.charts, profile.id)),
  ];
});

/** Whether a chart names no claims and draws all there are: then its title is computed too, and stays true as they grow. */
export const isComputed = (spec: ChartSpec): boolean =>
  spec.form === 'matrix' || (spec.form === 'dates' && spec.rows === undefined);

function computedTitle(register: Register, { form }: ChartSpec, within: string | undefined): string {
  const places = within === undefined ? [...register.profiles.keys()] : [within];
  const promises = places.flatMap((id) => promisesIn(register, claimsOfProfile(register, id)));
  if (form === 'dates') return t.dates.title(countDeadlines(promises).printed, promises.length);
  const themes = Map.groupBy(
    register.themes.values(),
    ({ id }) => promises.filter(({ claim }) => claim.themes.includes(id)).length,
  );
  const named = (count: number): string[] => (themes.get(count) ?? []).map(({ name }) => name.en);
  return t.matrix.title(named(Math.max(...themes.keys())), named(Math.min(...themes.keys())));
}
