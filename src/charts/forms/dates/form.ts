/** Dates on one axis of years: squares announce, discs fall due, hollow ones are worked out; a line for the day of the page. */
import { charts } from '../../../strings/index.ts';
import type { Cell, ChartForm } from '../../figure.ts';
import { drawDown } from '../../sheet.ts';
import { lines } from '../../svg.ts';
import { dateWords } from '../../time.ts';
import { axisFor, commonDate } from '../../time-axis.ts';
import { drawMeanings, drawLane, drawListed } from './lanes.ts';
import { datesOf, type DatesSeries } from './series.ts';

const t = charts.dates;

const byPlace = ({ lanes, isListed }: DatesSeries): boolean => !isListed && lanes.length > 1;

export const dates: ChartForm<Parameters<typeof datesOf>[0], DatesSeries> = {
  series: datesOf,
  isEmpty: ({ lanes }) => lanes.length === 0,
  columns: (series) => [t.what, ...(byPlace(series) ? [t.place] : []), t.announcedHead, t.due],
  rows: (series) =>
    series.lanes.flatMap((lane) =>
      lane.deadlines.flatMap(({ label, claim, announced, due, later }) => {
        const place = byPlace(series) ? [{ text: lane.label }] : [];
        const row = (last: Cell): Cell[] => [{ text: label }, ...place, { text: dateWords(announced) }, last];
        const steps = later.map((step) => row({ text: t.step[step.is](dateWords(step.date)), claim: step.claim }));
        return [row({ text: dateWords(due), claim }), ...steps];
      }),
    ),
  summary: ({ lanes, isListed }) =>
    t.summary(
      lanes.map(({ label, deadlines }) => {
        const [one] = deadlines;
        if (!isListed || one === undefined) return charts.labelled(label, t.dated(deadlines.length));
        const steps = one.later.map(({ is, date }) => t.step[is](dateWords(date)));
        return [t.promise(label, undefined, dateWords(one.due)), ...steps].join(', ');
      }),
    ),
  draw: (series, sheet) => {
    const { lanes, years, isListed } = series;
    const due = lanes.flatMap((lane) =>
      lane.deadlines.flatMap((one) => [one.due, ...one.later.map(({ date }) => date)]),
    );
    const origin = isListed ? commonDate(lanes.map(({ announced: [one] }) => one)) : undefined;
    const axis = axisFor({ dates: lanes.flatMap(({ announced }) => announced).concat(due), years, origin }, sheet);
    const { bottom, pieces } = drawDown(lanes, { top: axis.top, gap: 8 }, (lane, top) =>
      isListed ? drawListed(lane, axis, origin === undefined, top, sheet) : drawLane(lane, axis, top, sheet),
    );
    const key = drawMeanings(series, bottom + 10, sheet);
    return { bottom: key.bottom, body: lines(axis.body(bottom), pieces, key.body) };
  },
};
