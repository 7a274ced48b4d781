/** Parts of one whole on a strip; what is left over is a derived claim. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const share = z.strictObject({
  ...common,
  form: z.literal('share'),
  whole: z.strictObject({ label, claim: claimRef }),
  parts: z.array(z.strictObject({ label, claim: claimRef, share: claimRef.optional() })).min(1),
  rest: z
    .strictObject({ label, claim: claimRef })
    .meta({ description: 'What is left of the whole after the parts: a derived claim.' }),
});
