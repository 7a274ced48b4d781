/** Rectangles with count as width and mean as height, so that area is the whole. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Datum } from '../../datum.ts';
import { inOneUnit, type SeriesBuilder } from '../../series-builder.ts';
import { checkSum, checkWorkedOut } from '../../series-checks.ts';

export interface MarimekkoRow {
  readonly label: string;
  readonly width: Datum;
  readonly area: Datum;
  readonly height: Datum;
}

export interface MarimekkoSeries {
  readonly form: 'marimekko';
  readonly rows: readonly MarimekkoRow[];
  readonly total: { readonly width: Datum; readonly area: Datum } | undefined;
}

export function marimekkoOf(spec: ChartOf<'marimekko'>, builder: SeriesBuilder): MarimekkoSeries {
  const found = spec.rows.flatMap((row, i) => {
    const width = builder.datum(row.label, row.width, ['rows', i, 'width']);
    const area = builder.datum(row.label, row.area, ['rows', i, 'area']);
    const height = builder.datum(row.label, row.height, ['rows', i, 'height']);
    if (width === undefined || area === undefined || height === undefined) return [];
    checkWorkedOut(builder, ['rows', i, 'height'], height, {
      expected: area.value / width.value,
      what: 'the height must be the area divided by the width',
      from: `as ${row.area} / ${row.width}`,
    });
    return [{ label: row.label, width, area, height }];
  });
  const rows = inUnits(found);
  const [widths, areas] = [rows.map((row) => row.width), rows.map((row) => row.area)];
  builder.alike(widths, ['rows']);
  builder.alike(
    rows.flatMap((row) => [row.area, row.height]),
    ['rows'],
  );
  for (const data of [widths, areas]) {
    builder.ofOnePlace(data, ['rows']);
    builder.once(data, ['rows']);
  }
  if (spec.total === undefined) return { form: 'marimekko', rows, total: undefined };
  const width = builder.datum('', spec.total.width, ['total', 'width']);
  const area = builder.datum('', spec.total.area, ['total', 'area']);
  if (width === undefined || area === undefined) return { form: 'marimekko', rows, total: undefined };
  checkSum(builder, ['total', 'width'], width, widths);
  checkSum(builder, ['total', 'area'], area, areas);
  return { form: 'marimekko', rows, total: { width, area } };
}

/** Wholes and means each in one unit. */
function inUnits(rows: readonly MarimekkoRow[]): MarimekkoRow[] {
  const areas = inOneUnit(rows.map((row) => row.area));
  const heights = inOneUnit(rows.map((row) => row.height));
  return rows.map((row, i) => ({ ...row, area: areas[i] ?? row.area, height: heights[i] ?? row.height }));
}
