/** The register: every record that passed its checks, joined and addressed. Everything else reads from it. */
import type { ChartSpec } from '../schema/chart.ts';
import type { Claim } from '../schema/claim.ts';
import type { PlaceKind } from '../schema/place-kind.ts';
import type { Profile } from '../schema/profile.ts';
import type { Source } from '../schema/source.ts';
import type { Theme } from '../schema/theme.ts';
import { byKey } from '../values/by-key.ts';
import { cached } from '../values/cached.ts';
import { fullRef } from '../values/id.ts';

/** A claim with its address. `paragraphs` of a derived claim are those of its inputs. */
export type RegisteredClaim = Claim & {
  readonly profile: string;
  /** `busan/marine-budget` */
  readonly ref: string;
  /** From 1, in the order of its ledger. */
  readonly number: number;
  readonly readFrom: readonly number[];
};

export type RegisteredProfile = Profile & { readonly id: string };
export type RegisteredTheme = Theme & { readonly id: string };
export type RegisteredSource = Source & { readonly id: string };

export interface Register {
  readonly profiles: ReadonlyMap<string, RegisteredProfile>;
  readonly themes: ReadonlyMap<string, RegisteredTheme>;
  readonly sources: ReadonlyMap<string, RegisteredSource>;
  /** By full reference. */
  readonly claims: ReadonlyMap<string, RegisteredClaim>;
  /** Charts across places; those of a profile are in the profile. */
  readonly figures: readonly ChartSpec[];
  /** What places are, in the order in which lists show them. */
  readonly kinds: readonly PlaceKind[];
}

export interface Records {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** By profile id. */
  readonly ledgers: ReadonlyMap<string, readonly Claim[]>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures?: readonly ChartSpec[];
  readonly kinds?: readonly PlaceKind[];
}

/** Joins checked records. Themes come in their `order`; everything else by id. */
export function buildRegister(records: Records): Register {
  const claims = new Map<string, RegisteredClaim>();
  const raw = new Map<string, Claim>();
  for (const [profile, ledger] of records.ledgers) for (const claim of ledger) raw.set(`${profile}/${claim.id}`, claim);

  // Each claim is looked at once, however many ways lead to it: derivations may share their inputs, or go in a circle.
  const readFrom = (ref: string): number[] => {
    const found: number[] = [];
    const seen = new Set([ref]);
    for (const next of seen) {
      const claim = raw.get(next);
      if (claim?.paragraphs !== undefined) found.push(...claim.paragraphs);
      else
        for (const input of Object.values(claim?.derivation?.from ?? {}))
          seen.add(fullRef(input, next.slice(0, next.indexOf('/'))));
    }
    return found;
  };

  for (const [profile, ledger] of inOrder(records.ledgers)) {
    ledger.forEach((claim, index) => {
      const ref = `${profile}/${claim.id}`;
      const paragraphs = [...new Set(readFrom(ref))].toSorted((a, b) => a - b);
      claims.set(ref, { ...claim, profile, ref, number: index + 1, readFrom: paragraphs });
    });
  }
  return {
    profiles: withIds(records.profiles),
    themes: new Map([...withIds(records.themes)].toSorted(([, a], [, b]) => a.order - b.order)),
    sources: withIds(records.sources),
    claims,
    figures: records.figures ?? [],
    kinds: records.kinds ?? [],
  };
}

function inOrder<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function withIds<T extends object>(map: ReadonlyMap<string, T>): Map<string, T & { id: string }> {
  return new Map(inOrder(map).map(([id, record]) => [id, { ...record, id }]));
}

/** A claim that must be there: the checks have seen to it, so its absence is a fault of the program. */
export function mustGetClaim(register: Register, ref: string, within?: string): RegisteredClaim {
  const claim = register.claims.get(fullRef(ref, within));
  if (claim === undefined) throw new Error(`no claim ${fullRef(ref, within)} in the register`);
  return claim;
}

/** The same for prose: the error names where the claim is bound, as file:line:column. */
export function mustGetClaimAt(at: string, register: Register, ref: string, within?: string): RegisteredClaim {
  try {
    return mustGetClaim(register, ref, within);
  } catch (error) {
    throw at === '' || !(error instanceof Error) ? error : new Error(`${at}  ${error.message}`, { cause: error });
  }
}

export function mustGetSource(register: Register, id: string): RegisteredSource {
  const source = register.sources.get(id);
  if (source === undefined) throw new Error(`no source ${id} in the register`);
  return source;
}

export function mustGetProfile(register: Register, id: string): RegisteredProfile {
  const profile = register.profiles.get(id);
  if (profile === undefined) throw new Error(`no profile ${id} in the register`);
  return profile;
}

/** What a place is, in words. */
export const kindOf = ({ kinds }: Register, profile: Profile): string =>
  kinds.find(({ id }) => id === profile.kind)?.name.en ?? profile.kind;

/** The region that a place lies in; a place without one stands for itself. */
export const regionOf = ({ region, name }: Profile): string => region?.name.en ?? name.en;

export function claimsOfProfile(register: Register, id: string): RegisteredClaim[] {
  return [...(byProfile(register).get(id) ?? [])];
}

export function claimsOfTheme(register: Register, id: string): RegisteredClaim[] {
  return [...(byTheme(register).get(id) ?? [])];
}

export function claimsOfSource(register: Register, id: string): RegisteredClaim[] {
  return [...(bySource(register).get(id) ?? [])];
}

// Sorted out once a register: every page of a place or theme asks, and a register may hold a hundred thousand claims.
const byProfile = cached(({ claims }: Register) => Map.groupBy(claims.values(), ({ profile }) => profile));
const bySource = cached(({ claims }: Register) => Map.groupBy(claims.values(), ({ source }) => source));
const byTheme = cached(({ claims }: Register) =>
  byKey([...claims.values()].flatMap((claim) => [...new Set(claim.themes)].map((id) => [id, claim] as const))),
);
