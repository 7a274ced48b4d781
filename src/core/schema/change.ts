/** content/changes/<id>.yaml: one change of what was published, with its reason. Its file name is its permanent id. */
import { z } from 'zod';
import { parsePartialDate } from '../values/partial-date.ts';
import { asWritten, partialDate } from './dated.ts';
import { id } from './id.ts';
import { line } from './text.ts';

/** Why something that was published is changed. */
export const CHANGE_REASONS = ['our-mistake', 'source-corrected', 'later-document'] as const;

/** What is no date at all is told as that. */
export const wholeDay = partialDate.refine(
  (text) => parsePartialDate(text)?.day !== undefined || parsePartialDate(text) === undefined,
  {
    error: 'must be a day such as "2026-11-28"',
  },
);

const fullClaimRef = z
  .string()
  .max(129)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
    error: 'must be a profile id, a slash and a claim id',
  });

/** A path of the site; without the slash that it begins with, and no way out of it. */
export const sitePath = z
  .string()
  .max(200)
  .regex(/^(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z0-9.]+)?(?:#[\p{L}\p{N}_-]+)?$/u, {
    error: 'must be a path of the site without the slash it begins with, such as "figures/busan-dots/"',
  });

const fields = z.record(id.or(z.string().regex(/^[a-z_]+$/)), z.preprocess(asWritten, z.union([line, z.null()])));

export const change = z.strictObject({
  date: wholeDay.meta({ description: 'The day of the change.', examples: ['"2026-11-28"'] }),
  claims: z
    .array(fullClaimRef)
    .min(1)
    .optional()
    .meta({ description: 'The claims that changed, each with its profile.', examples: ['[busan/marine-budget]'] }),
  page: sitePath.optional().meta({
    description: 'In place of claims, the page whose own words changed.',
    examples: ['profiles/busan/'],
  }),
  what: line.meta({ description: 'What changed, in a sentence for readers.' }),
  why: z.enum(CHANGE_REASONS).meta({
    description:
      '`our-mistake`: the source says what is here now. `source-corrected`: its publisher mended it. `later-document`: a later one says otherwise.',
  }),
  was: z
    .union([line, fields])
    .optional()
    .meta({
      description:
        'What stood here: of claims each changed field and its value, null where there was none; of a page, words.',
      examples: ['{ value: 192700000000 }'],
    }),
  now: z
    .union([line, fields])
    .optional()
    .meta({ description: 'What stands here now, in the same way.', examples: ['{ value: 1927000000000 }'] }),
  withdrawn: z
    .literal(true)
    .optional()
    .meta({
      description: 'In place of was and now: the claims are gone, and their addresses say so.',
      examples: ['true'],
    }),
});

export type Change = z.output<typeof change>;
