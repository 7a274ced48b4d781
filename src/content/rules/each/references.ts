import { ownOf } from '../../../core/values/own-of.ts';
import { cached } from '../../../core/values/cached.ts';
import { chart } from '../../../core/schema/chart.ts';
import { claim } from '../../../core/schema/claim.ts';
import { expectation } from '../../../core/schema/expectation.ts';
import { term } from '../../../core/schema/glossary.ts';
import { claimRef } from '../../../core/schema/id.ts';
import { profile } from '../../../core/schema/profile.ts';
import { theme } from '../../../core/schema/theme.ts';
import { CLAIM_REF_SHAPE, fullRef } from '../../../core/values/id.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { slug } from '../../../core/values/slug.ts';
import { parseTemplate } from '../../../core/values/template.ts';
import { attribute, isComponent, issueInProse, nodesOf, allProse } from '../../prose/prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import {
  claimsByRef,
  ledgersOf,
  refOf,
  type ParsedClaim,
  type ParsedContent,
  type ParsedRecord,
} from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { textsOfKind, valueAt, type AnySchema } from '../../reader/zod-introspection.ts';
import { readerTexts } from '../reader-visible-texts.ts';
import { unparsedRecords } from '../unparsed-records.ts';

/** The known ids of one kind of record, with the words for messages. */
interface KnownIds {
  readonly noun: string;
  readonly where: string;
  readonly ids: ReadonlySet<string>;
  /** Whether there is a record of this id that cannot be parsed. */
  readonly isUnread: (id: string) => boolean;
}

interface ClaimField {
  readonly draft: ParsedRecord<unknown>;
  readonly field: readonly PropertyKey[];
  readonly ref: string;
  /** The profile within which a short id is read; terms belong to none. */
  readonly within: string | undefined;
}

/** Every reference to a claim in a field of a record, as the schemas know them. */
const claimFields = cached((content: ParsedContent): ClaimField[] => {
  const of = <D extends ParsedRecord<unknown>>(
    drafts: readonly D[],
    schema: AnySchema,
    profileOf?: (draft: D) => string,
  ): ClaimField[] =>
    drafts.flatMap((draft) =>
      textsOfKind(claimRef, schema, draft.fields).map(({ at, text }) => ({
        draft,
        field: at,
        ref: text,
        within: profileOf?.(draft),
      })),
    );
  return [
    ...of(content.claims, claim, ({ profile }) => profile),
    ...of(content.profiles, profile, ({ id }) => id),
    ...of(content.terms, term),
    ...of(content.themes, theme),
    ...of(content.figures, chart),
    // A note may be asked of a whole profile.
    ...of(content.expectations, expectation).filter(({ field: [first], ref }) => first !== 'at' || ref.includes('/')),
  ];
});

const namedInTexts = (content: ParsedContent): ClaimField[] =>
  readerTexts(content).flatMap(({ text, ...field }) =>
    parseTemplate(text).flatMap((part) => (part.type === 'claim' ? { ...field, ref: part.ref } : [])),
  );

/** Every claim that is named anywhere, as `profile/id`. */
export const namedClaims = cached(
  (content: ParsedContent): ReadonlySet<string> =>
    new Set([
      ...[...claimFields(content), ...namedInTexts(content)].map(({ ref, within }) => fullRef(ref, within)),
      ...allProse(content).flatMap(({ root, within }) =>
        nodesOf(root).flatMap((node) => (isComponent(node) ? fullRef(attribute(node, 'id') ?? '', within) : [])),
      ),
    ]),
);

/** In letters: how far apart a mistyped name may be. */
const MAX_SLIP = 2;

/** `ulsan-2062` is like `ulsan-2026`, and `busn-2025` like `busan-2025`; a source of another place and year is never alike. */
function isLikeSource(id: string, other: string): boolean {
  const [place, year, otherPlace, otherYear] = [id, other].flatMap(
    (text) => /^(.*?)-?(\d*)$/.exec(text)?.slice(1) ?? [],
  );
  return (
    place === otherPlace ||
    (year === otherYear && closestMatch(place ?? '', [otherPlace ?? ''], MAX_SLIP) !== undefined)
  );
}

/** The reference by which a claim with an invalid id would be named. */
function intendedId({ profile, file, at, fields }: ParsedClaim): string | undefined {
  const written = fields.id === undefined ? valueAt(file.data, [...at, 'id']) : undefined;
  return typeof written === 'string' ? `${profile}/${slug(written)}` : undefined;
}

/** The command that adds the missing record. */
function howToAdd(noun: string, ref: string): string {
  if (!CLAIM_REF_SHAPE.test(ref)) return '';
  const [profile = '', id = ''] = ref.split('/');
  const words: Readonly<Record<string, string>> = {
    theme: `theme ${ref}`,
    source: `source ${ref} --document FILE`,
    profile: `profile ${ref} --source ID`,
    claim: id === '' ? '' : `claim ${profile} --id ${id} --kind KIND`,
  };
  return (ownOf(words, noun) ?? '') === '' ? '' : ` (npm run new -- ${ownOf(words, noun) ?? ''})`;
}

