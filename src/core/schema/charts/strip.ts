/** Every amount of won in the register on one logarithmic scale, a lane a place. Computed from the whole register. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const strip = z.strictObject({
  ...common,
  form: z.literal('strip'),
  labels: z
    .array(z.strictObject({ claim: claimRef, label }))
    .default([])
    .meta({ description: 'What an amount is, in a few words; by default the statement of its claim.' }),
});
