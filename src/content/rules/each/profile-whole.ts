import { closestMatch } from '../../../core/values/closest-match.ts';
import { fullRef } from '../../../core/values/id.ts';
import { dateOf } from '../../../core/schema/dated.ts';
import { parseTemplate } from '../../../core/values/template.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { Profile } from '../../../core/schema/profile.ts';
import { refOf, type ParsedClaim, type ParsedContent, type ParsedRecord } from '../../parsed-content.ts';
import { fileIssue, type Issue, type Words } from '../../issue.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const profileWhole: Rule = {
  name: 'profile-whole',
  description:
    'A profile has claims, is dated like its document, says what its relationships rest on, denies no claim of its own, lists the themes of its claims, and nothing twice.',
  scope: ['profiles', 'claims', 'themes'],
  emits: [
    'no-claims',
    'no-profile',
    'relationship',
    'unused-theme',
    'missing-theme',
    'repeated',
    'as-of',
    'outline-part',
    'duplicate-profile',
    'answer',
  ],
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
                issueAt(draft, [], 'no-claims', [
                  'the profile has no claims',
                  `write content/profiles/${draft.id}/claims.yaml`,
                  draft.id,
                ]),
              ]
            : []),
          ...relationshipIssues(draft),
          ...(draft.fields.themes ?? []).flatMap((theme, i) =>
            own.length === 0 || used.has(theme) || !themes.has(theme)
              ? []
              : issueAt(draft, ['themes', i], 'unused-theme', [
                  'no claim of this profile has the theme',
                  'remove it, or give it to the claims that it fits',
                ]),
          ),
          ...missingThemes(draft, own, themes),
          ...asOfIssues(draft, own, content),
          ...misplacedClaims(draft, own),
          ...answerFaults(draft, own),
        ];
      }),
      ...[...byProfile.keys()]
        .filter((id) => !known.has(id) && !unparsed.profiles.has(id))
        .map((id): Issue => {
          const message = 'claims.yaml has no profile beside it';
          const remedy = `write content/profiles/${id}/profile.mdx, or correct its frontmatter`;
          return { ...fileIssue(`content/profiles/${id}/claims.yaml`, 'no-profile', [message, remedy]), value: id };
        }),
      // A copied folder: two places of one name are of different kinds, or in different regions.
      ...repeatsOf(
        profiles,
        ({ fields: { name, official, kind, region } }) => name && JSON.stringify([name, official, kind, region?.name]),
      ).map(({ item, first }) =>
        issueAt(item, ['name'], 'duplicate-profile', [
          `content/profiles/${first.id} has this name, kind and region`,
          'delete the copy, or write the names of its own place',
          item.fields.name?.en,
        ]),
      ),
      ...[...claims, ...profiles, ...content.themes].flatMap(repeatedEntries),
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
      : issueAt(draft, ['themes'], 'missing-theme', [
          `${count} claims of this profile have the theme "${theme}", which it does not list`,
          `add ${theme} to themes:, or remove it from the claims that it does not fit`,
          theme,
        ]),
  );
}

const OF_PLAN = /^(?:budget|spent|sought|national-share)$/;
/** What an answer denies, and the claims that say it; “No budget is stated for the whole” denies no sum of a part. */
const DENIED: readonly (readonly [words: RegExp, says: (fields: ParsedClaim['fields']) => boolean, shown: string])[] = [
  [/\bno (?:budget|money|amount|sum|cost)s?\b(?![^.]*\bwhole\b)/i, ({ role = '' }) => OF_PLAN.test(role), ''],
  [/\bno (?:deadline|date)s?\b/i, ({ plan }) => dateOf(plan?.deadline) !== undefined, '|deadline'],
];

/** No answer denies what claims of the profile’s own document say, unless it names one of them. */
const answerFaults = (draft: ParsedRecord<Profile>, own: readonly ParsedClaim[]): Issue[] =>
  Object.entries(draft.fields.answer ?? {}).flatMap(([field, text]) => {
    const bound = parseTemplate(text).map((part) => (part.type === 'claim' ? fullRef(part.ref, draft.id) : ''));
    return DENIED.flatMap(([words, says, shown]) => {
      const said = own.filter(({ fields }) => fields.reports_on === undefined && says(fields));
      const [first] = said;
      if (first === undefined || !words.test(text) || said.some((claim) => bound.includes(refOf(claim)))) return [];
      const message = `${first.id} says otherwise, and is of the document itself`;
      const remedy = `name what is stated, as {${first.id}${shown}}, or say for what there is none, as “for the whole”`;
      return issueAt(draft, ['answer', field], 'answer', [message, remedy]);
    });
  });

