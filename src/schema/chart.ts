/** A chart is asked for as data: a form, and the claims it draws. Nothing but claims is ever drawn. */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { line } from './text.ts';

const common = {
  id,
  title: line.meta({ description: 'States what is seen. Figures are bound as {claim-id}.' }),
  caveats: z.array(line).default([]).meta({ description: 'What a reader must know before comparing.' }),
};

const label = line.meta({ description: 'A short label for the mark.' });

export const chart = z.discriminatedUnion('form', [
  /** Rectangles with count as width and mean as height, so that area is the whole. */
  z.strictObject({
    ...common,
    form: z.literal('marimekko'),
    rows: z.array(z.strictObject({ label, width: claimRef, area: claimRef, height: claimRef })).min(2),
    total: z.strictObject({ width: claimRef, area: claimRef }).optional(),
  }),
  /** One mark for each thing counted; named ones carry their name, the others stay blank. */
  z.strictObject({
    ...common,
    form: z.literal('units'),
    rows: z.array(z.strictObject({ label, count: claimRef, named: z.array(claimRef).default([]) })).min(1),
    total: claimRef,
  }),
  /** Rival readings of the same figures, drawn to one scale. */
  z.strictObject({
    ...common,
    form: z.literal('scenarios'),
    rows: z
      .array(
        z.strictObject({
          label,
          parts: z.array(z.strictObject({ label, claim: claimRef })).min(1),
          total: claimRef,
          ratio: claimRef.optional(),
        }),
      )
      .min(2),
    stated: claimRef.optional().meta({ description: 'The ratio as printed, against which the readings are held.' }),
  }),
  /** From announcement to deadline on one line of time; hollow marks are inferred dates. */
  z.strictObject({
    ...common,
    form: z.literal('dates'),
    rows: z.array(z.strictObject({ label, claim: claimRef })).min(1),
  }),
  /** Totals brought to a human scale: one of these holds so many of those. */
  z.strictObject({
    ...common,
    form: z.literal('scale'),
    totals: z.array(z.strictObject({ label, claim: claimRef })).min(1),
    steps: z.array(z.strictObject({ label, claim: claimRef })).min(1),
  }),
]);

export type ChartSpec = z.output<typeof chart>;
