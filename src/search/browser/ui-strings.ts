/** The words of the reader's language, for everything the search says. English is the only one so far. */
import { searchEn } from '../../strings/en/search.ts';

export const t = searchEn;
