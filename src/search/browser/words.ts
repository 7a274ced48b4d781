/** The words of the reader's language, for everything the search says. English is the only one so far. */
import { searchEn } from '../../strings/search.en.ts';

export const t = searchEn;
