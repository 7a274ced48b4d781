/** One procedure, and how far each of several projects had come in it, as its document tells. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const stages = z.strictObject({
  ...common,
  form: z.literal('stages'),
  stages: z
    .array(
      z.strictObject({
        label,
        projects: z
          .array(
            z.strictObject({
              label,
              claim: claimRef.meta({ description: 'The claim that tells this stage of the project.' }),
            }),
          )
          .default([])
          .meta({ description: 'Those that a document puts at this stage; none where it is left empty.' }),
      }),
    )
    .min(2)
    .max(4)
    .meta({ description: 'From left to right; the order is drawn, and measures nothing.' }),
});
