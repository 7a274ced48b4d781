/** An address that a reader can open. */
import { z } from 'zod';
import { urlFault } from '../values/url-fault.ts';

const fault = (url: string): string | undefined =>
  url.startsWith('https://') ? urlFault(url) : 'an address begins with https:// and a host';

export const httpsUrl = z
  .string()
  .max(2000)
  .refine((url) => fault(url) === undefined, { error: ({ input }) => fault(String(input)) ?? '' })
  .meta({ examples: ['https://www.busan.go.kr/eng/'] });
