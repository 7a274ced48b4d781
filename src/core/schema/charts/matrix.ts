/** Themes against places: how many claims of each place stand under each theme. Computed from the whole register. */
import { z } from 'zod';
import { common } from './common.ts';

export const matrix = z.strictObject({ ...common, form: z.literal('matrix') });
