/** Said against named: of the things a document counts, which it also names. Rows share no axis. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const named = z.strictObject({
  ...common,
  form: z.literal('named'),
  rows: z
    .array(
      z.strictObject({
        label,
        said: claimRef.meta({ description: 'The printed count; one square for each thing it counts.' }),
        named: z
          .array(claimRef)
          .default([])
          .meta({ description: 'Claims of the same document that name or describe one of the things counted.' }),
      }),
    )
    .min(1),
});
