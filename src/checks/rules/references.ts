import { chart } from '../../schema/chart.ts';
import { claimRef } from '../../schema/id.ts';
import { fullRef } from '../../values/id.ts';
import { nearest } from '../../values/nearest.ts';
import { parseTemplate } from '../../values/template.ts';
import { attribute, isComponent, issueInProse, nodesOf, proses } from '../prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import type { Content, Draft } from '../content.ts';
import type { Issue } from '../issue.ts';
import { textsOfKind } from '../schema-walk.ts';
import { readerTexts } from '../texts.ts';
import { unread } from '../unread.ts';

/** What an id may be, with the word for it and where to look. */
interface Register {
  readonly noun: string;
  readonly where: string;
  readonly ids: ReadonlySet<string>;
  /** Whether the record of this id is there, but cannot be read. */
  readonly isUnread: (id: string) => boolean;
}

interface ClaimField {
  readonly draft: Draft<unknown>;
  readonly field: readonly PropertyKey[];
  readonly ref: string;
  /** The profile within which a short id is read; terms stand in none. */
  readonly within: string | undefined;
}

/** The claims one field names, wherever they stand in a record. */
function claimFields(content: Content): ClaimField[] {
  const found: ClaimField[] = [];
  for (const draft of content.claims) {
    const add = (field: readonly PropertyKey[], ref: string): void =>
      void found.push({ draft, field, ref, within: draft.profile });
    if (draft.fields.part_of !== undefined) add(['part_of'], draft.fields.part_of);
    draft.fields.conflicts_with?.forEach((ref, i) => add(['conflicts_with', i], ref));
    for (const [name, ref] of Object.entries(draft.fields.derivation?.from ?? {}))
      add(['derivation', 'from', name], ref);
  }
  for (const draft of content.terms) {
    const add = (field: readonly PropertyKey[], ref: string): void =>
      void found.push({ draft, field, ref, within: undefined });
    draft.fields.claims?.forEach((ref, i) => add(['claims', i], ref));
    draft.fields.slips?.forEach((slip, i) => slip.claims.forEach((ref, j) => add(['slips', i, 'claims', j], ref)));
  }
  for (const draft of content.profiles) {
    const add = (field: readonly PropertyKey[], ref: string): void =>
      void found.push({ draft, field, ref, within: draft.id });
    const { glance, outline, relationships, charts } = draft.fields;
    glance?.forEach((row, i) => add(['glance', i, 'claim'], row.claim));
    outline?.parts.forEach((part, i) => {
      add(['outline', 'parts', i, 'claim'], part.claim);
      part.claims.forEach((ref, j) => add(['outline', 'parts', i, 'claims', j], ref));
      part.projects.forEach((project, j) => {
        add(['outline', 'parts', i, 'projects', j, 'claim'], project.claim);
        project.claims.forEach((ref, k) => add(['outline', 'parts', i, 'projects', j, 'claims', k], ref));
      });
    });
    relationships?.forEach((row, i) => row.claims.forEach((ref, j) => add(['relationships', i, 'claims', j], ref)));
    charts?.forEach((spec, i) => {
      for (const { at, text } of textsOfKind(claimRef, chart, spec)) add(['charts', i, ...at], text);
    });
  }
  for (const draft of content.figures)
    for (const { at, text } of textsOfKind(claimRef, chart, draft.fields))
      found.push({ draft, field: at, ref: text, within: undefined });
  return found;
}

