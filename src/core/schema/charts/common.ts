/** What every form of chart has. */
import { id } from '../id.ts';
import { line } from '../text.ts';
import { z } from 'zod';

export const common = {
  id: id.meta({ description: 'Unique among all charts of the site; part of its address.' }),
  title: line.meta({ description: 'States what is seen. Figures are bound as {claim-id}.' }),
  caveats: z.array(line).default([]).meta({ description: 'What a reader must know before comparing.' }),
};

export const label = line.meta({ description: 'A short label for the mark.' });
