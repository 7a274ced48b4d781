/** Every date there is, place by place on one axis: squares announce, discs fall due, diamonds are only reported. */
import type { TimelineSeries } from '../core/domain/series/timeline.ts';
import { keyOf, type TimelineEntry, type TimelineKind } from '../core/domain/timeline.ts';
import { charts, formatPartialDate } from '../strings/index.ts';
import { NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend } from './legend.ts';
import { linkMark } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import { drawText } from './text-layout.ts';
import { dateWords } from './time.ts';
import { basisOf, dayWords, layoutTimeline } from './timeline-layout.ts';
import type { TimelineMarkLayout, TimelineEntryLayout, TimelineLaneLayout, TimelineLayout } from './timeline-layout.ts';

const t = charts.timeline;

const SHAPES: Readonly<Record<TimelineKind, string>> = {
  announced: 'M-5 -5H5V5H-5Z',
  event: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  due: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z',
};
const BREAK = 'M-5 4L-1 -8M1 8L5 -4';

function drawTimeline(layout: TimelineLayout, options: DrawOptions, variantId: string): Drawing {
  return {
    height: layout.height,
    body: lines(
      el(
        'g',
        {
          class: 'line',
          'data-left': layout.left,
          'data-right': layout.right,
          'data-stops': layout.stops.map(([year, x]) => `${year}:${x}`).join(' '),
        },
        '\n',
        lines(layout.lanes.map((lane) => drawTimelineLane(lane, options, variantId))),
        '\n',
      ),
      drawLegend(layout.legend, variantId),
    ),
  };
}

function drawTimelineLane(lane: TimelineLaneLayout, options: DrawOptions, variantId: string): string {
  const { name, axisStrip, grid, top, bottom, entries } = lane;
  return el(
    'g',
    { class: 'lane', 'data-top': top, 'data-bottom': bottom },
    '\n',
    lines(
      el('path', { class: 'year', d: grid }),
      drawText(name, variantId),
      el(
        'g',
        { class: 'tape' },
        el('path', { class: 'measure', d: axisStrip.path }),
        ...axisStrip.breaks.map(({ x, y }) =>
          el('path', { class: 'break', d: BREAK, transform: `translate(${x} ${y})` }),
        ),
        ...axisStrip.years.map(({ text }) => drawText(text, variantId)),
      ),
      entries.map((entry) => drawEntry(entry, options, variantId)),
    ),
    '\n',
  );
}

function drawEntry(entry: TimelineEntryLayout, options: DrawOptions, variantId: string): string {
  const { row, label, isAbove, mark, announced, span, tolerance } = entry;
  const shape = (kind: TimelineKind, { x, y, date, isHollow }: TimelineMarkLayout): string =>
    el('path', {
      class: `${kind} ${isHollow ? 'hollow' : 'solid'}`,
      d: SHAPES[kind],
      transform: `translate(${x} ${y})`,
      'data-date': date,
    });
  const content = [
    el(
      'g',
      { class: 'label', 'data-x': label.box.x, 'data-width': label.box.width, 'data-height': label.box.height },
      drawText(label, variantId),
    ),
    el(
      'g',
      { class: 'track' },
      tolerance === '' ? '' : el('path', { class: 'tolerance', d: tolerance }),
      span === '' ? '' : el('path', { class: 'span', d: span }),
      shape(row.kind, mark),
      announced === undefined ? '' : shape('announced', announced),
    ),
  ];
  const title = markWords(row);
  return el(
    'g',
    {
      class: 'entry',
      'data-label': isAbove ? 'above' : 'beside',
      'data-entry': keyOf(row),
      'data-top': entry.top,
      'data-height': entry.height,
    },
    row.claim === undefined
      ? el(
          'g',
          { class: 'mark', 'data-source': row.source.id, 'data-value': row.dated.date },
          el('title', {}, words(title)),
          ...content,
        )
      : linkMark(options, { claim: row.claim, value: row.dated.date, words: title }, ...content),
  );
}

/** One mark in words: `Gwangju: Open the first stage: announced 9 July 2019, due 2023`. */
function markWords({ kind, dated, place, words: label, announced, source }: TimelineEntry): string {
  const on = dateWords(dated);
  const event = {
    announced: t.appeared(on),
    event: t.toldOf(on, source.publisher),
    due: t.announcedDue(announced === undefined ? '' : dateWords(announced), on),
  };
  return t.mark(place.name.en, label, event[kind]);
}

function laneSummary({ label, entries }: TimelineSeries['lanes'][number]): string {
  const counts = (['announced', 'due', 'event'] as const).flatMap((kind) => {
    const dates = entries.filter((entry) => entry.kind === kind).map(({ dated }) => dated.date);
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [t.counts[kind](dates.length, t.range(formatPartialDate(first), formatPartialDate(last)))];
  });
  return t.lane(label, counts);
}

export const timeline: ChartForm<TimelineSeries> = {
  isEmpty: ({ lanes }) => lanes.length === 0,
  columns: () => t.columns,
  rows: ({ lanes }) =>
    lanes.flatMap(({ label, entries }) =>
      entries.map((entry): Cell[] => [
        { text: entry.words, ...(entry.claim === undefined ? {} : { claim: entry.claim }) },
        { text: label },
        { text: t.kinds[entry.kind] + t.basis[basisOf(entry)] },
        { text: entry.dated.basis === 'inferred' ? charts.inferred(dayWords(entry)) : dayWords(entry) },
        entry.announced === undefined ? NO_CELL : { text: dateWords(entry.announced) },
      ]),
    ),
  summary: ({ lanes }) => t.summary(...lanes.map(laneSummary)),
  draw: (series, width, options, variantId) => drawTimeline(layoutTimeline(series, width), options, variantId),
};
