/** Groups as frames of cells, with wires between their ports, and the list of what each wire means. */
import { range } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { RelationGroup, RelationNode } from '../core/domain/series/relations.ts';
import { portsOf, routeWires, type Side } from './wire-routing.ts';
import { layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { heightOf, layoutText, round, roundBox, FONT_SIZE, type Box, type TextLayout } from './text-layout.ts';
import { EDGE_KINDS } from './edge-kinds.ts';
import { evenSplit, layoutKey, RADIUS, type KeyLayout, type Point } from './numbered-key.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { layoutEdge, STUB, type EdgeLayout } from './wire-path.ts';

export type Relations = Extract<Series, { form: 'relations' }>;

export interface CellLayout {
  readonly datum: RelationNode;
  readonly name: TextLayout;
  /** Before the name of one that is named of what a cell counts. */
  readonly bullet: Point | undefined;
  /** One ring for each thing counted; those with a name are filled. */
  readonly rings: readonly (Point & { readonly filled: boolean })[];
  readonly remark: TextLayout | undefined;
  readonly rule: string;
}

export interface GroupLayout {
  readonly frame: Box;
  readonly label: TextLayout;
  readonly cells: readonly CellLayout[];
}

export interface RelationsLayout {
  readonly height: number;
  readonly groups: readonly GroupLayout[];
  readonly edges: readonly EdgeLayout[];
  readonly key: KeyLayout['head'];
  readonly legend: LegendLayout;
}

/** Heights snap to this, so that ports left and right never share a line: the right ones lie half a step off. */
const STEP = 12;
const PITCH = 2 * STEP;
const PAD = 10;
const INDENT = 16;
const GROUP_GAP = 2 * STEP;
const BLANK = { radius: 5, pitch: 14 } as const;
/** Tracks closer than this could no longer be followed. */
const CLOSEST = 6;
const WIDE_COLUMN = 226;
const NARROWEST_COLUMN = 148;

const snapped = (value: number): number => Math.ceil(value / STEP) * STEP;

export function layoutRelations(series: Relations, width: number): RelationsLayout {
  const isWide = width >= WIDE;
  const nodes = series.groups.flatMap((group) => group.nodes);
  const wires = series.edges.map(({ from, to }) => ({ from: indexOf(nodes, from), to: indexOf(nodes, to) }));
  const ports = portsOf(wires, nodes.length);
  const column = isWide
    ? WIDE_COLUMN
    : Math.max(NARROWEST_COLUMN, width - 2 * MARGIN - STUB - RADIUS - CLOSEST * (wires.length + 1));
  const leftEdge = MARGIN + column;
  const rightEdge = width - MARGIN - column;
  const place = (group: RelationGroup, side: Side, top: number): Stacked =>
    layoutGroup(group, { x: side === 'left' ? MARGIN : rightEdge, column, top, side, ports, nodes });
  const heights = series.groups.map((group) => place(group, 'left', 0).bottom);
  const onLeft = isWide ? evenSplit(heights) : series.groups.length;
  let [left, right] = [0, 0];
  const stacked = series.groups.map((group, i) => {
    const side = i < onLeft ? 'left' : 'right';
    const layout = place(group, side, side === 'left' ? left : right);
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
  const key = layoutKey(series.edges, bottom + 20, width);
  const edges = series.edges.flatMap((datum, i): EdgeLayout[] => {
    const wire = routing.wires[i];
    const entry = key.entries[i];
    if (wire === undefined || entry === undefined) return [];
    return [layoutEdge(datum, i, wire, { trackAt, leftEdge, rightEdge, entry })];
  });
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right: width - MARGIN, top: key.bottom });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    groups: stacked.map(({ group }) => group),
    edges,
    key: key.head,
    legend,
  };
}

function indexOf(nodes: readonly RelationNode[], id: string): number {
  return nodes.findIndex((node) => node.id === id);
}

interface Stacked {
  readonly group: GroupLayout;
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
): Stacked {
  const { x, column, top, side, ports, nodes } = at;
  const label = layoutText(group.label, {
    x: x + PAD,
    y: top + 6,
    size: FONT_SIZE.small,
    voice: 'soft',
    maxWidth: column - 2 * PAD,
  });
  let y = top + snapped(6 + label.box.height + 4);
  const sockets: { side: Side; first: number }[] = [];
  const cells = group.nodes.map((datum): CellLayout => {
    const count = ports[nodes.indexOf(datum)] ?? 0;
    const unplaced = layoutCell(datum, { x, column, y: 0, top: 0 });
    const height = snapped(Math.max(unplaced.height + 2 * 7, (count + 0.5) * PITCH));
    const cell = layoutCell(datum, { x, column, top: y, y: y + (height - unplaced.height) / 2 });
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
): { readonly layout: CellLayout; readonly height: number } {
  const { x, column, y, top } = at;
  const isMember = datum.oneOf !== undefined;
  const left = x + PAD + (isMember ? INDENT : 0);
  const name = layoutText(datum.label, {
    x: left,
    y,
    voice: 'name',
    maxWidth: x + column - PAD - left,
    basis: datum.claim?.basis ?? 'printed',
  });
  let bottom = name.box.y + name.box.height;
  const { counted } = datum;
  const total = counted === undefined ? 0 : counted.named.length + counted.blanks;
  const fits = Math.max(1, Math.floor((column - 2 * PAD + BLANK.pitch - 2 * BLANK.radius) / BLANK.pitch));
  // Rows of one length, where more than one is needed: they are counted at a glance.
  const perRow = Math.max(1, Math.ceil(total / Math.ceil(total / fits)));
  const rings = range(total).map((i) => ({
    x: round(left + BLANK.radius + (i % perRow) * BLANK.pitch),
    y: round(bottom + 4 + BLANK.radius + Math.floor(i / perRow) * BLANK.pitch),
    filled: i < (counted?.named.length ?? 0),
  }));
  if (total > 0) bottom += 4 + Math.ceil(total / perRow) * BLANK.pitch;
  const remark =
    counted === undefined
      ? undefined
      : layoutText(namedWords(counted), {
          x: left,
          y: bottom + 1,
          size: FONT_SIZE.small,
          voice: 'soft',
          maxWidth: x + column - PAD - left,
        });
  if (remark !== undefined) bottom = remark.box.y + remark.box.height;
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

/** Of what is counted, how much is named. */
export function namedWords({ named, blanks }: { readonly named: readonly string[]; readonly blanks: number }): string {
  if (named.length === 0) return 'none named here';
  return blanks === 0 ? 'all named here' : `${named.length} named here`;
}

function legendOf(series: Relations): LegendEntry[] {
  const nodes = series.groups.flatMap((group) => group.nodes);
  return [
    ...(['stated', 'editor'] as const)
      .filter((kind) => series.edges.some((edge) => edge.kind === kind))
      .map((kind) => ({ words: EDGE_KINDS[kind], sign: `link-${kind}` }) as const),
    ...(nodes.some(({ counted }) => (counted?.named.length ?? 0) > 0)
      ? [{ words: 'counted and named', sign: 'filled-node' } as const]
      : []),
    ...(nodes.some(({ counted }) => (counted?.blanks ?? 0) > 0)
      ? [{ words: 'counted, not named', sign: 'blank-node' } as const]
      : []),
  ];
}
