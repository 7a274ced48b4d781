/** From announcement to deadline on one line of time; hollow marks are inferred dates. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const dates = z.strictObject({
  ...common,
  form: z.literal('dates'),
  rows: z.array(z.strictObject({ label, claim: claimRef })).min(1),
});
