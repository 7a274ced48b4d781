/** Titles that no two records share, so that no two results look alike. */
import { search } from '../../strings/index.ts';
import type { RecordDraft } from './record.ts';

/** Adds what tells them apart to titles that several records have: the place, else the words of the id. */
export function withDistinctTitles(drafts: readonly RecordDraft[], nameOf: (place: string) => string): RecordDraft[] {
  const byPlace = retitled(drafts, ({ filters }) => filters.place.map(nameOf).join(', '));
  return retitled(byPlace, ({ ids }) => ids);
}

/** A page keeps its title: it is named by it everywhere. */
function retitled(drafts: readonly RecordDraft[], by: (draft: RecordDraft) => string): RecordDraft[] {
  const count = new Map<string, number>();
  for (const { title } of drafts) count.set(title, (count.get(title) ?? 0) + 1);
  return drafts.map((draft) => {
    const more = by(draft);
    return draft.head || more === '' || count.get(draft.title) === 1
      ? draft
      : { ...draft, title: search.apart(draft.title, more) };
  });
}
