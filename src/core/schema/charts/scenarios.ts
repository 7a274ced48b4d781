/** Rival readings of the same figures, drawn to one scale. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const scenarios = z.strictObject({
  ...common,
  form: z.literal('scenarios'),
  rows: z
    .array(
      z.strictObject({
        label,
        parts: z.array(z.strictObject({ label, claim: claimRef })).min(1),
        total: claimRef,
        ratio: claimRef.optional(),
      }),
    )
    .min(2),
  stated: claimRef.optional().meta({ description: 'The ratio as printed, against which the readings are held.' }),
});
