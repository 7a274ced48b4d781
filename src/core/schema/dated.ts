/** Dates as precise as the source makes them, with how each is known. */
import { z } from 'zod';
import { parsePartialDate, dateFault } from '../values/partial-date.ts';
import { line } from './text.ts';

/** YAML readers turn an unquoted `2025` into a number and `2025-03-06` into a Date; both mean the text. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date && !Number.isNaN(value.valueOf())) return value.toISOString().slice(0, 10);
  return value;
}

const isLikely = (year: number | undefined): boolean => year === undefined || (year >= 900 && year < 2200);

/** A year, a half or a quarter of it, a month or a day. */
export const partialDate = z
  .preprocess(
    asWritten,
    z
      .string()
      .refine((text) => parsePartialDate(text) !== undefined, { error: ({ input }) => dateFault(String(input)) })
      // 2520 is 2025 with a slip of the finger; what lies further off is in no plan and no memory.
      .refine((text) => isLikely(parsePartialDate(text)?.year), {
        error: ({ input }) => `lies in a year that no document means: ${String(input).slice(0, 4)}`,
      }),
  )
  .meta({
    description:
      'A year, a month or a day, or as "2025-H1" a half and as "2025-Q3" a quarter: as much as the source tells, no more.',
    examples: ['"2025"', '"2025-03"', '"2025-03-06"'],
  });

/** A partial date and how it is known. */
export const dated = z
  .discriminatedUnion('basis', [
    z.strictObject({
      date: partialDate,
      basis: z.literal('printed').meta({ description: 'The date stands in the source as given here.' }),
    }),
    z.strictObject({
      date: partialDate,
      basis: z.literal('inferred').meta({ description: 'The date is worked out by us.' }),
      reasoning: line.meta({
        description: 'What the date is inferred from. Required, because a reader must be able to disagree.',
        examples: ['"Last year" read against the publication date'],
      }),
    }),
  ])
  .meta({ examples: ['{ date: "2025", basis: printed }'] });

export type Dated = z.output<typeof dated>;

/** A date, or that the document gives none. */
export const datedOrNot = z.union([dated, z.enum(['not-stated'])]);

/** The date that is given; `undefined` where only a word says why there is none. */
export const dateOf = (given: { readonly date: string } | string | undefined): string | undefined =>
  typeof given === 'object' ? given.date : undefined;
