/** What must hold of content/glossary.yaml beyond its schema; the rules for all texts check its references and numbers. */
import { occursIn } from '../../../core/values/paragraphs.ts';
import type { ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { nameKey, repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { Term } from '../../../core/schema/glossary.ts';

export const glossaryRule: Rule = {
  name: 'glossary',
  description: 'A term is listed once in the glossary, names a claim once, and quotes what one of its claims prints.',
  scope: ['glossary'],
  emits: ['duplicate-id', 'duplicate-term', 'duplicate-claim', 'slip-not-printed'],
  check: (content) => [
    ...duplicates(content.terms, 'duplicate-id', 'id', (draft) =>
      draft.fields.id === undefined ? [] : [{ field: ['id'], text: draft.fields.id }],
    ),
    ...duplicates(content.terms, 'duplicate-term', 'name', ({ fields: { name } }) => [
      ...(name === undefined ? [] : [{ field: ['name', 'en'], text: name.en }]),
      ...(name?.ko === undefined ? [] : [{ field: ['name', 'ko'], text: name.ko }]),
      ...(name?.also ?? []).map((text, i) => ({ field: ['name', 'also', i], text })),
    ]),
    ...content.terms.flatMap((draft) => [
      ...repeatedClaims(draft, ['claims'], draft.fields.claims ?? []),
      ...(draft.fields.slips ?? []).flatMap((slip, i) => repeatedClaims(draft, ['slips', i, 'claims'], slip.claims)),
      ...slipIssues(content, draft),
    ]),
  ],
};

interface Name {
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

/** Names used more than once in the glossary: each of two entries of one name would explain only a part. */
function duplicates(
  terms: readonly ParsedRecord<Term>[],
  rule: string,
  noun: string,
  namesOf: (draft: ParsedRecord<Term>) => readonly Name[],
): Issue[] {
  const names = terms.flatMap((draft) => namesOf(draft).map((name) => ({ draft, ...name })));
  return repeatsOf(names, ({ text }) => nameKey(text)).map(({ item, first: { draft: other, field } }) =>
    issueAt(item.draft, item.field, rule, [
      `the ${noun} is already used in the term "${other.id}" on line ${other.file.locate([...other.at, ...field]).line}`,
      'keep it in one term, or join the two terms into one',
    ]),
  );
}

const repeatedClaims = (draft: ParsedRecord<Term>, field: readonly PropertyKey[], refs: readonly string[]): Issue[] =>
  repeatsOf([...refs.entries()], ([, ref]) => ref).map(({ item: [i] }) =>
    issueAt(draft, [...field, i], 'duplicate-claim', ['the claim is named twice', 'name it once']),
  );

/** A slip is a quotation, so it must be in the printed words of a claim, which have been seen in the original. */
function slipIssues(content: ParsedContent, draft: ParsedRecord<Term>): Issue[] {
  return (draft.fields.slips ?? []).flatMap((slip, i) => {
    const claims = slip.claims.flatMap((ref) => content.register.claims.get(ref) ?? []);
    // A claim that is missing or invalid is reported by other rules.
    if (claims.length < slip.claims.length) return [];
    if (claims.some(({ printed }) => printed !== undefined && occursIn(slip.printed, printed))) return [];
    return issueAt(draft, ['slips', i, 'printed'], 'slip-not-printed', [
      `none of its claims prints “${slip.printed}”; they print ${claims.map(({ printed }) => (printed === undefined ? 'nothing' : `“${printed}”`)).join(', ')}`,
      'copy the words letter for letter from the printed: of a claim, or name the claim that prints them',
    ]);
  });
}
