import { dateOf } from '../../../core/schema/dated.ts';
import { visit } from 'unist-util-visit';
import type { Nodes as Node } from 'mdast';
import { cached } from '../../../core/values/cached.ts';
import { fullRef } from '../../../core/values/id.ts';
import { findDates } from '../../../core/values/dates-in-text.ts';
import { findNumbersInText } from '../../../core/values/numbers-in-text.ts';
import type { ParsedClaim, ParsedContent } from '../../parsed-content.ts';
import { findUnbound, type Numeral } from '../../../core/values/numerals.ts';
import { withoutSlots } from '../../../core/values/template.ts';
import { REFERENCES } from '../../prose/malformed-markdown.ts';
import { suggestClaim, type SuggestedClaim } from '../suggest-claim.ts';
import { attribute, isComponent, issueInProse, nodesOf, allProse, textsOf } from '../../prose/prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import { readerTexts } from '../reader-visible-texts.ts';

export const nakedNumber: Rule = {
  name: 'naked-number',
  description: 'A number that readers see is bound to a claim, in digits and in words from two up.',
  scope: ['claims', 'profiles', 'themes', 'glossary', 'figures', 'prose'],
  emits: ['naked-number'],
  check: (content) => [
    ...readerTexts(content).flatMap(({ draft, field, text, allowed, within }) =>
      allowed === 'all'
        ? []
        : unbound(withoutSlots(text), allowed(), field.at(-1) === 'statement').map(({ text: number, index }) =>
            issueAt(draft, field, 'naked-number', [
              `"${number}" is bound to no claim, in “${around(text, number, index)}”`,
              `write ${inBraces(suggestClaim(content, number, within, ownFields(draft)))}, or a claim's id with |number for the bare number`,
              number,
            ]),
          ),
    ),
    // Our English of a passage says its numbers and no others.
    ...content.claims.flatMap((draft) => {
      const { rendering, passage = '', statement = '' } = draft.fields;
      if (rendering === undefined) return [];
      const said = new Set([...findNumbersInText(passage), ...findNumbersInText(statement)].map(({ value }) => value));
      const digitsIn = (text: string): number[] => text.match(/\d+/g)?.map(Number) ?? [];
      const digits = digitsIn(passage);
      return findNumbersInText(rendering)
        .filter(
          ({ text, value }) =>
            /\d/.test(text) && !said.has(value) && !digitsIn(text).every((part) => digits.includes(part)),
        )
        .map(({ text, index }) =>
          issueAt(draft, ['rendering'], 'naked-number', [
            `the passage does not say "${text}", in “${around(rendering, text, index)}”`,
            'write the number of the passage',
            text,
          ]),
        );
    }),
    ...allProse(content).flatMap((prose) => {
      const byRef = fieldsByRef(content);
      const issues: ReturnType<Rule['check']> = [];
      const look = (node: Parameters<typeof issueInProse>[1], text: string, offset: boolean): void => {
        // A reference is reported as such, together with its number.
        const read = text.replace(REFERENCES, (found) => ' '.repeat(found.length));
        for (const { text: number, index } of unbound(read, prose.numberedNames)) {
          issues.push(
            issueInProse(
              prose,
              node,
              'naked-number',
              [
                `"${number}" is bound to no claim, in “${around(text, number, index)}”`,
                `${asTag(suggestClaim(content, number, prose.within))}, or declare the proper name it belongs to under numbered_names`,
                number,
              ],
              offset ? index : 0,
            ),
          );
        }
      };
      // Words within a claim may say its own number: <Claim id="pillars">four pillars</Claim>.
      const own = new Map<Node, readonly number[] | undefined>();
      for (const claim of nodesOf(prose.root).filter(isComponent)) {
        const fields = byRef.get(fullRef(attribute(claim, 'id') ?? '', prose.within));
        if (claim.name === 'Claim') visit(claim, (within) => void own.set(within, fields && numbersOf(fields)));
      }
      for (const node of nodesOf(prose.root)) {
        const said = own.get(node);
        // That there is no such claim, or that it is not sound, is told by another rule.
        if (own.has(node) && said === undefined) continue;
        if (said !== undefined && node.type === 'text') {
          const others = findNumbersInText(node.value).filter(({ value }) => !said.includes(value));
          issues.push(
            ...others.map(({ text: number, index }) =>
              issueInProse(
                prose,
                node,
                'naked-number',
                [
                  `"${number}" is not the number of the claim it is bound to${said.length === 0 ? '' : `, which is ${said.join(' or ')}`}`,
                  'write the number of the claim, or bind it to the claim that says it',
                  number,
                ],
                index,
              ),
            ),
          );
          continue;
        }
        for (const text of textsOf(node)) look(node, text, 'value' in node);
      }
      return issues;
    }),
  ],
};

