/**
 * Channel routing, as on a circuit board: between two columns of cells every wire leaves a port, follows a vertical
 * track of its own and enters another port. Wires cross only at right angles; a local search reduces the crossings.
 */
import { range } from 'd3-array';

export type Side = 'left' | 'right';

/** A cell with its wires: the height of its first port; the others follow a pitch apart. */
export interface Socket {
  readonly side: Side;
  readonly first: number;
}

/** A wire between two sockets, by their index in the list. */
export interface Wire {
  readonly from: number;
  readonly to: number;
}

export interface Port {
  readonly side: Side;
  readonly y: number;
}

export interface RoutedWire {
  readonly from: Port;
  readonly to: Port;
  /** From the left, from zero. Wires share a track only where they do not meet on it. */
  readonly track: number;
}

export interface Routing {
  readonly wires: readonly RoutedWire[];
  readonly tracks: number;
}

/** With more wires than this a search would take too long for what it improves. */
const MOST_SEARCHED = 40;
const MOST_PASSES = 12;
/** The least distance between two wires on one track. */
const APART = 14;

/** How many wires each socket holds. */
export function portsOf(wires: readonly Wire[], sockets: number): number[] {
  return range(sockets).map((i) => wires.filter(({ from, to }) => from === i || to === i).length);
}

/** `room` is the number of tracks there is room for; with more wires than that, some share a track. */
export function routeWires(
  sockets: readonly Socket[],
  wires: readonly Wire[],
  { pitch, room }: { readonly pitch: number; readonly room: number },
): Routing {
  const counts = portsOf(wires, sockets.length);
  const middle = (i: number): number => (sockets[i]?.first ?? 0) + (((counts[i] ?? 1) - 1) / 2) * pitch;
  const rise = ({ from, to }: Wire): number => Math.abs(middle(to) - middle(from));
  const sideOf = (i: number): Side => sockets[i]?.side ?? 'left';
  /** Wires that return to their own side stay near it, short ones nearest. */
  const rank = (wire: Wire): number =>
    sideOf(wire.from) !== sideOf(wire.to) ? 0 : sideOf(wire.from) === 'left' ? -1e6 + rise(wire) : 1e6 - rise(wire);
  const start = wires.map((_, i) => i).toSorted((a, b) => rankOf(wires, a, rank) - rankOf(wires, b, rank) || a - b);
  const portsFor = (order: readonly number[]): RoutedWire[] =>
    withPorts(sockets, wires, { order, pitch, middle, sideOf });
  const order = wires.length > MOST_SEARCHED ? start : fewestCrossings(start, (tried) => crossingsOf(portsFor(tried)));
  return share(portsFor(order), order, room);
}

function rankOf(wires: readonly Wire[], i: number, rank: (wire: Wire) => number): number {
  const wire = wires[i];
  return wire === undefined ? 0 : rank(wire);
}

/**
 * At each socket wires that rise leave above those that fall; of those that rise the one with the nearest track leaves
 * highest, of those that fall lowest: so no two wires of one socket cross.
 */
function withPorts(
  sockets: readonly Socket[],
  wires: readonly Wire[],
  options: {
    readonly order: readonly number[];
    readonly pitch: number;
    readonly middle: (socket: number) => number;
    readonly sideOf: (socket: number) => Side;
  },
): RoutedWire[] {
  const { order, pitch, middle, sideOf } = options;
  const trackOf = new Map(order.map((wire, track) => [wire, track]));
  const y = new Map<string, number>();
  sockets.forEach(({ side, first }, socket) => {
    const ends = wires
      .flatMap(({ from, to }, wire) => {
        if (from !== socket && to !== socket) return [];
        const rises = middle(from === socket ? to : from) < middle(socket);
        const track = trackOf.get(wire) ?? 0;
        const nearness = side === 'left' ? track : -track;
        return [{ wire, rises, key: rises ? nearness : -nearness }];
      })
      .toSorted((a, b) => Number(b.rises) - Number(a.rises) || a.key - b.key);
    ends.forEach(({ wire }, i) => y.set(`${wire} ${socket}`, first + i * pitch));
  });
  return wires.map(({ from, to }, wire) => ({
    from: { side: sideOf(from), y: y.get(`${wire} ${from}`) ?? 0 },
    to: { side: sideOf(to), y: y.get(`${wire} ${to}`) ?? 0 },
    track: trackOf.get(wire) ?? 0,
  }));
}

/** How often a vertical part of one wire crosses a horizontal part of another. */
export function crossingsOf(wires: readonly RoutedWire[]): number {
  const crosses = (vertical: RoutedWire, horizontal: RoutedWire): number => {
    const top = Math.min(vertical.from.y, vertical.to.y);
    const bottom = Math.max(vertical.from.y, vertical.to.y);
    return [horizontal.from, horizontal.to].filter(
      ({ side, y }) =>
        y > top &&
        y < bottom &&
        (side === 'left' ? vertical.track < horizontal.track : vertical.track > horizontal.track),
    ).length;
  };
  return wires.reduce(
    (sum, wire) => sum + wires.reduce((all, other) => all + (other === wire ? 0 : crosses(wire, other)), 0),
    0,
  );
}

/** Exchanges two tracks wherever that saves a crossing, until none does. */
function fewestCrossings(start: readonly number[], cost: (order: readonly number[]) => number): readonly number[] {
  let best = start;
  let least = cost(best);
  for (let pass = 0; pass < MOST_PASSES && least > 0; pass += 1) {
    const before = least;
    for (const i of range(start.length))
      for (const j of range(start.length)) {
        if (i === j) continue;
        for (const tried of i < j ? [exchanged(best, i, j), moved(best, i, j)] : [moved(best, i, j)]) {
          const crossings = cost(tried);
          if (crossings < least) [best, least] = [tried, crossings];
        }
      }
    if (least === before) break;
  }
  return best;
}

function exchanged(order: readonly number[], i: number, j: number): number[] {
  return order.map((wire, at) => (at === i ? order[j] : at === j ? order[i] : wire) ?? wire);
}

function moved(order: readonly number[], from: number, to: number): number[] {
  const others = order.filter((_, at) => at !== from);
  return [...others.slice(0, to), ...order.slice(from, from + 1), ...others.slice(to)];
}

/** Puts wires that stay clear of each other on one track, where there are more wires than room for tracks. */
function share(wires: readonly RoutedWire[], order: readonly number[], room: number): Routing {
  if (wires.length <= room) return { wires, tracks: wires.length };
  const tracks: RoutedWire[][] = [];
  const shared = new Map<number, number>();
  for (const i of order) {
    const wire = wires[i];
    if (wire === undefined) continue;
    const free = tracks.findIndex((others) => others.every((other) => staysClear(wire, other)));
    const track = free < 0 ? tracks.length : free;
    (tracks[track] ??= []).push(wire);
    shared.set(i, track);
  }
  return { wires: wires.map((wire, i) => ({ ...wire, track: shared.get(i) ?? 0 })), tracks: tracks.length };
}

function staysClear(a: RoutedWire, b: RoutedWire): boolean {
  const spanOf = ({ from, to }: RoutedWire): [number, number] => [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const [topA, bottomA] = spanOf(a);
  const [topB, bottomB] = spanOf(b);
  return bottomA + APART < topB || bottomB + APART < topA;
}
