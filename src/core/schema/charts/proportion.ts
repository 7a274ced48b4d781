/** A few beside many, one square each at one size. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const proportion = z.strictObject({
  ...common,
  form: z.literal('proportion'),
  whole: z.strictObject({ label, claim: claimRef }),
  parts: z
    .array(
      z.strictObject({
        label,
        claim: claimRef,
        drawn: z.enum(['among', 'apart']).meta({
          description: '`among` the squares of the whole, or `apart` where they may lie outside it.',
          examples: ['among'],
        }),
      }),
    )
    .min(1),
});
