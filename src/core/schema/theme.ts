/** Frontmatter of content/themes/<id>.mdx. */
import { z } from 'zod';
import { line } from './text.ts';
import { name } from './name.ts';

export const theme = z.strictObject({
  name: name.meta({ description: 'Title in English and Hangul; other words for it go under `also`.' }),
  order: z.int().min(1).meta({ description: 'Place in the list of themes.' }),
  question: line.meta({ description: 'The question the theme asks of each place.' }),
  aliases: z.strictObject({
    en: z.array(line).min(1),
    ko: z.array(line).min(1),
  }),
  numbered_names: z.array(line).default([]),
});

export type Theme = z.output<typeof theme>;
