/** The only way from a series to a figure: its drawing, its table and its summary. */
import { charts as t } from '../strings/index.ts';
import type { DrawOptions, Figure } from './figure.ts';
import { formCalled, type Series } from './forms/registry.ts';
import { MARGIN } from './sheet.ts';
import { el, lines } from './svg.ts';
import { drawText, layoutText } from './text-layout.ts';
import { figureOf } from './svg-frame.ts';

export function drawChart(series: Series, options: DrawOptions): Figure {
  const form = formCalled(series.form);
  const columns = form.columns(series);
  const isEmpty = form.isEmpty(series);
  return figureOf(options, {
    form: series.form,
    isEmpty,
    summary: isEmpty ? `${t.nothing}.` : form.summary(series),
    table: { columns, rows: isEmpty ? [] : form.rows(series) },
    draw: (sheet) => {
      if (!isEmpty) return form.draw(series, sheet);
      const { width } = sheet;
      const frame = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: 100 - 2 * MARGIN };
      const maxWidth = width - 4 * MARGIN;
      const text = layoutText(t.nothing, { x: width / 2, y: 40, anchor: 'middle', role: 'soft', maxWidth });
      return { height: 100, body: lines(el('rect', { class: 'frame', ...frame }), drawText(text)) };
    },
  });
}