export const references: Rule = {
  name: 'references',
  description: 'Every theme, source, profile and claim that is named exists.',
  scope: ['claims', 'profiles', 'themes', 'glossary', 'figures', 'prose'],
  emits: ['unknown-theme', 'unknown-source', 'unknown-profile', 'unknown-claim'],
  check: (content) => {
    const { ledgers: unreadLedgers, ...others } = unread(content);
    const register = (
      noun: string,
      where: string,
      ids: Iterable<string>,
      isUnread: Register['isUnread'],
    ): Register => ({ noun, where, ids: new Set(ids), isUnread });
    const themes = register(
      'theme',
      'content/themes',
      content.themes.map(({ id }) => id),
      (id) => others.themes.has(id),
    );
    const sources = register(
      'source',
      'seeds',
      content.sources.map(({ id }) => id),
      (id) => others.sources.has(id),
    );
    const profiles = register(
      'profile',
      'content/profiles',
      content.profiles.map(({ id }) => id),
      (id) => others.profiles.has(id),
    );
    const claims = register(
      'claim',
      'the ledgers',
      content.claims.map((draft) => `${draft.profile}/${draft.id}`),
      (ref) => unreadLedgers.has(ref.slice(0, ref.indexOf('/'))),
    );

    const ledgers = Map.groupBy(claims.ids, (ref) => ref.slice(0, ref.indexOf('/')));
    // One id that is gone may be named a thousand times; what was meant is looked for once.
    const meantBy = new Map<string, string | undefined>();
    const near = (known: Register, ref: string, scope: Iterable<string>): string | undefined => {
      const key = `${known.noun} ${ref}`;
      if (!meantBy.has(key)) meantBy.set(key, nearest(ref, scope) ?? nearest(ref, known.ids));
      return meantBy.get(key);
    };

    const missing = (
      known: Register,
      id: string,
      within?: string,
    ): { rule: string; message: string; remedy: string } | undefined => {
      const ref = fullRef(id, within);
      if (known.ids.has(ref) || known.isUnread(ref)) return undefined;
      const scope = within === undefined || id.includes('/') ? known.ids : (ledgers.get(within) ?? []);
      const found = near(known, ref, scope);
      const meant =
        found !== undefined && within !== undefined && found.startsWith(`${within}/`) && !id.includes('/')
          ? found.slice(within.length + 1)
          : found;
      return {
        rule: `unknown-${known.noun}`,
        message: `there is no ${known.noun} "${id}" in ${known.where}`,
        remedy:
          meant === undefined
            ? `add the ${known.noun}, or name one of ${known.ids.size > 20 || known.ids.size === 0 ? known.where : [...known.ids].join(', ')}`
            : `write "${meant}", or add the ${known.noun} "${id}"`,
      };
    };

    const issues: Issue[] = [];
    const expect = (
      draft: Draft<unknown>,
      field: readonly PropertyKey[],
      known: Register,
      id: string,
      within?: string,
    ): void => {
      const fault = missing(known, id, within);
      if (fault !== undefined) issues.push(issueAt(draft, field, fault.rule, id, fault.message, fault.remedy));
    };

    for (const draft of content.claims) {
      draft.fields.themes?.forEach((theme, i) => expect(draft, ['themes', i], themes, theme));
      if (draft.fields.source !== undefined) expect(draft, ['source'], sources, draft.fields.source);
    }
    for (const draft of content.profiles) {
      draft.fields.themes?.forEach((theme, i) => expect(draft, ['themes', i], themes, theme));
      draft.fields.relationships?.forEach((row, i) => {
        if (row.profile !== undefined) expect(draft, ['relationships', i, 'profile'], profiles, row.profile);
      });
    }
    for (const { draft, field, ref, within } of claimFields(content)) expect(draft, field, claims, ref, within);
    for (const { draft, field, text, within } of readerTexts(content)) {
      for (const segment of parseTemplate(text))
        if (segment.type === 'claim') expect(draft, field, claims, segment.ref, within);
    }
    for (const prose of proses(content)) {
      for (const node of nodesOf(prose.root)) {
        if (!isComponent(node) || node.name !== 'Claim') continue;
        const id = attribute(node, 'id');
        const fault = id === undefined ? undefined : missing(claims, id, prose.within);
        if (fault !== undefined) issues.push(issueInProse(prose, node, fault.rule, id, fault.message, fault.remedy));
      }
    }
    return issues;
  },
};
