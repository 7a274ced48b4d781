/** Dates on one axis of years: squares announce, discs fall due, hollow ones are worked out; a line for the day of the page. */
import { charts } from '../../../strings/index.ts';
import type { Cell, ChartForm } from '../../figure.ts';
import { drawDown, endAt } from '../../sheet.ts';
import { lines } from '../../svg.ts';
import { dateWords } from '../../time.ts';
import { axisFor, commonDate } from '../../time-axis.ts';
import { drawMeanings, drawLane, drawListed } from './lanes.ts';
import { datesOf, type DatesSeries, type Lane } from './series.ts';

const t = charts.dates;

const byPlace = (lanes: readonly Lane[]): boolean => lanes.length > 1;

export const dates: ChartForm<Parameters<typeof datesOf>[0], DatesSeries> = {
  series: datesOf,
  isEmpty: ({ lanes }) => lanes.length === 0,
  columns: ({ lanes, isListed }) =>
    isListed || !byPlace(lanes) ? [t.what, t.announcedHead, t.due] : [t.what, t.place, t.announcedHead, t.due],
  rows: ({ lanes, isListed }) =>
    lanes.flatMap((lane) =>
      lane.deadlines.map(({ label, claim, announced, due }): Cell[] => [
        { text: label },
        ...(isListed || !byPlace(lanes) ? [] : [{ text: lane.label }]),
        { text: dateWords(announced) },
        { text: dateWords(due), claim },
      ]),
    ),
  summary: ({ lanes, isListed }) =>
    t.summary(
      lanes.map((lane) =>
        isListed
          ? t.promise(lane.label, undefined, dateWords(lane.deadlines[0]?.due ?? { date: '', basis: 'printed' }))
          : charts.labelled(lane.label, t.dated(lane.deadlines.length)),
      ),
    ),
  draw: (series, sheet) => {
    const { lanes, years, isListed } = series;
    const dates = lanes.flatMap(({ announced, deadlines }) => [...announced, ...deadlines.map(({ due }) => due)]);
    const origin = isListed ? commonDate(lanes.map(({ announced: [one] }) => one)) : undefined;
    const axis = axisFor({ dates, years, origin }, sheet);
    const showsOrigin = isListed && origin === undefined;
    const { bottom, pieces } = drawDown(series.lanes, { top: axis.top, gap: 8 }, (lane, top) =>
      series.isListed ? drawListed(lane, axis, showsOrigin, top, sheet) : drawLane(lane, axis, top, sheet),
    );
    const key = series.isListed ? undefined : drawMeanings(series, bottom + 10, sheet);
    return { height: endAt(key?.bottom ?? bottom), body: lines(axis.body(bottom), pieces, key?.body ?? '') };
  },
};
