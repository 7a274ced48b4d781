/**
 * The whole line of time as a schedule: a lane for each place under a tape of its own, a row for each date, so that
 * labels keep apart however the line is stretched. They stand beside their marks, or above them on a narrow sheet.
 */
import type { Series } from '../core/domain/series.ts';
import type { TimelineEntry } from '../core/domain/timeline.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction, asYearSpan, endOf } from '../core/values/partial-date.ts';
import { formatPartialDate } from '../strings/index.ts';
import { breakAxis, layoutAxisStrip, type BrokenAxis, type AxisStripLayout } from './broken-axis.ts';
import { basisEntries, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { heightOf, layoutText, round, FONT_SIZE, widthOf, type Basis, type TextLayout } from './text-layout.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

export type Timeline = Extract<Series, { form: 'timeline' }>;

export interface DateLayout {
  readonly x: number;
  readonly y: number;
  readonly date: string;
  readonly isHollow: boolean;
}

export interface EntryLayout {
  readonly row: TimelineEntry;
  readonly label: TextLayout;
  /** Whether the label stands above the marks rather than beside them. */
  readonly isAbove: boolean;
  readonly top: number;
  readonly height: number;
  readonly mark: DateLayout;
  /** Of what falls due: its announcement, and the line from there. */
  readonly announced: DateLayout | undefined;
  readonly span: string;
  /** The days that the date may mean, where it is vaguer than a day. */
  readonly tolerance: string;
}

export interface LaneLayout {
  readonly name: TextLayout;
  readonly tape: AxisStripLayout;
  /** Year lines through all rows. */
  readonly grid: string;
  readonly top: number;
  readonly bottom: number;
  readonly entries: readonly EntryLayout[];
}

export interface TimelineLayout {
  readonly height: number;
  /** Where the line begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Years and their places, between which the line is straight. */
  readonly stops: readonly (readonly [year: number, x: number])[];
  readonly lanes: readonly LaneLayout[];
  readonly legend: LegendLayout;
}

const RADIUS = 6;
const LANE_GAP = 26;
/** Above and below each row. */
const ROW_GAP = 3;
/** Between a mark and its label. */
const CLEARANCE = 6;
/** A label may be broken into lines, but not into a column narrower than this. */
const NARROWEST = 180;

/** `12 July 2019`, and the time of day where one is told. */
export function dayWords({ dated, claim }: TimelineEntry): string {
  const time = claim?.kind === 'date' ? claim.time : undefined;
  return formatPartialDate(dated.date) + (time === undefined ? '' : `, ${time}`);
}

export function layoutTimeline(series: Timeline, width: number): TimelineLayout {
  const isWide = width >= WIDE;
  const left = MARGIN + widthOf('0000', FONT_SIZE.small) / 2;
  const right = width - left;
  const entries = series.lanes.flatMap((lane) => lane.entries);
  const axis = breakAxis(
    entries.flatMap(({ dated, announced }) => [dated, announced].flatMap((one) => (one ? [asYearSpan(one.date)] : []))),
    [left, right],
  );
  let y = 0;
  const lanes = series.lanes.map((lane): LaneLayout => {
    const top = y;
    const maxWidth = width - 2 * MARGIN;
    const name = layoutText(lane.label, { x: MARGIN, y: top, size: FONT_SIZE.large, voice: 'name', maxWidth });
    const tape = layoutAxisStrip(axis, name.box.y + name.box.height, [MARGIN, width - MARGIN]);
    y = tape.bottom + 6;
    const layout = lane.entries.map((row) => {
      const entry = (isWide ? layoutBeside : layoutUnder)(row, axis, y, width);
      y += entry.height;
      return entry;
    });
    const bottom = y;
    y += LANE_GAP;
    return {
      name,
      tape,
      grid: tape.years.map(({ x }) => `M${x} ${round(tape.bottom)}V${round(bottom)}`).join(''),
      top: round(top),
      bottom: round(bottom),
      entries: layout,
    };
  });
  const legend = layoutLegend(legendOf(entries, axis), { left: MARGIN, right: width - MARGIN, top: y });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    left: round(left),
    right: round(right),
    stops: axis.stretches.flat().map((year) => [year, round(axis.across(year))] as const),
    lanes,
    legend,
  };
}

