/** Who is named where: the bodies and places that documents name beside their own, and the ties between places. */
import type { Name } from '../schema/name.ts';
import { fullRef } from '../values/id.ts';
import { claimsOfProfile, type Register, type RegisteredClaim, type RegisteredProfile } from './register.ts';

type Kind = 'stated' | 'editor';

/** That the document of a place names a body or another place. */
export interface Tie {
  /** Id of the profile. */
  readonly place: string;
  readonly kind: Kind;
  /** What the one is to the other, in a few words. */
  readonly relation: string;
  /** The claim that names it, or for an editor's line the first that it rests on. */
  readonly claim: RegisteredClaim | undefined;
}

/** A body, or a place without a profile, with one tie for each place whose document names it. */
export interface Named {
  readonly label: string;
  readonly isBody: boolean;
  readonly ties: readonly Tie[];
}

/** One thing that ties two places to each other, with the claim that it rests on at either end. */
export interface PairTie {
  readonly kind: Kind;
  readonly relation: string;
  readonly ends: readonly [RegisteredClaim | undefined, RegisteredClaim | undefined];
}

/** Two places with profiles, in the order of their ids. */
export interface Pair {
  readonly places: readonly [string, string];
  readonly ties: readonly PairTie[];
}

export interface Web {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Bodies before places; those that more documents name come first. */
  readonly named: readonly Named[];
  readonly pairs: readonly Pair[];
}

const NAMED_ONLY = 'named in its document';

type Relationship = RegisteredProfile['relationships'][number];

/** Something with a name, as one profile's ledger or relationships have it. */
interface Found {
  readonly name: Name;
  readonly tie: Tie;
  /** Whether it stands among the profile's relationships. */
  readonly related: boolean;
}

/**
 * What to show: what two documents or more name, and what a profile's relationships tie to it. Two records are of one
 * thing when the English or Hangul name of the one is a name, or another spelling, of the other.
 */
export function webIn(register: Register): Web {
  const profiles = [...register.profiles.values()];
  const found = profiles.flatMap((profile) => foundIn(register, profile));
  const orderOf = ({ ties }: Named): number => profiles.findIndex(({ id }) => id === ties[0]?.place);
  const named = sameTogether(found.filter((one) => !profiles.some((profile) => isOf(one, profile))))
    .filter((group) => group.some(({ related }) => related) || placesIn(group).length > 1)
    .map(namedOf)
    .toSorted(
      (a, b) =>
        Number(b.isBody) - Number(a.isBody) ||
        b.ties.length - a.ties.length ||
        orderOf(a) - orderOf(b) ||
        (a.label < b.label ? -1 : 1),
    );
  const pairs = profiles.flatMap((a, i) =>
    profiles.slice(i + 1).flatMap((b): Pair[] => {
      const ties = [...statedBetween(found, a, b), ...drawnBetween(register, a, b)];
      return ties.length === 0 ? [] : [{ places: [a.id, b.id], ties: mergeAlike(ties) }];
    }),
  );
  return { places: profiles.map(({ id, name }) => ({ id, name: name.en })), named, pairs };
}

/** The words up to the first stop: `Ports. Both cities …` is about ports. */
export function gistOf(text: string): string {
  return text.split(/[.:;](?:\s|$)/, 1)[0] ?? text;
}

function claimsOfRow(register: Register, profile: RegisteredProfile, row: Relationship): RegisteredClaim[] {
  return row.claims.flatMap((ref) => register.claims.get(fullRef(ref, profile.id)) ?? []);
}

/** What the profile's relationships and ledger name, the former first. */
function foundIn(register: Register, profile: RegisteredProfile): Found[] {
  const related = profile.relationships.flatMap((row): Found[] => {
    if (row.place === undefined) return [];
    const { place, kind } = row;
    const claims = claimsOfRow(register, profile, row);
    const namesIt = claims.flatMap((claim) => {
      const name = 'name' in claim ? claim.name : undefined;
      return name !== undefined && isSame(name, place) ? [{ name, claim }] : [];
    })[0];
    return [
      {
        // The ledger's spellings are those of this one thing; a relationship may add those of a wider one.
        name: namesIt?.name ?? place,
        tie: { place: profile.id, kind, relation: gistOf(row.text), claim: namesIt?.claim ?? claims[0] },
        related: true,
      },
    ];
  });
  const inLedger = claimsOfProfile(register, profile.id).flatMap((claim): Found[] =>
    claim.kind === 'organisation' || claim.kind === 'place'
      ? [
          {
            name: claim.name,
            tie: { place: profile.id, kind: 'stated', relation: claim.role ?? NAMED_ONLY, claim },
            related: false,
          },
        ]
      : [],
  );
  return [...related, ...inLedger];
}

