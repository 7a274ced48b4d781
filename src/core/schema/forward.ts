/** content/forwards.yaml: where addresses that were published lead now. Read by pages, hosts and scripts alike. */
import { z } from 'zod';
import { sitePath, wholeDay } from './change.ts';
import { line } from './text.ts';

export const forward = z.strictObject({
  from: sitePath.meta({
    description: 'The address that was published, without the slash it begins with; a claim with its anchor.',
    examples: ['targets/', 'profiles/busan/statements/#old-id'],
  }),
  to: sitePath.optional().meta({ description: 'Where it leads, in one hop.', examples: ['promises/'] }),
  gone: wholeDay.optional().meta({
    description: 'In place of to: the day since which nothing takes its place. The address says so.',
    examples: ['"2026-11-28"'],
  }),
  why: line.optional().meta({ description: 'With gone: why, in a sentence for readers.' }),
});

export type Forward = z.output<typeof forward>;

export const forwards = z.strictObject({
  forwards: z.array(forward).min(1).meta({ description: 'The forwards, in any order.' }),
});
