/** Every chart of the content, whatever it draws, measured with a ruler of one's own: each mark is as long, wide or far as its claim says. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { dueDateOf } from '../../src/core/domain/due-date.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { mustGetClaim } from '../../src/core/domain/register.ts';
import { buildSeries, type Series } from '../../src/core/domain/series.ts';
import { isQuantity, formatClaim } from '../../src/core/domain/format-claim.ts';
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
/** The x of `translate(x y)`. */
const shiftOf = (element: Element): number =>
  Number(/\(([-\d.]+)/.exec(element.attributes.get('transform') ?? '')?.[1]);

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
  bars: (all) => {
    const bars = barsIn(all, /^bar/);
    expectProportional(bars.map(({ ref, width }) => [width, valueOf(ref)]));
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
  },
  share: (all) => {
    const bars = barsIn(all, /^bar/);
    expectProportional(bars.map(({ ref, width }) => [width, valueOf(ref)]));
    // Each begins where the one before ends.
    bars.slice(1).forEach(({ x }, i) => expect(x).toBeCloseTo((bars[i]?.x ?? 0) + (bars[i]?.width ?? 0), 0));
  },
  scenarios: (all, series) => {
    const bars = barsIn(all, /^bar/);
    expectProportional(bars.map(({ ref, width }) => [width, valueOf(ref)]));
    // The first part of each row begins where that of the others does.
    const firsts = series.form === 'scenarios' ? series.rows.map(({ parts }) => parts[0]?.claim.ref) : [];
    const starts = bars.filter(({ ref }) => firsts.includes(ref)).map(({ x }) => x);
    expect(starts.length).toBe(firsts.length);
    expect(new Set(starts).size).toBe(1);
  },
  marimekko: (all, series) => {
    const blocks = barsIn(all, /^block/);
    // Means are rounded, so areas are a little off.
    expectProportional(
      blocks.map(({ ref, width, height }) => [Math.sqrt(width * height), Math.sqrt(valueOf(ref))]),
      0.01,
    );
    const rows = series.form === 'marimekko' ? series.rows : [];
    const counts = blocks.map(({ ref }) => rows.find(({ area }) => area.claim.ref === ref)?.width.value ?? NaN);
    // One side counts on one scale for all, the other is the mean: which is which, the cut decides.
    const misfit = (side: 'width' | 'height'): number => {
      const ratios = blocks.map((block, i) => block[side] / (counts[i] ?? NaN));
      return Math.max(...ratios) / Math.min(...ratios);
    };
    const side = misfit('width') < misfit('height') ? 'width' : 'height';
    expectProportional(blocks.map((block, i) => [block[side], counts[i] ?? NaN]));
  },
  units: (all) => {
    const squares = all.filter(({ classes }) => classes[0] === 'unit');
    const named = squares.filter(({ classes }) => classes[1] === 'named');
    const marks = marksOf(all);
    const rows = marks.filter(({ elements }) =>
      elements.some(({ classes }) => classes.join(' ').startsWith('unit blank')),
    );
    const total = marks.at(-1);
    expect(squares.length).toBe(valueOf(total?.ref ?? ''));
    // A row's own mark holds its blanks; its names follow it.
    expect(
      rows.reduce((sum, { elements }) => sum + elements.filter(({ classes }) => classes[0] === 'unit').length, 0),
    ).toBe(squares.length - named.length);
  },
  named: (all, series) => {
    const rows = all.filter(({ name, classes }) => name === 'g' && classes[0] === 'part');
    expect(rows.length).toBe(series.form === 'named' ? series.rows.length : NaN);
    for (const row of rows) {
      const said = marksOf(row.within)[0];
      expect(row.within.filter(({ classes }) => classes[0] === 'unit').length).toBe(valueOf(said?.ref ?? ''));
    }
  },
  proportion: (all) => {
    const [whole, ...parts] = marksOf(all).map((mark) => [squaresIn(mark), valueOf(mark.ref)] as const);
    for (const [drawn, value] of parts) expect(drawn).toBe(value);
    // Those that are among the whole stand apart from its other squares, and count.
    const framed = all.filter(({ classes }) => classes.join(' ') === 'frame').length;
    const among = parts.slice(0, framed).reduce((sum, [drawn]) => sum + drawn, 0);
    expect((whole?.[0] ?? 0) + among).toBe(whole?.[1]);
  },
  matrix: (all) => {
    const cells = all.filter((element) => element.attributes.get('data-path')?.includes('#') === true);
    expectProportional(
      cells.flatMap((cell): [number, number][] => {
        const square = cell.within.find(({ classes }) => classes[0] === 'tally');
        const count = number(cell, 'data-value');
        expect(square === undefined).toBe(count === 0);
        return square === undefined ? [] : [[number(square, 'width'), Math.sqrt(count)]];
      }),
    );
  },
  strip: (all) => {
    const amounts = marksOf(all).flatMap(({ ref, elements }) =>
      elements
        .filter(({ classes }) => classes[0] === 'amount')
        .map((circle): [number, number] => [number(circle, 'cx'), Math.log10(valueOf(ref))]),
    );
    expectLinear(amounts);
    // And at the decades that are ruled and lettered.
    const rules = all.find(({ classes }) => classes[0] === 'graticule')?.attributes.get('d') ?? '';
    const decades = [...rules.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
    const exponents = ['million', 'billion', 'trillion'].map((word, i) => [word, 6 + 3 * i] as const);
    const lettered = exponents.flatMap(([word, exponent]) =>
      all
        .filter(({ name, text }) => name === 'text' && text.replace('KRW ', '') === `1 ${word}`)
        .map((label) => ({ exponent, at: decades.findIndex((x) => Math.abs(x - number(label, 'x')) < 0.5) })),
    );
    // At an end of the axis, letters are moved so that they stay within the sheet.
    const centred = lettered.filter(({ at }) => at >= 0);
    expect(centred.length).toBeGreaterThanOrEqual(Math.min(1, lettered.length));
    for (const { exponent, at } of centred) {
      expectLinear([...amounts, ...decades.map((x, i): [number, number] => [x, exponent + i - at])]);
    }
  },
  dates: (all) => {
    const dated = marksOf(all).flatMap(({ ref, elements }): [number, number][] => {
      const due = dueDateOf(mustGetClaim(register, ref))?.date ?? '';
      const disc = elements.find(({ name, classes }) => name === 'circle' && classes[0] === 'due');
      expect(disc?.attributes.get('data-date')).toBe(due);
      const tolerance = elements.find(({ classes }) => classes[0] === 'tolerance')?.attributes.get('d') ?? '';
      const ends = [...tolerance.matchAll(/M([\d.]+) [\d.]+v/g)].map(([, x], i): [number, number] => [
        Number(x),
        asYearSpan(due)[i] ?? NaN,
      ]);
      return [[number(disc, 'cx'), asYearFraction(due)], ...ends];
    });
    expectLinear(dated);
  },
  timeline: (all, series) => {
    const line = all.find(({ classes }) => classes[0] === 'line');
    const stops = (line?.attributes.get('data-stops') ?? '').split(' ').map((stop) => stop.split(':').map(Number));
    const placeOf = (moment: number): number => {
      const i = Math.max(
        1,
        stops.findIndex(([year = 0]) => year >= moment),
      );
      const [[a = 0, x = 0], [b = 0, y = 0]] = [stops[i - 1] ?? [], stops[i] ?? []];
      return x + ((moment - a) / (b - a)) * (y - x);
    };
    const shapes = all.filter((element) => element.attributes.has('data-date'));
    const dated = series.form === 'timeline' ? series.lanes.flatMap((lane) => lane.entries) : [];
    expect(shapes.length).toBeGreaterThanOrEqual(dated.length);
    for (const shape of shapes)
      expect(Math.abs(shiftOf(shape) - placeOf(asYearFraction(shape.attributes.get('data-date') ?? '')))).toBeLessThan(
        0.5,
      );
    const entries = all.filter(({ classes }) => classes[0] === 'entry');
    for (const entry of entries) {
      const [own] = entry.within.filter((element) => element.attributes.has('data-date'));
      const tolerance = entry.within.find(({ classes }) => classes[0] === 'tolerance')?.attributes.get('d') ?? '';
      const ends = [...tolerance.matchAll(/M([\d.]+) [\d.]+v/g)].map(([, x]) => Number(x));
      asYearSpan(own?.attributes.get('data-date') ?? '').forEach((moment, i) => {
        if (ends.length > 0) expect(Math.abs((ends[i] ?? NaN) - placeOf(moment))).toBeLessThan(0.5);
      });
    }
    // One scale throughout: years are equally long on either side of a break.
    const years = stops.flatMap(([year = 0, x = 0], i) => {
      const [next = 0, y = 0] = stops[i + 1] ?? [];
      return i % 2 === 0 ? [(y - x) / (next - year)] : [];
    });
    for (const year of years) expect(year).toBeCloseTo(years[0] ?? NaN, 0);
  },
};

/** Forms whose marks carry their figure in letters beside them. */
const LETTERED = ['bars', 'share', 'scenarios', 'marimekko', 'proportion', 'strip', 'units'];

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
    for (const mark of LETTERED.includes(spec.form) ? marks : []) {
      const claim = mustGetClaim(register, mark.ref);
      if (!isQuantity(claim)) continue;
      const letters = lettersOf(mark);
      const at = letters.indexOf(formatClaim(claim, 'figure') ?? 'no figure');
      expect(at, letters).toBeGreaterThanOrEqual(0);
      // The figure is no tail of a longer number.
      expect(letters.slice(0, at)).not.toMatch(/[\d.,] ?$/);
    }
  });
});
