/** Builds what the browser knows of the site's words. */
import type { SearchWords } from '../../core/schema/search-words.ts';
import { spellings } from './expansion-terms.ts';
import { isHangul, withoutSpaces } from '../query/normalise.ts';
import { isStopWord } from '../query/stop-words.ts';
import { isToken } from '../query/index-tokens.ts';
import type { SearchRecord } from './record.ts';
import { wordLists, type WordLists } from './dictionary-shards.ts';

export function buildLexicon(records: readonly SearchRecord[], { groups }: SearchWords): WordLists {
  const words = new Set<string>();
  const named = new Set<string>();
  const names = new Set<string>();
  const places = new Set<string>();
  for (const record of records) {
    const helpers = [...record.own, ...record.terms].filter((word) => !isToken(word));
    for (const text of [record.title, record.ids, ...record.names, ...record.place, ...helpers])
      for (const word of kept(spellings(text))) named.add(word);
    for (const word of kept(spellings(`${record.content} ${record.notes}`))) words.add(word);
    for (const word of record.sounding) names.add(word);
    if (record.filters.kind.includes('profile')) for (const name of record.place) places.add(withoutSpaces(name));
  }
  return wordLists({ words: [...named, ...words], named, names, places, groups });
}

function kept(words: readonly string[]): string[] {
  return words.filter((word) => /\p{L}/u.test(word) && (word.length > 1 || isHangul(word)) && !isStopWord(word));
}
