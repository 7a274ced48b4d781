/**
 * A chart is described as data: a form, and the claims it draws. Nothing but claims is ever drawn. One entry a form;
 * how each is selected and drawn is in charts/forms/.
 */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { line } from './text.ts';

const label = line.meta({ description: 'A short label for the mark.' });

/** One mark: a claim under a short label. */
const mark = z.strictObject({ label, claim: claimRef });

const district = z
  .string()
  .regex(/^\d{2,5}$/, 'a code has two to five digits')
  .meta({
    description:
      'A code of Statistics Korea (2018), or how the codes of several districts begin: `3811` is all of Changwon.',
    examples: ['3811'],
  });

/** How sure the position of a site is: a spot within a kilometre or so, or only the quarter that it lies in. */
const SURENESS = ['spot', 'area'] as const;

/** A form has what every chart has, and its own fields. */
const form = <const Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
  z.strictObject({
    id: id.meta({ description: 'Unique among all charts of the site; part of its address.' }),
    form: z.literal(name),
    title: line.optional().meta({
      description:
        'One finding, in at most twelve words. Numbers are bound as {claim-id}, to what is drawn or worked out from it. Computed, and left out, where the form names no claims: `matrix`, and `dates` without rows.',
    }),
    subtitle: line.optional().meta({
      description: 'What is drawn: unit, date and place.',
      examples: ['Jobs, Changwon, article of {published}'],
    }),
    caveats: z.array(line).default([]).meta({ description: 'What a reader must know before comparing.' }),
    ...fields,
  });

export const chart = z.discriminatedUnion('form', [
  /** Lengths on one axis from zero: amounts side by side, parts of a whole, rival readings of one sum. */
  form('bars', {
    rows: z
      .array(
        z.strictObject({
          label,
          claim: claimRef.meta({ description: 'What the whole bar measures.' }),
          parts: z
            .array(
              z.strictObject({
                label,
                claim: claimRef,
                share: claimRef.optional().meta({ description: 'Of the whole bar, in percent.' }),
              }),
            )
            .min(2)
            .optional()
            .meta({ description: 'What the bar is made of; together they are the whole of it.' }),
          ratio: claimRef.optional().meta({ description: 'Of the whole bar to its first part.' }),
        }),
      )
      .min(1),
    difference: mark.optional().meta({ description: 'Of two bars, what lies between their ends.' }),
    stated: mark
      .optional()
      .meta({ description: 'The ratio as printed: marked on each bar, so many times as long as its first part.' }),
  }),

  /** Rectangles with count as one side and mean as the other, so that area is the whole. */
  form('marimekko', {
    rows: z.array(z.strictObject({ label, width: claimRef, area: claimRef, height: claimRef })).min(2),
    total: z.strictObject({ width: claimRef, area: claimRef }).optional(),
  }),

  /** One square for each thing counted: groups that add up to a total, or a few among many. */
  form('units', {
    total: mark.meta({ description: 'All that is counted.' }),
    rows: z
      .array(
        z.strictObject({
          label,
          count: claimRef,
          named: z.array(claimRef).default([]).meta({ description: 'Claims that name some of those counted.' }),
          apart: z.literal(true).optional().meta({ description: 'May lie outside the total, and is drawn beside it.' }),
        }),
      )
      .min(1),
    rest: label.optional().meta({ description: 'What to call those of the total that are in no row.' }),
  }),

  /** Said and named: of the things a document counts, how many it also names. Rows share no axis. */
  form('named', {
    rows: z
      .array(
        z.strictObject({
          label,
          said: claimRef.meta({ description: 'The printed count.' }),
          named: z
            .array(claimRef)
            .default([])
            .meta({ description: 'Claims of the same document that name or describe one of the things counted.' }),
        }),
      )
      .min(1),
  }),

  /** Dates on one axis: those that are listed, a line each; or all deadlines there are, a lane a place. */
  form('dates', { rows: z.array(mark).min(1).optional() }),

  /** Themes against places: how many promises of each place belong to each theme. Computed from the whole register. */
  form('matrix', {}),

  /** A local plan: what a document names, on the outline of its place. */
  form('plan', {
    outline: district.optional().meta({
      description:
        'Whose outline is drawn: a code of Statistics Korea, or how the codes of its districts begin. Without one only the sites are drawn.',
    }),
    zones: z
      .array(z.strictObject({ label, claim: claimRef, districts: z.array(district).min(1) }))
      .default([])
      .meta({ description: 'Parts of the outline that the document names, each of whole districts.' }),
    sites: z
      .array(
        z.strictObject({
          label,
          claim: claimRef,
          number: claimRef.optional().meta({ description: 'A number that belongs to the site.' }),
          at: z
            .strictObject({
              latitude: z.number().min(33).max(39),
              longitude: z.number().min(124).max(132),
              sure: z.enum(SURENESS).meta({
                description: '`spot`: within a kilometre or so. `area`: only the quarter is known, not where in it.',
              }),
              basis: line.meta({ description: 'How the position is known; no source prints one.' }),
            })
            .optional()
            .meta({
              description: 'Decimal degrees (WGS 84). Left out where the document does not say where the site is.',
            }),
        }),
      )
      .min(1)
      .max(14),
  }),

  /** Sums of unlike size on a ladder whose rungs are powers of ten. */
  form('ladder', {
    rows: z
      .array(
        z.strictObject({
          label,
          claim: claimRef.meta({ description: 'A printed amount of won; none is part of another.' }),
          kind: line.meta({ description: 'What kind of money it is.', examples: ['budget in a draft'] }),
        }),
      )
      .min(2)
      .max(8),
  }),
]);

export type ChartSpec = z.output<typeof chart>;
export type FormName = ChartSpec['form'];
export type ChartOf<F extends FormName> = Extract<ChartSpec, { form: F }>;
