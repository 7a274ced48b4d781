/** content/search/synonyms.yaml: words that mean the same to a reader. */
import { z } from 'zod';
import { id } from './id.ts';
import { line } from './text.ts';

export const synonymGroup = z.strictObject({
  id,
  words: z
    .array(line)
    .min(2)
    .meta({
      description:
        'Words and phrases that find each other, in English and Hangul; capitals, accents and endings do not matter.',
      examples: ['[metro, subway, underground, 지하철, 도시철도]'],
    }),
  note: line.optional().meta({ description: 'Why they belong together, where it is not plain.' }),
});

export const searchWords = z.strictObject({
  groups: z.array(synonymGroup).min(1).meta({ description: 'The groups, in any order.' }),
});

export type SynonymGroup = z.output<typeof synonymGroup>;
export type SearchWords = z.output<typeof searchWords>;
