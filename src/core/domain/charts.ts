/** All charts of the site: those across places, then those of each profile, each numbered within its home. */
import type { ChartSpec } from '../schema/chart.ts';
import type { Register } from './register.ts';

export interface RegisteredChart {
  /** Unique on the site, and a permalink. */
  readonly id: string;
  readonly spec: ChartSpec;
  /** Its profile; `undefined` for a chart across places. */
  readonly within: string | undefined;
  /** From 1, within its profile or among those across places. */
  readonly number: number;
}

export function chartsIn(register: Register): RegisteredChart[] {
  const numbered = (specs: readonly ChartSpec[], within: string | undefined): RegisteredChart[] =>
    specs.map((spec, index) => ({ id: spec.id, spec, within, number: index + 1 }));
  return [
    ...numbered(register.figures, undefined),
    ...[...register.profiles.values()].flatMap((profile) => numbered(profile.charts, profile.id)),
  ];
}
