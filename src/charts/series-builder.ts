/** Checks claims against each other while a series is selected; what may not be drawn together is a problem. */
import type { Dated } from '../core/schema/dated.ts';
import { fullRef } from '../core/values/id.ts';
import { comparability, OBSTACLES, type Reason, type Obstacle } from '../core/domain/comparability.ts';
import type { Register, RegisteredClaim, RegisteredProfile } from '../core/domain/register.ts';
import { isQuantity, claimLabel, formatClaim } from '../core/domain/format-claim.ts';
import { formatMoneyIn } from '../strings/index.ts';
import type { Datum, NamedDatum, PlaceRef } from './datum.ts';

/** A field within the chart's record. */
export type At = readonly PropertyKey[];

/** Why claims may not be drawn together. */
export interface SeriesProblem {
  readonly at: At;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
  /** Numbers that do not fit each other, a claim that does not belong among the others, or one that is drawn twice. */
  readonly fault?: 'numbers' | 'stranger' | 'repeated' | undefined;
}

/** What is wrong, what to write instead, and which fault it is where others follow from it. */
export type Wrong = readonly [message: string, remedy: string, fault?: SeriesProblem['fault']];

/** Checked for all charts elsewhere, or reported once for the whole chart. */
const OF_ALL_CHARTS: readonly Obstacle[] = ['figure', 'kind', 'unit', 'rank'];

/** With the two that it keeps apart. */
type Apart = Reason & { readonly claims: readonly [RegisteredClaim, RegisteredClaim] };

const quoteBoth = ({ said }: Reason): string => said.map((text) => `“${text ?? 'not said'}”`).join(', ');

export class SeriesBuilder {
  readonly problems: SeriesProblem[] = [];
  /** Whether a claim is missing: then no total can be compared to its parts. */
  incomplete = false;
  /** For series computed from all of it. */
  readonly register: Register;
  readonly #profile: string | undefined;

  constructor(register: Register, profile: string | undefined) {
    this.register = register;
    this.#profile = profile;
  }

