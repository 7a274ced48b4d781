/** Figures of two places that a reader is tempted to compare, with the verdict on each pair. */
import { compareAll, comparandOf, type Comparand, type Verdict } from './comparability.ts';
import { mustGetClaim, mustGetProfile, type Register, type RegisteredClaim } from './register.ts';
import { isQuantity } from './format-claim.ts';

/** What pages carry of a key figure, so that two can be held against each other in the browser. */
export interface KeyNumber extends Comparand {
  /** `money for budget`, so that output never goes with a budget; `count of projects`, be they 71 projects or five major ones; else kind and unit. */
  readonly subject: string;
  readonly themes: readonly string[];
}

export interface KeyFigure {
  readonly claim: RegisteredClaim;
  /** What the profile calls it at a glance; figures are bound in braces. */
  readonly label: string;
  readonly number: KeyNumber;
}

export interface NumberPair<T> {
  readonly figures: readonly [T, T];
  readonly verdict: Verdict;
}

export function comparableNumbers(register: Register, a: string, b: string): NumberPair<KeyFigure>[] {
  return pairNumbers(keyFigures(register, a), keyFigures(register, b));
}

/**
 * Of the key figures alone, since all against all would be noise: for each kind of thing the first of either place,
 * in the order of the one profile. Money goes with money of one role; a count with a count of
 * things of one name; whatever else by one of its unit with a theme in common.
 */
export function pairNumbers<T extends { readonly number: KeyNumber }>(
  ones: readonly T[],
  others: readonly T[],
): NumberPair<T>[] {
  const taken = new Set<string>();
  return ones.flatMap((one): NumberPair<T>[] => {
    const { subject, kind, themes } = one.number;
    const namesItsSubject = kind === 'money' || kind === 'count';
    const other = others.find(
      ({ number }) =>
        number.subject === subject && (namesItsSubject || themes.some((theme) => number.themes.includes(theme))),
    );
    if (other === undefined || taken.has(subject)) return [];
    taken.add(subject);
    return [{ figures: [one, other], verdict: compareAll([one.number, other.number]) }];
  });
}

/** The key figures of a place that are numbers. */
export function keyFigures(register: Register, id: string): KeyFigure[] {
  return mustGetProfile(register, id).glance.flatMap(({ claim: ref, label }) => {
    const claim = mustGetClaim(register, ref, id);
    if (!isQuantity(claim)) return [];
    const number = { ...comparandOf(register, claim), subject: subjectOf(claim), themes: claim.themes };
    return [{ claim, label, number }];
  });
}

function subjectOf(claim: RegisteredClaim): string {
  if (claim.kind === 'money') return `money for ${claim.role}`;
  if (!isQuantity(claim)) return claim.kind;
  return claim.kind === 'count'
    ? `count of ${claim.unit.toLowerCase().split(' ').at(-1) ?? ''}`
    : `${claim.kind} in ${claim.unit}`;
}
