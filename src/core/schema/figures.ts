/** content/figures.yaml: charts that look across places; their claims are written with their place. */
import { z } from 'zod';
import { chart } from './chart.ts';

export const figures = z.strictObject({
  figures: z.array(chart).min(1).meta({ description: 'The charts across places, in the order of the gallery.' }),
});
