/** Reads content/search/synonyms.yaml for the build; its faults are the checks' business. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { searchWords, type SearchWords } from '../schema/search-words.ts';

export const SEARCH_WORDS_PATH = 'content/search/synonyms.yaml';

export function loadSearchWords(root: string): SearchWords {
  return searchWords.parse(parse(readFileSync(join(root, SEARCH_WORDS_PATH), 'utf8')));
}
