/** Who stands to whom in what: named things in groups, and lines between them. */
import { z } from 'zod';
import { claimRef, id } from '../id.ts';
import { line } from '../text.ts';
import { common, label } from './common.ts';

const node = id.meta({ description: 'The id of a node of this chart.', examples: ['the-committee'] });

const edge = {
  from: node,
  to: node,
  label: line.meta({
    description: 'What the relation is, in a short line that reads from the one to the other.',
    examples: ['asked it for money'],
  }),
};

export const relations = z.strictObject({
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
              profile: id.optional().meta({
                description: 'A place with a profile, instead of a claim.',
                examples: ['naju'],
              }),
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
            description: 'Why the editor draws the line though no source states it.',
            examples: ['Both are about the port'],
          }),
        }),
      ]),
    )
    .min(1)
    .meta({ description: 'Numbered in this order.' }),
});
