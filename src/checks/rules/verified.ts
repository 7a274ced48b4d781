import { issueAt, type Rule } from '../rule.ts';
import { lineFor } from '../verified.ts';

export const verified: Rule = {
  name: 'verified',
  description: 'Every printed figure has been seen in its paragraph of the original.',
  scope: ['claims'],
  emits: ['not-in-paragraph'],
  check: ({ claims, sources, verified: record }) => {
    const seen = new Set(record.split('\n'));
    const fingerprints = new Map(sources.map(({ id, fields }) => [id, fields.sha256]));
    return claims.flatMap((draft) => {
      const { source, printed, paragraphs = [] } = draft.fields;
      // A source that is not there is reported as such; nothing can have been seen in it.
      if (printed === undefined || source === undefined || !fingerprints.has(source)) return [];
      return paragraphs.flatMap((paragraph, i) =>
        seen.has(lineFor(fingerprints.get(source), printed, paragraph))
          ? []
          : [
              issueAt(
                draft,
                ['printed'],
                'not-in-paragraph',
                printed,
                `not seen in paragraph ${paragraph} of ${source} (paragraphs[${i}])`,
                'copy the figure letter for letter from that paragraph and put the right number under paragraphs:; then npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, records it',
              ),
            ],
      );
    });
  },
};
