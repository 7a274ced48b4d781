/** Parts of the profile's own outline, each with every project under it. */
import { z } from 'zod';
import { claimRef } from '../id.ts';
import { common, label } from './common.ts';

export const tree = z.strictObject({
  ...common,
  form: z.literal('tree'),
  root: label.meta({ description: 'What the parts belong to.' }),
  parts: z
    .array(claimRef)
    .min(1)
    .meta({ description: 'Claims that name parts of the outline. Parts left out are told in the drawing.' }),
});
