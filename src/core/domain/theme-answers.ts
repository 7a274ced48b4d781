/** What each place answers to the question of a theme, in a line, before all that it says on it. */
import { claimLabel, isQuantity } from './format-claim.ts';
import { promisesIn } from './promises.ts';
import { runsOf, type Run } from './rich-text.ts';
import {
  claimsOfProfile,
  claimsOfTheme,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredProfile,
} from './register.ts';

export interface PlaceAnswer {
  readonly profile: RegisteredProfile;
  /** Whether its answer was written for the theme. */
  readonly isWritten: boolean;
  /** Its answer in the words of the theme, else its first promise or most telling statement. */
  readonly runs: readonly Run[];
  /** Its best number, or the statement that stands in for an answer. */
  readonly best: RegisteredClaim | undefined;
  /** All its statements on the theme, promises first. */
  readonly claims: readonly RegisteredClaim[];
}

export interface ThemeAnswers {
  readonly places: readonly PlaceAnswer[];
  /** Places whose document has nothing on the theme. */
  readonly silent: readonly RegisteredProfile[];
}

export function answersOf(register: Register, theme: string): ThemeAnswers {
  const byPlace = Map.groupBy(claimsOfTheme(register, theme), ({ profile }) => profile);
  const answered = (profile: RegisteredProfile): PlaceAnswer[] => {
    const claims = byPlace.get(profile.id);
    return claims === undefined ? [] : [answerOf(register, theme, profile, claims)];
  };
  const profiles = [...register.profiles.values()];
  return { places: profiles.flatMap(answered), silent: profiles.filter(({ id }) => !byPlace.has(id)) };
}

/** Of many places: those whose answer was written for the theme, then those with most promises on it. */
export function byWeight(places: readonly PlaceAnswer[]): PlaceAnswer[] {
  const promised = ({ claims }: PlaceAnswer): number => claims.filter(({ plan }) => plan?.kind === 'promise').length;
  const weights = new Map(places.map((place) => [place, (place.isWritten ? 1e6 : 0) + promised(place)] as const));
  return places.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

/** The answer of one place; `undefined` where its document has nothing on the theme. */
export function answerIn(register: Register, theme: string, id: string): PlaceAnswer | undefined {
  const claims = claimsOfProfile(register, id).filter(({ themes }) => themes.includes(theme));
  return claims.length === 0 ? undefined : answerOf(register, theme, mustGetProfile(register, id), claims);
}

function answerOf(
  register: Register,
  theme: string,
  profile: RegisteredProfile,
  claims: readonly RegisteredClaim[],
): PlaceAnswer {
  const isPromise = (claim: RegisteredClaim): boolean => claim.plan?.kind === 'promise';
  const ordered = [...claims.filter(isPromise), ...claims.filter((claim) => !isPromise(claim))];
  const written = register.themes.get(theme)?.answers.find((answer) => answer.profile === profile.id);
  if (written !== undefined)
    return {
      profile,
      isWritten: true,
      runs: runsOf(register, written.text),
      best: written.claim === undefined ? undefined : register.claims.get(written.claim),
      claims: ordered,
    };
  const best =
    promisesIn(register, claims)[0]?.claim ??
    claims.find((claim) => isQuantity(claim) && claim.reports_on === undefined) ??
    claims[0];
  const runs: Run[] =
    best === undefined
      ? []
      : [{ text: claimLabel(best), claim: best }, { text: '. ' }, ...runsOf(register, best.statement, profile.id)];
  return { profile, isWritten: false, runs, best, claims: ordered };
}
