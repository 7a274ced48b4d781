import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { RADIUS } from '../../src/charts/numbered-key.ts';
import { layoutRelations, type RelationsLayout } from '../../src/charts/relations-layout.ts';
import type { EdgeLayout } from '../../src/charts/wire-path.ts';
import type { RelationsSeries } from '../../src/core/domain/series/relations.ts';
import { charts } from '../../src/strings/index.ts';
import { drawOptions, petitioners, PROFILE } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

const series = petitioners();
const figure = drawChart(series, drawOptions());
const WIDTHS = [720, 340];

interface Stretch {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** The straight stretches of a path of M, H, V and Q; rounded corners are passed over. */
function stretchesOf(path: string): Stretch[] {
  let at = { x: 0, y: 0 };
  return [...path.matchAll(/([MHVQ])([-\d. ]+)/g)].flatMap(([, command, text = '']): Stretch[] => {
    const [a = 0, b = 0, c = 0, d = 0] = text.trim().split(' ').map(Number);
    const before = at;
    at =
      command === 'H'
        ? { x: a, y: at.y }
        : command === 'V'
          ? { x: at.x, y: a }
          : command === 'Q'
            ? { x: c, y: d }
            : { x: a, y: b };
    return command === 'H' || command === 'V' ? [{ from: before, to: at }] : [];
  });
}

const ends = ({ path }: EdgeLayout): readonly [Stretch['from'] | undefined, Stretch['to'] | undefined] => {
  const stretches = stretchesOf(path);
  return [stretches[0]?.from, stretches.at(-1)?.to];
};

const trackOf = ({ path }: EdgeLayout): number | undefined =>
  stretchesOf(path).find(({ from, to }) => from.x === to.x)?.from.x;

/** Numbers over which another line runs, and lines that run over a cell. */
function collisionsIn({ edges, groups }: RelationsLayout): string[] {
  const boxes = [
    ...edges.flatMap(({ rings, entry }, i) =>
      [...rings, entry.ring].map(({ x, y }, j) => ({
        of: i,
        what: `ring ${i + 1}.${j}`,
        x: x - RADIUS,
        y: y - RADIUS,
        width: 2 * RADIUS,
        height: 2 * RADIUS,
      })),
    ),
    ...groups.map(({ frame, label }) => ({ of: -1, what: label.lines[0]?.text ?? '', ...frame })),
  ];
  return edges.flatMap(({ path }, i) =>
    stretchesOf(path).flatMap(({ from, to }) =>
      boxes
        .filter(
          ({ of, x, y, width, height }) =>
            of !== i &&
            Math.max(from.x, to.x) > x &&
            Math.min(from.x, to.x) < x + width &&
            Math.max(from.y, to.y) > y &&
            Math.min(from.y, to.y) < y + height,
        )
        .map(({ what }) => `line ${i + 1} over ${what}`),
    ),
  );
}

/** Level stretches of two lines that lie on each other. */
function sharedLevels({ edges }: RelationsLayout): string[] {
  const levels = edges.flatMap(({ path }, i) =>
    stretchesOf(path).flatMap(({ from, to }) =>
      from.y === to.y ? [{ i, y: from.y, low: Math.min(from.x, to.x), high: Math.max(from.x, to.x) }] : [],
    ),
  );
  return levels.flatMap((a) =>
    levels
      .filter((b) => a.i < b.i && Math.abs(a.y - b.y) < 4 && a.low < b.high && b.low < a.high)
      .map((b) => `${a.i + 1} on ${b.i + 1} at ${a.y}`),
  );
}

/** Every group, node and line ten times over, the lines of each copy leading on into the next. */
function tenfold(): RelationsSeries {
  const copies = Array.from({ length: 10 }, (_, i) => i);
  return {
    form: 'relations',
    groups: copies.flatMap((i) =>
      series.groups.map((group) => ({
        ...group,
        nodes: group.nodes.map((node) => ({
          ...node,
          id: `${node.id}-${i}`,
          oneOf: node.oneOf === undefined ? undefined : `${node.oneOf}-${i}`,
          counted: node.counted && { ...node.counted, named: node.counted.named.map((id) => `${id}-${i}`) },
        })),
      })),
    ),
    edges: copies.flatMap((i) =>
      series.edges.map((edge) => ({ ...edge, from: `${edge.from}-${i}`, to: `${edge.to}-${(i + 1) % 10}` })),
    ),
  };
}

describe.each(WIDTHS)('at %i', (width) => {
  const layout = layoutRelations(series, width);

  test('runs each line from a number beside the one cell to the same number beside the other', () => {
    const cells = new Map(
      layout.groups.flatMap(({ frame, cells: all }) =>
        all.map(({ datum, rule }, i) => {
          const top = Number(/ ([\d.]+)h/.exec(rule)?.[1]);
          const below = all[i + 1];
          const bottom = below === undefined ? frame.y + frame.height : Number(/ ([\d.]+)h/.exec(below.rule)?.[1]);
          return [datum.id, { frame, top, bottom }] as const;
        }),
      ),
    );
    for (const [i, edge] of layout.edges.entries()) {
      for (const [at, id] of [edge.datum.from, edge.datum.to].entries()) {
        const ring = edge.rings[at as 0 | 1];
        const cell = cells.get(id);
        const end = ends(edge)[at];
        expect(ring.number.lines[0]?.text).toBe(String(i + 1));
        expect(ring.y).toBeGreaterThan(cell?.top ?? Infinity);
        expect(ring.y).toBeLessThan(cell?.bottom ?? 0);
        expect(end?.y).toBe(ring.y);
        expect(Math.abs((end?.x ?? 0) - ring.x)).toBeCloseTo(RADIUS, 1);
        // Beside the frame, on its inner side.
        const gap =
          width === 720 && (cell?.frame.x ?? 0) > 360
            ? (cell?.frame.x ?? 0) - ring.x
            : ring.x - (cell?.frame.x ?? 0) - (cell?.frame.width ?? 0);
        expect(gap).toBeGreaterThan(RADIUS);
        expect(gap).toBeLessThan(3 * RADIUS);
      }
    }
  });

  test('gives each line an upright stretch of its own, and lets none run over a number or a cell', () => {
    expect(new Set(layout.edges.map(trackOf)).size).toBe(series.edges.length);
    expect(collisionsIn(layout)).toEqual([]);
    expect(sharedLevels(layout)).toEqual([]);
  });

  test('holds ten times as much', () => {
    const many = layoutRelations(tenfold(), width);
    expect(many.edges).toHaveLength(50);
    expect(overlapsIn(many)).toEqual([]);
    expect(spillsIn(many, width)).toEqual([]);
    expect(collisionsIn(many)).toEqual([]);
    expect(sharedLevels(many)).toEqual([]);
  });

  test('holds a single cell, and cells without lines', () => {
    const alone: RelationsSeries = { form: 'relations', groups: series.groups.slice(-1), edges: [] };
    for (const bare of [alone, { ...series, edges: [] }]) {
      const drawn = layoutRelations(bare, width);
      expect(overlapsIn(drawn)).toEqual([]);
      expect(spillsIn(drawn, width)).toEqual([]);
    }
  });
});

test('draws one ring for each thing counted, filled where it has a name', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg))) {
    // Of sixteen one is named, and again before its name; of ten none is.
    expect(count(sheet, /<circle class="node-named"/g)).toBe(2);
    expect(count(sheet, /<circle class="node-blank"/g)).toBe(25);
    expect(lettersIn(sheet)).toMatch(/16 institutions .*1 named here/);
    expect(lettersIn(sheet)).toMatch(/10 local governments .*none named here/);
  }
});

