/** Every date there is, place by place on one line of time: squares announce, discs fall due, lozenges are only told. */
import { keyOf, type TimelineEntry, type TimelineKind } from '../core/domain/timeline.ts';
import { formatPartialDate } from '../strings/index.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend } from './legend.ts';
import { drawText, type Basis } from './text-layout.ts';
import { linkMark, emptyFigure, figureOf, joinWords, type Drawing } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import { dateWords } from './time.ts';
import {
  basisOf,
  dayWords,
  layoutTimeline,
  type DateLayout,
  type EntryLayout,
  type LaneLayout,
  type TimelineLayout,
  type Timeline,
} from './timeline-layout.ts';

const SHAPES: Readonly<Record<TimelineKind, string>> = {
  announced: 'M-5 -5H5V5H-5Z',
  event: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  due: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z',
};
const BREAK = 'M-5 4L-1 -8M1 8L5 -4';

export function drawTimeline(layout: TimelineLayout, options: DrawOptions, variantId: string): Drawing {
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
        lines(layout.lanes.map((lane) => drawLane(lane, options, variantId))),
        '\n',
      ),
      drawLegend(layout.legend, variantId),
    ),
  };
}

function drawLane(lane: LaneLayout, options: DrawOptions, variantId: string): string {
  const { name, tape, grid, top, bottom, entries } = lane;
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
        el('path', { class: 'measure', d: tape.path }),
        ...tape.breaks.map(({ x, y }) => el('path', { class: 'break', d: BREAK, transform: `translate(${x} ${y})` })),
        ...tape.years.map(({ text }) => drawText(text, variantId)),
      ),
      entries.map((entry) => drawEntry(entry, options, variantId)),
    ),
    '\n',
  );
}

function drawEntry(entry: EntryLayout, options: DrawOptions, variantId: string): string {
  const { row, label, isAbove, mark, announced, span, tolerance } = entry;
  const shape = (kind: TimelineKind, { x, y, date, isHollow }: DateLayout): string =>
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
  const said = wordsOf(row);
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
          el('title', {}, words(said)),
          ...content,
        )
      : linkMark(options, { claim: row.claim, value: row.dated.date, words: said }, ...content),
  );
}

const KINDS: Readonly<Record<TimelineKind, string>> = { announced: 'Document', event: 'Told of', due: 'Due' };

/** What the swatch before a label says. */
const MARKED: Readonly<Record<Basis, string>> = { printed: '', derived: ', derived', editor: ", the editor's" };

/** One mark in words: `Gwangju: Open the first stage: announced 9 July 2019, due 2023`. */
function wordsOf({ kind, dated, place, words: said, announced, source }: TimelineEntry): string {
  const on = dateWords(dated);
  const told = {
    announced: `appeared ${on}`,
    event: `${on}; told of by ${source.publisher}`,
    due: `announced ${announced === undefined ? '' : dateWords(announced)}, due ${on}`,
  };
  return `${place.name.en}: ${said}: ${told[kind]}`;
}

const COLUMNS = ['What', 'Place', 'Kind', 'Date', 'Announced'];

function tabulate(series: Timeline): FigureTable {
  return {
    columns: COLUMNS,
    rows: series.lanes.flatMap(({ label, entries }) =>
      entries.map((entry): Cell[] => [
        { text: entry.words, ...(entry.claim === undefined ? {} : { claim: entry.claim }) },
        { text: label },
        { text: KINDS[entry.kind] + MARKED[basisOf(entry)] },
        { text: dayWords(entry) + (entry.dated.basis === 'inferred' ? ', inferred' : '') },
        { text: entry.announced === undefined ? '–' : dateWords(entry.announced) },
      ]),
    ),
  };
}

function summarise(series: Timeline): string {
  return series.lanes
    .map(({ label, entries }) => {
      const of = (kind: TimelineKind): readonly TimelineEntry[] => entries.filter((entry) => entry.kind === kind);
      const range = (some: readonly TimelineEntry[]): string => {
        const [first = '', last = ''] = [some[0], some.at(-1)].map((entry) =>
          formatPartialDate(entry?.dated.date ?? ''),
        );
        return first === last ? first : `${first} to ${last}`;
      };
      const counted = (some: readonly TimelineEntry[], one: string, many: string): string[] =>
        some.length === 0 ? [] : [`${some.length} ${some.length === 1 ? one : many} (${range(some)})`];
      return `${label}: ${joinWords([
        ...counted(of('announced'), 'document', 'documents'),
        ...counted(of('due'), 'deadline', 'deadlines'),
        ...counted(of('event'), 'date told of', 'dates told of'),
      ])}.`;
    })
    .join(' ');
}

export function figureTimeline(series: Timeline, options: DrawOptions): Figure {
  if (series.lanes.length === 0) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summarise(series),
    table: tabulate(series),
    draw: (width, variantId) => drawTimeline(layoutTimeline(series, width), options, variantId),
  });
}
