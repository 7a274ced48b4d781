/** Titles that no two records share, so that no two results look alike. */
import { search } from '../../strings/index.ts';
import type { RecordDraft } from './record.ts';
import { capitalised, sentenceIn } from './record-texts.ts';

/** Titles that several records have get the place added, else become what the record says first, else are counted. */
export function withDistinctTitles(drafts: readonly RecordDraft[], nameOf: (place: string) => string): RecordDraft[] {
  const asShown = drafts.map((draft) => ({ ...draft, title: capitalised(draft.title) }));
  const byPlace = retitled(asShown, ({ title, filters }) => {
    const place = filters.place.map(nameOf).join(', ');
    return place === '' || place === title ? title : search.apart(title, place);
  });
  const byWords = retitled(byPlace, ({ title, content }) => sentenceIn(content) || title);
  return retitled(byWords, ({ title }, at) => (at === 1 ? title : search.apart(title, String(at))));
}

/** A page keeps its title: it is named by it everywhere. `at`: how many so far have that title. */
function retitled(drafts: readonly RecordDraft[], by: (draft: RecordDraft, at: number) => string): RecordDraft[] {
  const count = Map.groupBy(drafts, ({ title }) => title);
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const at = (seen.get(draft.title) ?? 0) + 1;
    seen.set(draft.title, at);
    if (draft.head || count.get(draft.title)?.length === 1) return draft;
    return { ...draft, subject: draft.subject ?? `${draft.title}: ${draft.ids}`, title: by(draft, at) };
  });
}
