/** What a chart draws: claims selected and checked against each other. No geometry here; what fails is not drawn. */
import type { ChartSpec } from '../core/schema/chart.ts';
import type { Register } from '../core/domain/register.ts';
import { formCalled, type Series } from './forms/registry.ts';
import { SeriesBuilder, type SeriesProblem } from './series-builder.ts';

/**
 * Selects a chart's claims; short ids are read within `profile`, and in full where it is undefined.
 * When `problems` is not empty, the series may lack rows and must not be drawn.
 */
export function buildSeries(
  spec: ChartSpec,
  register: Register,
  profile: string | undefined,
): { series: Series; problems: readonly SeriesProblem[] } {
  const builder = new SeriesBuilder(register, profile);
  const series = formCalled(spec.form).series(spec, builder);
  return { series, problems: builder.problems };
}
