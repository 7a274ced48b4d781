/** Totals brought to a human scale. */
import type { ChartOf } from '../../schema/chart.ts';
import type { SeriesBuilder } from './builder.ts';
import type { Datum } from './datum.ts';

export interface ScaleSeries {
  readonly form: 'scale';
  readonly totals: readonly Datum[];
  readonly steps: readonly Datum[];
}

export function scaleOf(spec: ChartOf<'scale'>, builder: SeriesBuilder): ScaleSeries {
  const totals = spec.totals.flatMap((row, i) => builder.datum(row.label, row.claim, ['totals', i, 'claim']) ?? []);
  const steps = spec.steps.flatMap((row, i) => builder.datum(row.label, row.claim, ['steps', i, 'claim']) ?? []);
  for (const [i, step] of steps.entries()) {
    if (step.claim.kind !== 'count')
      builder.problem(
        ['steps', i, 'claim'],
        step.claim.id,
        `a ${step.claim.kind} cannot be drawn as things to count`,
        'name a claim of kind count',
      );
  }
  return { form: 'scale', totals, steps };
}
