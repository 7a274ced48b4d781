/** Every chart of the content, whatever it draws, measured with a ruler of one's own: each mark is as long, wide or far as its claim says. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build-series.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Series } from '../../src/charts/forms/registry.ts';
import { dueDateOf } from '../../src/core/domain/due-date.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { mustGetClaim } from '../../src/core/domain/register.ts';
import { isQuantity } from '../../src/core/domain/format-claim.ts';
import { asYearFraction, asYearSpan } from '../../src/core/values/partial-date.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { drawOptions } from '../charts/builders.ts';
import { sheetsOf } from '../charts/reading.ts';

const { register } = loadContent();

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly text: string;
  /** All elements within, in reading order. */
  readonly within: readonly Element[];
}

function read(node: DefaultTreeAdapterTypes.ChildNode): Element[] {
  if (!('tagName' in node)) return [];
  const children = node.childNodes.flatMap(read);
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const own = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [
    {
      name: node.tagName,
      attributes,
      classes: (attributes.get('class') ?? '').split(' '),
      text: own,
      within: children.flatMap((child) => [child, ...child.within]),
    },
  ];
}

const elementsIn = (sheet: string): Element[] =>
  parseFragment(sheet)
    .childNodes.flatMap(read)
    .flatMap((root) => [root, ...root.within]);
const number = (element: Element | undefined, name: string): number => Number(element?.attributes.get(name) ?? NaN);
interface Mark {
  readonly ref: string;
  readonly elements: readonly Element[];
}

/** What is bound to a claim. */
const marksOf = (all: readonly Element[]): Mark[] =>
  all.flatMap((element) => {
    const ref = element.attributes.get('data-claim');
    return ref === undefined ? [] : [{ ref, elements: element.within }];
  });
const lettersOf = ({ elements }: Mark): string =>
  elements
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ');

function valueOf(ref: string): number {
  const claim = mustGetClaim(register, ref);
  if (!isQuantity(claim)) throw new TypeError(`${ref} has no figure`);
  return claim.value;
}

/** One scale for all: so much drawn for each one, within half a pixel and `slack`. */
function expectProportional(pairs: readonly (readonly [drawn: number, value: number])[], slack = 0): void {
  expect(pairs).not.toEqual([]);
  const [drawn, value] = pairs.toSorted((a, b) => b[1] - a[1])[0] ?? [NaN, NaN];
  for (const [length, of] of pairs)
    expect(Math.abs(length - (of * drawn) / value), `${length} for ${of}`).toBeLessThanOrEqual(0.5 + slack * length);
}

/** On one straight axis: places differ as the values do, within half a pixel. */
function expectLinear(pairs: readonly (readonly [place: number, value: number])[]): void {
  expect(pairs).not.toEqual([]);
  const sorted = pairs.toSorted((a, b) => a[1] - b[1]);
  const [[x0, v0], [x1, v1]] = [sorted[0] ?? [0, 0], sorted.at(-1) ?? [1, 1]];
  // All at one value: they lie in one place.
  if (v1 === v0) expect(Math.abs(x1 - x0)).toBeLessThanOrEqual(0.5);
  if (v1 === v0) return;
  for (const [x, v] of pairs) expect(Math.abs(x - (x0 + ((v - v0) / (v1 - v0)) * (x1 - x0)))).toBeLessThanOrEqual(0.5);
}

const barsIn = (all: readonly Element[], pattern: RegExp) =>
  marksOf(all).flatMap(({ ref, elements }) =>
    elements
      .filter(({ name, classes }) => name === 'rect' && pattern.test(classes[0] ?? ''))
      .map((rect) => ({ ref, x: number(rect, 'x'), width: number(rect, 'width'), height: number(rect, 'height') })),
  );

/** Marks drawn by dashes: how many dashes a stroke of this length begins. */
function dashes(length: number, pattern: readonly number[]): number {
  let [at, count, i] = [0, 0, 0];
  while (at < length - 0.01) {
    if (i % 2 === 0) count += 1;
    at += pattern[i % pattern.length] ?? 1;
    i += 1;
  }
  return count;
}

const squaresIn = ({ elements }: Mark): number =>
  elements
    .filter(({ classes }) => classes[0] === 'squares')
    .flatMap((path) => {
      const pattern = (path.attributes.get('stroke-dasharray') ?? '').split(' ').map(Number);
      return [...(path.attributes.get('d') ?? '').matchAll(/h([\d.]+)/g)].map(([, h]) => dashes(Number(h), pattern));
    })
    .reduce((all, count) => all + count, 0);

