import { describe, expect, test } from 'vitest';
import { breakAxis, layoutAxisStrip, type Span } from '../../src/charts/broken-axis.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { layoutTimeline } from '../../src/charts/timeline-layout.ts';
import type { TimelineSeries } from '../../src/core/domain/series/timeline.ts';
import { charts } from '../../src/strings/index.ts';
import { aDeadline, aDocument, anEvent, drawOptions, everyDate, inferred, printed } from './builders.ts';
import { count, lettersIn, marksIn, overlapsIn, sheetsOf, spillsIn } from './reading.ts';

const figure = drawChart(everyDate(), drawOptions());
const sheets = Object.entries(sheetsOf(figure.svg));

const aLine = (...entries: TimelineSeries['lanes'][number]['entries']): TimelineSeries => ({
  form: 'timeline',
  lanes: [{ label: 'Testville', entries }],
});

describe('marks', () => {
  test.each(sheets)('differ in shape by what they mark, and are hollow where inferred, in the %s cut', (_, sheet) => {
    // Beside each deadline its announcement is drawn again.
    expect(count(sheet, /class="announced solid"/g)).toBe(1 + 2);
    expect(count(sheet, /class="announced hollow"/g)).toBe(1 + 2);
    expect(count(sheet, /class="due solid"/g)).toBe(2);
    expect(count(sheet, /class="due hollow"/g)).toBe(2);
    expect(count(sheet, /class="event solid"/g)).toBe(1);
    expect(count(sheet, /class="event hollow"/g)).toBe(2);
    const shapes = new Set(
      [...sheet.matchAll(/class="(announced|event|due) \w+" d="([^"]*)"/g)].map(([, kind, d]) => `${kind} ${d}`),
    );
    expect(shapes.size).toBe(3);
  });

  test.each([720, 340])('are joined to their announcements by a line that ends at both, at %i', (width) => {
    const joined = layoutTimeline(everyDate(), width).lanes.flatMap(({ entries }) =>
      entries.filter(({ announced }) => announced),
    );
    expect(joined).toHaveLength(4);
    for (const { span, mark, announced } of joined) {
      const [x, y, to] = [...span.matchAll(/[-\d.]+/g)].map(Number);
      expect([x, to]).toEqual([announced?.x, mark.x]);
      expect(y).toBe(mark.y);
    }
  });

  test('show the days that a vague date may mean, and none for a day', () => {
    const { lanes } = layoutTimeline(everyDate(), 720);
    const [law, plant, , opening, objective, subway] = lanes[0]?.entries ?? [];
    expect([law?.tolerance, opening?.tolerance]).toEqual(['', '']);
    const lengthOf = (path = ''): number => {
      const [from = 0, , , to = 0] = [...path.matchAll(/[-\d.]+/g)].map(Number);
      return to - from;
    };
    expect(lengthOf(plant?.tolerance)).toBeCloseTo(lengthOf(objective?.tolerance), 0);
    expect(lengthOf(plant?.tolerance) / 12).toBeCloseTo(lengthOf(subway?.tolerance), 0);
  });

  test('of a document that no claim dates are drawn without a link', () => {
    const series = aLine({ ...aDocument('published', 'A release', printed('2025-11-10')), claim: undefined });
    const { wide } = sheetsOf(drawChart(series, drawOptions()).svg);
    expect(marksIn(wide)).toEqual([]);
    expect(wide).not.toContain('<a ');
    expect(wide).toContain('data-source="testville-2025" data-value="2025-11-10"');
    expect(wide).toContain('<title>Testville: A release: appeared 10 November 2025</title>');
  });
});

test('tells in its table what is drawn, row by row', () => {
  expect(figure.table.rows.map((row) => row.map(({ text }) => text))).toMatchInlineSnapshot(`
    [
      [
        "The law is enacted",
        "Testville",
        "Mentioned",
        "14 September 1964",
        "–",
      ],
      [
        "Implied year of the last new car plant",
        "Testville",
        "Mentioned, worked out by us",
        "1996, worked out by us",
        "–",
      ],
      [
        "A release with a title that goes on for longer than a line has room for it",
        "Testville",
        "Document",
        "9 July 2019",
        "–",
      ],
      [
        "Open the championships",
        "Testville",
        "Due",
        "12 July 2019, worked out by us",
        "9 July 2019",
      ],
      [
        "Keep the city's name for democracy, human rights and peace, and cooperate with the province around it",
        "Testville",
        "Due",
        "2022, worked out by us",
        "26 June 2019, worked out by us",
      ],
      [
        "Open the first stage",
        "Testville",
        "Due",
        "October 2023",
        "9 July 2019",
      ],
      [
        "Start of the briefing",
        "Othertown with a rather longer name than most",
        "Mentioned",
        "10 November 2025, 14:00, worked out by us",
        "–",
      ],
      [
        "Press release",
        "Othertown with a rather longer name than most",
        "Document",
        "10 November 2025, worked out by us",
        "–",
      ],
      [
        "Select the complexes",
        "Othertown with a rather longer name than most",
        "Due",
        "2027",
        "10 November 2025, worked out by us",
      ],
    ]
  `);
});

