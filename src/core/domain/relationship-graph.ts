/** Who is named where: the bodies and places that documents name beside their own, and the ties between places. */
import type { Name } from '../schema/name.ts';
import { fullRef } from '../values/id.ts';
import { claimsOfProfile, type Register, type RegisteredClaim, type RegisteredProfile } from './register.ts';
import { ui } from '../../strings/index.ts';

type Kind = 'stated' | 'editor';

/** That the document of a place names a body or another place. */
interface Edge {
  /** Id of the profile. */
  readonly place: string;
  readonly kind: Kind;
  /** What the one is to the other, in a few words. */
  readonly relation: string;
  /** The claim that names it, or for an editor's line the first that it rests on. */
  readonly claim: RegisteredClaim | undefined;
}

/** A body, or a place without a profile, with one tie for each place whose document names it. */
interface Named {
  readonly label: string;
  readonly isBody: boolean;
  readonly ties: readonly Edge[];
}

/** One thing that ties two places to each other, with the claim that it rests on at either end. */
interface PairEdge {
  readonly kind: Kind;
  readonly relation: string;
  readonly ends: readonly [RegisteredClaim | undefined, RegisteredClaim | undefined];
}

/** Two places with profiles, in the order of their ids. */
interface Pair {
  readonly places: readonly [string, string];
  readonly ties: readonly PairEdge[];
}

export interface RelationshipGraph {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Bodies before places; those that more documents name come first. */
  readonly named: readonly Named[];
  readonly pairs: readonly Pair[];
}

type Relationship = RegisteredProfile['relationships'][number];

/** Something with a name, as one profile's ledger or relationships have it. */
interface NamedRecord {
  readonly name: Name;
  readonly tie: Edge;
  /** Whether it is among the profile's relationships. */
  readonly related: boolean;
}

/**
 * What to show: what two documents or more name, and what a profile's relationships tie to it. Two records are of one
 * thing when the English or Hangul name of the one is a name, or another spelling, of the other.
 */
export function relationshipGraph(register: Register): RelationshipGraph {
  const profiles = [...register.profiles.values()];
  const order = new Map(profiles.map(({ id }, i) => [id, i]));
  const orderOf = ({ ties }: Named): number => order.get(ties[0]?.place ?? '') ?? -1;
  const namedAs = new NameIndex<RegisteredProfile>();
  for (const profile of profiles)
    for (const name of [profile.name, profile.official ?? []].flat()) namedAs.add(name, profile);
  const found = profiles.flatMap((profile) => foundIn(register, profile));
  const isOf = new Map(found.map((one) => [one, namedAs.same(one.name)]));
  const named = sameTogether(found.filter((one) => isOf.get(one)?.size === 0))
    .filter((group) => group.some(({ related }) => related) || placesIn(group).length > 1)
    .map(namedOf)
    .toSorted(
      (a, b) =>
        Number(b.isBody) - Number(a.isBody) ||
        b.ties.length - a.ties.length ||
        orderOf(a) - orderOf(b) ||
        (a.label < b.label ? -1 : 1),
    );
  return {
    places: profiles.map(({ id, name }) => ({ id, name: name.en })),
    named,
    pairs: pairsOf(register, found, isOf),
  };
}

/** Every two places that a tie joins. Only ties are looked at, not all pairs: of a thousand places there are many. */
function pairsOf(
  register: Register,
  found: readonly NamedRecord[],
  isOf: ReadonlyMap<NamedRecord, ReadonlySet<RegisteredProfile>>,
): Pair[] {
  const order = new Map([...register.profiles.keys()].map((id, i) => [id, i]));
  const placeOf = (id: string): number => order.get(id) ?? -1;
  const joined = new Map<string, { readonly places: readonly [string, string]; readonly ties: PairEdge[] }>();
  const tie = (from: string, to: string, made: (places: readonly [string, string]) => PairEdge): void => {
    if (from === to) return;
    const places = placeOf(from) < placeOf(to) ? ([from, to] as const) : ([to, from] as const);
    const key = places.join(' ');
    const pair = joined.get(key) ?? { places, ties: [] };
    joined.set(key, pair);
    pair.ties.push(made(places));
  };
  // Where the document of one of the two names the other.
  for (const one of found) {
    const { place, kind, relation, claim } = one.tie;
    for (const other of isOf.get(one) ?? [])
      tie(place, other.id, ([a]) => ({
        kind,
        relation,
        ends: place === a ? [claim, undefined] : [undefined, claim],
      }));
  }
  // What the relationships of the two say of each other.
  for (const profile of register.profiles.values())
    for (const row of profile.relationships) {
      if (row.profile === undefined || !register.profiles.has(row.profile)) continue;
      const claims = claimsOfRow(register, profile, row);
      const endAt = (id: string): RegisteredClaim | undefined => claims.find((claim) => claim.profile === id);
      tie(profile.id, row.profile, ([a, b]) => ({
        kind: row.kind,
        relation: gistOf(row.text),
        ends: [endAt(a), endAt(b)],
      }));
    }
  return [...joined.values()]
    .toSorted((a, b) => placeOf(a.places[0]) - placeOf(b.places[0]) || placeOf(a.places[1]) - placeOf(b.places[1]))
    .map(({ places, ties }) => ({ places, ties: mergeAlike(ties) }));
}

