import { ownOf } from '../../../core/values/own-of.ts';
import { issueAt, type Rule } from '../rule.ts';
import { beginsAlike } from '../../reader/suggestions.ts';
import { valueAt } from '../../reader/zod-introspection.ts';
import { saysOriginal } from './sources.ts';
import type { Issue } from '../../issue.ts';
import { claim, QUANTITY_KINDS, type ClaimKind } from '../../../core/schema/claim.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';

const FIELDS: ReadonlySet<string> = new Set(claim.options.flatMap(({ shape }) => Object.keys(shape)));

export const basisFields: Rule = {
  name: 'basis-fields',
  description: 'A claim has what its basis needs: the printed words, the arithmetic, or the reason.',
  scope: ['claims'],
  emits: ['missing-field', 'basis'],
  check: ({ claims, sources }) => {
    const known = new Set(sources.map(({ id }) => id));
    // What is wrong with the record of a page is told there.
    const pages = new Set(
      sources.flatMap((source) => (source.fields.page === undefined && saysOriginal(source) ? [] : source.id)),
    );
    return claims.flatMap((draft) => {
      const raw = rawRecord(draft.file.data, draft.at);
      const subject = draft.fields.basis === 'editor' ? "an editor's claim" : `a ${draft.fields.basis ?? ''} claim`;
      const has = (field: string): boolean => ownOf(raw, field) !== undefined;
      // A field whose name is misspelt is reported as misspelt, not as missing.
      const unknown = Object.keys(raw ?? {}).filter((field) => !FIELDS.has(field));
      const isMisspelt = (field: string): boolean =>
        unknown.some((other) => closestMatch(field, [other]) !== undefined || beginsAlike(field, other));
      const needs = (field: string, example: string): Issue[] =>
        has(field) || isMisspelt(field)
          ? []
          : [issueAt(draft, [field], 'missing-field', [`${subject} needs "${field}"`, `add ${field}: ${example}`])];
      const excludes = (why: string, ...fields: readonly string[]): Issue[] =>
        fields.flatMap((field) =>
          has(field)
            ? issueAt(draft, [field], 'basis', [
                `${subject} has no "${field}": ${why}`,
                `remove ${field}:, or change basis:`,
              ])
            : [],
        );
      const { basis, kind, date_basis: dateBasis, source = '' } = draft.fields;
      const isOfPage = pages.has(source);
      const example = 'add reasoning: what the date is inferred from';
      const isUnreasoned = kind === 'date' && dateBasis === 'inferred' && !has('reasoning') && !isMisspelt('reasoning');
      const dateReason = isUnreasoned
        ? [issueAt(draft, ['reasoning'], 'missing-field', ['an inferred date needs its reasoning', example])]
        : [];
      const noParagraphs = isOfPage
        ? excludes(`of ${source} only a public page is at hand, whose lines nobody can count`, 'paragraphs', 'context')
        : [];
      // Of a source that is not there nobody knows which of them it needs.
      const ofDocument = (): Issue[] =>
        known.has(source)
          ? [
              ...needs('printed', 'the number or name exactly as printed in the source'),
              ...needs('paragraphs', '[12], the paragraphs in which it is printed'),
            ]
          : [];
      switch (basis) {
        case undefined:
          return dateReason;
        case 'printed':
          return [
            ...(isOfPage
              ? needs('passage', 'up to 25 words of the page, letter for letter, that say so')
              : ofDocument()),
            ...(isOfPage && isNumber(kind)
              ? needs('printed', 'the number or date exactly as it stands in the passage')
              : []),
            ...noParagraphs,
            ...excludes('it is printed in the source', 'derivation', 'editorial'),
            ...dateReason,
          ];
        case 'derived':
          return [
            ...needs('derivation', '{ from: { a: first-claim, b: second-claim }, arithmetic: "a + b" }'),
            ...excludes('it is calculated', 'printed', 'editorial'),
            ...excludes('it takes those of its inputs', 'paragraphs'),
          ];
        case 'editor':
          return [
            ...needs('editorial', '{ reason: why we add this }'),
            ...(isOfPage ? noParagraphs : needs('paragraphs', '[12], the paragraphs it comments on')),
            ...excludes('it is ours', 'derivation'),
            ...dateReason,
          ];
        default:
          return basis satisfies never;
      }
    });
  },
};

const isNumber = (kind: ClaimKind | undefined): boolean =>
  kind === 'date' || (QUANTITY_KINDS as readonly (string | undefined)[]).includes(kind);

function rawRecord(data: unknown, at: readonly PropertyKey[]): Record<string, unknown> | undefined {
  const record = valueAt(data, at);
  return typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : undefined;
}
