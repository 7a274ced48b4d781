/** What a chart draws: claims picked out and held against each other. No geometry here, and nothing is drawn that fails. */
import type { ChartSpec } from '../schema/chart.ts';
import type { Register } from './register.ts';
import { barsOf } from './series/bars.ts';
import { SeriesBuilder, type SeriesProblem } from './series/builder.ts';
import { datesOf } from './series/dates.ts';
import { linksOf } from './series/links.ts';
import { marimekkoOf } from './series/marimekko.ts';
import { matrixOf } from './series/matrix.ts';
import { namedOf } from './series/named.ts';
import { proportionOf } from './series/proportion.ts';
import { relationsOf } from './series/relations.ts';
import { scaleOf } from './series/scale.ts';
import { scenariosOf } from './series/scenarios.ts';
import { shareOf } from './series/share.ts';
import { stagesOf } from './series/stages.ts';
import { stripOf } from './series/strip.ts';
import { timelineSeriesOf } from './series/timeline.ts';
import { treeOf } from './series/tree.ts';
import { unitsOf } from './series/units.ts';
import { webOf } from './series/web.ts';

export type Series = ReturnType<typeof seriesOf>;

/**
 * Picks out a chart's claims; short ids are read within `profile`, and in full where it is undefined.
 * When `problems` is not empty, the series may lack rows and must not be drawn.
 */
export function buildSeries(
  spec: ChartSpec,
  register: Register,
  profile: string | undefined,
): { series: Series; problems: readonly SeriesProblem[] } {
  const builder = new SeriesBuilder(register, profile);
  const series = seriesOf(spec, builder);
  return { series, problems: builder.problems };
}

function seriesOf(spec: ChartSpec, builder: SeriesBuilder) {
  switch (spec.form) {
    case 'marimekko':
      return marimekkoOf(spec, builder);
    case 'units':
      return unitsOf(spec, builder);
    case 'scenarios':
      return scenariosOf(spec, builder);
    case 'dates':
      return datesOf(spec, builder);
    case 'scale':
      return scaleOf(spec, builder);
    case 'bars':
      return barsOf(spec, builder);
    case 'share':
      return shareOf(spec, builder);
    case 'tree':
      return treeOf(spec, builder);
    case 'links':
      return linksOf(spec, builder);
    case 'proportion':
      return proportionOf(spec, builder);
    case 'matrix':
      return matrixOf(spec, builder);
    case 'named':
      return namedOf(spec, builder);
    case 'strip':
      return stripOf(spec, builder);
    case 'relations':
      return relationsOf(spec, builder);
    case 'web':
      return webOf(spec, builder);
    case 'timeline':
      return timelineSeriesOf(builder);
    case 'stages':
      return stagesOf(spec, builder);
    default:
      return spec satisfies never;
  }
}