export const references: Rule = {
  name: 'references',
  description: 'Every theme, source, profile and claim that is named exists.',
  scope: ['claims', 'profiles', 'themes', 'glossary', 'figures', 'expectations', 'prose'],
  emits: ['unknown-theme', 'unknown-source', 'unknown-profile', 'unknown-claim'],
  check: (content) => {
    const { ledgers: unreadLedgers, ...others } = unparsedRecords(content);
    const known = (noun: 'theme' | 'source' | 'profile', where: string): KnownIds => ({
      noun,
      where,
      ids: new Set(content[`${noun}s`].map(({ id }) => id)),
      isUnread: (id) => others[`${noun}s`].has(id),
    });
    const themes = known('theme', 'content/themes');
    const sources = known('source', 'seeds');
    const profiles = known('profile', 'content/profiles');
    const claims: KnownIds = {
      noun: 'claim',
      where: 'any claims.yaml',
      ids: new Set(claimsByRef(content).keys()),
      isUnread: (ref) => [unreadLedgers, nameless].some((ids) => ids.has(ref.slice(0, ref.indexOf('/')))),
    };

    const byId = new Map(content.claims.toReversed().map((draft) => [draft.id, refOf(draft)]));
    // A claim with an invalid id is reported once, and not again at each reference to the id it should have.
    const intended = new Set(content.claims.flatMap((draft) => intendedId(draft) ?? []));
    // One whose id cannot even be guessed may be any of its ledger that is not there; so may one with that of another, but
    // for a name that is plainly misspelt.
    const nameless = new Set(
      content.claims.flatMap((draft) =>
        draft.fields.id === undefined && intendedId(draft) === undefined ? draft.profile : [],
      ),
    );
    const doubled = new Set(
      content.claims.flatMap((draft) => (claimsByRef(content).get(refOf(draft)) === draft ? [] : draft.profile)),
    );
    const closestOf = (known: KnownIds, id: string, within: string | undefined): string | undefined => {
      if (known.noun === 'source')
        return closestMatch(
          id,
          [...known.ids].filter((other) => isLikeSource(id, other)),
        );
      if (known.noun !== 'claim' || id.includes('/')) return closestMatch(id, known.ids);
      const own = (ledgersOf(content).get(within ?? '') ?? []).map((draft) => draft.id);
      // In braces, the id may be followed by words that do not belong there.
      return closestMatch(id, own) ?? own.find((other) => id.startsWith(`${other} `)) ?? byId.get(id);
    };
    // A missing id may be named a thousand times; the suggestion is computed once.
    const suggestions = new Map<string, string | undefined>();
    const suggestionFor = (known: KnownIds, id: string, within: string | undefined): string | undefined => {
      const key = `${known.noun} ${within ?? ''} ${id}`;
      if (!suggestions.has(key)) suggestions.set(key, closestOf(known, id, within));
      return suggestions.get(key);
    };

    const missing = (
      known: KnownIds,
      id: string,
      within?: string,
    ): Pick<Issue, 'rule' | 'message' | 'remedy' | 'meant'> | undefined => {
      const ref = fullRef(id, within);
      if (known.ids.has(ref) || known.isUnread(ref) || (known === claims && intended.has(ref))) return undefined;
      const mayBeOfTwo = known === claims && doubled.has(ref.slice(0, ref.indexOf('/')));
      if (mayBeOfTwo && closestMatch(ref, known.ids, 2) === undefined) return undefined;
      const suggestion = suggestionFor(known, id, within);
      return {
        rule: `unknown-${known.noun}`,
        message: `there is no ${known.noun} "${id}" in ${known.where}`,
        remedy:
          suggestion === undefined
            ? `add the ${known.noun}${howToAdd(known.noun, ref)}, or name one of ${known.ids.size > 20 || known.ids.size === 0 ? known.where : [...known.ids].join(', ')}`
            : `write "${suggestion}", or add the ${known.noun} "${id}"`,
        meant: suggestion,
      };
    };

    const issues: Issue[] = [];
    const expect = (
      draft: ParsedRecord<unknown>,
      field: readonly PropertyKey[],
      known: KnownIds,
      id: string,
      within?: string,
    ): void => {
      const fault = missing(known, id, within);
      if (fault !== undefined)
        issues.push({ ...issueAt(draft, field, fault.rule, [fault.message, fault.remedy, id]), meant: fault.meant });
    };

    for (const draft of [...content.claims, ...content.profiles])
      draft.fields.themes?.forEach((id, i) => expect(draft, ['themes', i], themes, id));
    for (const draft of content.claims)
      if (draft.fields.source !== undefined) expect(draft, ['source'], sources, draft.fields.source);
    for (const draft of content.profiles) {
      draft.fields.compare_with?.forEach((id, i) => expect(draft, ['compare_with', i], profiles, id));
      draft.fields.relationships?.forEach((row, i) => {
        if (row.profile !== undefined) expect(draft, ['relationships', i, 'profile'], profiles, row.profile);
      });
    }
    for (const draft of content.themes)
      draft.fields.answers?.forEach((answer, i) => expect(draft, ['answers', i, 'profile'], profiles, answer.profile));
    for (const { draft, field, ref, within } of claimFields(content)) expect(draft, field, claims, ref, within);
    for (const { draft, field, ref, within } of namedInTexts(content)) expect(draft, field, claims, ref, within);
    for (const prose of allProse(content)) {
      for (const node of nodesOf(prose.root)) {
        if (!isComponent(node) || node.name !== 'Claim') continue;
        const id = attribute(node, 'id');
        // An empty id is reported by the component allowlist.
        const fault = id === undefined || id === '' ? undefined : missing(claims, id, prose.within);
        if (fault !== undefined) issues.push(issueInProse(prose, node, fault.rule, [fault.message, fault.remedy, id]));
      }
    }
    return issues;
  },
};
