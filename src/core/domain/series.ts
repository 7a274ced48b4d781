/** What a chart draws: claims selected and checked against each other. No geometry here; what fails is not drawn. */
import type { ChartOf, ChartSpec } from '../schema/chart.ts';
import type { Register } from './register.ts';
import { barsOf } from './series/bars.ts';
import { SeriesBuilder, type SeriesProblem } from './series/builder.ts';
import { datesOf } from './series/dates.ts';
import { marimekkoOf } from './series/marimekko.ts';
import { matrixOf } from './series/matrix.ts';
import { namedOf } from './series/named.ts';
import { proportionOf } from './series/proportion.ts';
import { scenariosOf } from './series/scenarios.ts';
import { shareOf } from './series/share.ts';
import { stripOf } from './series/strip.ts';
import { timelineSeriesOf } from './series/timeline.ts';
import { unitsOf } from './series/units.ts';

const FORMS = {
  marimekko: marimekkoOf,
  units: unitsOf,
  scenarios: scenariosOf,
  dates: datesOf,
  bars: barsOf,
  share: shareOf,
  proportion: proportionOf,
  matrix: matrixOf,
  named: namedOf,
  strip: stripOf,
  timeline: timelineSeriesOf,
} satisfies { readonly [F in ChartSpec['form']]: (spec: ChartOf<F>, builder: SeriesBuilder) => { readonly form: F } };

export type Series = ReturnType<(typeof FORMS)[ChartSpec['form']]>;

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
  // A form's function takes only its own kind of chart, and the table above holds it under that kind.
  const series = (FORMS[spec.form] as (spec: ChartSpec, builder: SeriesBuilder) => Series)(spec, builder);
  return { series, problems: builder.problems };
}
