/** Rival readings of the same figures. */
import type { ChartOf } from '../../schema/chart.ts';
import { agrees, checkSum, type SeriesBuilder } from './builder.ts';
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
    const [first] = parts;
    if (
      ratio !== undefined &&
      first !== undefined &&
      (ratio.claim.kind !== 'ratio' || !agrees(total.value / first.value, ratio.value, ratio.claim))
    )
      builder.problem(
        ['rows', i, 'ratio'],
        ratio.claim.id,
        'the ratio must be that of the total to the first part',
        `derive it as ${row.total} / ${first.claim.id}`,
      );
    return [{ label: row.label, parts, total, ratio }];
  });
  builder.alike(
    rows.flatMap((row) => [...row.parts, row.total]),
    ['rows'],
  );
  builder.ofOnePlace(
    rows.flatMap((row) => [...row.parts, row.total]),
    ['rows'],
  );
  const stated = spec.stated === undefined ? undefined : builder.datum('', spec.stated, ['stated']);
  if (stated !== undefined && stated.claim.kind !== 'ratio')
    builder.problem(['stated'], stated.claim.id, `a ${stated.claim.kind} is no ratio`, 'name a claim of kind ratio');
  return { form: 'scenarios', rows, stated };
}