test('sums each place up by what it drew', () => {
  expect(figure.summary).toBe(
    'Testville: 1 document (9 July 2019), 3 deadlines (12 July 2019 to October 2023) and 2 dates mentioned (14 September 1964 to 1996). Othertown with a rather longer name than most: 1 document (10 November 2025), 1 deadline (2027) and 1 date mentioned (10 November 2025).',
  );
});

test('explains only the marks that it draws', () => {
  const bare = aLine(
    anEvent('storm', 'A storm', printed('2007-03-01')),
    anEvent('rain', 'Rain', printed('2007-03-02')),
  );
  const letters = lettersIn(sheetsOf(drawChart(bare, drawOptions()).svg).wide);
  expect(letters).toMatch(new RegExp(`${charts.timeline.legend.event}$`));
  for (const words of ['hollow', 'any day', 'left out', 'due', 'document', charts.legend.derived])
    expect(letters).not.toContain(words);
  const all = lettersIn(sheetsOf(figure.svg).wide);
  for (const words of ['hollow', 'any day', 'left out', 'due', 'document']) expect(all).toContain(words);
  expect(all.replace(charts.timeline.legend.inferred, '')).toContain(charts.legend.derived);
});

describe('labels', () => {
  test('stand beside their marks on a wide sheet, on the side that has room', () => {
    const { lanes } = layoutTimeline(
      aLine(anEvent('early', 'Early', printed('2019-01-02')), anEvent('late', 'A late one', printed('2025-12-30'))),
      720,
    );
    const [early, late] = lanes[0]?.entries ?? [];
    expect(early?.label.box.x).toBeGreaterThan(early?.mark.x ?? Infinity);
    expect((late?.label.box.x ?? 0) + (late?.label.box.width ?? Infinity)).toBeLessThan(late?.mark.x ?? 0);
  });

  test('go above marks that leave them no side', () => {
    const { lanes } = layoutTimeline(
      aLine(aDeadline('long', 'A promise for a century', printed('2000-01-01'), printed('2099'))),
      720,
    );
    expect(lanes[0]?.entries[0]?.isAbove).toBe(true);
  });

  test.each([720, 340])('keep apart and on the sheet with ten times the data and very long words, at %i', (width) => {
    const entries = Array.from({ length: 300 }, (_, i) => {
      const year = 1890 + ((i * 37) % 140);
      const words = i % 7 === 0 ? 'Antidisestablishmentarianism'.repeat(4) : `Promise${' the thing'.repeat(i % 13)}`;
      return i % 2 === 0
        ? anEvent(`event-${i}`, words, i % 3 === 0 ? inferred(String(year)) : printed(`${year}-05-06`))
        : aDeadline(`due-${i}`, words, printed(`${year}-02`), printed(String(year + (i % 9))));
    });
    const layout = layoutTimeline(
      { form: 'timeline', lanes: [0, 1, 2].map((n) => ({ label: `Place ${n}`, entries })) },
      width,
    );
    expect(overlapsIn(layout)).toEqual([]);
    expect(spillsIn(layout, width)).toEqual([]);
    for (const { mark } of layout.lanes.flatMap((lane) => lane.entries)) {
      expect(mark.x).toBeGreaterThanOrEqual(layout.left);
      expect(mark.x).toBeLessThanOrEqual(layout.right);
    }
  });
});

describe('the broken axis', () => {
  const SPANS: readonly Span[] = [
    [1964.7, 1964.7],
    [2019, 2020],
    [2020.5, 2023.2],
    [2026.9, 2027],
  ];
  const axis = breakAxis(SPANS, [0, 500]);

  test('leaves out years without a date, four and more of them', () => {
    expect(axis.stretches).toEqual([
      [1964, 1965],
      [2019, 2027],
    ]);
    expect(axis.breaks).toHaveLength(1);
    expect(breakAxis(SPANS.slice(1), [0, 500]).breaks).toEqual([]);
  });

  test('keeps one scale throughout: equal years, equal lengths', () => {
    const year = axis.across(1965) - axis.across(1964);
    for (const from of [2019, 2022, 2026]) expect(axis.across(from + 1) - axis.across(from)).toBeCloseTo(year, 6);
    expect([axis.across(1964), axis.across(2027)]).toEqual([0, 500]);
  });

  test('breaks less where there would be too many breaks', () => {
    const scattered = Array.from({ length: 30 }, (_, i): Span => [1800 + i * 7, 1800 + i * 7]);
    expect(breakAxis(scattered, [0, 300]).breaks.length * 20).toBeLessThanOrEqual(90);
  });

  test('letters every stretch, and as many years as keep apart', () => {
    const wide = layoutAxisStrip(axis, 0, [-30, 530]).years.map(({ text }) => text.lines[0]?.text);
    expect(wide).toEqual(['1964', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027']);
    const narrow = layoutAxisStrip(breakAxis(SPANS, [0, 200]), 0, [-30, 230]).years.map(
      ({ text }) => text.lines[0]?.text,
    );
    expect(narrow).toEqual(['1964', '2019', '2021', '2023', '2025', '2027']);
  });
});
