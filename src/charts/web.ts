/** Places as upright lines, as in a wiring diagram; a dot on one where its document names the body of that row. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText } from './text-layout.ts';
import { EDGE_KINDS, NAMED_EDGE_KINDS } from './edge-kinds.ts';
import {
  namesOf,
  layoutWeb,
  RADIUS,
  REACH,
  type EndLayout,
  type RowLayout,
  type WebLayout,
  type Web,
} from './web-layout.ts';
import { linkMark, emptyFigure, figureOf, joinWords, type Drawing } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';

export function drawWeb(layout: WebLayout, options: DrawOptions, variantId: string): Drawing {
  const dot = (row: RowLayout, { datum, x }: EndLayout): string => {
    const isSole = row.ends.length === 1;
    const mark = el('circle', {
      class: row.datum.kind === 'stated' ? 'node-named' : 'node-blank',
      cx: x,
      cy: row.y,
      r: RADIUS,
    });
    const content = [
      el('circle', { cx: x, cy: row.y, r: REACH, fill: 'none', 'pointer-events': 'all' }),
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

const COLUMNS = ['From', 'Relation', 'To', 'Whose word'];

/** A row for each dot on a place's line, and one for each tie between two places. */
function tabulateWeb(series: Web): FigureTable {
  const nameOf = namesOf(series);
  const cell = (text: string, claim: RegisteredClaim | undefined) => (claim === undefined ? { text } : { text, claim });
  return {
    columns: COLUMNS,
    rows: [
      ...series.named.flatMap(({ label, ties }) =>
        ties.map(({ place, kind, relation, claim }) => [
          { text: nameOf(place) },
          { text: relation },
          cell(label, claim),
          { text: NAMED_EDGE_KINDS[kind] },
        ]),
      ),
      ...series.pairs.flatMap(({ places: [a, b], ties }) =>
        ties.map(({ kind, relation, ends }) => [
          cell(nameOf(a), ends[0]),
          { text: relation },
          cell(nameOf(b), ends[1]),
          { text: EDGE_KINDS[kind] },
        ]),
      ),
    ],
  };
}

function summariseWeb(series: Web): string {
  const nameOf = namesOf(series);
  const shared = series.named.filter(({ ties }) => ties.length > 1);
  const told = shared.map(({ label, ties }) => `${label} (${joinWords(ties.map(({ place }) => nameOf(place)))})`);
  const between = (['stated', 'editor'] as const).flatMap((kind) => {
    const pairs = series.pairs
      .filter(({ ties }) => ties.some((tie) => tie.kind === kind))
      .map(({ places }) => places.map(nameOf).join(' – '));
    return pairs.length === 0 ? [] : [`Lines between two places, ${EDGE_KINDS[kind]}: ${pairs.join('; ')}.`];
  });
  return [
    ...(series.named.length === 0
      ? []
      : [
          `Bodies and places drawn: ${series.named.length}; named for more than one place: ${told.length === 0 ? 'none' : told.join('; ')}.`,
        ]),
    ...between,
  ].join(' ');
}

export function figureWeb(series: Web, options: DrawOptions): Figure {
  if (series.named.length + series.pairs.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseWeb(series),
    table: tabulateWeb(series),
    draw: (width, variantId) => drawWeb(layoutWeb(series, width), options, variantId),
  });
}
