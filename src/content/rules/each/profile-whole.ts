import { issueAt, type Rule } from '../rule.ts';
import type { Profile } from '../../../core/schema/profile.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const profileWhole: Rule = {
  name: 'profile-whole',
  description:
    'A profile has a ledger, is dated like its document, says what its relationships rest on, and lists the themes of its claims.',
  scope: ['profiles', 'claims'],
  emits: ['no-claims', 'no-profile', 'relationship', 'unused-theme', 'missing-theme', 'repeated', 'as-of'],
  check: (content) => {
    const { profiles, claims } = content;
    const told = unparsedRecords(content);
    const byProfile = Map.groupBy(claims, ({ profile }) => profile);
    const known = new Set(profiles.map(({ id }) => id));
    return [
      ...profiles.flatMap((draft): Issue[] => {
        const own = byProfile.get(draft.id) ?? [];
        const used = new Set(own.flatMap((claim) => claim.fields.themes ?? []));
        return [
          ...(own.length === 0 && !told.ledgers.has(draft.id)
            ? [
                issueAt(
                  draft,
                  [],
                  'no-claims',
                  draft.id,
                  'the profile has no claims',
                  `write content/profiles/${draft.id}/claims.yaml`,
                ),
              ]
            : []),
          ...(draft.fields.relationships ?? []).flatMap((row, i): Issue[] => [
            ...((row.profile === undefined) === (row.place === undefined)
              ? [
                  issueAt(
                    draft,
                    ['relationships', i],
                    'relationship',
                    row.profile ?? row.place?.en,
                    'a relationship must name exactly one thing',
                    'write either profile: <id> or place: { en: … }',
                  ),
                ]
              : []),
            ...(row.kind === 'stated' && row.claims.length === 0
              ? [
                  issueAt(
                    draft,
                    ['relationships', i, 'claims'],
                    'relationship',
                    undefined,
                    'a stated relationship must name the claims that state it',
                    'add claims: [claim-id], or write kind: editor',
                  ),
                ]
              : []),
            ...(row.profile === draft.id
              ? [
                  issueAt(
                    draft,
                    ['relationships', i, 'profile'],
                    'relationship',
                    row.profile,
                    'a profile cannot be related to itself',
                    'name another profile',
                  ),
                ]
              : []),
          ]),
          ...(draft.fields.themes ?? []).flatMap((theme, i) =>
            own.length === 0 || used.has(theme)
              ? []
              : [
                  issueAt(
                    draft,
                    ['themes', i],
                    'unused-theme',
                    theme,
                    'no claim of this profile has the theme',
                    'remove it, or give it to the claims that it fits',
                  ),
                ],
          ),
          ...missingThemes(draft, own),
          ...strangeDay(draft, own, content),
          ...repeats(draft.fields.themes ?? []).map((i) =>
            issueAt(
              draft,
              ['themes', i],
              'repeated',
              draft.fields.themes?.[i],
              'the theme is listed twice',
              'remove one',
            ),
          ),
        ];
      }),
      ...[...byProfile.keys()]
        .filter((id) => !known.has(id) && !told.profiles.has(id))
        .map((id): Issue => ({
          file: `content/profiles/${id}/claims.yaml`,
          line: 1,
          column: 1,
          field: '',
          value: id,
          rule: 'no-profile',
          message: 'the ledger has no profile beside it',
          remedy: `write content/profiles/${id}/profile.mdx, or correct its frontmatter`,
        })),
      ...claims.flatMap((draft) =>
        repeats(draft.fields.themes ?? []).map((i) =>
          issueAt(
            draft,
            ['themes', i],
            'repeated',
            draft.fields.themes?.[i],
            'the theme is listed twice',
            'remove one',
          ),
        ),
      ),
    ];
  },
};

/** A theme of one claim or two may be beside the point; one of more is what the place has to say. */
const TELLING = 3;

function missingThemes(draft: ParsedRecord<Profile>, own: readonly ParsedClaim[]): Issue[] {
  const named = draft.fields.themes;
  if (named === undefined) return [];
  const counts = new Map<string, number>();
  for (const { fields } of own)
    for (const theme of new Set(fields.themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].flatMap(([theme, count]) =>
    count < TELLING || named.includes(theme)
      ? []
      : [
          issueAt(
            draft,
            ['themes'],
            'missing-theme',
            theme,
            `${count} claims of this profile have the theme "${theme}", which it does not list`,
            `add ${theme} to themes:, or remove it from the claims that it does not fit`,
          ),
        ],
  );
}

/** The profile speaks of the day of a document that its claims come from, or of the month or year that it lies in. */
function strangeDay(draft: ParsedRecord<Profile>, own: readonly ParsedClaim[], { sources }: ParsedContent): Issue[] {
  const day = draft.fields.as_of?.date;
  const used = new Set(own.map(({ fields }) => fields.source));
  const days = sources.filter(({ id }) => used.has(id)).map(({ fields }) => fields.published?.date);
  if (day === undefined || days.length === 0 || days.includes(undefined)) return [];
  const known = days.filter((date) => date !== undefined);
  return known.some((date) => date.startsWith(day) || day.startsWith(date))
    ? []
    : [
        issueAt(
          draft,
          ['as_of', 'date'],
          'as-of',
          day,
          `no document of this profile has that date: ${known.join(', ')}`,
          `write date: "${known[0] ?? ''}", or correct the date in the record of the source`,
        ),
      ];
}

function repeats(list: readonly string[]): number[] {
  return list.flatMap((entry, i) => (list.indexOf(entry) < i ? [i] : []));
}
