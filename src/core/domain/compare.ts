/** One place's side of a comparison, and what two places share. */
import { fullRef } from '../values/id.ts';
import type { Profile } from '../schema/profile.ts';
import { promisesIn, type PromiseEntry } from './promises.ts';
import {
  claimsOfProfile,
  mustGetClaim,
  mustGetProfile,
  mustGetSource,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
  type RegisteredSource,
  type RegisteredTheme,
} from './register.ts';

export interface ComparedPlace {
  readonly profile: RegisteredProfile;
  readonly sources: readonly RegisteredSource[];
  readonly claims: readonly RegisteredClaim[];
  readonly parts: readonly { readonly part: RegisteredClaim; readonly projects: readonly RegisteredClaim[] }[];
  /** Every sum of money: what the documents print first, then what is worked out from it. */
  readonly money: readonly RegisteredClaim[];
  readonly dated: readonly (PromiseEntry & { readonly due: NonNullable<PromiseEntry['due']> })[];
  readonly undated: number;
  /** Every theme of the register, with how many claims touch it: a measure of the reading, not of importance. */
  readonly themes: readonly { readonly theme: RegisteredTheme; readonly count: number }[];
  readonly people: readonly RegisteredClaim[];
  readonly bodies: readonly RegisteredClaim[];
}

/** One place's side. Throws where the register has no such place. */
export function comparedPlace(register: Register, id: string): ComparedPlace {
  const profile = mustGetProfile(register, id);
  const claims = claimsOfProfile(register, id);
  const promises = promisesIn(register, claims);
  const money = claims.filter(({ kind }) => kind === 'money');
  return {
    profile,
    sources: [...new Set(claims.map(({ source }) => source))].map((source) => mustGetSource(register, source)),
    claims,
    parts: profile.outline.parts.map((part) => ({
      part: mustGetClaim(register, part.claim, id),
      projects: part.projects.map((project) => mustGetClaim(register, project.claim, id)),
    })),
    money: [...money.filter(({ basis }) => basis === 'printed'), ...money.filter(({ basis }) => basis !== 'printed')],
    dated: promises.flatMap((promise) => (promise.due === undefined ? [] : [{ ...promise, due: promise.due }])),
    undated: promises.filter(({ due }) => due === undefined).length,
    themes: [...register.themes.values()].map((theme) => ({
      theme,
      count: claims.filter(({ themes }) => themes.includes(theme.id)).length,
    })),
    people: claims.filter(({ kind }) => kind === 'person'),
    bodies: claims.filter(({ kind }) => kind === 'organisation'),
  };
}

/** Themes that the documents of both touch, and those that only one does; in the register's order. */
export function themesOfTwo(
  one: ComparedPlace,
  other: ComparedPlace,
): { readonly shared: RegisteredTheme[]; readonly only: readonly [RegisteredTheme[], RegisteredTheme[]] } {
  const touched = (place: ComparedPlace): RegisteredTheme[] =>
    place.themes.filter(({ count }) => count > 0).map(({ theme }) => theme);
  const [mine, yours] = [touched(one), touched(other)];
  const without = (some: RegisteredTheme[], others: RegisteredTheme[]): RegisteredTheme[] =>
    some.filter(({ id }) => !others.some((theme) => theme.id === id));
  return {
    shared: mine.filter(({ id }) => yours.some((theme) => theme.id === id)),
    only: [without(mine, yours), without(yours, mine)],
  };
}

/** A body or person that both documents name, with the claim of either. */
export type NamedByBoth = readonly [RegisteredClaim, RegisteredClaim];

/** People and bodies under one name, in English or else in Hangul; like names are not the same name. */
export function namedByBoth(one: ComparedPlace, other: ComparedPlace): NamedByBoth[] {
  const others = [...other.people, ...other.bodies];
  return [...one.people, ...one.bodies].flatMap((claim): NamedByBoth[] => {
    const alike = (language: 'en' | 'ko'): RegisteredClaim | undefined => {
      const name = nameIn(claim, language);
      return name === undefined
        ? undefined
        : others.find((candidate) => candidate.kind === claim.kind && nameIn(candidate, language) === name);
    };
    const match = alike('en') ?? alike('ko');
    return match === undefined ? [] : [[claim, match]];
  });
}

function nameIn(claim: RegisteredClaim, language: 'en' | 'ko'): string | undefined {
  const name = 'name' in claim ? claim.name?.[language] : undefined;
  return name?.toLowerCase().replace(/^the /, '');
}

export interface LinkBetween {
  /** The profile that says so. */
  readonly from: RegisteredProfile;
  readonly relationship: Profile['relationships'][number];
  readonly claims: readonly RegisteredClaim[];
}

/** What either profile says of the other: first what a source states, then what the editor draws. */
export function linksBetween(register: Register, a: string, b: string): LinkBetween[] {
  const said = [
    [a, b],
    [b, a],
  ].flatMap(([from = '', to]) => {
    const profile = mustGetProfile(register, from);
    return profile.relationships
      .filter((relationship) => relationship.profile === to)
      .map((relationship) => ({
        from: profile,
        relationship,
        claims: relationship.claims.map((ref) => mustGetClaim(register, fullRef(ref, from))),
      }));
  });
  return (['stated', 'editor'] as const).flatMap((kind) =>
    said.filter(({ relationship }) => relationship.kind === kind),
  );
}
