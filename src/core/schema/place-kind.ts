/** content/kinds.yaml: what places are, so that a county or a free economic zone is added as data. */
import { z } from 'zod';
import { id } from './id.ts';
import { name } from './name.ts';

export const placeKind = z.strictObject({
  id: id.meta({ description: 'What profiles write under `kind`.', examples: ['county'] }),
  name: name.meta({ description: 'What such a place is called.', examples: ['{ en: County, ko: 군 }'] }),
  region: z.enum(['required', 'optional', 'none']).meta({
    description:
      'Whether such a place lies in a parent region: a county does; a metropolitan city is one itself, so its region is none.',
    examples: ['required'],
  }),
});

export type PlaceKind = z.output<typeof placeKind>;

export const placeKinds = z.strictObject({
  kinds: z.array(placeKind).min(1).meta({ description: 'The kinds, in the order in which lists show them.' }),
});
