import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutWeb, type WebLayout } from '../../src/charts/web-layout.ts';
import type { WebSeries } from '../../src/core/domain/series/web.ts';
import { charts } from '../../src/strings/index.ts';
import { drawOptions, named } from './builders.ts';
import { count, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

const series = named();
const figure = drawChart(series, drawOptions());

/** Where the upright line of each place stands, by the words at its head. */
function linesIn({ banks }: WebLayout): Map<string, number> {
  return new Map(
    banks.flatMap(({ buses }) =>
      buses.map(({ name, path }) => [
        name.lines.map(({ text }) => text).join(' '),
        Number(/H([\d.]+)V/.exec(path)?.[1]),
      ]),
    ),
  );
}

/** Sixty places, each with a ministry, and all with one newspaper; each place is tied to the next. */
function sixty(): WebSeries {
  const [newspaper, ministry] = series.named;
  const ids = Array.from({ length: 60 }, (_, i) => `place-${i}`);
  const tie = newspaper?.ties[0];
  if (newspaper === undefined || ministry === undefined || tie === undefined) throw new Error('nothing to repeat');
  return {
    form: 'web',
    places: ids.map((id, i) => ({ id, name: `The place with the number ${i}, and a long name at that` })),
    named: [
      { ...newspaper, ties: ids.map((place) => ({ ...tie, place })) },
      ...ids.map((place) => ({ ...ministry, ties: [{ ...tie, place }] })),
    ],
    pairs: ids.slice(1).map((id, i) => ({
      places: [`place-${i}`, id],
      ties: [
        {
          kind: 'editor',
          relation: 'A gist of many words that cannot stand in one line',
          ends: [undefined, undefined],
        },
      ],
    })),
  };
}

describe.each([720, 340])('at %i', (width) => {
  const layout = layoutWeb(series, width);

  test('sets each dot on the line of its place, and joins the first to the last', () => {
    const lines = linesIn(layout);
    expect([...lines.keys()]).toEqual(['Naju', 'National industrial complexes', 'Gwangju', 'Changwon', 'Busan']);
    const nameOf = new Map(series.places.map(({ id, name }) => [id, name]));
    for (const { ends, wire, y } of layout.banks.flatMap(({ rows }) => rows)) {
      const xs = ends.map(({ x }) => x);
      expect(xs).toEqual(ends.map(({ datum }) => lines.get(nameOf.get(datum.place) ?? '')));
      expect(wire).toBe(xs.length < 2 ? undefined : `M${Math.min(...xs)} ${y}H${Math.max(...xs)}`);
    }
  });

  test('keeps the labels clear of every line', () => {
    const first = Math.min(...linesIn(layout).values());
    for (const { label } of layout.banks.flatMap(({ rows }) => rows))
      expect(label.box.x + label.box.width).toBeLessThan(first - 10);
  });

  test('leads no name across the line of another place', () => {
    const buses = layout.banks.flatMap((bank) => bank.buses);
    for (const { name } of buses)
      for (const { path } of buses) {
        const [, top = 0, x = 0] = [...path.matchAll(/[\d.]+/g)].map(Number);
        const { box } = name;
        const isAcross = x > box.x && x < box.x + box.width && top < box.y + box.height;
        expect(isAcross, `${name.lines[0]?.text ?? ''} at ${x}`).toBe(false);
      }
  });

  test('sets sixty places in banks, with each dot once', () => {
    const web = sixty();
    const many = layoutWeb(web, width);
    expect(many.banks.length).toBeGreaterThan(1);
    expect(overlapsIn(many)).toEqual([]);
    expect(spillsIn(many, width)).toEqual([]);
    const dots = many.banks.flatMap(({ rows }) => rows.flatMap(({ ends }) => ends));
    expect(dots).toHaveLength(60 + 60 + 2 * 59);
    for (const { buses } of many.banks) {
      const xs = buses.map(({ path }) => Number(/H([\d.]+)V/.exec(path)?.[1])).toSorted((a, b) => a - b);
      // Far enough apart that neighbouring dots do not touch.
      expect(Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)))).toBeGreaterThan(12);
    }
  });

  test('holds one place', () => {
    const one = { ...series, places: series.places.slice(1, 2), pairs: [] };
    const drawn = layoutWeb(one, width);
    expect(drawn.banks.flatMap(({ rows }) => rows.map(({ ends }) => ends.length))).toEqual([1, 1]);
    expect(spillsIn(drawn, width)).toEqual([]);
  });
});

test('tells stated from the editor’s without colour: filled and solid, or hollow and dashed', () => {
  for (const sheet of Object.values(sheetsOf(figure.svg))) {
    expect(count(sheet, /<g class="edge-stated">/g)).toBe(4);
    expect(count(sheet, /<g class="edge-editor">/g)).toBe(2);
    // Eight ends are stated, and one sign explains them; four are the editor's.
    expect(count(sheet, /<circle class="node-named"/g)).toBe(8);
    expect(count(sheet, /<circle class="node-blank"/g)).toBe(4);
  }
});

test('tells every dot in its table, with the claims at either end of a tie', () => {
  expect(figure.table.rows.map((row) => row.map(({ text }) => text).join(' | '))).toEqual([
    'Changwon | named in its document | The newspaper | named in the source',
    'National industrial complexes | named in its document | The newspaper | named in the source',
    'Naju | named in its document | The newspaper | named in the source',
    'Changwon | named in its document | Ministry of Land, Infrastructure and Transport, under the name it had then | named in the source',
    'Gwangju | named in its document | Jeollanam-do | named in the source',
    'Naju | named in its document | Jeollanam-do | named in the source',
    'Busan | Sister cities | Changwon | stated by the source',
    `Busan | Ports | Changwon | ${charts.edges.editor}`,
    `Gwangju | Energy | Naju | ${charts.edges.editor}`,
  ]);
  expect(figure.table.rows.at(-2)?.map(({ claim }) => claim?.id)).toEqual(['port-a', undefined, 'port-b', undefined]);
});

test('says in its summary what several documents name, and which places are tied', () => {
  expect(figure.summary).toBe(
    'Organisations and places drawn: 3; named for more than one place: The newspaper (Changwon, National industrial complexes and Naju); ' +
      'Jeollanam-do (Gwangju and Naju). Lines between two places, stated by the source: Busan – Changwon. ' +
      charts.web.pairs('editor', ['Busan – Changwon', 'Gwangju – Naju']),
  );
});
