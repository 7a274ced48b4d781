/** Who has what relation to whom: cells in frames, numbered wires between them, and a key of the numbers. */
import { routes } from '../core/domain/routes.ts';
import type { RelationNode, RelationsSeries } from '../core/domain/series/relations.ts';
import { charts } from '../strings/index.ts';
import { NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend } from './legend.ts';
import { RADIUS, type RingLayout } from './numbered-key.ts';
import { layoutRelations, namedWords, type RelationCellLayout, type RelationsLayout } from './relations-layout.ts';
import { linkMark } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import { drawText } from './text-layout.ts';
import type { EdgeLayout } from './wire-path.ts';

const t = charts.relations;
const BLANK_RADIUS = 4.5;

function drawRelations(
  layout: RelationsLayout,
  labelOf: (node: string) => string,
  options: DrawOptions,
  variantId: string,
): Drawing {
  return {
    height: layout.height,
    body: lines(
      layout.groups.map(({ frame, label, cells }) =>
        el(
          'g',
          { class: 'part' },
          el('rect', { class: 'frame-ground', ...frame }),
          ...cells.map(({ rule }) => el('path', { class: 'rule', d: rule })),
          el('rect', { class: 'frame', ...frame }),
          drawText(label, variantId),
        ),
      ),
      layout.key === undefined ? '' : el('path', { class: 'rule', d: layout.key.rule }),
      layout.key === undefined ? '' : drawText(layout.key.text, variantId),
      layout.edges.map((edge, i) => drawEdge(edge, i + 1, labelOf, options, variantId)),
      layout.groups.flatMap(({ cells }) => cells.map((cell) => drawCell(cell, options, variantId))),
      drawLegend(layout.legend, variantId),
    ),
  };
}

function drawCell(
  { datum, name, bullet, rings, remark }: RelationCellLayout,
  options: DrawOptions,
  variantId: string,
): string {
  const content = [
    bullet === undefined ? '' : el('circle', { class: 'node-named', cx: bullet.x, cy: bullet.y, r: BLANK_RADIUS }),
    drawText(name, variantId),
    ...rings.map(({ x, y, filled }) =>
      el('circle', { class: filled ? 'node-named' : 'node-blank', cx: x, cy: y, r: BLANK_RADIUS }),
    ),
    remark === undefined ? '' : drawText(remark, variantId),
  ];
  const cell = el('g', { class: 'node' }, ...content);
  const { claim, place } = datum;
  const title = nodeWords(datum);
  if (claim !== undefined) return linkMark(options, { claim, words: title }, cell);
  if (place === undefined) return cell;
  return linkMark(options, { path: routes.profile(place.id), value: String(place.claims), words: title }, cell);
}

function nodeWords({ label, counted }: RelationNode): string {
  return counted === undefined ? label : t.node(label, namedWords(counted));
}

function drawEdge(
  { datum, path, stubs, head, rings, entry }: EdgeLayout,
  number: number,
  labelOf: (node: string) => string,
  options: DrawOptions,
  variantId: string,
): string {
  const ring = ({ x, y, number: text }: RingLayout): string =>
    el('circle', { class: 'balloon', cx: x, cy: y, r: RADIUS }) + drawText(text, variantId);
  const ends = charts.between(labelOf(datum.from), labelOf(datum.to));
  const title = t.edge(number, ends, datum.label, datum.kind);
  const content = [
    // Where wires cross, the one drawn later passes over the other with a gap.
    el('path', { class: 'halo', d: path }),
    el('path', { class: 'wire', d: path }),
    el('path', { class: 'wire', d: stubs }),
    head === undefined ? '' : el('path', { class: 'wire-head', d: head }),
    ...rings.map(ring),
    ring(entry.ring),
    drawText(entry.label, variantId),
    entry.why === undefined ? '' : drawText(entry.why, variantId),
  ];
  const line = { class: `edge-${datum.kind}`, 'data-from': datum.from, 'data-to': datum.to };
  return datum.kind === 'stated'
    ? linkMark(options, { claim: datum.claim, words: title }, el('g', line, ...content))
    : el('g', line, el('title', {}, words(t.withReason(title, datum.why))), ...content);
}

function labelsOf(series: RelationsSeries): (node: string) => string {
  const labels = new Map(series.groups.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label])));
  return (node) => labels.get(node) ?? node;
}

export const relations: ChartForm<RelationsSeries> = {
  isEmpty: ({ groups }) => groups.every(({ nodes }) => nodes.length === 0),
  columns: () => t.columns,
  /** A row for each line, in the order of their numbers; then what is one of what; then what has no line. */
  rows: ({ groups, edges }) => {
    const nodes = new Map(groups.flatMap((group) => group.nodes.map((node) => [node.id, node])));
    const seen = new Set<string>();
    const cellOf = (id: string): Cell => {
      const { label = id, claim, place } = nodes.get(id) ?? {};
      // Each node is linked where it comes first.
      if (seen.has(id)) return { text: label };
      seen.add(id);
      if (claim !== undefined) return { text: label, claim };
      if (place === undefined) return { text: label };
      return { text: label, page: { path: routes.profile(place.id), claims: place.claims } };
    };
    const { stated } = charts.edges;
    const lineRows = edges.map((edge): Cell[] => [
      cellOf(edge.from),
      edge.kind === 'stated' ? { text: edge.label, claim: edge.claim } : { text: edge.label },
      cellOf(edge.to),
      { text: edge.kind === 'stated' ? stated : t.drawnBecause(edge.why) },
    ]);
    const members = [...nodes.values()].flatMap(({ id, counted }) =>
      (counted?.named ?? []).map((named) => [cellOf(named), { text: t.oneOf }, cellOf(id), { text: stated }]),
    );
    const alone = [...nodes.keys()]
      .filter((id) => !seen.has(id))
      .map((id) => [cellOf(id), { text: charts.unlinked }, NO_CELL, NO_CELL]);
    return [...lineRows, ...members, ...alone];
  },
  summary: (series) => {
    const { groups, edges } = series;
    const nodes = groups.flatMap((group) => group.nodes);
    const labelOf = labelsOf(series);
    const kinds = (['stated', 'editor'] as const).map((kind) => {
      const byStart = Map.groupBy(
        edges.filter((edge) => edge.kind === kind),
        ({ from }) => from,
      );
      const fans = [...byStart].map(([from, some]) =>
        t.fan(labelOf(from), [...new Set(some.map(({ to }) => labelOf(to)))]),
      );
      return t.lines(kind, fans);
    });
    const isLinked = ({ id, counted, oneOf }: RelationNode): boolean =>
      oneOf !== undefined || (counted?.named.length ?? 0) > 0 || edges.some(({ from, to }) => from === id || to === id);
    return t.summary(
      kinds,
      nodes.filter(({ counted }) => counted !== undefined).map(nodeWords),
      nodes.filter((node) => !isLinked(node)).map(({ label }) => label),
    );
  },
  draw: (series, width, options, variantId) =>
    drawRelations(layoutRelations(series, width), labelsOf(series), options, variantId),
};
