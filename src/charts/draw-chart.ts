/** The one door to the chart room: a series in, a figure out. */
import type { Series } from '../domain/series.ts';
import { figureDates } from './dates.ts';
import type { DrawOptions, Figure } from './figure.ts';
import { figureMarimekko } from './marimekko.ts';
import { figureScale } from './scale.ts';
import { figureScenarios } from './scenarios.ts';
import { figureUnits } from './units.ts';

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
    default:
      return series satisfies never;
  }
}
