import { isDeepStrictEqual } from 'node:util';
import { claim, plan } from '../../../core/schema/claim.ts';
import { routes } from '../../../core/domain/routes.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import type { Issue, Words } from '../../issue.ts';
import { hasClaim, type ParsedContent, type ParsedRecord } from '../../parsed-content.ts';
import type { Change } from '../../../core/schema/change.ts';
import { issueAt, type Rule } from '../rule.ts';
import { repeatsOf } from '../repeats.ts';
import { isPage, sitePages } from '../site-pages.ts';

export const changes: Rule = {
  name: 'changes',
  description: 'A change names claims or a page that was published, with what stood there and what stands there now.',
  scope: ['changes'],
  emits: ['change-record', 'unknown-claim'],
  check: (content) => [
    ...repeatsOf(content.changes, ({ record }) => record && JSON.stringify({ ...record, date: '' })).map(
      ({ item, first }) =>
        issueAt(item, ['what'], 'change-record', [`${first.file.path} says the same`, 'delete one of the two files']),
    ),
    ...content.changes.flatMap((draft) => [
      ...shapeIssues(draft),
      ...claimIssues(content, draft),
      ...fieldIssues(draft),
      ...pageIssues(content, draft),
    ]),
  ],
};

/** What a record may say has changed: a field of a claim or of its plan. */
const FIELDS = new Set([...claim.options, plan].flatMap(({ shape }) => Object.keys(shape)));

const fieldIssues = (draft: ParsedRecord<Change>): Issue[] =>
  (['was', 'now'] as const).flatMap((side) => {
    const values = draft.record?.[side];
    return Object.keys(typeof values === 'object' ? values : {}).flatMap((field) =>
      FIELDS.has(field)
        ? []
        : issueAt(draft, [side, field], 'change-record', [
            `no claim has a field ${field}`,
            `write ${closestMatch(field, FIELDS) ?? 'the name of the field that changed, such as value, printed or deadline'}`,
          ]),
    );
  });

function pageIssues(content: ParsedContent, draft: ParsedRecord<Change>): Issue[] {
  const { page } = draft.fields;
  return page === undefined || isPage(content, page)
    ? []
    : [
        issueAt(draft, ['page'], 'change-record', [
          'there is no such page, and none was published',
          `write ${closestMatch(page, sitePages(content)) ?? 'the address of the page whose words changed'}`,
        ]),
      ];
}

function shapeIssues(draft: ParsedRecord<Change>): Issue[] {
  // One with an invalid field lacks it for another reason.
  if (draft.record === undefined) return [];
  const { claims, page, was, now, withdrawn } = draft.record;
  const issue = (field: string, [message, remedy]: Words): Issue =>
    issueAt(draft, [field], 'change-record', [message, remedy, draft.record?.[field as keyof Change]]);
  if ((claims === undefined) === (page === undefined)) {
    const remedy = 'write claims: [<profile>/<claim>], or page: with the path of the page whose own words changed';
    return claims === undefined
      ? [issue('claims', ['names neither claims nor a page', remedy])]
      : [issue('page', ['names claims and a page', remedy])];
  }
  if (withdrawn === true)
    return [
      page === undefined
        ? []
        : issue('withdrawn', [
            'a page is not withdrawn by a record',
            'add it to content/forwards.yaml, with gone: or to:',
          ]),
      was === undefined && now === undefined
        ? []
        : issue(was === undefined ? 'now' : 'was', [
            'a withdrawn claim has no other value',
            'remove was: and now:, or withdrawn:',
          ]),
    ].flat();
  const [kind, noun, wanted] =
    page === undefined
      ? ([
          'object',
          'claim',
          'write each field that changed and its value, such as { value: 12, deadline: "2027" }; null where there is none',
        ] as const)
      : (['string', 'page', 'write the words of the page'] as const);
  const fieldsOf = (values: object): string => Object.keys(values).toSorted().join();
  return [
    Object.entries({ was, now }).flatMap(([field, value]) =>
      typeof value === kind
        ? []
        : issue(field, [value === undefined ? 'is missing' : `is not what a ${noun} has`, wanted]),
    ),
    was !== undefined && isDeepStrictEqual(was, now)
      ? issue('now', ['is what stood there before', 'write what stands there now, or delete the file'])
      : [],
    typeof was === 'object' && typeof now === 'object' && fieldsOf(was) !== fieldsOf(now)
      ? issue('now', ['names other fields than was', 'name the same fields in both; null where there is no value'])
      : [],
  ].flat();
}

function claimIssues(content: ParsedContent, draft: ParsedRecord<Change>): Issue[] {
  return (draft.fields.claims ?? []).flatMap((ref, at): Issue[] => {
    const [profile = '', id = ''] = ref.split('/');
    const has = hasClaim(content, profile, id);
    const before = content.published.get(profile)?.claims.get(id);
    const had = before !== undefined;
    // One that was renamed was published before, under its former id.
    const isRenamed = content.forwards.some(({ fields: { to } }) =>
      [routes.claim({ profile, id }), routes.statements(profile)].includes(to ?? ''),
    );
    const { date } = draft.fields;
    const issue = (...words: Words): Issue[] => [issueAt(draft, ['claims', at], 'unknown-claim', words)];
    if (!has && !had)
      return issue(
        'there is no such claim, and none was published',
        'write the profile and the id of the claim as they were published',
      );
    if (before !== undefined && date !== undefined && date < before.since && !isRenamed)
      return [
        issueAt(draft, ['date'], 'change-record', [
          `lies before the day on which ${ref} was first published, ${before.since}`,
          'write the day of the change; what changed before that day needs no record',
        ]),
      ];
    return has && draft.fields.withdrawn === true
      ? issue('is withdrawn by this record, and stands in its ledger', 'remove the claim, or the line withdrawn: true')
      : [];
  });
}
