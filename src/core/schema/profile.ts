/** Frontmatter of content/profiles/<id>/profile.mdx. */
import { z } from 'zod';
import { chart } from './chart.ts';
import { dated, partialDate } from './dated.ts';
import { claimRef, id } from './id.ts';
import { name } from './name.ts';
import { note } from './note.ts';
import { drawn, line } from './text.ts';

/** A pillar, objective or zone, the projects under it, and the claims that say so. */
export const outlinePart = z.strictObject({
  claim: claimRef.meta({ description: 'The claim that names this part.' }),
  claims: z.array(claimRef).default([]).meta({ description: 'Numbers and further claims of the part as a whole.' }),
  projects: z
    .array(z.strictObject({ claim: claimRef, claims: z.array(claimRef).default([]) }))
    .default([])
    .meta({ description: 'What is to be done under it.' }),
});

export const relationship = z.strictObject({
  profile: id.optional().meta({ description: 'Another profile on this site.', examples: ['naju'] }),
  place: name.optional().meta({ description: 'A place or body without a profile.' }),
  kind: z.enum(['stated', 'editor']).meta({ description: '`stated` by the source, or drawn by the `editor`.' }),
  text: line.meta({
    description:
      'What links them, after a gist of a few words and a stop, which drawings show: `Ports. Both …`. Numbers are bound as {claim-id}, after the gist.',
  }),
  claims: z
    .array(claimRef)
    .default([])
    .meta({ description: 'Claims that state or support the link; required when stated.' }),
});

/** One or two sentences. */
const answerLine = drawn.refine((text) => text.length <= 320, { error: 'must be at most 320 characters' });

export const profile = z.strictObject({
  name: name.meta({ description: 'The short name of the place.' }),
  official: name
    .optional()
    .meta({ description: 'The full official name.', examples: ['{ en: Busan Metropolitan City, ko: 부산광역시 }'] }),
  kind: id.meta({ description: 'Id of a kind of content/kinds.yaml.', examples: ['metropolitan-city'] }),
  region: z.strictObject({ name, as_of: partialDate, note: line.optional() }).optional().meta({
    description:
      'The parent region, with the date it is true of: regions are merged and renamed. Left out where there is none.',
  }),
  coordinates: z
    .strictObject({
      latitude: z.number().min(33).max(39),
      longitude: z.number().min(124).max(132),
      basis: line.meta({ description: 'How the point is known; no source prints one.' }),
    })
    .nullable()
    .meta({ description: 'Decimal degrees (WGS 84) of the point on the map; null for what has no one place.' }),
  as_of: dated.meta({ description: 'The date the profile speaks of: that of its document.' }),
  summary: line.meta({ description: 'Two or three sentences. Numbers are bound as {claim-id}.' }),
  answer: z
    .strictObject({
      what: answerLine.meta({ description: 'What the place says it will do.' }),
      by_when: answerLine.meta({ description: 'By when; “No deadline is stated.” is an answer.' }),
      how_much: answerLine.meta({ description: 'For how much money, and whose; “No budget is stated.” is an answer.' }),
      how_firm: answerLine.meta({ description: 'How firm that is: a draft, a decision, a newspaper’s account.' }),
    })
    .meta({
      description:
        'The four questions of every reader, each in one or two plain sentences. Numbers are bound as {claim-id}.',
    }),
  glance: z
    .array(z.strictObject({ claim: claimRef, label: line, note: line.optional() }))
    .min(3)
    .max(4)
    .meta({ description: 'Three or four key numbers, the most telling first.' }),
  lead: id.meta({
    description: 'The chart of this profile that its page opens with, by its id.',
    examples: ['busan-pillars'],
  }),
  outline: z.strictObject({
    heading: line.meta({ description: 'What the parts are.', examples: ['The pillars'] }),
    parts: z.array(outlinePart).min(1),
  }),
  themes: z.array(id).min(1),
  relationships: z.array(relationship).default([]),
  compare_with: z
    .array(id)
    .max(10)
    .default([])
    .meta({
      description:
        'Other places with which a page is to lay this one side by side, besides those that it names in its relationships and that name it in theirs. Any two can be compared without; a page has an address to search for.',
      examples: ['[naju]'],
    }),
  charts: z.array(chart).min(1),
  notes: z.array(note).default([]).meta({ description: 'Our remarks on the document as a whole.' }),
  numbered_names: z
    .array(line)
    .default([])
    .meta({
      description: 'Proper names that contain a number and may stand in the prose as they are.',
      examples: ['[May 18th Democratization Movement]'],
    }),
});

export type Profile = z.output<typeof profile>;
