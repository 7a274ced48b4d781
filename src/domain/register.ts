/** The register: every record that passed its checks, joined and addressed. Everything else reads from it. */
import type { ChartSpec } from '../schema/chart.ts';
import type { Claim } from '../schema/claim.ts';
import type { Profile } from '../schema/profile.ts';
import type { Source } from '../schema/source.ts';
import type { Theme } from '../schema/theme.ts';
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
  /** Charts across places; those of a profile stand in it. */
  readonly figures: readonly ChartSpec[];
}

export interface Records {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** By profile id. */
  readonly ledgers: ReadonlyMap<string, readonly Claim[]>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures?: readonly ChartSpec[];
}

/** Joins checked records. Themes come in their `order`; everything else by id. */
export function buildRegister(records: Records): Register {
  const claims = new Map<string, RegisteredClaim>();
  const raw = new Map<string, Claim>();
  for (const [profile, ledger] of records.ledgers) for (const claim of ledger) raw.set(`${profile}/${claim.id}`, claim);

  const readFrom = (ref: string, seen: ReadonlySet<string>): number[] => {
    const claim = raw.get(ref);
    if (claim === undefined || seen.has(ref)) return [];
    if (claim.paragraphs !== undefined) return claim.paragraphs;
    const within = ref.slice(0, ref.indexOf('/'));
    const inputs = Object.values(claim.derivation?.from ?? {});
    return inputs.flatMap((input) => readFrom(fullRef(input, within), new Set([...seen, ref])));
  };

  for (const [profile, ledger] of byKey(records.ledgers)) {
    ledger.forEach((claim, index) => {
      const ref = `${profile}/${claim.id}`;
      const paragraphs = [...new Set(readFrom(ref, new Set()))].toSorted((a, b) => a - b);
      claims.set(ref, { ...claim, profile, ref, number: index + 1, readFrom: paragraphs });
    });
  }
  return {
    profiles: withIds(records.profiles),
    themes: new Map([...withIds(records.themes)].toSorted(([, a], [, b]) => a.order - b.order)),
    sources: withIds(records.sources),
    claims,
    figures: records.figures ?? [],
  };
}

function byKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function withIds<T extends object>(map: ReadonlyMap<string, T>): Map<string, T & { id: string }> {
  return new Map(byKey(map).map(([id, record]) => [id, { ...record, id }]));
}

/** A claim that must be there: the checks have seen to it, so its absence is a fault of the program. */
export function mustGetClaim(register: Register, ref: string, within?: string): RegisteredClaim {
  const claim = register.claims.get(fullRef(ref, within));
  if (claim === undefined) throw new Error(`no claim ${fullRef(ref, within)} in the register`);
  return claim;
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

export function claimsOfProfile(register: Register, id: string): RegisteredClaim[] {
  return [...register.claims.values()].filter((claim) => claim.profile === id);
}

export function claimsOfTheme(register: Register, id: string): RegisteredClaim[] {
  return [...register.claims.values()].filter((claim) => claim.themes.includes(id));
}

export function claimsOfSource(register: Register, id: string): RegisteredClaim[] {
  return [...register.claims.values()].filter((claim) => claim.source === id);
}
