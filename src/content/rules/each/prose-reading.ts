import { toString } from 'mdast-util-to-string';
import { formatClaim } from '../../../core/domain/format-claim.ts';
import { textSections } from '../../../core/domain/prose-text.ts';
import { QUANTITY_KINDS } from '../../../core/schema/claim.ts';
import { fullRef } from '../../../core/values/id.ts';
import type { Show } from '../../../core/schema/text.ts';
import { formatNumber } from '../../../strings/index.ts';
import type { Issue } from '../../issue.ts';
import type { ParsedContent } from '../../parsed-content.ts';
import { allProse, attribute, isComponent, issueInProse, nodesOf, type Prose } from '../../prose/prose.ts';
import type { Rule } from '../rule.ts';

/** Of the words of a profile, links at most. */
const MAX_LINK_SHARE = 1 / 8;
/** In words. */
const MAX_SENTENCE = 30;
const LINKED: readonly string[] = [...QUANTITY_KINDS, 'date'];

export const proseReading: Rule = {
  name: 'prose-reading',
  description: 'Prose reads easily: at most one word in eight is a link, and no sentence has more than 30 words.',
  scope: ['prose'],
  emits: ['link-share', 'sentence-length'],
  check: (content) =>
    allProse(content).flatMap((prose) => [...linkShare(content, prose), ...sentences(content, prose)]),
};

const countOf = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The prose with its claims spelt out; empty while a claim is missing, which another rule reports. */
function textOf({ register }: ParsedContent, prose: Prose): string {
  try {
    return textSections(register, prose.root, prose.within)
      .map(({ text }) => text)
      .join(' ');
  } catch {
    return '';
  }
}

/** As many of the longest links are named, so that a line stays a line. */
const MOST_NAMED = 3;

function linkShare(content: ParsedContent, prose: Prose): Issue[] {
  const all = countOf(textOf(content, prose));
  const linked = nodesOf(prose.root).flatMap((node) => {
    if (node.type === 'link') return toString(node);
    if (!isComponent(node) || node.name !== 'Claim') return [];
    const claim = content.register.claims.get(fullRef(attribute(node, 'id') ?? '', prose.within));
    if (claim === undefined) return [];
    const words = toString(node);
    // Other claims with words of their own are shown without a link; see remark/sentence-citations.ts.
    if (words !== '' && !LINKED.includes(claim.kind) && attribute(node, 'open') === undefined) return [];
    return words || (formatClaim(claim, attribute(node, 'show') as Show | undefined) ?? '');
  });
  const links = linked.reduce((sum, words) => sum + countOf(words), 0);
  if (all === 0 || links / all <= MAX_LINK_SHARE) return [];
  const longest = linked
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, MOST_NAMED)
    .map((words) => `“${words}”`);
  return [
    issueInProse(prose, undefined, 'link-share', [
      `${links} of ${all} words are links, more than one in eight`,
      `bind the number alone (<Claim id="…">four</Claim> pillars), and leave out what nobody would open; the longest are ${longest.join(', ')}`,
      `${formatNumber(Math.round((links / all) * 100))}%`,
    ]),
  ];
}

/** A full stop after an abbreviation or a number ends no sentence. */
const END = /(?<!\b(?:Nov|Dr|No|Mr|Mrs|St|e\.g|i\.e|p\.m|a\.m)\.)(?<=[.!?][”’")\]]*)\s+(?=[\p{Lu}“"‘(\p{N}])/u;

/** Its sentences, with claims spelt out. */
export const sentencesOf = (content: ParsedContent, prose: Prose): string[] => textOf(content, prose).split(END);

function sentences(content: ParsedContent, prose: Prose): Issue[] {
  return sentencesOf(content, prose)
    .filter((sentence) => countOf(sentence) > MAX_SENTENCE)
    .map((sentence) =>
      issueInProse(prose, undefined, 'sentence-length', [
        `the sentence has ${countOf(sentence)} words`,
        `make it two: at most ${MAX_SENTENCE} words read easily`,
        sentence,
      ]),
    );
}
