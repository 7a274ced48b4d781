import { findUnbound } from '../../../core/values/numerals.ts';
import { withoutSlots } from '../../../core/values/template.ts';
import type { ParsedRecord } from '../../parsed-content.ts';
import { nodesOf, allProse, textsOf, type Prose } from '../../prose/prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { SourceFile } from '../../reader/source-file.ts';
import { readerTexts, type ReaderText } from '../reader-visible-texts.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const numberedNames: Rule = {
  name: 'numbered-names',
  description: 'A name declared under numbered_names is needed: it would hide the next number of that form.',
  scope: ['profiles', 'themes'],
  emits: ['unneeded-exception'],
  check: (content) => {
    const { ledgers: unreadLedgers } = unparsedRecords(content);
    const byFile = Map.groupBy(readerTexts(content), ({ draft }) => draft.file.path);
    const proseOf = new Map(allProse(content).map((prose) => [prose.draft.file, prose]));
    return [...content.profiles, ...content.themes].flatMap((draft: Declares) => {
      const names = draft.fields.numbered_names ?? [];
      // Text that cannot be parsed may need them.
      if (names.length === 0 || draft.file.prose === undefined || unreadLedgers.has(draft.id)) return [];
      const texts = textsIn(draft.file, byFile, proseOf.get(draft.file));
      return names.flatMap((name, i) => {
        const others = names.filter((_, j) => j !== i);
        const isNeeded = texts.some(
          (text) => text.includes(name) && findUnbound(text, others).length > findUnbound(text, names).length,
        );
        return isNeeded
          ? []
          : issueAt(draft, ['numbered_names', i], 'unneeded-exception', [
              'no text here has a number that this name explains',
              'remove it from numbered_names',
            ]);
      });
    });
  },
};

type Declares = Omit<ParsedRecord<unknown>, 'fields'> & {
  readonly fields: { readonly numbered_names?: readonly string[] | undefined };
};

/** All texts of a profile or theme that readers see. */
const textsIn = (
  { path }: SourceFile,
  byFile: ReadonlyMap<string, readonly ReaderText[]>,
  prose: Prose | undefined,
): string[] => [
  ...[...new Set([path, path.replace(/profile\.mdx$/, 'claims.yaml')])].flatMap((file) =>
    (byFile.get(file) ?? []).map(({ text }) => withoutSlots(text)),
  ),
  ...(prose === undefined ? [] : nodesOf(prose.root).flatMap(textsOf)),
];
