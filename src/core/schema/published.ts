/** A line of content/published/<profile>.jsonl: a claim as it was published. Written by `npm run published`. */
import { z } from 'zod';
import { wholeDay } from './change.ts';

export const publishedClaim = z.strictObject({
  id: z.string(),
  /** The day on which it was recorded as published. */
  since: wholeDay,
  /** What it is called, for when it is gone. */
  label: z.string(),
  themes: z.array(z.string()),
  /** What may not change without a record; see core/domain/held-fields.ts. */
  held: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export type PublishedClaim = z.output<typeof publishedClaim>;
