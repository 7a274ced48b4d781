/** One place's side of a comparison, and what two places share. */
import { PLAN_KINDS, type PlanKind } from '../schema/claim.ts';
import type { Profile } from '../schema/profile.ts';
import { placeFacts, type PlaceFacts } from './place-facts.ts';
import { promisesIn, type PromiseEntry } from './promises.ts';
import { documentsOf } from './sources.ts';
import { answerIn, type PlaceAnswer } from './theme-answers.ts';
import {
  claimsOfProfile,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
  type RegisteredSource,
  type RegisteredTheme,
} from './register.ts';

export interface ComparedPlace extends PlaceFacts {
  readonly sources: readonly RegisteredSource[];
  readonly claims: readonly RegisteredClaim[];
  /** Every sum of money: what the documents print first, then what is worked out from it. */
  readonly money: readonly RegisteredClaim[];
  /** Promises with a deadline, soonest first. */
  readonly dated: readonly (PromiseEntry & { readonly due: NonNullable<PromiseEntry['due']> })[];
  readonly people: readonly RegisteredClaim[];
  readonly bodies: readonly RegisteredClaim[];
}

/** One place's side. Throws where the register has no such place. */
export function comparedPlace(register: Register, id: string): ComparedPlace {
  const facts = placeFacts(register, id);
  const claims = claimsOfProfile(register, id);
  const money = claims.filter(({ kind, reports_on }) => kind === 'money' && reports_on === undefined);
  return {
    ...facts,
    sources: documentsOf(register, id).plan,
    claims,
    money: [...money.filter(({ basis }) => basis === 'printed'), ...money.filter(({ basis }) => basis !== 'printed')],
    dated: promisesIn(register, claims).flatMap((promise) =>
      promise.due === undefined ? [] : [{ ...promise, due: promise.due }],
    ),
    people: claims.filter(({ kind }) => kind === 'person'),
    bodies: claims.filter(({ kind }) => kind === 'organisation'),
  };
}

interface ThemeSide extends PlaceAnswer {
  /** What it plans on the theme, by kind; kinds of which there is none are left out. */
  readonly plans: readonly (readonly [PlanKind, readonly PromiseEntry[]])[];
}

export interface FacingTheme {
  readonly theme: RegisteredTheme;
  /** One or two: a place with nothing on the theme has no side. */
  readonly sides: readonly ThemeSide[];
}

/** Every theme that either document touches, those of both first; else in the register's order. */
export function facingThemes(register: Register, ...ids: readonly string[]): FacingTheme[] {
  const touched = [...register.themes.values()].flatMap((theme): FacingTheme[] => {
    const sides = ids.flatMap((id) => {
      const answer = answerIn(register, theme.id, id);
      return answer === undefined ? [] : [{ ...answer, plans: plansByKind(register, answer.claims) }];
    });
    return sides.length === 0 ? [] : [{ theme, sides }];
  });
  return touched.toSorted((a, b) => b.sides.length - a.sides.length);
}

function plansByKind(register: Register, claims: readonly RegisteredClaim[]): ThemeSide['plans'] {
  return PLAN_KINDS.map((kind) => [kind, promisesIn(register, claims, kind)] as const).filter(
    ([, plans]) => plans.length > 0,
  );
}

/** A body or person that both documents name, with the claim of either. */
export type NamedByBoth = readonly [RegisteredClaim, RegisteredClaim];

/** A name as it is matched: its kind, and its letters in either language. */
export interface MatchedName {
  readonly kind: string;
  readonly en?: string | undefined;
  readonly ko?: string | undefined;
}

/** People and bodies under one name; see `sameNames`. */
export function namedByBoth(one: ComparedPlace, other: ComparedPlace): NamedByBoth[] {
  const namesIn = ({ people, bodies }: ComparedPlace) =>
    [...people, ...bodies].map((claim) => ({ claim, name: namesOf(claim) }));
  return sameNames(namesIn(one), namesIn(other)).map(([a, b]) => [a.claim, b.claim]);
}

/** Those of either list that have one name, in English or else in Hangul; like names are not the same name. */
export function sameNames<T extends { readonly name: MatchedName }>(
  ones: readonly T[],
  others: readonly T[],
): (readonly [T, T])[] {
  return ones.flatMap((one): (readonly [T, T])[] => {
    const alike = (language: 'en' | 'ko'): T | undefined => {
      const name = one.name[language];
      return name === undefined
        ? undefined
        : others.find((other) => other.name.kind === one.name.kind && other.name[language] === name);
    };
    const match = alike('en') ?? alike('ko');
    return match === undefined ? [] : [[one, match]];
  });
}

export function namesOf(claim: RegisteredClaim): MatchedName {
  const name = 'name' in claim ? claim.name : undefined;
  const letters = (text: string | undefined) => text?.toLowerCase().replace(/^the /, '');
  return { kind: claim.kind, en: letters(name?.en), ko: letters(name?.ko) };
}

export interface LinkBetween {
  /** The profile that says so. */
  readonly from: RegisteredProfile;
  readonly relationship: Profile['relationships'][number];
}

/** What either profile says of the other: first what a source states, then what the editor draws. */
export function linksBetween(register: Register, a: string, b: string): LinkBetween[] {
  return statedFirst([
    ...linksOf(register, a).filter(({ relationship }) => relationship.profile === b),
    ...linksOf(register, b).filter(({ relationship }) => relationship.profile === a),
  ]);
}

/** What a profile says of other profiles, in the same order. */
export function linksOf(register: Register, id: string): LinkBetween[] {
  const from = mustGetProfile(register, id);
  return statedFirst(
    from.relationships.filter(({ profile }) => profile !== undefined).map((relationship) => ({ from, relationship })),
  );
}

const statedFirst = (links: readonly LinkBetween[]): LinkBetween[] =>
  (['stated', 'editor'] as const).flatMap((kind) => links.filter(({ relationship }) => relationship.kind === kind));

/** The first words of a relationship's text, which say what it is about. */
export function gistOf({ text }: Pick<Profile['relationships'][number], 'text'>): string {
  return /^[^.{]+(?=\.)/.exec(text)?.[0] ?? text;
}
