import { closestMatch } from '../../../core/values/closest-match.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { Profile } from '../../../core/schema/profile.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const profileWhole: Rule = {
  name: 'profile-whole',
  description:
    'A profile has claims, is dated like its document, says what its relationships rest on, and lists the themes of its claims.',
  scope: ['profiles', 'claims'],
  emits: ['no-claims', 'no-profile', 'relationship', 'unused-theme', 'missing-theme', 'repeated', 'as-of'],
  check: (content) => {
    const { profiles, claims } = content;
    const unparsed = unparsedRecords(content);
    const byProfile = Map.groupBy(claims, ({ profile }) => profile);
    const known = new Set(profiles.map(({ id }) => id));
    // One that is not there is told by another rule.
    const themes = new Set(content.themes.map(({ id }) => id));
    return [
      ...profiles.flatMap((draft): Issue[] => {
        const own = byProfile.get(draft.id) ?? [];
        const used = new Set(own.flatMap((claim) => claim.fields.themes ?? []));
        return [
          ...(own.length === 0 && !unparsed.ledgers.has(draft.id)
            ? [
                issueAt(
                  draft,
                  [],
                  'no-claims',
                  'the profile has no claims',
                  `write content/profiles/${draft.id}/claims.yaml`,
                  draft.id,
                ),
              ]
            : []),
          ...(draft.fields.relationships ?? []).flatMap((_, i) => relationshipIssues(draft, i)),
          ...(draft.fields.themes ?? []).flatMap((theme, i) =>
            own.length === 0 || used.has(theme) || !themes.has(theme)
              ? []
              : issueAt(
                  draft,
                  ['themes', i],
                  'unused-theme',
                  'no claim of this profile has the theme',
                  'remove it, or give it to the claims that it fits',
                ),
          ),
          ...missingThemes(draft, own, themes),
          ...asOfIssues(draft, own, content),
          ...repeatedThemes(draft),
        ];
      }),
      ...[...byProfile.keys()]
        .filter((id) => !known.has(id) && !unparsed.profiles.has(id))
        .map((id): Issue => ({
          file: `content/profiles/${id}/claims.yaml`,
          line: 1,
          column: 1,
          field: '',
          value: id,
          rule: 'no-profile',
          message: 'claims.yaml has no profile beside it',
          remedy: `write content/profiles/${id}/profile.mdx, or correct its frontmatter`,
        })),
      ...claims.flatMap(repeatedThemes),
    ];
  },
};

/** In claims: a theme of fewer may be incidental, a theme of as many must be listed. */
const MIN_CLAIMS = 3;

function missingThemes(
  draft: ParsedRecord<Profile>,
  own: readonly ParsedClaim[],
  themes: ReadonlySet<string>,
): Issue[] {
  const named = draft.fields.themes;
  if (named === undefined) return [];
  const misspelt = named.filter((theme) => !themes.has(theme)).map((theme) => closestMatch(theme, themes));
  const counts = new Map<string, number>();
  for (const { fields } of own)
    for (const theme of new Set(fields.themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].flatMap(([theme, count]) =>
    count < MIN_CLAIMS || named.includes(theme) || misspelt.includes(theme)
      ? []
      : issueAt(
          draft,
          ['themes'],
          'missing-theme',
          `${count} claims of this profile have the theme "${theme}", which it does not list`,
          `add ${theme} to themes:, or remove it from the claims that it does not fit`,
          theme,
        ),
  );
}

/** A profile has the date of a document of its claims, or the month or year of one. */
function asOfIssues(draft: ParsedRecord<Profile>, own: readonly ParsedClaim[], { sources }: ParsedContent): Issue[] {
  const day = draft.fields.as_of?.date;
  const used = new Set(own.map(({ fields }) => fields.source));
  const days = sources.filter(({ id }) => used.has(id)).map(({ fields }) => fields.published?.date);
  // Of a source that is missing another rule tells.
  if (day === undefined || days.length === 0 || days.includes(undefined) || days.length < used.size) return [];
  const known = days.filter((date) => date !== undefined);
  return known.some((date) => date.startsWith(day) || day.startsWith(date))
    ? []
    : [
        issueAt(
          draft,
          ['as_of', 'date'],
          'as-of',
          `no document of this profile has that date: ${known.join(', ')}`,
          `write date: "${known[0] ?? ''}", or correct the date in the record of the source`,
        ),
      ];
}

const repeatedThemes = (draft: ParsedRecord<Pick<Profile, 'themes'>>): Issue[] =>
  repeatsOf([...(draft.fields.themes ?? []).entries()], ([, theme]) => theme).map(({ item: [i] }) =>
    issueAt(draft, ['themes', i], 'repeated', 'the theme is listed twice', 'remove one'),
  );

function relationshipIssues(draft: ParsedRecord<Profile>, i: number): Issue[] {
  const relationship = draft.fields.relationships?.[i];
  if (relationship === undefined) return [];
  const { profile, place, kind, claims } = relationship;
  const issues: Issue[] = [];
  const report = (field: readonly PropertyKey[], value: string | undefined, message: string, remedy: string): void =>
    void issues.push({ ...issueAt(draft, ['relationships', i, ...field], 'relationship', message, remedy), value });
  if ((profile === undefined) === (place === undefined))
    report(
      [],
      profile ?? place?.en,
      'a relationship must name exactly one thing',
      'write either profile: <id> or place: { en: … }',
    );
  if (kind === 'stated' && claims.length === 0)
    report(
      ['claims'],
      undefined,
      'a stated relationship must name the claims that state it',
      'add claims: [claim-id], or write kind: editor',
    );
  if (profile === draft.id)
    report(['profile'], profile, 'a profile cannot be related to itself', 'name another profile');
  return issues;
}
