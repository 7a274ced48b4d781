/** What must hold of content/glossary.yaml beyond its shape; its references and numbers are held by the rules for all texts. */
import { occursIn } from '../../../core/values/paragraphs.ts';
import type { ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { Term } from '../../../core/schema/glossary.ts';

export const glossaryRule: Rule = {
  name: 'glossary',
  description: 'A term is listed once in the glossary, names a claim once, and quotes what one of its claims prints.',
  scope: ['glossary'],
  emits: ['duplicate-id', 'duplicate-term', 'duplicate-claim', 'slip-not-printed'],
  check: (content) => [
    ...twice(content.terms, 'duplicate-id', 'id', (draft) =>
      draft.fields.id === undefined ? [] : [{ field: ['id'], text: draft.fields.id }],
    ),
    ...twice(content.terms, 'duplicate-term', 'name', ({ fields: { name } }) => [
      ...(name === undefined ? [] : [{ field: ['name', 'en'], text: name.en }]),
      ...(name?.ko === undefined ? [] : [{ field: ['name', 'ko'], text: name.ko }]),
      ...(name?.also ?? []).map((text, i) => ({ field: ['name', 'also', i], text })),
    ]),
    ...content.terms.flatMap((draft) => [
      ...repeated(draft, ['claims'], draft.fields.claims ?? []),
      ...(draft.fields.slips ?? []).flatMap((slip, i) => repeated(draft, ['slips', i, 'claims'], slip.claims)),
      ...unprinted(content, draft),
    ]),
  ],
};

interface Word {
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

/** Words that stand a second time anywhere in the glossary: two entries of one name would each tell half. */
function twice(
  terms: readonly ParsedRecord<Term>[],
  rule: string,
  noun: string,
  wordsOf: (draft: ParsedRecord<Term>) => readonly Word[],
): Issue[] {
  const seen = new Map<string, { term: string; line: number }>();
  return terms.flatMap((draft) =>
    wordsOf(draft).flatMap(({ field, text }) => {
      const key = text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s-]+/gu, ' ')
        .trim();
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, { term: draft.id, line: draft.file.locate([...draft.at, ...field]).line });
        return [];
      }
      return [
        issueAt(
          draft,
          field,
          rule,
          text,
          `the ${noun} is already used in the term "${before.term}" on line ${before.line}`,
          'keep it in one term, or join the two terms into one',
        ),
      ];
    }),
  );
}

function repeated(draft: ParsedRecord<Term>, field: readonly PropertyKey[], refs: readonly string[]): Issue[] {
  return refs.flatMap((ref, i) =>
    refs.indexOf(ref) === i
      ? []
      : [issueAt(draft, [...field, i], 'duplicate-claim', ref, 'the claim is named twice', 'name it once')],
  );
}

/** A slip is a quotation, so it must stand in what a claim prints, and that has been seen in the original. */
function unprinted(content: ParsedContent, draft: ParsedRecord<Term>): Issue[] {
  return (draft.fields.slips ?? []).flatMap((slip, i) => {
    const claims = slip.claims.flatMap((ref) => content.register.claims.get(ref) ?? []);
    // A claim that is not there, or not sound, is told elsewhere.
    if (claims.length < slip.claims.length) return [];
    if (claims.some(({ printed }) => printed !== undefined && occursIn(slip.printed, printed))) return [];
    return [
      issueAt(
        draft,
        ['slips', i, 'printed'],
        'slip-not-printed',
        slip.printed,
        `none of its claims prints “${slip.printed}”; they print ${claims.map(({ printed }) => (printed === undefined ? 'nothing' : `“${printed}”`)).join(', ')}`,
        'copy the words letter for letter from the printed: of a claim, or name the claim that prints them',
      ),
    ];
  });
}
