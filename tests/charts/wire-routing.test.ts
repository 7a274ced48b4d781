import { describe, expect, test } from 'vitest';
import { crossingsOf, routeWires, type RoutedWire, type Socket, type Wire } from '../../src/charts/wire-routing.ts';

const wide = { pitch: 24, room: 100 };
const left = (...firsts: number[]): Socket[] => firsts.map((first) => ({ side: 'left', first }));
const right = (...firsts: number[]): Socket[] => firsts.map((first) => ({ side: 'right', first: first + 6 }));
const route = (sockets: readonly Socket[], wires: readonly (readonly [number, number])[], options = wide) =>
  routeWires(
    sockets,
    wires.map(([from, to]): Wire => ({ from, to })),
    options,
  );

/** Crossings as a drawing would show them: every stretch of one wire against every stretch of another. */
function drawnCrossings(wires: readonly RoutedWire[], tracks: number): number {
  const x = ({ track }: RoutedWire): number => track + 1;
  const reach = (wire: RoutedWire) =>
    [wire.from, wire.to].map(({ side, y }) => ({
      y,
      low: side === 'left' ? 0 : x(wire),
      high: side === 'left' ? x(wire) : tracks + 1,
    }));
  return wires.reduce((sum, one) => {
    const [top, bottom] = [one.from.y, one.to.y].toSorted((a, b) => a - b) as [number, number];
    const crossed = wires
      .filter((other) => other !== one)
      .flatMap(reach)
      .filter(({ y, low, high }) => top < y && y < bottom && low < x(one) && x(one) < high);
    return sum + crossed.length;
  }, 0);
}

test('gives every wire a track and two ports of its own', () => {
  const { wires, tracks } = route(
    [...left(12, 120), ...right(12, 120)],
    [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [0, 1],
    ],
  );
  expect(tracks).toBe(5);
  expect(new Set(wires.map(({ track }) => track)).size).toBe(5);
  const ports = wires.flatMap(({ from, to }) => [from, to]).map(({ side, y }) => `${side} ${y}`);
  expect(new Set(ports).size).toBe(10);
  // The first socket has three ports, a pitch apart.
  expect([12, 36, 60].map((y) => ports.includes(`left ${y}`))).toEqual([true, true, true]);
});

describe('where none need cross, none does', () => {
  test.each<[string, Socket[], [number, number][]]>([
    [
      'loops within loops',
      left(0, 48, 96, 144),
      [
        [0, 3],
        [1, 2],
      ],
    ],
    [
      'loops on either side',
      [...left(0, 96), ...right(0, 96)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'a fan',
      [...left(96), ...right(0, 48, 96, 144)],
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ],
    ],
    [
      'two fans',
      [...left(0, 144), ...right(0, 144)],
      [
        [0, 2],
        [0, 2],
        [1, 3],
        [1, 3],
      ],
    ],
    [
      'a ladder, all falling',
      [...left(0, 24, 48), ...right(144, 168, 192)],
      [
        [0, 3],
        [1, 4],
        [2, 5],
      ],
    ],
    [
      'a ladder, all rising',
      [...left(144, 168, 192), ...right(0, 24, 48)],
      [
        [0, 3],
        [1, 4],
        [2, 5],
      ],
    ],
    [
      'a ladder beside a loop',
      [...left(0, 24), ...right(96, 120, 240)],
      [
        [0, 2],
        [1, 3],
        [3, 4],
      ],
    ],
  ])('%s', (_, sockets, wires) => {
    expect(crossingsOf(route(sockets, wires).wires)).toBe(0);
  });
});

test('counts crossings as a drawing shows them', () => {
  const sockets = [...left(0, 96, 192), ...right(0, 96, 192)];
  const routing = route(sockets, [
    [0, 5],
    [1, 3],
    [2, 4],
    [0, 2],
    [3, 5],
    [1, 5],
    [0, 4],
  ]);
  const counted = crossingsOf(routing.wires);
  expect(counted).toBeGreaterThan(0);
  expect(drawnCrossings(routing.wires, routing.tracks)).toBe(counted);
});

test('crosses less than the order that it was given', () => {
  // Twelve wires from twelve sockets to twelve, turned end for end in threes.
  const heights = Array.from({ length: 12 }, (_, i) => i * 24);
  const wires = heights.map((_, i): [number, number] => [i, 12 + ((i * 5) % 12)]);
  const sockets = [...left(...heights), ...right(...heights)];
  const routed = route(sockets, wires);
  const asGiven = routed.wires.map((wire, i) => ({ ...wire, track: i }));
  expect(crossingsOf(routed.wires)).toBeLessThan(crossingsOf(asGiven));
});

test('lets wires share a track only where they keep apart on it', () => {
  const heights = Array.from({ length: 60 }, (_, i) => i * 48);
  const wires = heights.slice(0, -3).map((_, i): [number, number] => [i, i + 3]);
  const { wires: routed, tracks } = route(left(...heights), wires, { pitch: 24, room: 5 });
  expect(tracks).toBeLessThan(wires.length);
  const overlaps = routed.flatMap((a, i) =>
    routed
      .slice(i + 1)
      .filter(
        (b) =>
          a.track === b.track &&
          Math.min(a.from.y, a.to.y) < Math.max(b.from.y, b.to.y) &&
          Math.min(b.from.y, b.to.y) < Math.max(a.from.y, a.to.y),
      ),
  );
  expect(overlaps).toEqual([]);
});

test('routes nothing', () => {
  expect(route([], [])).toEqual({ wires: [], tracks: 0 });
  expect(route(left(0, 24), [])).toEqual({ wires: [], tracks: 0 });
});
