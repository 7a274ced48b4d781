/** Claims held against each other while a series is picked out; what may not be drawn together is a problem. */
import type { Dated } from '../../schema/dated.ts';
import { writtenStep } from '../../values/arithmetic.ts';
import { fullRef } from '../../values/id.ts';
import { comparability } from '../comparability.ts';
import type { Register, RegisteredClaim, RegisteredProfile } from '../register.ts';
import { isQuantity, labelOf, showClaim } from '../show.ts';
import type { Datum, NamedDatum, Place } from './datum.ts';

/** Why claims may not be drawn together; `at` is the field within the chart's record. */
export interface SeriesProblem {
  readonly at: readonly PropertyKey[];
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

export class SeriesBuilder {
  readonly problems: SeriesProblem[] = [];
  /** Whether a claim asked for is not there: then no total can be held against its parts. */
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

  /** What the claim's place is called; its id while its profile does not pass its own checks. */
  placeOf(claim: RegisteredClaim): Place {
    return { id: claim.profile, name: this.register.profiles.get(claim.profile)?.name.en ?? claim.profile };
  }

  datum(label: string, ref: string, at: readonly PropertyKey[]): Datum | undefined {
    const claim = this.claim(ref);
    if (claim === undefined) return undefined;
    if (!isQuantity(claim)) {
      this.problem(at, ref, `a ${claim.kind} has no figure to draw`, 'name a claim that holds a figure');
      return undefined;
    }
    return { label, claim, value: claim.value, text: showClaim(claim, 'figure') ?? '' };
  }

  named(ref: string): NamedDatum | undefined {
    const claim = this.claim(ref);
    return claim === undefined ? undefined : { label: labelOf(claim), claim };
  }

  /** The profile whose chart this is, once it has passed its own checks. */
  profile(): RegisteredProfile | undefined {
    return this.#profile === undefined ? undefined : this.register.profiles.get(this.#profile);
  }

  /** On one axis only where the guard on comparison lets them stand, or where caveats say what keeps them apart. */
  comparable(data: readonly Datum[], at: readonly PropertyKey[], hasCaveats: boolean): void {
    if (data.length < 2) return;
    const verdict = comparability(
      this.register,
      data.map(({ claim }) => claim),
    );
    if (verdict.comparable) return;
    // That kinds and units are alike is asked of all charts, by `alike`.
    const reasons = verdict.reasons.filter(({ why }) => why !== 'figure' && why !== 'kind' && why !== 'unit');
    const rank = reasons.find(({ why }) => why === 'rank');
    if (rank !== undefined)
      this.problem(at, rank.claims[0].ref, 'ranks have no common scale', 'tell them in words, not as lengths');
    // Between places no caveat helps: whatever keeps their figures apart, there is no definition that joins them.
    const foreign = reasons.find(({ claims: [one, other] }) => one.profile !== other.profile);
    if (foreign !== undefined)
      this.problem(
        at,
        foreign.claims[1].ref,
        `${foreign.claims[0].ref} and ${foreign.claims[1].ref} are of different places, which share no definition`,
        'draw figures of one profile',
      );
    if (hasCaveats) return;
    for (const { why, claims, said } of reasons) {
      const [one, other] = claims;
      if (why === 'rank' || one.profile !== other.profile) continue;
      this.problem(
        at,
        other.ref,
        `${one.id} and ${other.id} differ in ${why}: ${said.map((text) => `“${text ?? 'not said'}”`).join(', ')}`,
        'tell the difference under caveats:, or draw figures of one scope, base and year',
      );
    }
  }

  problem(at: readonly PropertyKey[], value: string, message: string, remedy: string): void {
    this.problems.push({ at, value, message, remedy });
  }

  /** All on one axis: one kind and one unit. */
  alike(data: readonly (Datum | undefined)[], at: readonly PropertyKey[]): void {
    const present = data.filter((datum) => datum !== undefined);
    const measure = (datum: Datum): string =>
      `${datum.claim.kind} in ${'unit' in datum.claim ? datum.claim.unit : 'no unit'}`;
    const first = present[0];
    const odd = first === undefined ? undefined : present.find((datum) => measure(datum) !== measure(first));
    if (first === undefined || odd === undefined) return;
    this.problem(
      at,
      odd.claim.ref,
      `one axis cannot hold ${measure(first)} (${first.claim.id}) and ${measure(odd)} (${odd.claim.id})`,
      'draw claims of one kind and one unit, or make two charts',
    );
  }
}

/** Equal within half the step that the coarser of the two is written to. */
export function agrees(value: number, expected: number, claim: RegisteredClaim): boolean {
  const step = claim.derivation?.rounding ?? writtenStep(expected);
  return Math.abs(value - expected) <= step / 2 + Math.abs(expected) * 1e-12;
}

/** Whether the parts come to their total; not asked where a claim is missing, which is told elsewhere. */
export function checkSum(
  builder: SeriesBuilder,
  at: readonly PropertyKey[],
  total: Datum,
  parts: readonly Datum[],
): void {
  if (builder.incomplete) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (!agrees(sum, total.value, total.claim)) {
    builder.problem(
      at,
      total.claim.id,
      `the parts come to ${sum.toLocaleString('en-US')}, the total says ${total.value.toLocaleString('en-US')}`,
      'draw the parts of this total, or name the total of these parts',
    );
  }
}
