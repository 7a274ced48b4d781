import { closestMatch } from '../../../core/values/closest-match.ts';
import { routes } from '../../../core/domain/routes.ts';
import type { Forward } from '../../../core/schema/forward.ts';
import type { Issue, Words } from '../../issue.ts';
import { hasClaim, type ParsedContent, type ParsedRecord } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';
import { isPage, pagesThere, sitePages } from '../site-pages.ts';

/** An address of a statement: its profile and claim. */
const STATEMENT = /^profiles\/([^/]+)\/statements\/#(.+)$/;

export const forwards: Rule = {
  name: 'forwards',
  description:
    'An address leads on once, in one hop, to what is there; or says since when nothing takes its place, and why.',
  scope: ['forwards'],
  emits: ['forward'],
  check: (content) => {
    const leading = new Map<string, ParsedRecord<Forward>>();
    for (const draft of content.forwards)
      if (draft.fields.from !== undefined && !leading.has(draft.fields.from)) leading.set(draft.fields.from, draft);
    return content.forwards.flatMap((draft) => forwardIssues(content, draft, leading));
  },
};

function forwardIssues(
  content: ParsedContent,
  draft: ParsedRecord<Forward>,
  leading: ReadonlyMap<string, ParsedRecord<Forward>>,
): Issue[] {
  if (draft.record === undefined) return [];
  const { from, to, gone, why } = draft.record;
  const issue = (field: keyof Forward, words: Words): Issue => issueAt(draft, [field], 'forward', words);
  const found: Issue[] = [];
  if (leading.get(from) !== draft)
    found.push(issue('from', ['leads on in an entry above', 'keep the entry that says where it leads now']));
  const list = from.replace(/(?<=\/)\d+\/$/, '');
  if (pagesThere(content).has(list))
    found.push(
      issue('from', [
        list === from
          ? 'is the address of a page that is there'
          : 'is a page of a list, whose pages come and go with what it lists',
        'remove the entry: nobody is led away from it',
      ]),
    );
  if ((to === undefined) === (gone === undefined))
    found.push(
      issue(to === undefined ? 'to' : 'gone', [
        to === undefined ? 'the address neither leads on nor is gone' : 'the address leads on and is gone',
        'write to: with the path that takes its place, or gone: with a day and why:',
      ]),
    );
  if ((gone === undefined) !== (why === undefined))
    found.push(
      issue('why', [
        gone === undefined ? 'is only told of what is gone' : 'is missing',
        'write gone: and why: together',
      ]),
    );
  if (gone !== undefined && STATEMENT.test(from))
    found.push(
      issue('gone', [
        'a statement is withdrawn by a record',
        'write a record in content/changes/ with withdrawn: true',
      ]),
    );
  const next = to === undefined ? undefined : leading.get(to)?.fields;
  if (to !== undefined && (next !== undefined || to === from))
    found.push(
      issue('to', [
        to === from ? 'leads to itself' : 'is an address that leads on itself, so that a reader would be sent on twice',
        next?.to === undefined || to === from ? 'write where it leads in the end' : `write to: "${next.to}"`,
      ]),
    );
  else if (to !== undefined && endingOf(to) !== endingOf(from))
    found.push(
      issue('to', ['a page leads to a page, and a file to one of its kind', 'write a path that ends as from: does']),
    );
  else if (to !== undefined && isMissing(content, to))
    found.push(issue('to', ['there is no such statement', 'write the address of a claim that is there']));
  else if (to !== undefined && !isPage(content, to))
    found.push(
      issue('to', [
        'there is no such page',
        `write ${
          closestMatch(
            to,
            [...sitePages(content)].filter((page) => page !== from && !leading.has(page)),
          ) ?? 'the address of a page that is there'
        }`,
      ]),
    );
  const [, profile = '', id = ''] = STATEMENT.exec(from) ?? [];
  if (id !== '' && hasClaim(content, profile, id))
    found.push(
      issue('from', [
        `${profile}/${id} is a claim that is there`,
        `remove the entry: ${routes.claim({ profile, id })} needs none`,
      ]),
    );
  return found;
}

/** Of a file, its kind. */
const endingOf = (path: string): string | undefined => /\.[a-z0-9]+$/.exec(path)?.[0];

function isMissing(content: ParsedContent, to: string): boolean {
  const [, profile = '', id = ''] = STATEMENT.exec(to) ?? [];
  return id !== '' && !hasClaim(content, profile, id);
}
