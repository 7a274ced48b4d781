/** content/search/queries.yaml and kept-out/queries.yaml: what people type and where it must lead; the search is measured by it. */
import { z } from 'zod';

const query = z.strictObject({
  q: z
    .string()
    .min(1)
    .meta({ description: 'What is typed.', examples: ['Pusan'] }),
  want: z
    .array(
      z.string().regex(/^(?:[a-z0-9-]+\/){1,3}(?:#[a-z0-9_-]+)?$/, {
        error:
          'must be the address of a record, such as profiles/<id>/, profiles/<id>/statements/#<claim>, themes/<id>/ or glossary/#<term>',
      }),
    )
    .meta({
      description: 'Any one of these within the first three; none at all for nonsense.',
      examples: ['[profiles/busan/]'],
    }),
  nfd: z.boolean().default(false).meta({ description: 'Typed decomposed, as macOS file names are.' }),
});

export const querySet = z
  .record(z.string(), z.array(query).min(1))
  .meta({ description: 'The queries by class, e.g. old-romanisations.' });
