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

/** Totals at a human scale: one of these holds so many of those. */
const scale = z.strictObject({
  ...common,
  form: z.literal('scale'),
  totals: z.array(mark).min(1),
  steps: z.array(mark).min(1),
});

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

/** Parts of the profile's own outline, each with every project under it. */
const tree = z.strictObject({
  ...common,
  form: z.literal('tree'),
  root: label.meta({ description: 'What the parts belong to.' }),
  parts: z
    .array(claimRef)
    .min(1)
    .meta({ description: 'Claims that name parts of the outline. Parts left out are told in the drawing.' }),
});

/** Two lists, and the lines between them: solid where the source states the link, dashed where the editor draws it. */
const links = z.strictObject({
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
        why: line.optional().meta({ description: 'What links them; required when we draw the line.' }),
      }),
    )
    .min(1),
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

const node = id.meta({ description: 'The id of a node of this chart.', examples: ['the-committee'] });

const edge = {
  from: node,
  to: node,
  label: line.meta({
    description: 'What the relation is, in a short line that reads from the one to the other.',
    examples: ['asked it for money'],
  }),
};

/** Who stands to whom in what: named things in groups, and lines between them. */
const relations = z.strictObject({
  ...common,
  form: z.literal('relations'),
  groups: z
    .array(
      z.strictObject({
        label,
        nodes: z
          .array(
            z.strictObject({
              id: id.meta({ description: 'Stable within this chart; lines name their ends by it.' }),
              claim: claimRef.optional().meta({
                description: 'The claim that names it. One that counts is drawn as blanks, for it names nothing.',
              }),
              profile: id
                .optional()
                .meta({ description: 'A place with a profile, instead of a claim.', examples: ['naju'] }),
              named: z
                .array(node)
                .default([])
                .meta({ description: 'Of what the claim counts, the nodes of the same group that are named.' }),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .meta({ description: 'In the order drawn; a wide drawing sets the first of them left and the others right.' }),
  edges: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          ...edge,
          kind: z.literal('stated'),
          claim: claimRef.meta({ description: 'The claim that states the relation.' }),
        }),
        z.strictObject({
          ...edge,
          kind: z.literal('editor'),
          why: line.meta({
            description: 'Why we draw the line though no source states it.',
            examples: ['Both are about the port'],
          }),
        }),
      ]),
    )
    .min(1)
    .meta({ description: 'Numbered in this order.' }),
});

/** Every place with the bodies and other places its documents name, and with the places the editor ties it to. */
const web = z.strictObject({ ...common, form: z.literal('web') });

/** Every date there is, place by place on one line of time. What it draws is found, not listed. */
const timeline = z.strictObject({ ...common, form: z.literal('timeline') });

/** One procedure, and how far each of several projects had come in it, as its document tells. */
const stages = z.strictObject({
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

export const chart = z.discriminatedUnion('form', [
  marimekko,
  units,
  scenarios,
  dates,
  scale,
  bars,
  share,
  tree,
  links,
  proportion,
  matrix,
  named,
  strip,
  relations,
  web,
  timeline,
  stages,
]);

export type ChartSpec = z.output<typeof chart>;
export type ChartOf<F extends ChartSpec['form']> = Extract<ChartSpec, { form: F }>;
