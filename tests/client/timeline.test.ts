/** The reckoning behind the zoom of /timeline/; what it does to a page is in tests/browser/timeline.spec.ts. */
import { describe, expect, test } from 'vitest';
import { mapPath } from '../../src/client/timeline/drawing.ts';
import { ticksOf } from '../../src/client/timeline/axis.ts';
import {
  fitWithin,
  monthAt,
  rangeOfDates,
  shiftRange,
  overlaps,
  positionOf,
  readStops,
  formatRange,
  stepAlong,
  stepZoom,
  parseRange,
  wholeRange,
  zoomRange,
} from '../../src/client/timeline/date-range.ts';

/** A year of 50 units; 1965 to 2018 in a break of 20. */
const STOPS = readStops('1964:20 1965:70 2018:90 2028:590');
const WHOLE = wholeRange(STOPS);
const years = (from: number, to: number) => ({ from: from * 12, to: to * 12 });

test('partial dates span the months that they may mean', () => {
  expect(rangeOfDates(['2019'])).toEqual(years(2019, 2020));
  expect(rangeOfDates(['2021-03-05', '2019-07'])).toEqual({ from: 2019 * 12 + 6, to: 2021 * 12 + 3 });
  expect(overlaps(rangeOfDates(['2019']), rangeOfDates(['2019-12']))).toBe(true);
  expect(overlaps(rangeOfDates(['2019']), rangeOfDates(['2020-01']))).toBe(false);
});

test('places and months are each other’s inverse, across the break too', () => {
  for (const month of [1964 * 12, 1964 * 12 + 7, 1990 * 12, 2018 * 12, 2027 * 12 + 11])
    expect(monthAt(positionOf(month, STOPS), STOPS)).toBeCloseTo(month, 6);
  expect(positionOf(2019 * 12, STOPS)).toBeCloseTo(140, 6);
});

describe('zooming', () => {
  test('halves what is on view about its middle, and doubles it again', () => {
    const closer = zoomRange(years(2018, 2028), 2, STOPS);
    expect(closer).toEqual({ from: 2020 * 12 + 6, to: 2025 * 12 + 6 });
    expect(zoomRange(closer, 0.5, STOPS)).toEqual(years(2018, 2028));
  });

  test('keeps a place where it is', () => {
    expect(zoomRange(years(2018, 2028), 2, STOPS, positionOf(2018 * 12, STOPS))).toEqual(years(2018, 2023));
  });

  test('ends at the whole line and at two months, and every step before does something', () => {
    let window = WHOLE;
    const lengths = [window.to - window.from];
    for (let i = 0; i < 40; i += 1) {
      window = stepZoom(window, 2, STOPS);
      lengths.push(window.to - window.from);
    }
    expect(lengths.at(-1)).toBe(2);
    const least = lengths.indexOf(2);
    expect(lengths.slice(0, least + 1)).toEqual([...new Set(lengths)]);
    for (let i = 0; i < 40; i += 1) window = stepZoom(window, 0.5, STOPS);
    expect(window).toEqual(WHOLE);
  });
});

test('moving goes a part of the view along, and stops at the ends', () => {
  expect(shiftRange(years(2020, 2024), 0.25, STOPS)).toEqual(years(2021, 2025));
  expect(shiftRange(years(2020, 2024), -0.25, STOPS)).toEqual(years(2019, 2023));
  expect(shiftRange(years(2025, 2028), 0.25, STOPS)).toEqual(years(2025, 2028));
  expect(stepAlong({ from: 24240, to: 24242 }, 0.25, STOPS)).toEqual({ from: 24241, to: 24243 });
});

test('a window is moved, not cut, where it overhangs', () => {
  expect(fitWithin(years(2026, 2030), WHOLE)).toEqual(years(2024, 2028));
  expect(fitWithin(years(1900, 2100), WHOLE)).toEqual(WHOLE);
});

describe('addresses', () => {
  test.each([
    [years(2019, 2024), '2019', '2023'],
    [{ from: 2019 * 12 + 2, to: 2021 * 12 + 6 }, '2019-03', '2021-06'],
    [{ from: 2019 * 12, to: 2021 * 12 + 6 }, '2019-01', '2021-06'],
  ])('tell a window and bring it back', (window, from, to) => {
    expect(formatRange(window)).toEqual({ from, to });
    expect(parseRange(from, to, WHOLE)).toEqual(window);
  });

  test('may leave one end out', () => {
    expect(parseRange('2025', null, WHOLE)).toEqual(years(2025, 2028));
    expect(parseRange(null, '1964', WHOLE)).toEqual(years(1964, 1965));
  });

  test.each([
    [null, null],
    ['soon', '2023'],
    ['2023', '2019'],
    ['2019-13', '2020'],
    ['1800', '1850'],
    ['2019', '<script>'],
  ])('that make no sense are passed over: %s, %s', (from, to) => {
    expect(parseRange(from, to, WHOLE)).toBeUndefined();
  });
});

describe('the drawing', () => {
  const map = (x: number): number => x * 2 - 100;

  test('stretches lines within its ends, and drops what lies outside', () => {
    expect(mapPath('M60 5v8M90 5v8M60 9H90', map, 0, 100)).toBe('M20.0 5v8M80.0 5v8M20.0 9H80.0');
    expect(mapPath('M10 5v8M90 5v8M10 9H90', map, 0, 100)).toBe('M80.0 5v8M0.0 9H80.0');
    expect(mapPath('M10 9H20M120 5v8', map, 0, 100)).toBe('');
    expect(mapPath('M90 9H60', map, 0, 100)).toBe('M20.0 9H80.0');
  });

  const lettersAt = (from: number, to: number): string[] =>
    ticksOf({ range: { from, to }, stops: STOPS, left: 20, right: 590 }).labels.map(({ text }) => text);

  test('letters years, then quarters and months as there is room', () => {
    expect(lettersAt(2018 * 12, 2028 * 12)).toEqual(
      ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028'].slice(1),
    );
    expect(lettersAt(2021 * 12, 2023 * 12)).toEqual(['Apr', 'Jul', 'Oct', '2022', 'Apr', 'Jul', 'Oct', '2023']);
    expect(lettersAt(2021 * 12 + 2, 2021 * 12 + 8)).toEqual(['Apr 2021', 'May', 'Jun', 'Jul', 'Aug', 'Sep']);
  });

  test('breaks its tape where the whole is broken', () => {
    const { segments } = ticksOf({ range: WHOLE, stops: STOPS, left: 20, right: 590 });
    expect(segments).toEqual([
      [20, 70],
      [90, 590],
    ]);
  });
});