const MEASURES: Readonly<Record<Series['form'], (all: readonly Element[], series: Series) => void>> = {
  bars: (all, series) => {
    const bars = barsIn(all, /^bar$/);
    expectProportional(bars.map(({ ref, width }) => [width, valueOf(ref)]));
    const rows = series.form === 'bars' ? series.rows : [];
    const stated = series.form === 'bars' ? series.stated : undefined;
    const parts = all.filter(({ name, classes }) => name === 'g' && classes[0] === 'part');
    expect(parts.length).toBe(rows.length);
    parts.forEach(({ within }, i) => {
      const own = barsIn(within, /^bar$/);
      // All begin at zero, and each part where the one before it ends.
      expect(own[0]?.x).toBe(bars[0]?.x);
      own.slice(1).forEach(({ x }, k) => expect(x).toBeCloseTo((own[k]?.x ?? 0) + (own[k]?.width ?? 0), 0));
      const drawn = own.reduce((sum, { width }) => sum + width, 0);
      expectProportional([
        ...bars.map(({ ref, width }) => [width, valueOf(ref)] as const),
        [drawn, rows[i]?.whole.value ?? NaN],
      ]);
      const tick = Number(
        /^M([\d.]+)/.exec(within.find(({ classes }) => classes[0] === 'tick')?.attributes.get('d') ?? '')?.[1],
      );
      if (stated !== undefined && own[0] !== undefined)
        expect(Math.abs(tick - own[0].x - own[0].width * stated.value)).toBeLessThan(0.5);
    });
  },
  marimekko: (all, series) => {
    const blocks = barsIn(all, /^block$/);
    // Means are rounded, so areas are a little off.
    expectProportional(
      blocks.map(({ ref, width, height }) => [Math.sqrt(width * height), Math.sqrt(valueOf(ref))]),
      0.01,
    );
    const rows = series.form === 'marimekko' ? series.rows : [];
    expectProportional(
      blocks.map(({ ref, height }) => [height, rows.find(({ area }) => area.claim.ref === ref)?.width.value ?? NaN]),
    );
    const plain = barsIn(all, /^plain$/);
    if (plain.length > 0) expectProportional(plain.map(({ ref, width }) => [width, valueOf(ref)]));
  },
  units: (all, series) => {
    if (series.form !== 'units') return;
    const { rows, total } = series;
    const drawn = new Map(marksOf(all).map((mark) => [mark.ref, squaresIn(mark)]));
    const of = (ref: string): number => drawn.get(ref) ?? NaN;
    for (const { count, named } of rows) {
      for (const { claim } of named) expect(of(claim.ref)).toBe(1);
      expect(of(count.claim.ref) + named.length).toBe(count.value);
    }
    // Where rows are but some of the total, its own mark has the others.
    const inside = rows.filter(({ isApart }) => !isApart).reduce((sum, { count }) => sum + count.value, 0);
    expect(of(total.claim.ref)).toBe(total.value - inside);
  },
  named: (all, series) => {
    if (series.form !== 'named') return;
    const parts = all.filter(({ name, classes }) => name === 'g' && classes[0] === 'part');
    expect(parts.length).toBe(series.rows.length);
    parts.forEach(({ within }, i) => {
      const { said, named } = series.rows[i] ?? { said: undefined, named: [] };
      const bars = barsIn(within, /^bar$/);
      const length = bars.reduce((sum, { width }) => sum + width, 0);
      const filled = bars.filter(({ ref }) => ref !== said?.claim.ref).reduce((sum, { width }) => sum + width, 0);
      expect(bars.filter(({ ref }) => ref !== said?.claim.ref).length).toBe(named.length);
      expect(Math.abs(filled - (length * named.length) / (said?.value ?? NaN))).toBeLessThan(0.5);
    });
  },
  matrix: (all) => {
    const shades = all.filter(({ classes }) => classes[0] === 'heat').map((cell) => number(cell, 'fill-opacity'));
    const counts = all
      .filter((element) => element.attributes.get('data-path')?.includes('?theme=') === true)
      .map((cell) => number(cell, 'data-value'));
    expect(shades.length).toBe(counts.length);
    shades.forEach((shade, i) => {
      expect(shade === 0).toBe(counts[i] === 0);
      shades.forEach((other, k) => {
        if ((counts[i] ?? 0) > (counts[k] ?? 0)) expect(shade).toBeGreaterThan(other);
      });
    });
  },
  plan: (all, series) => {
    if (series.form !== 'plan') return;
    const sites = new Map(
      series.sites.flatMap(({ claim, at }) => (at === undefined ? [] : [[claim.ref, at] as const])),
    );
    const dots = marksOf(all).flatMap(({ ref, elements }) =>
      elements.filter(({ classes }) => classes[0] === 'site').map((dot) => ({ at: sites.get(ref), dot })),
    );
    expect(dots.length).toBe(sites.size);
    for (const { at, dot } of dots) expect(dot.classes).toContain(at?.sure);
    expectLinear(dots.map(({ at, dot }) => [number(dot, 'cx'), at?.longitude ?? NaN]));
    // Over one city Mercator is straight to a pixel.
    expectLinear(dots.map(({ at, dot }) => [-number(dot, 'cy'), at?.latitude ?? NaN]));
  },
  ladder: (all) => {
    const sums = marksOf(all).flatMap(({ ref, elements }) =>
      elements
        .filter(({ classes }) => classes[0] === 'amount')
        .map((disc): [number, number] => [number(disc, 'cy'), Math.log10(valueOf(ref))]),
    );
    // Rungs are ten times each other, and as many letters of nought more.
    const rungs = all
      .filter(({ classes }) => classes[0] === 'rung')
      .map(({ attributes }, i): [number, number] => [
        Number(/ ([\d.]+)H/.exec(attributes.get('d') ?? '')?.[1]),
        Math.floor(Math.min(...sums.map(([, log]) => log))) + i,
      ]);
    expectLinear([...sums, ...rungs]);
  },
  dates: (all) => {
    // Discs of one date stand about its middle.
    const piles = Map.groupBy(
      all.filter(({ name, classes }) => name === 'circle' && classes[0] === 'due'),
      (disc) => disc.attributes.get('data-date') ?? '',
    );
    piles.delete('');
    const middles = [...piles].map(([date, discs]): [number, number] => {
      const xs = discs.map((disc) => number(disc, 'cx'));
      return [(Math.min(...xs) + Math.max(...xs)) / 2, asYearFraction(date)];
    });
    const squares = all
      .filter(({ name, classes }) => name === 'path' && classes[0] === 'announced')
      .flatMap(({ attributes }): [number, number][] => {
        const date = attributes.get('data-date');
        return date === undefined
          ? []
          : [[Number(/M([\d.]+)/.exec(attributes.get('d') ?? '')?.[1]) + 4, asYearFraction(date)]];
      });
    const day = all.find(({ classes }) => classes[0] === 'today')?.attributes.get('d') ?? '';
    const today: [number, number] = [Number(/M([\d.]+)/.exec(day)?.[1]), asYearFraction(drawOptions().day ?? '')];
    const ends = marksOf(all).flatMap(({ ref, elements }): [number, number][] => {
      const slip = elements.find(({ classes }) => classes[0] === 'slip');
      if (slip !== undefined)
        return [
          [
            Number(/H([\d.]+)/.exec(slip.attributes.get('d') ?? '')?.[1]),
            asYearFraction(slip.attributes.get('data-date') ?? ''),
          ],
        ];
      const due = dueDateOf(mustGetClaim(register, ref))?.date ?? '';
      const disc = elements.find(({ name, classes }) => name === 'circle' && classes[0] === 'due');
      expect(disc?.attributes.get('data-date')).toBe(due);
      const tolerance = elements.find(({ classes }) => classes[0] === 'tolerance')?.attributes.get('d') ?? '';
      return [...tolerance.matchAll(/M([\d.]+) [\d.]+v/g)].map(([, x], i) => [Number(x), asYearSpan(due)[i] ?? NaN]);
    });
    expectLinear([...middles, ...squares, ...ends, today]);
  },
};

