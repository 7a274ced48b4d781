/** content/glossary.yaml: words of the documents that need explaining, and slips of their translation. */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { name } from './name.ts';
import { outside } from './note.ts';
import { line } from './text.ts';

const claims = z.array(claimRef).min(1);

const slip = z.strictObject({
  printed: line.meta({
    description: 'The misleading words as printed; they stand in the printed form of a claim named here.',
    examples: ['maintaining'],
  }),
  means: line.meta({ description: 'What the words mean in plain English.', examples: ['improving'] }),
  claims: claims.meta({
    description: 'The claims that print it, each with its profile.',
    examples: ['[changwon/flood-works]'],
  }),
});

export const term = z.strictObject({
  id,
  name: name.meta({ description: 'The term in English and Hangul; abbreviations and variants go under `also`.' }),
  explanation: line.meta({
    description: 'Our own words. Numbers are bound as {profile/claim-id}, unless `outside` says where they come from.',
  }),
  outside: outside
    .optional()
    .meta({ description: 'Where the explanation comes from, when it says more than the documents.' }),
  everyday: z.boolean().default(false).meta({
    description:
      'Its English is an everyday word elsewhere, e.g. “winning”: prose links it only where a claim named here shows it.',
  }),
  claims: claims.meta({
    description: 'The claims that use the term, each with its profile.',
    examples: ['[busan/agetech]'],
  }),
  slips: z.array(slip).default([]).meta({ description: 'Printed words that mislead about the Korean behind them.' }),
});

export type Term = z.output<typeof term>;

export const glossary = z.strictObject({
  terms: z.array(term).min(1).meta({ description: 'The terms, in any order; pages sort them.' }),
});
