import type { Source } from '../../../core/schema/source.ts';
import type { ParsedClaim, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';
import { documentOf, lineFor, markOf, quotesOf } from '../../verification.ts';

export const verified: Rule = {
  name: 'verified',
  description: 'Every printed number has been seen in its paragraph of the original.',
  scope: ['claims', 'sources'],
  emits: ['not-in-paragraph', 'not-verified'],
  check: (content) => {
    const lines = content.verified.split('\n');
    const seen = new Set(lines);
    const documents = new Set(lines.map(documentOf));
    const claims = Map.groupBy(content.claims, ({ fields }) => fields.source);
    // A missing source or an invalid fingerprint is reported by other rules; nothing can have been seen in it.
    return content.sources.flatMap((source) => {
      const { sha256, paragraphs } = source.fields;
      if (sha256 === undefined) return [];
      const unseen = (claims.get(source.id) ?? []).flatMap((draft) =>
        quotesOf(draft.fields).flatMap((quote) => {
          // A paragraph number beyond the document is reported by another rule.
          const isReported = quote.paragraph > (paragraphs ?? Infinity);
          return isReported || seen.has(lineFor(sha256, quote.words, quote.paragraph)) ? [] : [{ draft, ...quote }];
        }),
      );
      if (documents.has(markOf(sha256)) || unseen.length < 2)
        return unseen.map(({ draft, field, paragraph, i }) => notInParagraph(draft, field, source.id, paragraph, i));
      // For a new document there is one thing to do, not one per claim.
      return [notVerified(source, new Set(unseen.map(({ draft }) => draft)).size)];
    });
  },
};

function notInParagraph(
  draft: ParsedClaim,
  field: 'printed' | 'passage',
  source: string,
  paragraph: number,
  i: number,
): Issue {
  return issueAt(
    draft,
    [field],
    'not-in-paragraph',
    draft.fields[field],
    `not seen in paragraph ${paragraph} of ${source} (paragraphs[${i}])`,
    'copy the number letter for letter from that paragraph and put the number of that paragraph under paragraphs:; then npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, records it',
  );
}

function notVerified(source: ParsedRecord<Source>, claims: number): Issue {
  const { sha256, document } = source.fields;
  return issueAt(
    source,
    ['sha256'],
    'not-verified',
    sha256,
    `none of the ${claims} printed claims has been seen in a document of this fingerprint`,
    `npm run verify -- ${source.id}, with CHEONGSAJIN_ORIGINALS set to the folder of ${document ?? 'the document'}, records those that it sees; if they were verified before, correct the fingerprint`,
  );
}
