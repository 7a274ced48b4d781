import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { HIDDEN_CHARACTERS } from '../../values/hidden-characters.ts';
import { nearest } from '../../values/nearest.ts';
import type { Content } from '../content.ts';
import { isComponent, issueInProse, proses, type Component, type Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

type Issues = ReturnType<Rule['check']>;

const PLAIN = new Set([
  'root',
  'yaml',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'blockquote',
  'break',
]);

/** The components prose may use, with their attributes: plain text, never code. */
const COMPONENTS: Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }> = {
  Claim: { required: ['id'], optional: ['show'] },
  Term: { required: ['ko'], optional: [] },
};

const CONTROL = new RegExp(`(?![\\t\\n\\r])(?:${HIDDEN_CHARACTERS.source}|\\uFFFD)`, 'u');

const LENGTHS = { profile: [600, 1500], theme: [100, 250] } as const;

export const proseShape: Rule = {
  name: 'prose',
  description: 'Prose is data: headings, paragraphs, lists, links and two components; nothing in it can run.',
  check: (content) =>
    proses(content).flatMap((prose) => {
      const issues: Issues = [];
      visit(prose.root, (node) => {
        if (isComponent(node)) {
          issues.push(...componentIssues(prose, node));
          return undefined;
        }
        if (!PLAIN.has(node.type)) {
          issues.push(
            issueInProse(
              prose,
              node,
              'prose',
              excerpt(node),
              `prose may not hold ${nameOf(node.type)}`,
              remedyFor(node.type),
            ),
          );
          return SKIP;
        }
        const mark = node.type === 'text' ? CONTROL.exec(node.value) : null;
        if (mark !== null)
          issues.push(
            issueInProse(
              prose,
              node,
              'prose',
              mark[0],
              'prose may not hold control characters or direction marks',
              'delete it; it may be invisible in your editor',
              mark.index,
            ),
          );
        if (node.type === 'link') issues.push(...linkIssues(prose, node, content));
        if (node.type === 'heading' && (node.depth < 2 || node.depth > 3)) {
          issues.push(
            issueInProse(
              prose,
              node,
              'prose',
              '#'.repeat(node.depth),
              'headings in prose are of the second or third level',
              'write ## or ###: the page’s own title is the only #',
            ),
          );
        }
        return undefined;
      });
      return [...issues, ...headingIssues(prose, content), ...lengthIssues(prose)];
    }),
};

function componentIssues(prose: Prose, node: Component): Issues {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const meant = nearest(name, Object.keys(COMPONENTS));
    return [
      issueInProse(
        prose,
        node,
        'prose',
        `<${name}>`,
        'prose may hold no HTML and no component but Claim and Term',
        meant === undefined ? 'write it in Markdown' : `write <${meant} …>`,
      ),
    ];
  }
  const allowed = [...known.required, ...known.optional];
  const issues: Issues = [];
  const present = new Set<string>();
  for (const entry of node.attributes) {
    // Of two, a page would take the last and the checks the first.
    if (entry.type === 'mdxJsxAttribute' && present.has(entry.name))
      issues.push(
        issueInProse(
          prose,
          node,
          'prose',
          entry.name,
          `the attribute "${entry.name}" stands twice`,
          'keep one of the two',
        ),
      );
    if (entry.type !== 'mdxJsxAttribute' || (entry.value !== null && typeof entry.value === 'object')) {
      issues.push(
        issueInProse(
          prose,
          node,
          'prose',
          entry.type === 'mdxJsxAttribute' ? entry.name : '{…}',
          'an attribute holds plain text, never code',
          'write name="text"',
        ),
      );
      if (entry.type === 'mdxJsxAttribute') present.add(entry.name);
      continue;
    }
    present.add(entry.name);
    if (!allowed.includes(entry.name)) {
      issues.push(
        issueInProse(
          prose,
          node,
          'prose',
          entry.name,
          `<${name}> has no attribute "${entry.name}"`,
          `write ${nearest(entry.name, allowed) ?? `one of ${allowed.join(', ')}`}`,
        ),
      );
    } else if (entry.value === null || entry.value === '') {
      issues.push(issueInProse(prose, node, 'prose', entry.name, 'the attribute is empty', `write ${entry.name}="…"`));
    }
  }
  for (const required of known.required) {
    if (!present.has(required))
      issues.push(
        issueInProse(
          prose,
          node,
          'prose',
          `<${name}>`,
          `<${name}> needs ${required}="…"`,
          `write <${name} ${required}="…" />`,
        ),
      );
  }
  if (name === 'Term' && node.children.length === 0)
    issues.push(
      issueInProse(
        prose,
        node,
        'prose',
        '<Term />',
        'a term needs its English between the tags',
        'write <Term ko="혁신도시">Innovation City</Term>',
      ),
    );
  return issues;
}