/** The numbers that a text has, each in the units that it may be given in. */
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap(([digits]) =>
    [1, 1e6, 1e9, 1e12].map((unit) => Number(digits.replaceAll(',', '')) * unit),
  );

describe.each(chartsIn(register).map((figure) => [figure.id, figure] as const))('%s', (_, { spec, within }) => {
  const { series, problems } = buildSeries(spec, register, within);
  const figure = drawChart(series, drawOptions({ id: spec.id }));

  test('is drawn without a fault of its series', () => {
    expect(problems).toEqual([]);
    expect(figure.empty).toBe(false);
  });

  test('places to one decimal', () => {
    const places = [...figure.svg.matchAll(/ (?:d|x|y|width|height|cx|cy|r)="([^"]*)"/g)].map(([, value]) => value);
    expect(places.join(' ')).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined/);
  });

  test.each(Object.entries(sheetsOf(figure.svg)))('measures as its claims say, %s', (_cut, sheet) => {
    MEASURES[spec.form](elementsIn(sheet), series);
  });

  test.each(Object.entries(sheetsOf(figure.svg)))('letters the figures of its claims, %s', (_cut, sheet) => {
    const marks = marksOf(elementsIn(sheet));
    expect(marks.length + (spec.form === 'matrix' ? 1 : 0)).toBeGreaterThan(0);
    for (const mark of marks) {
      const claim = mustGetClaim(register, mark.ref);
      const letters = lettersOf(mark);
      if (!isQuantity(claim) || letters === '') continue;
      const isThere = numbersIn(letters).some((each) => Math.abs(each / claim.value - 1) < 1e-9);
      expect(isThere, `${mark.ref}: ${letters}`).toBe(true);
    }
  });
});