/** The document and paragraphs of a claim, whose texts mean what stands there. */
const ownFields = (draft: { readonly fields: unknown }): Pick<ParsedClaim['fields'], 'source' | 'paragraphs'> =>
  draft.fields as Pick<ParsedClaim['fields'], 'source' | 'paragraphs'>;

/** What is valid of each claim, by `profile/id`; without those whose number is what is not. */
const fieldsByRef = cached(
  ({ claims }: ParsedContent) =>
    new Map(
      claims.flatMap(({ profile, id, fields, record }) =>
        record === undefined && numbersOf(fields).length === 0 ? [] : [[`${profile}/${id}`, fields]],
      ),
    ),
);

/** The numbers that words bound to a claim may say: its value, or the parts of its dates. */
function numbersOf({ value, plan, new_deadline: moved, happened }: ParsedClaim['fields']): number[] {
  if (typeof value === 'number') return [value];
  const dates = [value, ...[plan?.deadline, moved, happened].map(dateOf)];
  return dates.flatMap((date) => (date?.match(/\d+/g) ?? []).map(Number));
}

function around(text: string, number: string, at: number): string {
  return text
    .slice(Math.max(0, at - 24), at + number.length + 24)
    .replace(/\s+/g, ' ')
    .trim();
}

/** "1.9 trillion" is one number, though its words are two, and "6 March 2025" one date. */
function unbound(text: string, allowed: readonly string[], hasDates = false): Numeral[] {
  const numbers: Numeral[] = [];
  const found = findUnbound(text, allowed);
  const isDated = hasDates && /\d{4}/.test(text);
  const dates = found.length === 0 && !isDated ? [] : findDates(text).filter((date) => /\p{L}/u.test(date.text));
  // A claim may say its own year, and no other month of it.
  const isOther = (date: string): boolean => /\d{4}/.test(date) && !allowed.some((own) => own.includes(date));
  const others = dates.filter((date) => isDated && isOther(date.text));
  for (const numeral of [...found, ...others].toSorted((a, b) => a.index - b.index)) {
    const date = dates.find(({ index, text: { length } }) => index <= numeral.index && numeral.index < index + length);
    if (date !== undefined) {
      if (numbers.at(-1)?.index !== date.index) numbers.push(date);
      continue;
    }
    const before = numbers.at(-1);
    const joined = before && text.slice(before.index, numeral.index + numeral.text.length);
    if (joined !== undefined && ONE.test(joined.slice((before?.text.length ?? 0) - 1)))
      numbers[numbers.length - 1] = { text: joined, index: before?.index ?? 0 };
    else numbers.push(numeral);
  }
  return numbers;
}

/** What follows the last sign of a number and is one with it: “9 trillion”, “nine of ten”, 10/30, 2019–2030, 40’000. */
const ONE =
  /^.(?:[ -](?:hundred|thousand|million|billion|trillion|dozen)|(?<=\d)[ ’'\u00A0\u202F]\d{3}|(?: in (?!\d{4})| (?:out )?of | and a | ?[/–—](?=\d)|-(?=\d)|(?<=\d) to (?=\d))[\p{L}\p{N}.,]+)$/iu;

const inBraces = (suggestion: SuggestedClaim | undefined): string =>
  suggestion === undefined
    ? '{claim-id}'
    : `{${suggestion.ref}${suggestion.show === undefined ? '' : `|${suggestion.show}`}} if it says so`;

const asTag = (suggestion: SuggestedClaim | undefined): string =>
  suggestion === undefined
    ? 'write <Claim id="…" /> with the claim that says so'
    : `write <Claim id="${suggestion.ref}"${suggestion.show === undefined ? '' : ` show="${suggestion.show}"`} /> if it says so`;