function linkIssues(
  prose: Prose,
  node: { url: string; type: 'link' } & Parameters<typeof issueInProse>[1] & object,
  content: Content,
): Issues {
  if (/^https:\/\/[^\s/]+/.test(node.url)) return [];
  const fault = (message: string, remedy: string): Issues => [
    issueInProse(prose, node, 'link', node.url, message, remedy),
  ];
  if (/^\/(?!\/)/.test(node.url)) {
    const [path = '', anchor] = node.url.split('#');
    const [, shelf, id] = /^\/(profiles|themes|sources)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
    const ids = { profiles: content.profiles, themes: content.themes, sources: content.sources }[
      shelf as 'profiles'
    ] as readonly { id: string }[] | undefined;
    const fixed = ['/', '/about/', '/search/'];
    if (ids === undefined)
      return fixed.includes(path)
        ? []
        : fault(
            'there is no such page',
            `write ${nearest(path, fixed) ?? '/profiles/<id>/, /themes/<id>/ or /sources/<id>/, with the closing slash'}`,
          );
    if (id !== undefined && !ids.some((record) => record.id === id)) {
      return fault(
        'there is no such page',
        `write /${shelf}/${
          nearest(
            id,
            ids.map((record) => record.id),
          ) ?? '<id>'
        }/`,
      );
    }
    if (
      anchor !== undefined &&
      shelf === 'profiles' &&
      !content.claims.some((draft) => draft.profile === id && draft.id === anchor)
    ) {
      return fault(`there is no claim "${anchor}" there`, 'bind the claim instead: <Claim id="…">words</Claim>');
    }
    return [];
  }
  return fault(
    'a link leads to a page of this site or to an https address',
    'write /profiles/<id>/ for a page here, https://… for one elsewhere',
  );
}

function headingIssues(prose: Prose, content: Content): Issues {
  const slugger = new GithubSlugger();
  const issues: Issues = [];
  visit(prose.root, 'heading', (node) => {
    const slug = slugger.slug(toString(node));
    if (
      prose.kind === 'profile' &&
      content.claims.some((draft) => draft.profile === prose.draft.id && draft.id === slug)
    ) {
      issues.push(
        issueInProse(
          prose,
          node,
          'heading',
          toString(node),
          `the heading's address #${slug} is that of a claim`,
          'word the heading differently',
        ),
      );
    }
    visit(node, (inner) => {
      if (isComponent(inner))
        issues.push(
          issueInProse(
            prose,
            inner,
            'heading',
            `<${inner.name ?? ''}>`,
            'a heading holds words only',
            'bind the claim in the text below',
          ),
        );
    });
  });
  return issues;
}

function lengthIssues(prose: Prose): Issues {
  const [least, most] = LENGTHS[prose.kind];
  const words = countWords(prose);
  if (words >= least && words <= most) return [];
  return [
    issueInProse(
      prose,
      undefined,
      'prose-length',
      words,
      `the prose of a ${prose.kind} has ${least} to ${most.toLocaleString('en-US')} words`,
      words < least ? `write ${least - words} more` : `cut ${words - most}`,
    ),
  ];
}

/** Words as readers see them: a bound claim without words of its own counts as two. */
export function countWords(prose: Prose): number {
  let words = 0;
  visit(prose.root, (node) => {
    if (node.type === 'text') words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (isComponent(node) && node.name === 'Claim' && node.children.length === 0) words += 2;
  });
  return words;
}

function excerpt(node: object): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : 'type' in node ? String(node.type) : '';
}

function nameOf(type: string): string {
  const names: Record<string, string> = {
    mdxjsEsm: 'imports or exports',
    mdxFlowExpression: 'expressions in braces',
    mdxTextExpression: 'expressions in braces',
    html: 'HTML',
    image: 'images',
    code: 'code',
    inlineCode: 'code',
    table: 'tables: the ledger and the charts carry them',
    definition: 'link definitions',
    linkReference: 'link references',
  };
  return names[type] ?? type;
}

function remedyFor(type: string): string {
  if (type.startsWith('mdx')) return 'remove it; bind figures with <Claim id="…" />';
  if (type === 'linkReference' || type === 'definition') return 'write the link in full: [words](/profiles/<id>/)';
  return 'write it as plain paragraphs, lists or quotes';
}
