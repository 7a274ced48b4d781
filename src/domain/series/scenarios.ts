/** Rival readings of the same figures. */
import type { ChartOf } from '../../schema/chart.ts';
import { checkSum, type SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

export interface ScenariosSeries {
  readonly form: 'scenarios';
  readonly rows: readonly {
    readonly label: string;
    readonly parts: readonly Datum[];
    readonly total: Datum;
    readonly ratio: Datum | undefined;
  }[];
  readonly stated: Datum | undefined;
}

export function scenariosOf(spec: ChartOf<'scenarios'>, builder: SeriesBuilder): ScenariosSeries {
  const rows = spec.rows.flatMap((row, i) => {
    const parts = row.parts.flatMap(
      (part, j) => builder.datum(part.label, part.claim, ['rows', i, 'parts', j, 'claim']) ?? [],
    );
    const total = builder.datum(row.label, row.total, ['rows', i, 'total']);
    const ratio = row.ratio === undefined ? undefined : builder.datum(row.label, row.ratio, ['rows', i, 'ratio']);
    if (total === undefined) return [];
    checkSum(builder, ['rows', i, 'total'], total, parts);
    return [{ label: row.label, parts, total, ratio }];
  });
  builder.alike(
    rows.flatMap((row) => [...row.parts, row.total]),
    ['rows'],
  );
  const stated = spec.stated === undefined ? undefined : builder.datum('As printed', spec.stated, ['stated']);
  return { form: 'scenarios', rows, stated };
}
