/** The only entry to the charts: a series in, a figure out. */
import type { Series } from '../core/domain/series.ts';
import { bars } from './bars.ts';
import { dates } from './dates.ts';
import type { ChartForm, DrawOptions, Figure } from './figure.ts';
import { marimekko } from './marimekko.ts';
import { matrix } from './matrix.ts';
import { named } from './named.ts';
import { proportion } from './proportion.ts';
import { scenarios } from './scenarios.ts';
import { share } from './share.ts';
import { strip } from './strip.ts';
import { emptyFigure, figureOf } from './svg-frame.ts';
import { timeline } from './timeline.ts';
import { units } from './units.ts';

const FORMS: { readonly [F in Series['form']]: ChartForm<Extract<Series, { form: F }>> } = {
  marimekko,
  units,
  scenarios,
  dates,
  bars,
  share,
  proportion,
  matrix,
  named,
  strip,
  timeline,
};

export function drawChart(series: Series, options: DrawOptions): Figure {
  // A form draws only its own series, and the table above holds it under that series' form.
  const form = FORMS[series.form] as ChartForm<Series>;
  const columns = form.columns(series);
  if (form.isEmpty(series)) return emptyFigure(options, series.form, columns);
  return figureOf(options, {
    form: series.form,
    summary: form.summary(series),
    table: { columns, rows: form.rows(series) },
    draw: (width, variantId) => form.draw(series, width, options, variantId),
  });
}
