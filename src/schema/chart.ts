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
  /** Comparable figures as bars on one axis from nought. */
  z.strictObject({
    ...common,
    form: z.literal('bars'),
    rows: z.array(z.strictObject({ label, claim: claimRef })).min(2),
    difference: z
      .strictObject({ label, claim: claimRef })
      .optional()
      .meta({ description: 'Of two rows, what lies between them; measured between the ends of the bars.' }),
  }),
  /** Parts of one whole on a strip; what is left over is a derived claim. */
  z.strictObject({
    ...common,
    form: z.literal('share'),
    whole: z.strictObject({ label, claim: claimRef }),
    parts: z.array(z.strictObject({ label, claim: claimRef, share: claimRef.optional() })).min(1),
    rest: z
      .strictObject({ label, claim: claimRef })
      .meta({ description: 'What is left of the whole after the parts: a derived claim.' }),
  }),
  /** Parts of the profile's own outline, each with every project under it. */
  z.strictObject({
    ...common,
    form: z.literal('tree'),
    root: label.meta({ description: 'What the parts belong to.' }),
    parts: z
      .array(claimRef)
      .min(1)
      .meta({ description: 'Claims that name parts of the outline. Parts left out are told in the drawing.' }),
  }),
  /** Two lists, and the lines between them: solid where the source states the link, dashed where the editor draws it. */
  z.strictObject({
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
  }),
  /** A few beside many, one square each at one size. */
  z.strictObject({
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
  }),
]);

export type ChartSpec = z.output<typeof chart>;
