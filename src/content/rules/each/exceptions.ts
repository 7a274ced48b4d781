import { closestMatch } from '../../../core/values/closest-match.ts';
import { noSuchParagraph, tooFew } from './paragraphs.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const exceptions: Rule = {
  name: 'exceptions',
  description: 'An exception names an existing source and paragraph, and is listed once.',
  scope: ['exceptions'],
  emits: ['unknown-source', 'no-such-paragraph', 'repeated'],
  check: (content) => {
    const unparsed = unparsedRecords(content).sources;
    // Told at the source.
    const short = new Set(tooFew(content.claims, content.sources).map(({ id }) => id));
    const counts = new Map(content.sources.map((draft) => [draft.id, draft.fields.paragraphs]));
    const readable = content.exceptions.filter(
      ({ fields: { source } }) => source !== undefined && !unparsed.has(source),
    );
    const numbers = readable.flatMap((draft) => {
      const { source = '', paragraphs = [], text } = draft.fields;
      const count = counts.get(source) ?? Infinity;
      if (!counts.has(source)) return [];
      return paragraphs.map((paragraph, i) => ({ draft, source, paragraph, field: ['paragraphs', i], count, text }));
    });
    return [
      ...readable.flatMap((draft) => {
        const { source = '' } = draft.fields;
        if (counts.has(source)) return [];
        const suggestion = closestMatch(source, counts.keys());
        return issueAt(draft, ['source'], 'unknown-source', [
          `there is no source "${source}" in seeds`,
          suggestion === undefined ? 'name the id of a record in seeds' : `write "${suggestion}"`,
        ]);
      }),
      ...numbers
        .filter(({ source, paragraph, count }) => paragraph > count && !short.has(source))
        .map(({ draft, field, source, count }) => noSuchParagraph(draft, field, source, count)),
      ...repeatsOf(numbers, ({ source, paragraph, count, text }) =>
        text === undefined || paragraph > count ? undefined : `${source} ${paragraph} ${text}`,
      ).map(({ item: { draft, field }, first: { draft: other } }) =>
        issueAt(draft, field, 'repeated', [
          `the exception is already listed on line ${other.file.locate(other.at).line}`,
          'keep one of the two',
        ]),
      ),
    ];
  },
};
