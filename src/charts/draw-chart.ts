/** The only way from a series to a figure: its drawing, its table and its summary. */
import { charts as t } from '../strings/index.ts';
import type { DrawOptions, Figure } from './figure.ts';
import { formCalled, type Series } from './forms/registry.ts';
import { endAt, fullWidth, MARGIN, type Piece, type Sheet } from './sheet.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, layoutText, SMALL_PRINT } from './text-layout.ts';
import { figureOf } from './svg-frame.ts';

/** Three lines of text. */
const LONGEST_SUMMARY = 300;

/** A summary stays a summary however many things are drawn: it ends between two of them, and the table has the rest. */
function shortened(summary: string): string {
  if (summary.length <= LONGEST_SUMMARY) return summary;
  const start = summary.slice(0, LONGEST_SUMMARY - t.restInTable.length - 2);
  const end = Math.max(...['; ', ', ', '. '].map((between) => start.lastIndexOf(between)));
  return `${start.slice(0, Math.max(end, 0))}. ${t.restInTable}`;
}

export function drawChart(series: Series, options: DrawOptions): Figure {
  const form = formCalled(series.form);
  const columns = form.columns(series);
  const isEmpty = form.isEmpty(series);
  // Of many places a form draws some; which, and how many it leaves out, is said under the drawing too.
  const leftOut = 'leftOut' in series ? series.leftOut : undefined;
  return figureOf(options, {
    form: series.form,
    isEmpty,
    summary: isEmpty ? `${t.nothing}.` : shortened([leftOut ?? '', form.summary(series)].join(' ').trim()),
    table: { columns, rows: isEmpty ? [] : form.rows(series) },
    draw: (sheet) => {
      if (isEmpty) return drawNothing(sheet);
      const drawn = form.draw(series, sheet);
      if (leftOut === undefined) return drawn;
      const note = layoutText(leftOut, { ...SMALL_PRINT, ...fullWidth(endAt(drawn.bottom), sheet) });
      return { bottom: bottomOf(note), body: lines(drawn.body, drawText(note)) };
    },
  });
}

function drawNothing({ width, right }: Sheet): Piece {
  const bottom = 100 - MARGIN;
  const frame = { x: MARGIN, y: MARGIN, width: right - MARGIN, height: bottom - MARGIN };
  const maxWidth = width - 4 * MARGIN;
  const text = layoutText(t.nothing, { x: width / 2, y: 40, anchor: 'middle', role: 'soft', maxWidth });
  return { bottom, body: lines(el('rect', { class: 'frame', ...frame }), drawText(text)) };
}
