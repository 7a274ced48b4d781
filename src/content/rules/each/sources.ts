import type { Source } from '../../../core/schema/source.ts';
import type { ParsedRecord } from '../../parsed-content.ts';
import { placeholdersIn } from '../../placeholder.ts';
import { issueAt, type Rule } from '../rule.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const sourcesUsed: Rule = {
  name: 'sources',
  description: 'A source has claims, and no two records describe the same document.',
  scope: ['sources'],
  emits: ['unused-source', 'duplicate-source'],
  check: (content) => {
    const { sources, claims } = content;
    // A ledger that cannot be parsed may use any source.
    const isUnknown = unparsedRecords(content).ledgers.size > 0;
    const used = new Set(claims.map(({ fields }) => fields.source));
    const documents = firsts(sources, ({ fields }) => fields.document);
    const fingerprints = firsts(sources, ({ fields }) => fields.sha256);
    return sources.flatMap((draft) => {
      const { document, sha256 } = draft.fields;
      const twin = [documents.get(document), fingerprints.get(sha256)].find(
        (first) => document !== undefined && first !== undefined && first.id < draft.id,
      );
      return [
        // A record with placeholders is still being written, and has no claims yet.
        ...(used.has(draft.id) || isUnknown || placeholdersIn(draft.file.data).length > 0
          ? []
          : [
              issueAt(
                draft,
                [],
                'unused-source',
                draft.id,
                'no claim comes from this source',
                'add its claims, or remove the record',
              ),
            ]),
        ...(twin === undefined
          ? []
          : [
              issueAt(
                draft,
                ['document'],
                'duplicate-source',
                draft.fields.document,
                `${twin.id} describes the same document`,
                'keep one of the two records',
              ),
            ]),
      ];
    });
  },
};

/** The first source, by id, of each key. */
function firsts(
  sources: readonly ParsedRecord<Source>[],
  keyOf: (draft: ParsedRecord<Source>) => string | undefined,
): Map<string | undefined, ParsedRecord<Source>> {
  const first = new Map<string | undefined, ParsedRecord<Source>>();
  for (const draft of sources.toSorted((a, b) => (a.id < b.id ? 1 : -1))) first.set(keyOf(draft), draft);
  first.delete(undefined);
  return first;
}
