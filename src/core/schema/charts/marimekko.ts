/** Rectangles with count as width and mean as height, so that area is the whole. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const marimekko = z.strictObject({
  ...common,
  form: z.literal('marimekko'),
  rows: z.array(z.strictObject({ label, width: claimRef, area: claimRef, height: claimRef })).min(2),
  total: z.strictObject({ width: claimRef, area: claimRef }).optional(),
});
