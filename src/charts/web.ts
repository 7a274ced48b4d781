/** Places as vertical lines, as the buses of a wiring diagram; a dot where the place's document names the body of a row. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { WebSeries } from '../core/domain/series/web.ts';
import { charts } from '../strings/index.ts';
import type { Cell, ChartForm, DrawOptions, Drawing } from './figure.ts';
import { drawLegend } from './legend.ts';
import { linkMark } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import { drawText } from './text-layout.ts';
import { HIT_RADIUS, layoutWeb, placeNames, RADIUS } from './web-layout.ts';
import type { WebEndLayout, WebRowLayout, WebLayout } from './web-layout.ts';

const t = charts.web;

function drawWeb(layout: WebLayout, options: DrawOptions, variantId: string): Drawing {
  const dot = (row: WebRowLayout, { datum, x }: WebEndLayout): string => {
    const isSole = row.ends.length === 1;
    const mark = el('circle', {
      class: row.datum.kind === 'stated' ? 'node-named' : 'node-blank',
      cx: x,
      cy: row.y,
      r: RADIUS,
    });
    const content = [
      el('circle', { cx: x, cy: row.y, r: HIT_RADIUS, fill: 'none', 'pointer-events': 'all' }),
      mark,
      isSole ? drawText(row.label, variantId) : '',
    ];
    return datum.claim === undefined
      ? el('g', {}, el('title', {}, words(datum.words)), ...content)
      : linkMark(options, { claim: datum.claim, words: datum.words }, ...content);
  };
  return {
    height: layout.height,
    body: lines(
      layout.banks.flatMap(({ buses, headings, rows }) => [
        ...rows.map(({ guide }) => el('path', { class: 'rule', d: guide })),
        ...buses.map(({ path }) => el('path', { class: 'bus', d: path })),
        ...headings.flatMap(({ text, rule }) => [el('path', { class: 'frame', d: rule }), drawText(text, variantId)]),
        ...rows.map((row) =>
          el(
            'g',
            { class: `edge-${row.datum.kind}` },
            row.wire === undefined ? '' : el('path', { class: 'wire', d: row.wire }),
            row.ends.length === 1 ? '' : drawText(row.label, variantId),
            ...row.ends.map((end) => dot(row, end)),
          ),
        ),
        ...buses.map(({ name }) => drawText(name, variantId)),
      ]),
      drawLegend(layout.legend, variantId),
    ),
  };
}

export const web: ChartForm<WebSeries> = {
  isEmpty: ({ named, pairs }) => named.length + pairs.length === 0,
  columns: () => t.columns,
  /** A row for each dot on a place's line, and one for each relation of two places. */
  rows: (series) => {
    const nameOf = placeNames(series);
    const cell = (text: string, claim: RegisteredClaim | undefined): Cell =>
      claim === undefined ? { text } : { text, claim };
    return [
      ...series.named.flatMap(({ label, ties }) =>
        ties.map(({ place, kind, relation, claim }) => [
          { text: nameOf(place) },
          { text: relation },
          cell(label, claim),
          { text: charts.namedEdges[kind] },
        ]),
      ),
      ...series.pairs.flatMap(({ places: [a, b], ties }) =>
        ties.map(({ kind, relation, ends }) => [
          cell(nameOf(a), ends[0]),
          { text: relation },
          cell(nameOf(b), ends[1]),
          { text: charts.edges[kind] },
        ]),
      ),
    ];
  },
  summary: (series) => {
    const nameOf = placeNames(series);
    const shared = series.named
      .filter(({ ties }) => ties.length > 1)
      .map(({ label, ties }) =>
        t.shared(
          label,
          ties.map(({ place }) => nameOf(place)),
        ),
      );
    const between = (['stated', 'editor'] as const).map((kind) => {
      const pairs = series.pairs.filter(({ ties }) => ties.some((tie) => tie.kind === kind));
      return t.pairs(
        kind,
        pairs.map(({ places: [a, b] }) => charts.between(nameOf(a), nameOf(b))),
      );
    });
    return t.summary(series.named.length, shared, between);
  },
  draw: (series, width, options, variantId) => drawWeb(layoutWeb(series, width), options, variantId),
};
