/** seeds/exceptions.yaml: numbers and dates of an original that no claim carries, with the reason. */
import { z } from 'zod';
import { id } from './id.ts';
import { line, printedWords } from './text.ts';

export const exception = z.strictObject({
  source: id.meta({ description: 'Id of a record in seeds/.', examples: ['busan-2025'] }),
  paragraphs: z
    .array(z.int().min(1))
    .min(1)
    .meta({ description: 'Non-blank lines of the document, counted from 1.', examples: ['[8]'] }),
  text: printedWords(60).meta({
    description: 'The number or date letter for letter, with as few words around it as tell it apart.',
  }),
  reason: line.meta({
    description: 'Why no claim carries it.',
    examples: ['Number of the line in a list; it says nothing of the city.'],
  }),
});

export type Exception = z.output<typeof exception>;

export const exceptions = z.strictObject({
  exceptions: z.array(exception).min(1).meta({ description: 'The exceptions, by document and paragraph.' }),
});
