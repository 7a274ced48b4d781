/** Totals broken down to a human scale. */
import type { ChartOf } from '../../schema/chart.ts';
import { fullRef } from '../../values/id.ts';
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
    const from = Object.values(step.claim.derivation?.from ?? {}).map((ref) => fullRef(ref, step.claim.profile));
    const missing = from.filter((ref) => !totals.some(({ claim }) => claim.ref === ref));
    if (missing.length > 0)
      builder.problem(
        ['steps', i, 'claim'],
        step.claim.id,
        `it is computed from ${missing.join(' and ')}, which the chart does not show`,
        'name it under totals:, so that a reader can check the step',
      );
  }
  const foreign = [...totals, ...steps].find(({ claim }) => claim.profile !== totals[0]?.claim.profile);
  if (totals[0] !== undefined && foreign !== undefined)
    builder.problem(
      ['steps'],
      foreign.claim.ref,
      `${totals[0].claim.ref} and ${foreign.claim.ref} are of different places`,
      'draw numbers of one profile',
    );
  return { form: 'scale', totals, steps };
}
