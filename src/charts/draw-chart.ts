/** The one door to the chart room: a series in, a figure out. */
import type { Series } from '../core/domain/series.ts';
import { figureBars } from './bars.ts';
import { figureDates } from './dates.ts';
import type { DrawOptions, Figure } from './figure.ts';
import { figureLinks } from './links.ts';
import { figureMarimekko } from './marimekko.ts';
import { figureMatrix } from './matrix.ts';
import { figureNamed } from './named.ts';
import { figureProportion } from './proportion.ts';
import { figureRelations } from './relations.ts';
import { figureScale } from './pictogram.ts';
import { figureScenarios } from './scenarios.ts';
import { figureShare } from './share.ts';
import { figureStages } from './stages.ts';
import { figureStrip } from './strip.ts';
import { figureTimeline } from './timeline.ts';
import { figureTree } from './tree.ts';
import { figureUnits } from './units.ts';
import { figureWeb } from './web.ts';

export function drawChart(series: Series, options: DrawOptions): Figure {
  switch (series.form) {
    case 'marimekko':
      return figureMarimekko(series, options);
    case 'units':
      return figureUnits(series, options);
    case 'scenarios':
      return figureScenarios(series, options);
    case 'dates':
      return figureDates(series, options);
    case 'scale':
      return figureScale(series, options);
    case 'bars':
      return figureBars(series, options);
    case 'share':
      return figureShare(series, options);
    case 'tree':
      return figureTree(series, options);
    case 'links':
      return figureLinks(series, options);
    case 'proportion':
      return figureProportion(series, options);
    case 'matrix':
      return figureMatrix(series, options);
    case 'named':
      return figureNamed(series, options);
    case 'strip':
      return figureStrip(series, options);
    case 'relations':
      return figureRelations(series, options);
    case 'web':
      return figureWeb(series, options);
    case 'timeline':
      return figureTimeline(series, options);
    case 'stages':
      return figureStages(series, options);
    default:
      return series satisfies never;
  }
}