/** The label above, the marks on a line of their own. */
function layoutUnder(row: TimelineEntry, axis: BrokenAxis, top: number, width: number): EntryLayout {
  const label = layoutText(labelWords(row), {
    ...lettering(row),
    x: MARGIN,
    y: top + ROW_GAP,
    maxWidth: width - 2 * MARGIN,
  });
  const y = label.box.y + label.box.height + RADIUS + 2;
  const height = round(y + RADIUS + 2 * ROW_GAP - top);
  return { row, label, isAbove: true, ...placeMarks(row, axis, y), top: round(top), height };
}

/**
 * The label on the line of its marks: after the last where it fits, else before the first, else broken on the freer
 * side; above them where neither side has room.
 */
function layoutBeside(row: TimelineEntry, axis: BrokenAxis, top: number, width: number): EntryLayout {
  const marks = placeMarks(row, axis, top + ROW_GAP + heightOf(1, FONT_SIZE.small) / 2);
  const shapes = [marks.mark.x, marks.announced?.x ?? marks.mark.x];
  const days = asYearSpan(row.dated.date).map(axis.across);
  const after = Math.max(...shapes.map((x) => x + RADIUS), ...days) + CLEARANCE;
  const before = Math.min(...shapes.map((x) => x - RADIUS), ...days) - CLEARANCE;
  const room = { after: width - MARGIN - after, before: before - MARGIN };
  const whole = layoutText(labelWords(row), { ...lettering(row), x: 0, y: 0 }).box.width;
  if (Math.max(room.after, room.before) < Math.min(whole, NARROWEST)) return layoutUnder(row, axis, top, width);
  const isAfter = room.after >= whole || (room.before < whole && room.after >= room.before);
  const label = layoutText(labelWords(row), {
    ...lettering(row),
    x: isAfter ? after : before,
    y: top + ROW_GAP,
    anchor: isAfter ? 'start' : 'end',
    maxWidth: isAfter ? room.after : room.before,
  });
  return { row, label, isAbove: false, ...marks, top: round(top), height: round(label.box.height + 2 * ROW_GAP) };
}

const labelWords = (row: TimelineEntry): string => `${dayWords(row)}: ${row.words}`;
const lettering = (row: TimelineEntry) => ({ size: FONT_SIZE.small, basis: basisOf(row) }) as const;

/** How the thing dated is known; a document is there, however its date was found. */
export const basisOf = ({ kind, claim }: TimelineEntry): Basis =>
  kind === 'announced' ? 'printed' : (claim?.basis ?? 'printed');

function placeMarks(
  { dated, announced }: TimelineEntry,
  axis: BrokenAxis,
  y: number,
): Pick<EntryLayout, 'mark' | 'announced' | 'span' | 'tolerance'> {
  const place = ({ date, basis }: Dated): DateLayout => ({
    x: round(axis.across(asYearFraction(date))),
    y: round(y),
    date,
    isHollow: basis === 'inferred',
  });
  const [earliest, latest] = asYearSpan(dated.date).map((moment) => round(axis.across(moment))) as [number, number];
  const mark = place(dated);
  const from = announced === undefined ? undefined : place(announced);
  return {
    mark,
    announced: from,
    span: from === undefined ? '' : `M${from.x} ${mark.y}H${mark.x}`,
    tolerance:
      earliest === latest
        ? ''
        : `M${earliest} ${round(y - 4)}v8M${latest} ${round(y - 4)}v8M${earliest} ${mark.y}H${latest}`,
  };
}

const SIGNS = {
  announced: { words: 'a document appeared', sign: 'square' },
  event: { words: 'told of, not promised', sign: 'diamond' },
  due: { words: 'due', sign: 'disc' },
} as const;

function legendOf(entries: readonly TimelineEntry[], axis: BrokenAxis): LegendEntry[] {
  const all = entries.flatMap(({ dated, announced }) => [dated, ...(announced === undefined ? [] : [announced])]);
  return [
    ...(['announced', 'event', 'due'] as const)
      .filter((kind) => entries.some((entry) => entry.kind === kind || (kind === 'announced' && entry.announced)))
      .map((kind) => SIGNS[kind]),
    ...(all.some(({ basis }) => basis === 'inferred')
      ? [{ words: 'hollow: inferred by the editor', sign: 'ring' } as const]
      : []),
    ...(entries.some(({ dated }) => endOf(dated.date) !== dated.date)
      ? [{ words: 'any day between', sign: 'tolerance' } as const]
      : []),
    ...(axis.breaks.length > 0 ? [{ words: 'years without a date, left out', sign: 'break' } as const] : []),
    ...basisEntries(entries.map(basisOf)),
  ];
}
