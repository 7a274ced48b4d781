/** Adds the search index to a built site. */
import type { ParsedContent } from '../../content/parsed-content.ts';
import { textSections } from '../../core/domain/prose-text.ts';
import { searchWords } from '../../core/schema/search-words.ts';
import { digestOf, kept, KeptResults } from '../../exports/keep.ts';
import { labelsOf } from '../../search/index/filter-labels.ts';
import { buildLexicon } from '../../search/index/build-lexicon.ts';
import type { ProseSection, SearchRecord } from '../../search/index/record.ts';
import { searchRecords } from '../../search/index/records.ts';
import { writeIndex, type Keep } from '../../search/index/write-index.ts';
import { trySearch } from './try-search.ts';
import type { OnProgress } from '../../core/values/on-progress.ts';

/** Indexes checked content into `outDir`; throws, with the engine's words, when anything is amiss. `code`: a digest of all but the content, by which records and batches of them are kept. */
export async function indexSite(
  { register, profiles, themes, terms, synonyms }: ParsedContent,
  outDir: string,
  count?: OnProgress,
  code = '',
): Promise<void> {
  const words = synonyms === undefined ? { groups: [] } : searchWords.parse(synonyms.data);
  const known =
    code === '' ? undefined : new KeptResults<SearchRecord>('records', digestOf(code, JSON.stringify(words)));
  const sections = (
    page: ProseSection['page'],
    drafts: ParsedContent['profiles'] | ParsedContent['themes'],
  ): ProseSection[] =>
    drafts.flatMap(({ id, file }) =>
      file.prose === undefined
        ? []
        : textSections(register, file.prose, page === 'profile' ? id : undefined).map((section) => ({
            page,
            id,
            ...section,
          })),
    );
  const records = searchRecords(
    register,
    [...sections('profile', profiles), ...sections('theme', themes)],
    words,
    terms.flatMap(({ record }) => record ?? []),
    known?.recall,
  );
  known?.save();
  const labels = labelsOf(
    register,
    records.flatMap(({ filters }) => filters.year ?? []),
  );
  const keep: Keep = (input, make) => kept(digestOf('index', code, ...input), make);
  await writeIndex(records, buildLexicon(records, words), labels, outDir, count, code === '' ? undefined : keep);
  await trySearch(records, outDir);
}
