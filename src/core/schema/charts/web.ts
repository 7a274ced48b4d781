/** Every place with the bodies and other places its documents name, and with the places the editor ties it to. */
import { z } from 'zod';
import { common } from './common.ts';

/** Nothing is listed: what is drawn is read out of the ledgers and the profiles' relationships. */
export const web = z.strictObject({ ...common, form: z.literal('web') });
