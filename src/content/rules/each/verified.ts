import type { Source } from '../../../core/schema/source.ts';
import type { ParsedClaim, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';
import { documentOf, lineFor, markOf } from '../../verification.ts';

export const verified: Rule = {
  name: 'verified',
  description: 'Every printed figure has been seen in its paragraph of the original.',
  scope: ['claims', 'sources'],
  emits: ['not-in-paragraph', 'not-verified'],
  check: (content) => {
    const lines = content.verified.split('\n');
    const seen = new Set(lines);
    const documents = new Set(lines.map(documentOf));
    const claims = Map.groupBy(content.claims, ({ fields }) => fields.source);
    // A source that is not there, or whose fingerprint is none, is reported as such; nothing can have been seen in it.
    return content.sources.flatMap((source) => {
      const { sha256, paragraphs } = source.fields;
      if (sha256 === undefined) return [];
      const unseen = (claims.get(source.id) ?? []).flatMap((draft) =>
        (draft.fields.paragraphs ?? []).flatMap((paragraph, i) => {
          const { printed } = draft.fields;
          // A paragraph that the document has not is told by another rule.
          const isTold = printed === undefined || paragraph > (paragraphs ?? Infinity);
          return isTold || seen.has(lineFor(sha256, printed, paragraph)) ? [] : [{ draft, paragraph, i }];
        }),
      );
      if (documents.has(markOf(sha256)) || unseen.length < 2)
        return unseen.map(({ draft, paragraph, i }) => notInParagraph(draft, source.id, paragraph, i));
      // A new document has one thing to be done, and not one a claim.
      return [notVerified(source, new Set(unseen.map(({ draft }) => draft)).size)];
    });
  },
};

function notInParagraph(draft: ParsedClaim, source: string, paragraph: number, i: number): Issue {
  return issueAt(
    draft,
    ['printed'],
    'not-in-paragraph',
    draft.fields.printed,
    `not seen in paragraph ${paragraph} of ${source} (paragraphs[${i}])`,
    'copy the figure letter for letter from that paragraph and put the right number under paragraphs:; then npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, records it',
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