/** The words up to the first stop: `Ports. Both cities …` is about ports. */
export function gistOf(text: string): string {
  return text.split(/[.:;](?:\s|$)/, 1)[0] ?? text;
}

function claimsOfRow(register: Register, profile: RegisteredProfile, row: Relationship): RegisteredClaim[] {
  return row.claims.flatMap((ref) => register.claims.get(fullRef(ref, profile.id)) ?? []);
}

/** What the profile's relationships and ledger name, the former first. */
function foundIn(register: Register, profile: RegisteredProfile): NamedRecord[] {
  const related = profile.relationships.flatMap((row): NamedRecord[] => {
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
  const inLedger = claimsOfProfile(register, profile.id).flatMap((claim): NamedRecord[] =>
    claim.kind === 'organisation' || claim.kind === 'place'
      ? [
          {
            name: claim.name,
            tie: { place: profile.id, kind: 'stated', relation: claim.role ?? ui.figure.namedOnly, claim },
            related: false,
          },
        ]
      : [],
  );
  return [...related, ...inLedger];
}

/** What both profiles say in the same words is one tie, resting on claims of both. */
function mergeAlike(ties: readonly PairEdge[]): PairEdge[] {
  const merged = new Map<string, PairEdge>();
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

/** Things by their names, so that those of one name are found without holding each against each. */
class NameIndex<T> {
  readonly #byMain = new Map<string, Set<T>>();
  readonly #byAny = new Map<string, Set<T>>();

  add(name: Name, thing: T): void {
    for (const key of mainOf(name)) this.#put(this.#byMain, key, thing);
    for (const key of allOf(name)) this.#put(this.#byAny, key, thing);
  }

  /** The things that this name is of, as `isSame` has it. */
  same(name: Name): Set<T> {
    return new Set([
      ...mainOf(name).flatMap((key) => [...(this.#byAny.get(key) ?? [])]),
      ...allOf(name).flatMap((key) => [...(this.#byMain.get(key) ?? [])]),
    ]);
  }

  #put(index: Map<string, Set<T>>, key: string, thing: T): void {
    index.set(key, (index.get(key) ?? new Set<T>()).add(thing));
  }
}

interface Group {
  readonly members: NamedRecord[];
  /** When it last grew; groups come in this order. */
  grown: number;
}

/** Records with a name in common are one group, also through a third record. */
function sameTogether(found: readonly NamedRecord[]): NamedRecord[][] {
  const groupOf = new Map<NamedRecord, Group>();
  const byMain = new Map<string, NamedRecord>();
  const byAny = new Map<string, Set<NamedRecord>>();
  found.forEach((one, grown) => {
    const main = mainOf(one.name);
    const all = allOf(one.name);
    const same = [
      ...main.flatMap((key) => [...(byAny.get(key) ?? [])]),
      ...all.flatMap((key) => byMain.get(key) ?? []),
    ];
    const [group = { members: [], grown }, ...others] = [
      ...new Set(same.flatMap((other) => groupOf.get(other) ?? [])),
    ].toSorted((a, b) => a.grown - b.grown);
    for (const member of others.flatMap(({ members }) => members)) {
      group.members.push(member);
      groupOf.set(member, group);
    }
    group.members.push(one);
    group.grown = grown;
    groupOf.set(one, group);
    for (const key of main) {
      byMain.set(key, one);
      // All that had this name are in one group now, and one of them speaks for it.
      byAny.set(key, new Set([one]));
    }
    for (const key of all) byAny.set(key, (byAny.get(key) ?? new Set<NamedRecord>()).add(one));
  });
  return [...new Set(groupOf.values())].toSorted((a, b) => a.grown - b.grown).map(({ members }) => members);
}

function placesIn(group: readonly NamedRecord[]): string[] {
  return [...new Set(group.map(({ tie }) => tie.place))];
}

function namedOf(group: readonly NamedRecord[]): Named {
  const names = group.map(({ name }) => name.en);
  const counts = Map.groupBy(names, (name) => name);
  const countOf = (name: string): number => counts.get(name)?.length ?? 0;
  const byPlace = Map.groupBy(group, ({ tie }) => tie.place);
  const label = names.reduce((most, name) => (countOf(name) > countOf(most) ? name : most));
  return {
    label,
    isBody: group.some(({ tie }) => tie.claim?.kind === 'organisation'),
    ties: placesIn(group)
      .toSorted()
      .flatMap((place) => {
        const here = byPlace.get(place) ?? [];
        const related = here.filter((one) => one.related);
        const best = related[0] ?? here.find(({ name }) => name.en === label) ?? here[0];
        const relation = [...new Set(related.map(({ tie }) => tie.relation))].join('; ');
        return best === undefined ? [] : [relation === '' ? best.tie : { ...best.tie, relation }];
      }),
  };
}