/** A profile has the date of a document of its claims, or the month or year of one. */
function asOfIssues(draft: ParsedRecord<Profile>, own: readonly ParsedClaim[], { sources }: ParsedContent): Issue[] {
  const day = draft.fields.as_of?.date;
  const used = new Set(own.flatMap(({ fields }) => (fields.reports_on === undefined ? fields.source : [])));
  const days = sources.filter(({ id }) => used.has(id)).map(({ fields }) => fields.published?.date);
  // Of a source that is missing another rule tells.
  if (day === undefined || days.length === 0 || days.includes(undefined) || days.length < used.size) return [];
  const known = days.filter((date) => date !== undefined);
  return known.some((date) => date.startsWith(day) || day.startsWith(date))
    ? []
    : [
        issueAt(draft, ['as_of', 'date'], 'as-of', [
          `no document of this profile has that date: ${known.join(', ')}`,
          `write date: "${known[0] ?? ''}", or correct the date in the record of the source`,
        ]),
      ];
}

/** What is part of one part of the outline stands under that one, or under a part of it; it may stand elsewhere besides. */
function misplacedClaims(draft: ParsedRecord<Profile>, own: readonly ParsedClaim[]): Issue[] {
  const full = (ref: string): string => fullRef(ref, draft.id);
  const wholes = new Map(own.map((claim) => [full(claim.id), full(claim.fields.part_of ?? '')]));
  const listed = (draft.fields.outline?.parts ?? []).map(({ claim, claims, projects }, i) => ({
    head: full(claim),
    all: [
      ...claims.map((ref, j) => ({ ref, at: ['outline', 'parts', i, 'claims', j] })),
      ...projects.flatMap(({ claim: ref, claims: more }, j) => [
        { ref, at: ['outline', 'parts', i, 'projects', j, 'claim'] },
        ...more.map((other, k) => ({ ref: other, at: ['outline', 'parts', i, 'projects', j, 'claims', k] })),
      ]),
    ],
  }));
  const isWithin = (ref: string, whole: string, steps = 9): boolean =>
    ref === whole || (steps > 0 && wholes.has(ref) && isWithin(wholes.get(ref) ?? '', whole, steps - 1));
  const twice = repeatsOf([...listed.entries()], ([, { head }]) => head).map(({ item: [i] }) =>
    issueAt(draft, ['outline', 'parts', i, 'claim'], 'repeated', ['is a part of the outline already', 'join the two']),
  );
  const astray = listed.flatMap(({ head, all }) =>
    all.flatMap(({ ref, at }) => {
      const right = listed.find((part) => part.head === wholes.get(full(ref)));
      return right === undefined ||
        isWithin(head, right.head) ||
        right.all.some((other) => full(other.ref) === full(ref))
        ? []
        : issueAt(draft, at, 'outline-part', [
            `it is part_of ${right.head}, and does not stand under that part of the outline`,
            `move it there, or correct part_of: of ${ref}`,
          ]);
    }),
  );
  return [...twice, ...astray];
}

/** Entries of a list that stand in it already; of charts and paragraphs other rules tell. */
function repeatedEntries(draft: ParsedRecord<unknown>): Issue[] {
  const look = (value: object, at: readonly PropertyKey[]): Issue[] => {
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value).filter((key) => key !== 'charts');
    const parts = [...keys].map((key) => [key, (value as Record<PropertyKey, unknown>)[key]] as const);
    const listed = Array.isArray(value) && value.length > 1 ? parts : [];
    const texts = listed.flatMap(([key, part]) =>
      typeof part === 'number' ? [] : [[key, JSON.stringify(part)] as const],
    );
    return [
      ...repeatsOf(texts, ([, text]) => text).map(({ item: [i] }) =>
        issueAt(draft, [...at, i], 'repeated', ['is listed twice', 'remove one']),
      ),
      ...parts.flatMap(([key, part]) => (typeof part === 'object' && part !== null ? look(part, [...at, key]) : [])),
    ];
  };
  return look(draft.fields, []);
}

function relationshipIssues(draft: ParsedRecord<Profile>): Issue[] {
  return (draft.fields.relationships ?? []).flatMap(({ profile, place, kind, claims }, i) => {
    const report = (field: readonly string[], words: Words): Issue =>
      issueAt(draft, ['relationships', i, ...field], 'relationship', words);
    return [
      (profile === undefined) !== (place === undefined)
        ? []
        : report([], ['a relationship must name exactly one thing', 'write either profile: <id> or place: { en: … }']),
      kind !== 'stated' || claims.length > 0
        ? []
        : report(
            ['claims'],
            [
              'a stated relationship must name the claims that state it',
              'add claims: [claim-id], or write kind: editor',
            ],
          ),
      profile !== draft.id
        ? []
        : report(['profile'], ['a profile cannot be related to itself', 'name another profile']),
    ].flat();
  });
}
