/** A chart is described as data: a form, and the claims it draws. Nothing but claims is ever drawn. */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { line } from './text.ts';

/** What every form of chart has. */
const common = {
  id: id.meta({ description: 'Unique among all charts of the site; part of its address.' }),
  title: line.meta({ description: 'States what is seen. Numbers are bound as {claim-id}.' }),
  caveats: z.array(line).default([]).meta({ description: 'What a reader must know before comparing.' }),
};

const label = line.meta({ description: 'A short label for the mark.' });

/** One mark: a claim under a short label. */
const mark = z.strictObject({ label, claim: claimRef });

/** Rectangles with count as width and mean as height, so that area is the whole. */
const marimekko = z.strictObject({
  ...common,
  form: z.literal('marimekko'),
  rows: z.array(z.strictObject({ label, width: claimRef, area: claimRef, height: claimRef })).min(2),
  total: z.strictObject({ width: claimRef, area: claimRef }).optional(),
});

/** One mark for each thing counted; named ones carry their name, the others stay blank. */
const units = z.strictObject({
  ...common,
  form: z.literal('units'),
  rows: z.array(z.strictObject({ label, count: claimRef, named: z.array(claimRef).default([]) })).min(1),
  total: claimRef,
});

/** Rival readings of the same figures, drawn to one scale. */
const scenarios = z.strictObject({
  ...common,
  form: z.literal('scenarios'),
  rows: z
    .array(z.strictObject({ label, parts: z.array(mark).min(1), total: claimRef, ratio: claimRef.optional() }))
    .min(2),
  stated: claimRef.optional().meta({ description: 'The ratio as printed, against which the readings are held.' }),
});

/** From announcement to deadline on one line of time; hollow marks are inferred dates. */
const dates = z.strictObject({ ...common, form: z.literal('dates'), rows: z.array(mark).min(1) });

/** Comparable figures as bars on one axis from zero. */
const bars = z.strictObject({
  ...common,
  form: z.literal('bars'),
  rows: z.array(mark).min(2),
  difference: mark
    .optional()
    .meta({ description: 'Of two rows, what lies between them; measured between the ends of the bars.' }),
});

/** Parts of one whole on a strip; what is left over is a derived claim. */
const share = z.strictObject({
  ...common,
  form: z.literal('share'),
  whole: mark,
  parts: z.array(z.strictObject({ label, claim: claimRef, share: claimRef.optional() })).min(1),
  rest: mark.meta({ description: 'What is left of the whole after the parts: a derived claim.' }),
});

/** A few beside many, one square each at one size. */
const proportion = z.strictObject({
  ...common,
  form: z.literal('proportion'),
  whole: mark,
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

/** Themes against places: how many claims of each place belong to each theme. Computed from the whole register. */
const matrix = z.strictObject({ ...common, form: z.literal('matrix') });

/** Said against named: of the things a document counts, which it also names. Rows share no axis. */
const named = z.strictObject({
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

/** Every amount of won in the register on one logarithmic scale, a lane a place. Computed from the whole register. */
const strip = z.strictObject({
  ...common,
  form: z.literal('strip'),
  labels: z
    .array(z.strictObject({ claim: claimRef, label }))
    .default([])
    .meta({ description: 'What an amount is, in a few words; by default the statement of its claim.' }),
});

/** Every date there is, place by place on one line of time. What it draws is found, not listed. */
const timeline = z.strictObject({ ...common, form: z.literal('timeline') });

export const chart = z.discriminatedUnion('form', [
  marimekko,
  units,
  scenarios,
  dates,
  bars,
  share,
  proportion,
  matrix,
  named,
  strip,
  timeline,
]);

export type ChartSpec = z.output<typeof chart>;
export type ChartOf<F extends ChartSpec['form']> = Extract<ChartSpec, { form: F }>;