  claim(ref: string): RegisteredClaim | undefined {
    // A missing claim is reported by the rule on references, once for all fields.
    const claim = this.register.claims.get(fullRef(ref, this.#profile));
    if (claim === undefined) this.incomplete = true;
    return claim;
  }

  published(claim: RegisteredClaim): Dated | undefined {
    return this.register.sources.get(claim.source)?.published;
  }

  /** The name of the claim's place; its id while its profile does not pass its own checks. */
  placeOf(claim: RegisteredClaim): PlaceRef {
    return { id: claim.profile, name: this.register.profiles.get(claim.profile)?.name.en ?? claim.profile };
  }

  datum(label: string, ref: string, at: At): Datum | undefined {
    const claim = this.claim(ref);
    if (claim === undefined) return undefined;
    if (!isQuantity(claim)) {
      this.problem(at, ref, [`a ${claim.kind} has no number to draw`, 'name a claim that holds a number']);
      return undefined;
    }
    if (claim.to !== undefined || claim.value < 0) {
      const why = claim.to === undefined ? 'a change to less has no length from zero' : 'a range has no one length';
      this.problem(at, ref, [why, 'write it in words, or draw the amounts themselves']);
      return undefined;
    }
    return { label, claim, value: claim.value, text: formatClaim(claim, 'figure') ?? '' };
  }

  named(ref: string): NamedDatum | undefined {
    const claim = this.claim(ref);
    return claim === undefined ? undefined : { label: claimLabel(claim), claim };
  }

  /** The profile whose chart this is, once it has passed its own checks. */
  profile(): RegisteredProfile | undefined {
    return this.#profile === undefined ? undefined : this.register.profiles.get(this.#profile);
  }

  /** On one axis only if the rules of comparison allow it, or if caveats say how the figures differ. */
  comparable(data: readonly Datum[], at: At, hasCaveats: boolean): void {
    this.once(data, at);
    const all = this.#reasons(data);
    this.#reportForeign(all, at);
    const reasons = all.filter(({ claims: [one, other] }) => one.profile === other.profile);
    const first = (why: Obstacle): Apart | undefined => reasons.find((reason) => reason.why === why);
    const rank = all.find(({ why }) => why === 'rank');
    if (rank !== undefined)
      this.problem(at, rank.claims[0].ref, ['ranks have no common scale', 'write them in words, not as lengths']);
    // Shares of two wholes look alike and are not: no caveat undoes what their lengths say.
    const ofTwoWholes = reasons.find(
      ({ why, claims: [one] }) => why === 'base' && (one.kind === 'share' || one.kind === 'ratio'),
    );
    if (ofTwoWholes !== undefined)
      this.problem(at, ofTwoWholes.claims[1].ref, [
        `${ofTwoWholes.claims[0].id} and ${ofTwoWholes.claims[1].id} are not known to be of one base: ${quoteBoth(ofTwoWholes)}`,
        'write them in words, or draw the amounts that they are computed from',
      ]);
    if (hasCaveats) return;
    // Kinds and units are checked for all charts, by `alike`.
    for (const reason of OBSTACLES.flatMap((why) => (OF_ALL_CHARTS.includes(why) ? [] : (first(why) ?? [])))) {
      if (reason === ofTwoWholes) continue;
      const [one, other] = reason.claims;
      this.problem(at, other.ref, [
        `${one.id} and ${other.id} differ in ${reason.why}: ${quoteBoth(reason)}`,
        'explain the difference under caveats:, or draw numbers of one scope, base and year',
      ]);
    }
  }

  /** Figures of different places have no common definition, which no caveat can replace. */
  ofOnePlace(data: readonly Datum[], at: At): void {
    this.#reportForeign(this.#reasons(data), at);
  }

  /** What a chart of one place draws is said of that place. */
  own({ ref, profile }: RegisteredClaim, at: At): void {
    if (this.#profile !== undefined && profile !== this.#profile)
      this.problem(at, ref, ['it is of another place', 'draw claims of one profile']);
  }

  /** What is not compared at all, but drawn as one place. */
  ofOneProfile(all: readonly { readonly claim: RegisteredClaim }[], at: At): void {
    const foreign = all.find(({ claim }) => claim.profile !== all[0]?.claim.profile);
    if (foreign !== undefined)
      this.problem(at, foreign.claim.ref, ['it is of another place', 'draw claims of one profile']);
  }

  #reportForeign(reasons: readonly Apart[], at: At): void {
    const foreign = reasons.find(({ claims: [one, other] }) => one.profile !== other.profile);
    if (foreign === undefined) return;
    const [one, other] = foreign.claims;
    this.problem(at, other.ref, [
      `${one.ref} and ${other.ref} are of different places, which share no definition`,
      'draw numbers of one profile',
    ]);
  }

  /** No claim is drawn twice where each mark is one thing more to compare. */
  once(data: readonly { readonly claim: RegisteredClaim }[], at: At): void {
    const refs = data.map(({ claim }) => claim.ref);
    for (const ref of new Set(refs.filter((ref, i) => refs.indexOf(ref) < i)))
      this.problem(at, ref, ['the claim is used twice', 'draw each claim once', 'repeated']);
  }

  /** Why any two of them cannot be compared. */
  #reasons(data: readonly Datum[]): Apart[] {
    return data.flatMap((one, i) =>
      data.slice(i + 1).flatMap((other): readonly Apart[] => {
        const claims = [one.claim, other.claim] as const;
        const verdict = comparability(this.register, claims);
        return verdict.comparable ? [] : verdict.reasons.map((reason) => ({ ...reason, claims }));
      }),
    );
  }

  problem(at: At, value: string, [message, remedy, fault]: Wrong): void {
    this.problems.push({ at, value, message, remedy, fault });
  }

  /** All on one axis: one kind and one unit. */
  alike(data: readonly (Datum | undefined)[], at: At): void {
    const present = data.filter((datum) => datum !== undefined);
    const measure = (datum: Datum): string =>
      `${datum.claim.kind} in ${'unit' in datum.claim ? datum.claim.unit : 'no unit'}`;
    const first = present[0];
    const odd = first === undefined ? undefined : present.find((datum) => measure(datum) !== measure(first));
    if (first === undefined || odd === undefined) return;
    this.problem(at, odd.claim.ref, [
      `one axis cannot hold ${measure(first)} (${first.claim.id}) and ${measure(odd)} (${odd.claim.id})`,
      'draw claims of one kind and one unit, or make two charts',
      'numbers',
    ]);
  }
}

/** Amounts of money that a reader compares, all in one unit and to one decimal place; what is no money stays as it is. */
export function inOneUnit<D extends Datum>(data: readonly D[]): D[] {
  const amounts = data.filter(({ claim }) => claim.kind === 'money').map(({ value }) => Math.abs(value));
  const least = Math.min(...amounts);
  // The largest unit in which the least of them is not a fraction.
  const unit = [1e12, 1e9, 1e6].find((size) => least >= size) ?? 1;
  const digits = [0, 1, 2, 3].find((n) => amounts.every((value) => Number.isInteger((value / unit) * 10 ** n))) ?? 3;
  return data.map((datum) => {
    const { claim, value } = datum;
    if (claim.kind !== 'money') return datum;
    const text = formatMoneyIn(value, claim.unit, unit, digits);
    return { ...datum, text: claim.qualifier === undefined ? text : `${claim.qualifier} ${text}` };
  });
}

/** The same as a way to reword each of many data, however they are nested. */
export function wordedInOneUnit(data: readonly (Datum | undefined)[]): <D extends Datum>(datum: D) => D {
  const texts = new Map(inOneUnit(data.filter((one) => one !== undefined)).map(({ claim, text }) => [claim.ref, text]));
  return (datum) => ({ ...datum, text: texts.get(datum.claim.ref) ?? datum.text });
}
