import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { hasClaim, ledgersOf, type ParsedContent } from '../../parsed-content.ts';
import { proseFaults, isInternalLink } from '../../prose/mdx-allowlist.ts';
import type { Issue, Words } from '../../issue.ts';
import type { ProseFault } from '../../prose/prose-fault.ts';
import { isComponent, issueInProse, nodesOf, allProse, type Prose } from '../../prose/prose.ts';
import { nameKey } from '../repeats.ts';
import type { Rule } from '../rule.ts';
import { unparsedRecords } from '../unparsed-records.ts';
import { MAIN_PAGES, mustBeTerm, sitePages } from '../site-pages.ts';
import { formatNumber } from '../../../strings/index.ts';

type Issues = ReturnType<Rule['check']>;

const LENGTHS = { profile: [600, 1500], theme: [100, 250] } as const;

export const proseShape: Rule = {
  name: 'prose-shape',
  description: 'Prose is data: headings, paragraphs, lists, links and three components; nothing in it can run.',
  scope: ['prose'],
  emits: ['prose', 'link', 'heading', 'prose-length'],
  check: (content) =>
    allProse(content).flatMap((prose) => {
      const issues: Issues = [];
      for (const { node, at, rule, value, message, remedy, before } of proseFaults(
        prose.root,
        prose.draft.file.proseText,
      ))
        issues.push({ ...issueInProse(prose, node, rule, [message, remedy, value], before), ...placeOf(at) });
      for (const node of nodesOf(prose.root)) {
        if (node.type === 'link' && isInternalLink(node.url)) issues.push(...linkIssues(prose, node, content));
        if (node.type === 'heading' && (node.depth < 2 || node.depth > 3)) {
          issues.push(
            issueInProse(prose, node, 'prose', [
              'headings in prose must be of the second or third level',
              "write ## or ###: the page's own title is the only #",
              '#'.repeat(node.depth),
            ]),
          );
        }
      }
      return [...issues, ...headingIssues(prose, content), ...lengthIssues(prose)];
    }),
};

const placeOf = (at: ProseFault['at']): Partial<Pick<Issue, 'line' | 'column'>> =>
  at === undefined ? {} : { line: at.line, column: at.column };

/** Reports a link from the site's root that leads to no page or claim. */
function linkIssues(
  prose: Prose,
  node: { url: string; type: 'link' } & Parameters<typeof issueInProse>[1] & object,
  content: ParsedContent,
): Issues {
  const fault = (message: string, remedy: string): Issues => [
    issueInProse(prose, node, 'link', [message, remedy, node.url]),
  ];
  const [path = '', anchor] = node.url.split('#');
  if (!path.endsWith('/') && sitePages(content).has(`${path.slice(1)}/`))
    return fault('there is no such page', `write ${path}/${anchor === undefined ? '' : `#${anchor}`}`);
  const [, collection, id] =
    /^\/(profiles|themes|sources)\/(?:([^/]+)\/)?$/.exec(
      // A claim may be linked by its address, or by its profile and id.
      path.replace(/^(\/profiles\/[^/]+\/)statements\/$/, '$1'),
    ) ?? [];
  const ids = collection === undefined ? undefined : content[collection as 'profiles'].map((record) => record.id);
  const terms = content.terms.map((term) => term.id);
  if (path === '/glossary/' && mustBeTerm(content, anchor) && !terms.includes(anchor))
    return fault(`there is no term "${anchor}" there`, `write /glossary/#${closestMatch(anchor, terms) ?? '<id>'}`);
  if (ids === undefined)
    return sitePages(content).has(path.slice(1))
      ? []
      : fault(
          'there is no such page',
          `write ${
            closestMatch(
              path,
              MAIN_PAGES.map((page) => `/${page}`),
            ) ?? '/profiles/<id>/, /themes/<id>/ or /sources/<id>/, with the closing slash'
          }`,
        );
  const unparsed = unparsedRecords(content);
  if (id !== undefined && unparsed[collection as 'profiles'].has(id)) return [];
  if (id !== undefined && !ids.includes(id)) {
    return fault('there is no such page', `write /${collection}/${closestMatch(id, ids) ?? '<id>'}/`);
  }
  if (
    anchor !== undefined &&
    collection === 'profiles' &&
    !hasClaim(content, id ?? '', anchor) &&
    !unparsed.ledgers.has(id ?? '')
  ) {
    const suggestion = closestMatch(
      anchor,
      (ledgersOf(content).get(id ?? '') ?? []).map((draft) => draft.id),
    );
    return fault(
      `there is no claim "${anchor}" there`,
      `bind the claim instead: <Claim id="${suggestion === undefined ? '…' : `${id ?? ''}/${suggestion}`}">words</Claim>`,
    );
  }
  return [];
}

function headingIssues(prose: Prose, content: ParsedContent): Issues {
  const slugger = new GithubSlugger();
  const headings = new Set<string>();
  const fault = (node: Parameters<typeof issueInProse>[1], [message, remedy]: Words) =>
    issueInProse(prose, node, 'heading', [message, remedy, toString(node)]);
  const issues: Issues = prose.root.children.flatMap((node, i, { [i + 1]: after }) =>
    node.type === 'heading' && after?.type === 'heading' && after.depth <= node.depth
      ? fault(node, ['there is nothing under the heading', 'write what it announces, or remove it'])
      : [],
  );
  for (const node of nodesOf(prose.root)) {
    if (node.type !== 'heading') continue;
    const words = toString(node);
    const slug = slugger.slug(words);
    if (headings.has(nameKey(words)))
      issues.push(
        fault(node, [
          'another heading has these words, and the contents would list both alike',
          'word one of them differently, or join what they head',
        ]),
      );
    headings.add(nameKey(words));
    if (prose.kind === 'profile' && hasClaim(content, prose.draft.id, slug))
      issues.push(
        fault(node, [`the heading's anchor #${slug} is already that of a claim`, 'word the heading differently']),
      );
    visit(node, (inner) => {
      if (isComponent(inner))
        issues.push(
          issueInProse(prose, inner, 'heading', [
            'a heading may contain only words',
            'bind the claim in the text below',
            `<${inner.name ?? ''}>`,
          ]),
        );
    });
  }
  return issues;
}

function lengthIssues(prose: Prose): Issues {
  const [least, most] = LENGTHS[prose.kind];
  const words = countWords(prose);
  if (words >= least && words <= most) return [];
  return [
    issueInProse(prose, undefined, 'prose-length', [
      `the prose of a ${prose.kind} has ${least} to ${formatNumber(most)} words`,
      words < least ? `write ${least - words} more` : `cut ${words - most}`,
      words,
    ]),
  ];
}

/** Words as readers see them; a claim that shows its figure counts as two. */
function countWords(prose: Prose): number {
  let words = 0;
  for (const node of nodesOf(prose.root)) {
    if (node.type === 'text') words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (isComponent(node) && node.name === 'Claim' && node.children.length === 0) words += 2;
  }
  return words;
}
