/** The words of the reader's language, for everything the search says. English is the only one so far. */
import { search } from '../../strings/index.ts';

export const t = search;
