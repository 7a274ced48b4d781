/** What is not there is told once, however many places name it: at the record that has its name changed, where one has. */
import { closestMatch } from '../../../core/values/closest-match.ts';
import { ownOf } from '../../../core/values/own-of.ts';
import { fullRef } from '../../../core/values/id.ts';
import { byPosition, type Issue } from '../../issue.ts';
import { ledgersOf, refOf, type ParsedContent, type ParsedRecord } from '../../parsed-content.ts';
import { namedClaims } from '../each/references.ts';
import { issueAt } from '../rule.ts';
import { withMore } from './fold.ts';

/** Which issue tells best of what is missing: lower is better. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['no-profile', 0],
  ['no-claims', 0],
  ['vanished-claim', 1],
]);
const rankOf = ({ rule, file }: Issue): number =>
  RANKS.get(rule) ?? (rule === 'unknown-address' || file === 'content/expectations.yaml' ? 3 : 2);

export function foldMissing(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const groups = Map.groupBy(issues, (issue) => missingIn(content, issue));
  return [...groups].flatMap(([missing, group]) => {
    if (missing === undefined || group.length === 1) return group;
    const [first, ...others] = group.toSorted((a, b) => rankOf(a) - rankOf(b) || byPosition(a, b));
    if (first === undefined) return [];
    const isPublished = group.some(({ rule }) => rule === 'vanished-claim');
    return [renamed(content, missing, group.length, first, isPublished) ?? withMore(first, others.length)];
  });
}

/** What an issue says is not there, as `profile naju` or `claim naju/jobs`; a claim of a profile that is gone goes with it. */
export function missingIn(content: ParsedContent, { rule, file, field, value, fault }: Issue): string | undefined {
  const noun = /^unknown-(theme|source|profile|claim|kind)$/.exec(rule)?.[1];
  // Of another kind they would all be right.
  if (fault === 'of-another-kind') return `field ${file} ${field.replace(/\.[^.]*$/, '')}`;
  if (typeof value !== 'string') return undefined;
  if (rule === 'no-profile') return `profile ${value}`;
  if (rule === 'no-claims') return `claims ${value}`;
  if (rule === 'unneeded-line') return `quote ${file}`;
  if (rule.startsWith('duplicate-')) return `twice ${file} ${/^\w+\[\d+\]/.exec(field)?.[0] ?? field}`;
  if (rule === 'unknown-address') return behind(content, value);
  if (noun !== 'claim' && rule !== 'vanished-claim') return noun === undefined ? undefined : `${noun} ${value}`;
  return missingClaim(content, fullRef(value, /^content\/(?:profiles|published)\/([^/.]+)/.exec(file)?.[1]));
}

/** The record behind an address. */
function behind(content: ParsedContent, address: string): string | undefined {
  const [, folder = '', id = '', claim] =
    /^(profiles|themes|sources)\/([^/]+)\/(?:statements\/#(.+))?/.exec(address) ?? [];
  if (folder === '') return undefined;
  return claim === undefined ? `${folder.slice(0, -1)} ${id}` : missingClaim(content, `${id}/${claim}`);
}

function missingClaim(content: ParsedContent, ref: string): string {
  const [profile = ''] = ref.split('/');
  if (ledgersOf(content).has(profile)) return `claim ${ref}`;
  return content.profiles.some(({ id }) => id === profile) ? `claims ${profile}` : `profile ${profile}`;
}

/** The record that is named nowhere, where what is missing is named much as it is: it has lost its name. */
function renamed(
  content: ParsedContent,
  missing: string,
  places: number,
  { file, line }: Issue,
  isPublished: boolean,
): Issue | undefined {
  const [noun = '', ref = ''] = missing.split(' ');
  const [profile = '', id = profile] = ref.split('/');
  const { claims, profiles, sources, themes, published } = content;
  const candidates: Readonly<Record<string, () => readonly ParsedRecord<unknown>[]>> = {
    profile: () => profiles.filter((other) => !published.has(other.id)),
    theme: () => themes.filter((other) => !claims.some(({ fields }) => fields.themes?.includes(other.id))),
    source: () => sources.filter((other) => !claims.some(({ fields }) => fields.source === other.id)),
    claim: () =>
      (ledgersOf(content).get(profile) ?? []).filter(
        (claim) => !namedClaims(content).has(refOf(claim)) && published.get(profile)?.claims.has(claim.id) !== true,
      ),
  };
  const unnamed = ownOf(candidates, noun)?.() ?? [];
  const ids = unnamed.map((candidate) => candidate.id);
  const likely = closestMatch(id, ids) ?? ids.find((other) => other.startsWith(id) || id.startsWith(other));
  const draft = unnamed.find((candidate) => candidate.id === likely);
  if (draft === undefined) return undefined;
  const forward = isPublished ? ', and lead its old address on in content/forwards.yaml' : '';
  return issueAt(draft, noun === 'claim' ? ['id'] : [], `unknown-${noun}`, [
    `${places} places name the ${noun} "${id}", which is not there, the first on line ${line} of ${file}; and none names this one`,
    noun === 'claim'
      ? `if it is that claim, write id: ${id}, or "${draft.id}" in each of those places${forward}`
      : `if it is that ${noun}, call it ${id} again, or write "${draft.id}" in each of those places${forward}`,
    draft.id,
  ]);
}
