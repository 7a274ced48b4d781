import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutStrip, type AmountLayout, type StripLayout } from '../../src/charts/strip-layout.ts';
import type { Series } from '../../src/core/domain/series.ts';
import { charts } from '../../src/strings/index.ts';
import { aLane, amountsOfWon, drawOptions, inferred, printed, someMoney } from './builders.ts';
import { count, lettersIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

type Strip = Extract<Series, { form: 'strip' }>;

const figure = drawChart(amountsOfWon(), drawOptions());
const hung = (layout: StripLayout): AmountLayout[] => layout.lanes.flatMap(({ amounts }) => [...amounts]);

/** Amounts whose leaders run through the words of another. */
function crossingsIn(layout: StripLayout): string[] {
  return layout.lanes.flatMap(({ amounts }) =>
    amounts.flatMap((one) => {
      const [from, to] = [one.centre.y, one.foot.y].toSorted((a, b) => a - b) as [number, number];
      return amounts
        .filter((other) => other !== one)
        .flatMap(({ figure: said, label }) => [said, label])
        .filter(
          ({ box }) => one.foot.x > box.x && one.foot.x < box.x + box.width && from < box.y + box.height && to > box.y,
        )
        .map((text) => `${one.datum.claim.id} × ${text.lines[0]?.text ?? ''}`);
    }),
  );
}

test.each([720, 340])('hangs every amount on one logarithmic scale, at %i', (width) => {
  const layout = hung(layoutStrip(amountsOfWon(), width));
  expect(layout).toHaveLength(7);
  const at = (id: string): AmountLayout => {
    const found = layout.find(({ datum }) => datum.claim.id === id);
    if (found === undefined) throw new Error(`${id} is not drawn`);
    return found;
  };
  const [low, high] = [at('per-worker'), at('production')];
  const decade = (high.centre.x - low.centre.x) / Math.log10(high.datum.value / low.datum.value);
  for (const { centre, foot, datum } of layout) {
    expect(foot.x).toBe(centre.x);
    expect(Math.abs(centre.x - low.centre.x - decade * Math.log10(datum.value / low.datum.value))).toBeLessThan(0.2);
  }
});

test('reads its decades in Korean and in English', () => {
  const { wide, narrow } = sheetsOf(figure.svg);
  expect(wide).toMatch(/lang="ko"[^>]*>1,000억</);
  expect(wide).toMatch(/lang="ko"[^>]*>1조</);
  expect(lettersIn(wide)).toContain('KRW 1 billion KRW 1 trillion KRW 1,000 trillion');
  expect(lettersIn(narrow)).toContain('10억 1조 1,000조 1 billion 1 trillion 1,000 trillion');
});

test('stands each label of a decade over its line', () => {
  const { axes, decades } = layoutStrip(amountsOfWon(), 720);
  const lines = [...decades.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));
  const labels = axes.filter(({ lines: [row] }) => ['1조', 'KRW 1 trillion', '100억'].includes(row?.text ?? ''));
  expect(labels).toHaveLength(6);
  for (const { lines: rows } of labels) expect(lines).toContain(rows[0]?.x);
});

test('tells printed, derived and editorial amounts apart without colour', () => {
  const { wide } = sheetsOf(figure.svg);
  expect(count(wide, /class="amount amount-printed"/g)).toBe(3);
  expect(count(wide, /class="amount amount-derived"[^>]*fill="url\(#chart-wide-hatch\)"/g)).toBe(3);
  expect(count(wide, /class="amount amount-editor"/g)).toBe(1);
  expect(lettersIn(wide)).toContain(`${charts.strip.printed} ${charts.legend.derived} ${charts.legend.editor}`);
});

test('keeps a lane for a place without an amount, and says so', () => {
  const lane = layoutStrip(amountsOfWon(), 720).lanes[1];
  expect(lane?.amounts).toEqual([]);
  expect(lane?.head.note.lines[0]?.text).toBe('no amount of won in its document');
});

test('sums up from the least to the most, by place, and what is left out', () => {
  expect(figure.summary).toBe(
    "7 amounts of won on a logarithmic scale, from KRW 549 million (the editor's own guess at the mean production for each worker) " +
      'to KRW 1,262 trillion (production of all complexes). By place: Busan 4, Changwon none, National industrial complexes 3. ' +
      '3 worked out by us. Left out: 1 amount not in won.',
  );
  expect(lettersIn(sheetsOf(figure.svg).wide)).toContain('Left out: 1 amount not in won.');
});

test('says nothing of what is left out where nothing is', () => {
  const whole = drawChart({ ...amountsOfWon(), leftOut: { foreign: 0, notAboveZero: 0 } }, drawOptions());
  expect(whole.summary).not.toContain('Left out');
  expect(lettersIn(sheetsOf(whole.svg).wide)).not.toContain('Left out');
});

test('tells of each amount its document, its basis and the state reported', () => {
  expect(figure.table.columns).toEqual(['Place', 'Amount', 'What it is', 'Document of', 'Basis', 'State reported']);
  expect(figure.table.rows.slice(-2).map((row) => row.map(({ text }) => text))).toEqual([
    [
      'National industrial complexes',
      'about KRW 966 billion',
      'mean production of a complex',
      charts.inferred('September 2024'),
      'derived',
      '–',
    ],
    [
      'National industrial complexes',
      'KRW 549 million',
      "the editor's own guess at the mean production for each worker",
      charts.inferred('September 2024'),
      'editor',
      'under way',
    ],
  ]);
});

const many: Strip = {
  form: 'strip',
  lanes: Array.from({ length: 8 }, (_, lane) =>
    aLane(
      lane === 3 ? 'A special self-governing province whose name takes several lines' : `Place ${lane}`,
      lane % 2 === 0 ? printed('2019-07-09') : inferred('2025'),
      Array.from({ length: 24 }, (_amount, i) =>
        someMoney(
          i % 3 === 0 ? 'a budget' : 'what the city means to spend on its roads, ports and stations by some later year',
          `amount-${lane}-${i}`,
          Math.round(10 ** (14.9 - i * 0.46 - lane * 0.1)),
          { basis: i % 2 === 0 ? 'printed' : 'derived' },
        ),
      ),
    ),
  ),
  leftOut: { foreign: 12, notAboveZero: 2 },
};

describe.each([
  ['the amounts as they are', amountsOfWon()],
  ['ten times as many, with long words', many],
])('%s', (_, series) => {
  test.each([720, 340])('have their words apart, on the sheet, and no leader through them, at %i', (width) => {
    const layout = layoutStrip(series, width);
    expect(hung(layout).length).toBe(series.lanes.flatMap(({ amounts }) => amounts).length);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
    expect(crossingsIn(layout)).toEqual([]);
  });
});

test.each([1_000_000_000, 1, 7_300_000_000_000])('draws a single amount of %d', (value) => {
  const series: Strip = {
    form: 'strip',
    lanes: [aLane('Busan', printed('2025'), [someMoney('all there is', 'one', value)])],
    leftOut: { foreign: 0, notAboveZero: 0 },
  };
  for (const width of [720, 340]) {
    const layout = layoutStrip(series, width);
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
    const x = hung(layout)[0]?.centre.x ?? -1;
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
  }
  expect(drawChart(series, drawOptions()).summary).toMatch(
    /^1 amount of won on a logarithmic scale: KRW [^,]* \(all there is\)\./,
  );
});
