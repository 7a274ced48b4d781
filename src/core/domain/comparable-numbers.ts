/** Figures of two places that a reader is tempted to compare, with the verdict on each pair. */
import { comparability, type Verdict } from './comparability.ts';
import { mustGetClaim, mustGetProfile, type Register, type RegisteredClaim } from './register.ts';
import { isQuantity } from './format-claim.ts';

interface KeyFigure {
  readonly claim: RegisteredClaim;
  /** What the profile calls it at a glance; figures are bound in braces. */
  readonly label: string;
}

export interface NumberPair {
  readonly figures: readonly [KeyFigure, KeyFigure];
  readonly verdict: Verdict;
}

/**
 * Of the key figures alone, since all against all would be noise: for each kind of thing the first of either place,
 * in the order of the one profile. Money goes with money of one role; a count with a count of
 * things of one name; whatever else by one of its unit with a theme in common.
 */
export function comparableNumbers(register: Register, a: string, b: string): NumberPair[] {
  const taken = new Set<string>();
  return keyFigures(register, a).flatMap((one): NumberPair[] => {
    const subject = subjectOf(one.claim);
    const other = keyFigures(register, b).find(
      ({ claim }) => subjectOf(claim) === subject && (namesItsSubject(claim) || haveThemeInCommon(one.claim, claim)),
    );
    if (other === undefined || taken.has(subject)) return [];
    taken.add(subject);
    return [{ figures: [one, other], verdict: comparability(register, [one.claim, other.claim]) }];
  });
}

function keyFigures(register: Register, id: string): KeyFigure[] {
  return mustGetProfile(register, id)
    .glance.map(({ claim, label }) => ({ claim: mustGetClaim(register, claim, id), label }))
    .filter(({ claim }) => isQuantity(claim));
}

/** `money for budget`, so that output never goes with a budget; `count of projects`, be they 71 projects or five major projects; else kind and unit. */
function subjectOf(claim: RegisteredClaim): string {
  if (claim.kind === 'money') return `money for ${claim.role}`;
  if (!isQuantity(claim)) return claim.kind;
  return claim.kind === 'count'
    ? `count of ${claim.unit.toLowerCase().split(' ').at(-1) ?? ''}`
    : `${claim.kind} in ${claim.unit}`;
}

function namesItsSubject({ kind }: RegisteredClaim): boolean {
  return kind === 'money' || kind === 'count';
}

function haveThemeInCommon(one: RegisteredClaim, other: RegisteredClaim): boolean {
  return one.themes.some((theme) => other.themes.includes(theme));
}
