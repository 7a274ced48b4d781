/** One mark for each thing counted; named ones carry their name, the others stay blank. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const units = z.strictObject({
  ...common,
  form: z.literal('units'),
  rows: z.array(z.strictObject({ label, count: claimRef, named: z.array(claimRef).default([]) })).min(1),
  total: claimRef,
});
