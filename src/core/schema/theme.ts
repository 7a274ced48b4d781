/** Frontmatter of content/themes/<id>.mdx. */
import { z } from 'zod';
import { claimRef, id } from './id.ts';
import { drawn, line } from './text.ts';
import { name } from './name.ts';

/** One line on a wide screen, two on a phone's; figures in braces count as their ids. */
const answerLine = line.refine((text) => text.replace(/\{[^}]*\}/g, '0'.repeat(10)).length <= 180, {
  error: 'must be at most 180 characters, each number in braces counted as ten',
});

export const theme = z.strictObject({
  name: name.meta({ description: 'Title in English and Hangul; other words for it go under `also`.' }),
  order: z.int().min(1).meta({ description: 'Place in the list of themes.' }),
  question: drawn.meta({ description: 'The question the theme asks of each place.' }),
  answer: answerLine.optional().meta({
    description:
      'The answer of all places together, in one plain sentence or two. Numbers are bound as {profile/claim-id}.',
  }),
  answers: z
    .array(
      z.strictObject({
        profile: id.meta({ description: 'The place that answers.', examples: ['busan'] }),
        text: answerLine.meta({
          description:
            'Its answer in one plain line. Numbers are bound as {profile/claim-id}; a promise is called one only where its plan says so.',
        }),
        claim: claimRef
          .optional()
          .meta({ description: 'Its best number: a claim that the text binds.', examples: ['busan/marine-budget'] }),
      }),
    )
    .default([])
    .meta({
      description:
        'An answer a place. A place without one is shown with its first promise or most telling statement on the theme.',
    }),
  aliases: z.strictObject({
    en: z.array(line).min(1),
    ko: z.array(line).min(1),
  }),
  numbered_names: z.array(line).default([]),
});

export type Theme = z.output<typeof theme>;
