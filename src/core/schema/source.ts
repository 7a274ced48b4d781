/** One source document: seeds/<id>.yaml. The document's text itself is never published. */
import { z } from 'zod';
import { bilingual, inEnglish, inKorean } from './bilingual.ts';
import { dated, partialDate } from './dated.ts';
import { httpsUrl } from './https-url.ts';
import { line } from './text.ts';
import { MARKS, note } from './note.ts';

/** What is known of a document as a translation. */
export const TRANSLATION_STATUS = ['declared', 'suspected', 'none'] as const;

export const source = z.strictObject({
  document: z
    .string()
    .regex(/^\w[\w.-]*\.txt$/, { error: 'must be a file name ending in .txt' })
    .optional()
    .meta({ description: "The original's file name.", examples: ['004_b55ea16b6c29f58d.txt'] }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'must be the 64 small hexadecimal digits that sha256sum prints' })
    .optional()
    .meta({ description: "SHA-256 of the original's bytes." }),
  paragraphs: z.int().min(1).optional().meta({ description: 'How many non-blank lines the original has.' }),
  page: z
    .strictObject({
      seen: partialDate.meta({ description: 'When the page was last read.', examples: ['"2026-11-28"'] }),
    })
    .optional()
    .meta({
      description:
        'In place of document, sha256 and paragraphs, where no original is kept and only the public page is at hand.',
      examples: ['{ seen: "2026-11-28" }'],
    }),
  title: z
    .strictObject({
      printed: line.nullable().meta({ description: 'The title as printed; null when the document has none.' }),
      given: line.optional().meta({ description: 'Our working title, for a document that prints none.' }),
      en: line.optional().meta({
        description: 'Our English of a title that is printed in Korean.',
        examples: ['Changwon opens nine public daycare centres'],
      }),
    })
    .refine((title) => !/\p{Script=Hangul}/u.test(title.printed ?? '') || title.en !== undefined, {
      error: 'must be our English of the Korean title',
      path: ['en'],
    })
    .refine((title) => title.printed !== null || title.given !== undefined, {
      error: 'must be the title as printed, or null beside given: with a working title',
      path: ['printed'],
    }),
  publisher: bilingual,
  section: line.optional().meta({ description: 'The column or series it appeared in, as printed.' }),
  reporter: bilingual
    .refine((text) => !/@|\d{3}/.test(`${inEnglish(text)} ${inKorean(text) ?? ''}`), {
      error: 'must be a name, without an address or a number',
    })
    .optional()
    .meta({ description: 'Named only where printed; never an address.' }),
  language: z.enum(['en', 'ko']),
  translation: z.strictObject({
    status: z
      .enum(TRANSLATION_STATUS)
      .meta({ description: 'Whether the document says that it is a translation, reads like one, or neither.' }),
    note: line,
  }),
  published: dated,
  link: z
    .strictObject({
      url: httpsUrl.meta({ description: 'Where the document stands.' }),
      how: line.meta({ description: 'How the address is known.' }),
    })
    .optional(),
  marks: z
    .array(z.enum(MARKS))
    .default([])
    .meta({ description: 'Warnings that go with every number of the document.', examples: ['[draft]'] }),
  notes: z.array(note).default([]),
});

export type Source = z.output<typeof source>;
