/** Every date there is, place by place on one line of time. What it draws is found, not listed. */
import { z } from 'zod';
import { common } from './common.ts';

export const timeline = z.strictObject({
  ...common,
  form: z.literal('timeline'),
});
