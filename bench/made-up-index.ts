/** An index of the real content and of made-up profiles beside it, for measuring. */
import { buildLexicon } from '../src/search/index/build-lexicon.ts';
import { labelsOf } from '../src/search/index/filter-labels.ts';
import { searchRecords } from '../src/search/index/records.ts';
import { writeIndex } from '../src/search/index/write-index.ts';
import type { Register } from '../src/core/domain/register.ts';
import type { SearchWords } from '../src/core/schema/search-words.ts';
import { generateRegisters } from './made-up-register.ts';

export interface Size {
  /** Made-up ones. */
  readonly profiles: number;
  readonly claimsEach: number;
}

/** Writes it into the folder; resolves to how many records it holds. */
export async function generateIndex(
  real: Register,
  words: SearchWords,
  { profiles, claimsEach }: Size,
  folder: string,
): Promise<number> {
  const byUrl = new Map(searchRecords(real, [], words).map((record) => [record.url, record]));
  const all = { profiles: new Map(real.profiles), sources: new Map(real.sources) };
  for (const register of generateRegisters(real, profiles, claimsEach)) {
    for (const [id, profile] of register.profiles) all.profiles.set(id, profile);
    for (const [id, source] of register.sources) all.sources.set(id, source);
    // Pages of the site are there already.
    for (const record of searchRecords(register, [], words)) if (!byUrl.has(record.url)) byUrl.set(record.url, record);
  }
  const records = [...byUrl.values()];
  const labels = labelsOf(
    { ...real, ...all },
    records.flatMap(({ filters }) => filters.year ?? []),
  );
  await writeIndex(records, buildLexicon(records, words), labels, folder);
  return records.length;
}
