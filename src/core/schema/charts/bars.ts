/** Comparable figures as bars on one axis from nought. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const bars = z.strictObject({
  ...common,
  form: z.literal('bars'),
  rows: z.array(z.strictObject({ label, claim: claimRef })).min(2),
  difference: z
    .strictObject({ label, claim: claimRef })
    .optional()
    .meta({ description: 'Of two rows, what lies between them; measured between the ends of the bars.' }),
});
