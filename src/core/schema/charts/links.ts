/** Two lists, and the lines between them: solid where the source states the link, dashed where the editor draws it. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { line } from '../text.ts';
import { common, label } from './common.ts';

export const links = z.strictObject({
  ...common,
  form: z.literal('links'),
  left: z.strictObject({ label, claims: z.array(claimRef).min(1) }),
  right: z.strictObject({ label, claims: z.array(claimRef).min(1) }),
  pairs: z
    .array(
      z.strictObject({
        from: claimRef.meta({ description: 'A claim of the left list.' }),
        to: claimRef.meta({ description: 'A claim of the right list.' }),
        kind: z.enum(['stated', 'editor']).meta({ description: '`stated` by the source, or drawn by the `editor`.' }),
        why: line.optional().meta({ description: 'What links them; required when the editor draws the line.' }),
      }),
    )
    .min(1),
});
