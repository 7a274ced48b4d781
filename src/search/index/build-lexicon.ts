/** Builds the vocabulary that the browser looks words up in. */
import type { SearchWords } from '../../core/schema/search-words.ts';
import { commonWords } from './common-words.ts';
import { spellings } from './expansion-terms.ts';
import { isHangul, withoutSpaces } from '../query/normalise.ts';
import { withoutSuffix } from '../query/hangul.ts';
import { isStopWord } from '../query/stop-words.ts';
import { isToken } from '../query/index-tokens.ts';
import type { SearchRecord } from './record.ts';
import { dictionaryShards, type DictionaryShards } from './dictionary-shards.ts';

/** Longer names are not typed by their initials. */
const HANGUL_NAME = /^[가-힣]{2,12}$/u;

export function buildLexicon(records: readonly SearchRecord[], { groups }: SearchWords): DictionaryShards {
  const said = new Set<string>();
  const titles = new Set<string>();
  const asked = new Set<string>();
  const names = new Set<string>();
  const places = new Set<string>();
  for (const record of records) {
    const helpers = [...record.own, ...record.terms].filter((word) => !isToken(word));
    for (const text of [record.subject ?? record.title, record.ids, ...record.names, ...record.place, ...helpers])
      addChunks(text, titles);
    addChunks(`${record.content} ${record.notes}`, said);
    for (const word of dictionaryWords(record.asked.filter((one) => !isToken(one)))) asked.add(word);
    const given = record.said.split(' . ').map(withoutSpaces);
    for (const word of [
      ...record.romanisedWords,
      ...[...given, ...given.flatMap(withoutSuffix)].filter((name) => HANGUL_NAME.test(name)),
    ])
      names.add(word);
    if (record.filters.kind.includes('profile')) for (const name of record.place) places.add(withoutSpaces(name));
  }
  const [named = [], words = []] = [titles, said].map((chunks) => dictionaryWords([...chunks].flatMap(spellings)));
  return dictionaryShards({ words: [...named, ...words], named, asked, names, places, groups, common: commonWords() });
}

/** What stands between spaces: no word reaches across one, and records say the same again and again. */
function addChunks(text: string, chunks: Set<string>): void {
  for (const chunk of text.split(/\s+/u)) chunks.add(chunk);
}

function dictionaryWords(words: readonly string[]): string[] {
  return words.filter((word) => /\p{L}/u.test(word) && (word.length > 1 || isHangul(word)) && !isStopWord(word));
}