/** Where the document of one of the two names the other. */
function statedBetween(found: readonly Found[], a: RegisteredProfile, b: RegisteredProfile): PairTie[] {
  return found.flatMap(({ name, tie }): PairTie[] => {
    const { place, kind, relation, claim } = tie;
    if (place === a.id && isOf({ name }, b)) return [{ kind, relation, ends: [claim, undefined] }];
    if (place === b.id && isOf({ name }, a)) return [{ kind, relation, ends: [undefined, claim] }];
    return [];
  });
}

/** What the relationships of the two say of each other. */
function drawnBetween(register: Register, a: RegisteredProfile, b: RegisteredProfile): PairTie[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([from, to]) =>
    (from?.relationships ?? [])
      .filter((row) => row.profile === to?.id)
      .map((row): PairTie => {
        const claims = from === undefined ? [] : claimsOfRow(register, from, row);
        const endAt = ({ id }: RegisteredProfile): RegisteredClaim | undefined =>
          claims.find(({ profile }) => profile === id);
        return { kind: row.kind, relation: gistOf(row.text), ends: [endAt(a), endAt(b)] };
      }),
  );
}

/** What both profiles say in the same words is one tie, resting on claims of both. */
function mergeAlike(ties: readonly PairTie[]): PairTie[] {
  const merged = new Map<string, PairTie>();
  for (const tie of ties) {
    const key = `${tie.kind} ${tie.relation}`;
    const [a, b] = merged.get(key)?.ends ?? [];
    merged.set(key, { ...tie, ends: [a ?? tie.ends[0], b ?? tie.ends[1]] });
  }
  return [...merged.values()].toSorted((a, b) => Number(a.kind === 'editor') - Number(b.kind === 'editor'));
}

const folded = (text: string): string => text.toLowerCase();
const mainOf = ({ en, ko }: Name): string[] => (ko === undefined ? [folded(en)] : [folded(en), folded(ko)]);
const allOf = (name: Name): string[] => [...mainOf(name), ...name.also.map(folded)];

/** Two short forms alike prove nothing (`TF`); the name of the one must be a spelling of the other. */
function isSame(a: Name, b: Name): boolean {
  return mainOf(a).some((name) => allOf(b).includes(name)) || mainOf(b).some((name) => allOf(a).includes(name));
}

function isOf({ name }: Pick<Found, 'name'>, profile: RegisteredProfile): boolean {
  return isSame(name, profile.name) || (profile.official !== undefined && isSame(name, profile.official));
}

function sameTogether(found: readonly Found[]): Found[][] {
  return found.reduce<Found[][]>((groups, one) => {
    const same = groups.filter((group) => group.some((other) => isSame(one.name, other.name)));
    return [...groups.filter((group) => !same.includes(group)), [...same.flat(), one]];
  }, []);
}

function placesIn(group: readonly Found[]): string[] {
  return [...new Set(group.map(({ tie }) => tie.place))];
}

function namedOf(group: readonly Found[]): Named {
  const names = group.map(({ name }) => name.en);
  const countOf = (name: string): number => names.filter((other) => other === name).length;
  const label = names.reduce((most, name) => (countOf(name) > countOf(most) ? name : most));
  return {
    label,
    isBody: group.some(({ tie }) => tie.claim?.kind === 'organisation'),
    ties: placesIn(group)
      .toSorted()
      .flatMap((place) => {
        const here = group.filter(({ tie }) => tie.place === place);
        const related = here.filter((one) => one.related);
        const best = related[0] ?? here.find(({ name }) => name.en === label) ?? here[0];
        const relation = [...new Set(related.map(({ tie }) => tie.relation))].join('; ');
        return best === undefined ? [] : [relation === '' ? best.tie : { ...best.tie, relation }];
      }),
  };
}