test('links a stated line to its claim; the editor’s is dashed, says why, and has no head', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg))) {
    expect(
      count(
        sheet,
        /<a [^>]*><title>\d\. [^<]*<\/title><g class="mark" data-claim="[^"]*"[^>]*><g class="edge-stated"/g,
      ),
    ).toBe(4);
    expect(count(sheet, /class="edge-editor" data-from="the-ten" data-to="council"/g)).toBe(1);
    expect(sheet).toContain(`${charts.edges.editor}; Both asked for the same, and no document says who sits`);
    expect(count(sheet, /class="wire-head"/g)).toBe(4);
    expect(sheet).toContain(`data-claim="${PROFILE}/city-committee"`);
  }
});

test('leads from a place to its profile, once', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg)))
    expect(count(sheet, new RegExp(`data-path="profiles/${PROFILE}/" data-value="263"`, 'g'))).toBe(1);
  const pages = figure.table.rows.flat().flatMap(({ page }) => page ?? []);
  expect(pages).toEqual([{ path: `profiles/${PROFILE}/`, claims: 263 }]);
});

test('tells each line in its table, in the order of the numbers, then members, then what stands alone', () => {
  expect(figure.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    [
      'Testville',
      'asked it for institutions that fit those it had',
      'National Balanced Development Committee',
      'stated by the source',
    ],
    ['Testville', 'signed its petition', 'The council', 'stated by the source'],
    ['10 local governments', 'asked it too', 'National Balanced Development Committee', 'stated by the source'],
    [
      '10 local governments',
      'perhaps acted through it',
      'The council',
      charts.relations.drawnBecause('Both asked for the same, and no document says who sits on the council.'),
    ],
    ['National Balanced Development Committee', 'answered it', 'The council', 'stated by the source'],
    ['Korea Electric Power Corporation', 'one of', '16 institutions', 'stated by the source'],
    ['A university that no line touches', 'not linked', '–', '–'],
  ]);
});

test('says in its summary who is linked, what is only counted and what stands alone', () => {
  expect(figure.summary).toBe(
    'Lines stated by the source: Testville – National Balanced Development Committee and The council; ' +
      '10 local governments – National Balanced Development Committee; National Balanced Development Committee – The council. ' +
      `Lines ${charts.edges.editor}: 10 local governments – The council. ` +
      'Counted: 16 institutions, 1 named here; 10 local governments, none named here. ' +
      'Not linked: A university that no line touches.',
  );
});
