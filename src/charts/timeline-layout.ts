/**
 * All dates as a schedule: a lane for each place under an axis of its own, a row for each date, so that labels keep
 * apart however the axis is stretched. They are beside their marks, or above them in the narrow variant.
 */
import type { TimelineSeries } from '../core/domain/series/timeline.ts';
import type { TimelineEntry } from '../core/domain/timeline.ts';
import type { Dated } from '../core/schema/dated.ts';
import { asYearFraction, asYearSpan, endOf } from '../core/values/partial-date.ts';
import { charts, formatPartialDate } from '../strings/index.ts';
import { breakAxis, layoutAxisStrip, type AxisStripLayout, type BrokenAxis } from './broken-axis.ts';
import { basisEntries, entryIf, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, lineWidth, round, widthOf } from './text-layout.ts';
import type { Basis, TextLayout } from './text-layout.ts';
import { tolerancePath } from './time.ts';

const t = charts.timeline;

export interface TimelineMarkLayout {
  readonly x: number;
  readonly y: number;
  readonly date: string;
  readonly isHollow: boolean;
}

export interface TimelineEntryLayout {
  readonly row: TimelineEntry;
  readonly label: TextLayout;
  /** Whether the label is above the marks rather than beside them. */
  readonly isAbove: boolean;
  readonly top: number;
  readonly height: number;
  readonly mark: TimelineMarkLayout;
  /** The announcement of what falls due, and the line from there. */
  readonly announced: TimelineMarkLayout | undefined;
  readonly span: string;
  /** The days that the date may mean, where it is vaguer than a day. */
  readonly tolerance: string;
}

export interface TimelineLaneLayout {
  readonly name: TextLayout;
  readonly axisStrip: AxisStripLayout;
  /** Year lines through all rows. */
  readonly grid: string;
  readonly top: number;
  readonly bottom: number;
  readonly entries: readonly TimelineEntryLayout[];
}

