/** Who stands to whom in what: cells in ruled frames, numbered wires between them, and what each number means. */
import { routes } from '../core/domain/routes.ts';
import type { Series } from '../core/domain/series.ts';
import type { RelationNode } from '../core/domain/series/relations.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText } from './text-layout.ts';
import { EDGE_KINDS } from './edge-kinds.ts';
import { RADIUS, type RingLayout } from './numbered-key.ts';
import { namedWords, layoutRelations, type CellLayout, type RelationsLayout } from './relations-layout.ts';
import { linkMark, emptyFigure, figureOf, joinWords, type Drawing } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import type { EdgeLayout } from './wire-path.ts';

type Relations = Extract<Series, { form: 'relations' }>;

const BLANK_RADIUS = 4.5;
const ONE_OF = 'one of';
const UNLINKED = 'not linked';

export function drawRelations(
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

function drawCell({ datum, name, bullet, rings, remark }: CellLayout, options: DrawOptions, variantId: string): string {
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
  const said = nodeWords(datum);
  if (claim !== undefined) return linkMark(options, { claim, words: said }, cell);
  if (place === undefined) return cell;
  return linkMark(options, { path: routes.profile(place.id), value: String(place.claims), words: said }, cell);
}

function nodeWords({ label, counted }: RelationNode): string {
  return counted === undefined ? label : `${label}, ${namedWords(counted)}`;
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
  const said = `${number}. ${labelOf(datum.from)} – ${labelOf(datum.to)}: ${datum.label}; ${EDGE_KINDS[datum.kind]}`;
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
    ? linkMark(options, { claim: datum.claim, words: said }, el('g', line, ...content))
    : el('g', line, el('title', {}, words(`${said}; ${datum.why}`)), ...content);
}

const COLUMNS = ['From', 'Relation', 'To', "Stated or editor's"];

/** A row for each line, in the order of their numbers; then who is one of what; then what no line touches. */
function tabulateRelations(series: Relations): FigureTable {
  const nodes = new Map(series.groups.flatMap((group) => group.nodes.map((node) => [node.id, node])));
  const seen = new Set<string>();
  const none: Cell = { text: '–' };
  const cellOf = (id: string): Cell => {
    const { label = id, claim, place } = nodes.get(id) ?? {};
    // Each node is linked where it first stands.
    if (seen.has(id)) return { text: label };
    seen.add(id);
    if (claim !== undefined) return { text: label, claim };
    return place === undefined
      ? { text: label }
      : { text: label, page: { path: routes.profile(place.id), claims: place.claims } };
  };
  const edges = series.edges.map((edge): Cell[] => [
    cellOf(edge.from),
    edge.kind === 'stated' ? { text: edge.label, claim: edge.claim } : { text: edge.label },
    cellOf(edge.to),
    { text: edge.kind === 'stated' ? EDGE_KINDS.stated : `${EDGE_KINDS.editor}: ${edge.why}` },
  ]);
  const members = [...nodes.values()].flatMap(({ id, counted }) =>
    (counted?.named ?? []).map((named) => [cellOf(named), { text: ONE_OF }, cellOf(id), { text: EDGE_KINDS.stated }]),
  );
  const alone = [...nodes.keys()]
    .filter((id) => !seen.has(id))
    .map((id) => [cellOf(id), { text: UNLINKED }, none, none]);
  return { columns: COLUMNS, rows: [...edges, ...members, ...alone] };
}

function summariseRelations(series: Relations): string {
  const nodes = series.groups.flatMap((group) => group.nodes);
  const labelOf = labelsOf(series);
  const kinds = (['stated', 'editor'] as const).flatMap((kind) => {
    const edges = series.edges.filter((edge) => edge.kind === kind);
    const ends = Map.groupBy(edges, ({ from }) => from);
    const told = [...ends].map(
      ([from, list]) => `${labelOf(from)} – ${joinWords([...new Set(list.map(({ to }) => labelOf(to)))])}`,
    );
    return told.length === 0 ? [] : [`Lines ${EDGE_KINDS[kind]}: ${told.join('; ')}.`];
  });
  const counted = nodes.flatMap((node) => (node.counted === undefined ? [] : [nodeWords(node)]));
  const alone = nodes
    .filter(({ id, counted: counts, oneOf }) => {
      const isLinked = series.edges.some(({ from, to }) => from === id || to === id);
      return !isLinked && oneOf === undefined && (counts?.named.length ?? 0) === 0;
    })
    .map(({ label }) => label);
  return [
    ...kinds,
    ...(counted.length === 0 ? [] : [`Counted: ${counted.join('; ')}.`]),
    ...(alone.length === 0 ? [] : [`Not linked: ${alone.join('; ')}.`]),
  ].join(' ');
}

function labelsOf(series: Relations): (node: string) => string {
  const labels = new Map(series.groups.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label])));
  return (node) => labels.get(node) ?? node;
}

export function figureRelations(series: Relations, options: DrawOptions): Figure {
  if (series.groups.every(({ nodes }) => nodes.length === 0)) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseRelations(series),
    table: tabulateRelations(series),
    draw: (width, variantId) => drawRelations(layoutRelations(series, width), labelsOf(series), options, variantId),
  });
}
