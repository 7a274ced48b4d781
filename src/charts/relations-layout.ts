/** Groups as frames of cells, with wires between their ports, and the key of the wires. */
import { range } from 'd3-array';
import type { RelationGroup, RelationNode, RelationsSeries } from '../core/domain/series/relations.ts';
import { charts } from '../strings/index.ts';
import { edgeEntries, entryIf, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { evenSplit, layoutNumberedKey, RADIUS, type NumberedKeyLayout, type RingCentre } from './numbered-key.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, round, roundBox, SMALL_PRINT } from './text-layout.ts';
import type { Box, TextLayout } from './text-layout.ts';
import { layoutEdge, STUB, type EdgeLayout } from './wire-path.ts';
import { portsOf, routeWires, type Side } from './wire-routing.ts';

const t = charts.relations;

export interface RelationCellLayout {
  readonly datum: RelationNode;
  readonly name: TextLayout;
  /** Before the name of one of the things that another cell counts. */
  readonly bullet: RingCentre | undefined;
  /** One ring for each thing counted; those with a name are filled. */
  readonly rings: readonly (RingCentre & { readonly filled: boolean })[];
  readonly remark: TextLayout | undefined;
  readonly rule: string;
}

interface RelationGroupLayout {
  readonly frame: Box;
  readonly label: TextLayout;
  readonly cells: readonly RelationCellLayout[];
}

export interface RelationsLayout {
  readonly height: number;
  readonly groups: readonly RelationGroupLayout[];
  readonly edges: readonly EdgeLayout[];
  readonly key: NumberedKeyLayout['head'];
  readonly legend: LegendLayout;
}

/** Heights are multiples of this, so that ports left and right never share a line: the right ones are half a step off. */
const STEP = 12;
const PITCH = 2 * STEP;
const PAD = 10;
const INDENT = 16;
const GROUP_GAP = 2 * STEP;
const BLANK = { radius: 5, pitch: 14 } as const;
/** Wires on tracks closer than this cannot be followed by eye. */
const CLOSEST = 6;
const WIDE_COLUMN = 226;
const NARROWEST_COLUMN = 148;

const snapped = (value: number): number => Math.ceil(value / STEP) * STEP;

export function layoutRelations(series: RelationsSeries, width: number): RelationsLayout {
  const isWide = width >= WIDE;
  const nodes = series.groups.flatMap((group) => group.nodes);
  const wires = series.edges.map(({ from, to }) => ({ from: indexOf(nodes, from), to: indexOf(nodes, to) }));
  const ports = portsOf(wires, nodes.length);
  const column = isWide
    ? WIDE_COLUMN
    : Math.max(NARROWEST_COLUMN, width - 2 * MARGIN - STUB - RADIUS - CLOSEST * (wires.length + 1));
  const leftEdge = MARGIN + column;
  const rightEdge = width - MARGIN - column;
  const layoutOn = (group: RelationGroup, side: Side, top: number): GroupParts =>
    layoutGroup(group, { x: side === 'left' ? MARGIN : rightEdge, column, top, side, ports, nodes });
  const heights = series.groups.map((group) => layoutOn(group, 'left', 0).bottom);
  const onLeft = isWide ? evenSplit(heights) : series.groups.length;
  let [left, right] = [0, 0];
  const stacked = series.groups.map((group, i) => {
    const side = i < onLeft ? 'left' : 'right';
    const layout = layoutOn(group, side, side === 'left' ? left : right);
    if (side === 'left') left = layout.bottom + GROUP_GAP;
    else right = layout.bottom + GROUP_GAP;
    return layout;
  });
  const channel = {
    left: leftEdge + STUB + RADIUS + CLOSEST,
    right: isWide ? rightEdge - STUB - RADIUS - CLOSEST : width - MARGIN,
  };
  const room = Math.floor((channel.right - channel.left) / CLOSEST) + 1;
  const routing = routeWires(
    stacked.flatMap(({ sockets }) => sockets),
    wires,
    { pitch: PITCH, room },
  );
  const gap = (channel.right - channel.left) / Math.max(1, isWide ? routing.tracks + 1 : routing.tracks - 1);
  const trackAt = (track: number): number =>
    isWide ? channel.left + gap * (track + 1) : channel.left + Math.min(gap, 2 * CLOSEST) * track;
  const bottom = Math.max(left, right, 0) - (series.groups.length === 0 ? 0 : GROUP_GAP);
  const key = layoutNumberedKey(series.edges, bottom + 20, width);
  const edges = series.edges.flatMap((datum, i): EdgeLayout[] => {
    const wire = routing.wires[i];
    const entry = key.entries[i];
    if (wire === undefined || entry === undefined) return [];
    return [layoutEdge(datum, i, wire, { trackAt, leftEdge, rightEdge, entry })];
  });
  return {
    groups: stacked.map(({ group }) => group),
    edges,
    key: key.head,
    ...layoutLegend(relationsLegend(series), key.bottom, width),
  };
}

function indexOf(nodes: readonly RelationNode[], id: string): number {
  return nodes.findIndex((node) => node.id === id);
}

interface GroupParts {
  readonly group: RelationGroupLayout;
  readonly sockets: readonly { readonly side: Side; readonly first: number }[];
  readonly bottom: number;
}

function layoutGroup(
  group: RelationGroup,
  at: {
    readonly x: number;
    readonly column: number;
    readonly top: number;
    readonly side: Side;
    readonly ports: readonly number[];
    readonly nodes: readonly RelationNode[];
  },
): GroupParts {
  const { x, column, top, side, ports, nodes } = at;
  const label = layoutText(group.label, { ...SMALL_PRINT, x: x + PAD, y: top + 6, maxWidth: column - 2 * PAD });
  let y = top + snapped(6 + label.box.height + 4);
  const sockets: { side: Side; first: number }[] = [];
  const cells = group.nodes.map((datum): RelationCellLayout => {
    const count = ports[nodes.indexOf(datum)] ?? 0;
    const draft = layoutCell(datum, { x, column, y: 0, top: 0 });
    const height = snapped(Math.max(draft.height + 2 * 7, (count + 0.5) * PITCH));
    const cell = layoutCell(datum, { x, column, top: y, y: y + (height - draft.height) / 2 });
    const offset = (height - (count - 1) * PITCH) / 2;
    // A whole number of steps on the left, half a step more on the right.
    sockets.push({ side, first: y + Math.floor(offset / STEP) * STEP + (side === 'left' ? 0 : STEP / 2) });
    y += height;
    return cell.layout;
  });
  return {
    group: { frame: roundBox({ x, y: top + 0.5, width: column, height: y - top }), label, cells },
    sockets,
    bottom: y,
  };
}

function layoutCell(
  datum: RelationNode,
  at: { readonly x: number; readonly column: number; readonly y: number; readonly top: number },
): { readonly layout: RelationCellLayout; readonly height: number } {
  const { x, column, y, top } = at;
  const isMember = datum.oneOf !== undefined;
  const left = x + PAD + (isMember ? INDENT : 0);
  const maxWidth = x + column - PAD - left;
  const basis = datum.claim?.basis ?? 'printed';
  const name = layoutText(datum.label, { x: left, y, role: 'name', maxWidth, basis });
  let bottom = bottomOf(name);
  const { counted } = datum;
  const total = counted === undefined ? 0 : counted.named.length + counted.blanks;
  const fits = Math.max(1, Math.floor((column - 2 * PAD + BLANK.pitch - 2 * BLANK.radius) / BLANK.pitch));
  // Lines of one length, where more than one is needed, are easiest to count.
  const perLine = Math.max(1, Math.ceil(total / Math.ceil(total / fits)));
  const rings = range(total).map((i) => ({
    x: round(left + BLANK.radius + (i % perLine) * BLANK.pitch),
    y: round(bottom + 4 + BLANK.radius + Math.floor(i / perLine) * BLANK.pitch),
    filled: i < (counted?.named.length ?? 0),
  }));
  if (total > 0) bottom += 4 + Math.ceil(total / perLine) * BLANK.pitch;
  const remark = counted && layoutText(namedWords(counted), { ...SMALL_PRINT, x: left, y: bottom + 1, maxWidth });
  if (remark !== undefined) bottom = bottomOf(remark);
  return {
    layout: {
      datum,
      name,
      bullet: isMember ? { x: round(x + PAD + 5), y: round(y + heightOf(1, FONT_SIZE.normal) / 2) } : undefined,
      rings,
      remark,
      rule: `M${round(x)} ${round(top + 0.5)}h${round(column)}`,
    },
    height: bottom - y,
  };
}

export function namedWords({ named, blanks }: NonNullable<RelationNode['counted']>): string {
  return t.named(named.length, blanks);
}

function relationsLegend({ groups, edges }: RelationsSeries): LegendEntry[] {
  const counted = groups.flatMap(({ nodes }) => nodes.flatMap((node) => node.counted ?? []));
  const isNamed = counted.some(({ named }) => named.length > 0);
  const isBlank = counted.some(({ blanks }) => blanks > 0);
  return [
    ...edgeEntries(edges),
    ...entryIf(isNamed, t.legend.named, 'filled-node'),
    ...entryIf(isBlank, t.legend.notNamed, 'blank-node'),
  ];
}
