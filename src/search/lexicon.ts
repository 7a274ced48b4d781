/** Builds what the browser knows of the site's words. */
import type { Register } from '../domain/register.ts';
import { NAMED_KINDS, QUANTITY_KINDS, STATED_KINDS } from '../schema/claim.ts';
import type { SearchWords } from '../schema/search-words.ts';
import { isHangul, joined, wordsOf } from './query/fold.ts';
import type { LexiconFile } from './query/lexicon.ts';
import { cutWords, type Shards } from './query/shards.ts';
import { isStopWord } from './query/stop-words.ts';
import { isToken } from './query/tokens.ts';
import { sourceLabel, type SearchRecord } from './records.ts';

/** What a reader sees for a kind; the order is that of the filter. */
export const KIND_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  ['profile', 'section', 'theme', 'source', ...QUANTITY_KINDS, 'date', ...NAMED_KINDS, ...STATED_KINDS].map((kind) => [
    kind,
    kind === 'money' ? 'Amount of money' : capitalised(kind),
  ]),
);

/** All but the name of the index's folder, which the index itself decides. */
export interface BuiltLexicon {
  readonly file: Omit<LexiconFile, 'build' | 'starts'>;
  readonly shards: Shards;
}

export function buildLexicon(register: Register, records: readonly SearchRecord[], words: SearchWords): BuiltLexicon {
  const said = records.flatMap((record) => [
    record.title,
    record.content,
    record.notes,
    record.ids,
    ...record.names,
    ...record.place,
    ...record.terms.filter((word) => !isToken(word)),
  ]);
  const names = records.filter(({ romanised }) => romanised).flatMap((record) => record.names);
  const shards = cutWords(
    kept(said.flatMap(spellings)),
    new Set(names.flatMap(spellings).filter((word) => /^[a-z]+$/u.test(word))),
  );
  const file: BuiltLexicon['file'] = {
    records: records.length,
    groups: words.groups.map(({ id, words: list }) => ({ id, words: list })),
    places: [
      ...new Set(
        records.filter(({ filters }) => filters.kind.includes('profile')).flatMap(({ place }) => place.map(joined)),
      ),
    ],
    labels: {
      place: Object.fromEntries([...register.profiles.values()].map(({ id, name }) => [id, name.en])),
      kind: KIND_LABELS,
      source: Object.fromEntries([...register.sources.keys()].map((id) => [id, sourceLabel(register, id)])),
    },
  };
  return { file, shards };
}

/** Words, and hyphened ones run together as well. */
function spellings(text: string): string[] {
  const together = text
    .split(/\s+/u)
    .filter((chunk) => /\p{L}-\p{L}/u.test(chunk))
    .map((chunk) => wordsOf(chunk).join(''));
  return [...wordsOf(text), ...together];
}

function kept(words: readonly string[]): string[] {
  return words.filter((word) => /\p{L}/u.test(word) && (word.length > 1 || isHangul(word)) && !isStopWord(word));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
