/** The texts of the search interface. */
import { search } from '../../strings/index.ts';

export const t = search;