export interface TimelineLayout {
  readonly height: number;
  /** Both ends of the axis. */
  readonly left: number;
  readonly right: number;
  /** Years and their positions, between which the scale is linear. */
  readonly stops: readonly (readonly [year: number, x: number])[];
  readonly lanes: readonly TimelineLaneLayout[];
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

/** `12 July 2019`, and the time of day where it is given. */
export function dayWords({ dated, claim }: TimelineEntry): string {
  const time = claim?.kind === 'date' ? claim.time : undefined;
  return time === undefined ? formatPartialDate(dated.date) : t.atTime(formatPartialDate(dated.date), time);
}

export function layoutTimeline(series: TimelineSeries, width: number): TimelineLayout {
  const isWide = width >= WIDE;
  const left = MARGIN + widthOf('0000', FONT_SIZE.small) / 2;
  const right = width - left;
  const entries = series.lanes.flatMap((lane) => lane.entries);
  const axis = breakAxis(
    entries.flatMap(({ dated, announced }) => [dated, announced].flatMap((one) => (one ? [asYearSpan(one.date)] : []))),
    [left, right],
  );
  let y = 0;
  const lanes = series.lanes.map((lane): TimelineLaneLayout => {
    const top = y;
    const maxWidth = width - 2 * MARGIN;
    const name = layoutText(lane.label, { x: MARGIN, y: top, size: FONT_SIZE.large, role: 'name', maxWidth });
    const axisStrip = layoutAxisStrip(axis, bottomOf(name), [MARGIN, width - MARGIN]);
    y = axisStrip.bottom + 6;
    const layout = lane.entries.map((row) => {
      const entry = (isWide ? layoutBeside : layoutUnder)(row, axis, y, width);
      y += entry.height;
      return entry;
    });
    const bottom = y;
    y += LANE_GAP;
    return {
      name,
      axisStrip,
      grid: axisStrip.years.map(({ x }) => `M${x} ${round(axisStrip.bottom)}V${round(bottom)}`).join(''),
      top: round(top),
      bottom: round(bottom),
      entries: layout,
    };
  });
  return {
    left: round(left),
    right: round(right),
    stops: axis.stretches.flat().map((year) => [year, round(axis.across(year))] as const),
    lanes,
    ...layoutLegend(timelineLegend(entries, axis), y, width),
  };
}

/** The label above, the marks on a line of their own. */
function layoutUnder(row: TimelineEntry, axis: BrokenAxis, top: number, width: number): TimelineEntryLayout {
  const label = layoutText(labelWords(row), {
    ...labelStyle(row),
    x: MARGIN,
    y: top + ROW_GAP,
    maxWidth: width - 2 * MARGIN,
  });
  const y = bottomOf(label) + RADIUS + 2;
  const height = round(y + RADIUS + 2 * ROW_GAP - top);
  return { row, label, isAbove: true, ...layoutMarks(row, axis, y), top: round(top), height };
}

/**
 * The label on the line of its marks: after the last where it fits, else before the first, else broken on the side
 * with more room; above them where neither side has room.
 */
function layoutBeside(row: TimelineEntry, axis: BrokenAxis, top: number, width: number): TimelineEntryLayout {
  const marks = layoutMarks(row, axis, top + ROW_GAP + heightOf(1, FONT_SIZE.small) / 2);
  const shapes = [marks.mark.x, marks.announced?.x ?? marks.mark.x];
  const days = asYearSpan(row.dated.date).map(axis.across);
  const after = Math.max(...shapes.map((x) => x + RADIUS), ...days) + CLEARANCE;
  const before = Math.min(...shapes.map((x) => x - RADIUS), ...days) - CLEARANCE;
  const room = { after: width - MARGIN - after, before: before - MARGIN };
  const whole = round(lineWidth(labelWords(row), basisOf(row), FONT_SIZE.small));
  if (Math.max(room.after, room.before) < Math.min(whole, NARROWEST)) return layoutUnder(row, axis, top, width);
  const isAfter = room.after >= whole || (room.before < whole && room.after >= room.before);
  const label = layoutText(labelWords(row), {
    ...labelStyle(row),
    x: isAfter ? after : before,
    y: top + ROW_GAP,
    anchor: isAfter ? 'start' : 'end',
    maxWidth: isAfter ? room.after : room.before,
  });
  return { row, label, isAbove: false, ...marks, top: round(top), height: round(label.box.height + 2 * ROW_GAP) };
}

const labelWords = (row: TimelineEntry): string => charts.labelled(dayWords(row), row.words);
const labelStyle = (row: TimelineEntry) => ({ size: FONT_SIZE.small, basis: basisOf(row) }) as const;

/** The basis of the thing dated; a document exists, however its date was found. */
export const basisOf = ({ kind, claim }: TimelineEntry): Basis =>
  kind === 'announced' ? 'printed' : (claim?.basis ?? 'printed');

function layoutMarks(
  { dated, announced }: TimelineEntry,
  axis: BrokenAxis,
  y: number,
): Pick<TimelineEntryLayout, 'mark' | 'announced' | 'span' | 'tolerance'> {
  const layoutDate = ({ date, basis }: Dated): TimelineMarkLayout => ({
    x: round(axis.across(asYearFraction(date))),
    y: round(y),
    date,
    isHollow: basis === 'inferred',
  });
  const mark = layoutDate(dated);
  const from = announced && layoutDate(announced);
  return {
    mark,
    announced: from,
    span: from === undefined ? '' : `M${from.x} ${mark.y}H${mark.x}`,
    tolerance: tolerancePath(dated.date, axis.across, y, 4),
  };
}

const SYMBOLS = { announced: 'square', event: 'diamond', due: 'disc' } as const;

function timelineLegend(entries: readonly TimelineEntry[], axis: BrokenAxis): LegendEntry[] {
  const all = entries.flatMap(({ dated, announced }) => [dated, announced ?? []].flat());
  const isInferred = all.some(({ basis }) => basis === 'inferred');
  const isVague = entries.some(({ dated }) => endOf(dated.date) !== dated.date);
  return [
    ...(['announced', 'event', 'due'] as const).flatMap((kind) => {
      const occurs = entries.some((entry) => entry.kind === kind || (kind === 'announced' && entry.announced));
      return entryIf(occurs, t.legend[kind], SYMBOLS[kind]);
    }),
    ...entryIf(isInferred, t.legend.inferred, 'ring'),
    ...entryIf(isVague, t.legend.anyDay, 'tolerance'),
    ...entryIf(axis.breaks.length > 0, t.legend.breaks, 'break'),
    ...basisEntries(entries.map((entry) => ({ claim: { basis: basisOf(entry) } }))),
  ];
}
