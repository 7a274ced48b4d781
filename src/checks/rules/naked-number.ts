import { findUnbound } from '../../values/numerals.ts';
import { withoutSlots } from '../../values/template.ts';
import { standsIn } from '../../values/paragraphs.ts';
import { nearest } from '../../values/nearest.ts';
import type { ClaimDraft, Content } from '../content.ts';
import { attribute, isComponent, issueInProse, nodesOf, proses } from '../prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import { readerTexts } from '../texts.ts';

export const nakedNumber: Rule = {
  name: 'naked-number',
  description: 'A number that readers see is bound to a claim, in digits and in words from two up.',
  scope: ['claims', 'profiles', 'themes', 'glossary', 'figures', 'prose'],
  emits: ['naked-number'],
  check: (content) => [
    ...readerTexts(content).flatMap(({ draft, field, text, allowed, within }) =>
      allowed === 'all'
        ? []
        : findUnbound(withoutSlots(text), allowed).map(({ text: number, index }) =>
            issueAt(
              draft,
              field,
              'naked-number',
              number,
              `"${number}" is bound to no claim, in “${around(text, number, index)}”`,
              `write {${meant(content, number, within)}}, or a claim's id with |number for the bare number`,
            ),
          ),
    ),
    ...proses(content).flatMap((prose) => {
      const issues: ReturnType<Rule['check']> = [];
      const look = (node: Parameters<typeof issueInProse>[1], text: string, offset: boolean): void => {
        for (const { text: number, index } of findUnbound(text, prose.numberedNames)) {
          const id = meant(content, number, prose.within);
          issues.push(
            issueInProse(
              prose,
              node,
              'naked-number',
              number,
              `"${number}" is bound to no claim, in “${around(text, number, index)}”`,
              `write <Claim id="${id}" />, or declare the proper name it belongs to under numbered_names`,
              offset ? index : 0,
            ),
          );
        }
      };
      for (const node of nodesOf(prose.root)) {
        if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') look(node, node.value, true);
        if ((node.type === 'link' || node.type === 'image') && typeof node.title === 'string')
          look(node, node.title, false);
        if (node.type === 'image' && typeof node.alt === 'string') look(node, node.alt, false);
        if (isComponent(node)) look(node, attribute(node, 'ko') ?? '', false);
      }
      return issues;
    }),
  ],
};

function around(text: string, number: string, at: number): string {
  return text
    .slice(Math.max(0, at - 24), at + number.length + 24)
    .replace(/\s+/g, ' ')
    .trim();
}

const ledgers = new WeakMap<Content, ReadonlyMap<string, readonly ClaimDraft[]>>();

function ledgersOf(content: Content): ReadonlyMap<string, readonly ClaimDraft[]> {
  const known = ledgers.get(content) ?? Map.groupBy(content.claims, ({ profile }) => profile);
  ledgers.set(content, known);
  return known;
}

/** The claim of the profile that prints this number, as the likeliest binding. */
function meant(content: Content, number: string, within: string | undefined): string {
  const candidates = within === undefined ? content.claims : (ledgersOf(content).get(within) ?? []);
  const exact = candidates.find((draft) => standsIn(number.toLowerCase(), (draft.fields.printed ?? '').toLowerCase()));
  const id =
    exact ??
    candidates.find(
      (draft) => draft.fields.printed !== undefined && nearest(number, [draft.fields.printed]) !== undefined,
    );
  if (id === undefined) return 'claim-id';
  return within === undefined ? `${id.profile}/${id.id}` : id.id;
}
