import { closestMatch } from '../../../core/values/closest-match.ts';
import type { Profile } from '../../../core/schema/profile.ts';
import type { Issue, Words } from '../../issue.ts';
import type { ParsedRecord } from '../../parsed-content.ts';
import { allProse, attribute, isComponent, issueInProse, nodesOf, type Prose } from '../../prose/prose.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

type Draft = ParsedRecord<Profile>;

export const profileCharts: Rule = {
  name: 'profile-charts',
  description: 'A profile opens with a chart of its own, and its prose shows others of its charts, each once.',
  scope: ['profiles', 'prose'],
  emits: ['unknown-chart', 'repeated-chart'],
  check: (content) => [
    ...content.profiles.flatMap(leadIssues),
    ...allProse(content).flatMap((prose) => {
      const draft = content.profiles.find((profile) => profile === prose.draft);
      return proseIssues(prose, draft);
    }),
  ],
};

/** Where the charts could not be read, nothing is known of them. */
const chartIds = (draft: Draft): string[] | undefined => draft.fields.charts?.map(({ id }) => id);

/** What to write instead of a chart that the profile does not have. */
const remedyFor = (id: string, known: readonly string[]): string =>
  `write ${closestMatch(id, known) ?? (known.length === 1 ? known[0] : `one of ${known.join(', ')}`)}, or add the chart under charts:`;

function leadIssues(draft: Draft): Issue[] {
  const { lead } = draft.fields;
  const known = chartIds(draft);
  return lead === undefined || known === undefined || known.includes(lead)
    ? []
    : [issueAt(draft, ['lead'], 'unknown-chart', ['no chart of this profile has the id', remedyFor(lead, known)])];
}

function proseIssues(prose: Prose, draft: Draft | undefined): Issue[] {
  const uses = nodesOf(prose.root).flatMap((node) => {
    const id = isComponent(node) && node.name === 'Chart' ? attribute(node, 'id') : undefined;
    // An empty id is reported by the component allowlist.
    return id === undefined || id === '' ? [] : [{ node, id }];
  });
  const known = draft === undefined ? [] : chartIds(draft);
  return [
    ...uses.flatMap(({ node, id }): Issue[] => {
      const report = (rule: string, [message, remedy]: Words): Issue[] => [
        issueInProse(prose, node, rule, [message, remedy, id]),
      ];
      if (draft === undefined)
        return report('unknown-chart', ['only the prose of a profile shows charts', 'remove it, or link to its page']);
      if (id === draft.fields.lead)
        return report('repeated-chart', [
          'the page opens with this chart already',
          'remove it, or write another lead:',
        ]);
      return known === undefined || known.includes(id)
        ? []
        : report('unknown-chart', ['no chart of this profile has the id', remedyFor(id, known)]);
    }),
    ...repeatsOf(uses, ({ id }) => id).map(({ item: { node, id } }) =>
      issueInProse(prose, node, 'repeated-chart', ['the prose shows this chart twice', 'remove one of the two', id]),
    ),
  ];
}
