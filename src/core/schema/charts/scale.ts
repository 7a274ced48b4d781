/** Totals brought to a human scale: one of these holds so many of those. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const scale = z.strictObject({
  ...common,
  form: z.literal('scale'),
  totals: z.array(z.strictObject({ label, claim: claimRef })).min(1),
  steps: z.array(z.strictObject({ label, claim: claimRef })).min(1),
});
