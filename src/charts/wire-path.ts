/** The drawing of a routed wire: a path with rounded corners, its number at either end, an arrowhead at its target. */
import type { RelationEdge } from '../core/domain/series/relations.ts';
import type { Port, RoutedWire } from './wire-routing.ts';
import { round } from './text-layout.ts';
import { layoutRing, RADIUS, type NumberedEntryLayout, type RingCentre, type RingLayout } from './numbered-key.ts';

export interface EdgeLayout {
  readonly datum: RelationEdge;
  readonly path: string;
  /** Between the rings and the cells. */
  readonly stubs: string;
  /** The arrowhead at the target cell; none on a line of the editor's. */
  readonly head: string | undefined;
  readonly rings: readonly [RingLayout, RingLayout];
  readonly entry: NumberedEntryLayout;
}

/** From a frame to the centres of the rings at its side. */
export const STUB = 18;

export function layoutEdge(
  datum: RelationEdge,
  index: number,
  wire: RoutedWire,
  at: {
    readonly trackAt: (track: number) => number;
    readonly leftEdge: number;
    readonly rightEdge: number;
    readonly entry: NumberedEntryLayout;
  },
): EdgeLayout {
  const edgeOf = ({ side }: Port): number => (side === 'left' ? at.leftEdge : at.rightEdge);
  const inward = ({ side }: Port): number => (side === 'left' ? 1 : -1);
  const ringAt = (port: Port): RingLayout => layoutRing(index + 1, edgeOf(port) + inward(port) * STUB, port.y);
  const [from, to] = [ringAt(wire.from), ringAt(wire.to)];
  const end = (port: Port, ring: RingLayout): RingCentre => ({ x: round(ring.x + inward(port) * RADIUS), y: ring.y });
  const stub = (port: Port, ring: RingLayout): string =>
    `M${round(edgeOf(port))} ${ring.y}H${round(ring.x - inward(port) * RADIUS)}`;
  return {
    datum,
    path: roundedPath(end(wire.from, from), round(at.trackAt(wire.track)), end(wire.to, to)),
    stubs: stub(wire.from, from) + stub(wire.to, to),
    head: datum.kind === 'stated' ? `M${round(edgeOf(wire.to))} ${to.y}l${inward(wire.to) * 7} -4v8Z` : undefined,
    rings: [from, to],
    entry: at.entry,
  };
}

/** Orthogonal path (H–V–H) with rounded corners, so that a bend is not mistaken for a crossing. */
function roundedPath(from: RingCentre, track: number, to: RingCentre): string {
  const radius = Math.min(5, Math.abs(to.y - from.y) / 2, Math.abs(track - from.x), Math.abs(to.x - track));
  const into = Math.sign(track - from.x) * radius;
  const down = Math.sign(to.y - from.y) * radius;
  const out = Math.sign(to.x - track) * radius;
  return (
    `M${from.x} ${from.y}H${round(track - into)}Q${track} ${from.y} ${track} ${round(from.y + down)}` +
    `V${round(to.y - down)}Q${track} ${to.y} ${round(track + out)} ${to.y}H${to.x}`
  );
}
