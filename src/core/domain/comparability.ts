/**
 * The guard on comparison: whether figures may share an axis, and if not, why.
 * A claim is what one document says; two documents agree only where they say so, never where both are silent.
 * When in doubt, the answer is no.
 */
import type { ClaimKind } from '../schema/claim.ts';
import { fullRef } from '../values/id.ts';
import { endOf } from '../values/partial-date.ts';
import { dueDateOf } from './due-date.ts';
import type { Register, RegisteredClaim } from './register.ts';
import { fillWhole, isQuantity, type QuantityClaim } from './format-claim.ts';
import { compare as t } from '../../strings/index.ts';
import type { Qualifier } from '../values/quantity.ts';

/** What keeps figures apart, the most serious first: the page gives the first in a sentence. */
export const OBSTACLES = [
  /** One of them holds no figure. */
  'figure',
  /** Money beside a count, a share beside a ratio. */
  'kind',
  /** Ranks are positions on lists; a length cannot show them. */
  'rank',
  'unit',
  'scope',
  'base',
  /** A promise beside a report, a proposal beside a plan. */
  'status',
  'year',
  /** `over`, `at least`, `up to` and the like name a limit, and a range two, not a value. */
  'bound',
  /** Printed beside derived, or a figure that the editor added. */
  'basis',
  /** Different places, and no document that counts both by one rule. */
  'definition',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What decides whether a figure may be compared: no more than that, so that pages can carry it. */
export interface Comparand {
  readonly profile: string;
  readonly source: string;
  readonly kind: ClaimKind;
  readonly basis: RegisteredClaim['basis'];
  readonly isQuantity: boolean;
  /** With what it is per. */
  readonly unit?: string | undefined;
  readonly scope?: string | undefined;
  readonly base?: string | undefined;
  readonly reported?: string | undefined;
  readonly year?: string | undefined;
  readonly bound?: string | undefined;
  /** The claim that it is part of. */
  readonly whole?: string | undefined;
}

/** Why two claims may not share an axis. `said` is what each says of the matter; `undefined` where it says nothing. */
export interface Reason {
  readonly why: Obstacle;
  readonly said: readonly [string | undefined, string | undefined];
}

export type Verdict =
  { readonly comparable: true } | { readonly comparable: false; readonly reasons: readonly [Reason, ...Reason[]] };

type Said = Reason['said'];

/**
 * Compares every pair of two or more claims: that A is comparable with B, and B with C, does not make
 * A and C comparable. Of each kind of reason the first is given. The order of the claims does not matter.
 * Throws a RangeError for fewer than two.
 */
export function comparability(register: Register, claims: readonly RegisteredClaim[]): Verdict {
  return compareAll(claims.map((claim) => comparandOf(register, claim)));
}

/** The same of what decides it alone. */
export function compareAll(figures: readonly Comparand[]): Verdict {
  if (figures.length < 2) throw new RangeError('a comparison needs two claims');
  const all = figures.flatMap((one, i) => figures.slice(i + 1).flatMap((other) => between(one, other)));
  const [first, ...rest] = OBSTACLES.flatMap((why) => all.find((reason) => reason.why === why) ?? []);
  return first === undefined ? { comparable: true } : { comparable: false, reasons: [first, ...rest] };
}

/** What of a claim decides. */
export function comparandOf(register: Register, claim: RegisteredClaim): Comparand {
  const { profile, source, kind, basis, plan, part_of } = claim;
  const shared = { profile, source, kind, basis };
  if (!isQuantity(claim)) return { ...shared, isQuantity: false };
  return {
    ...shared,
    isQuantity: true,
    unit: claim.per === undefined ? claim.unit : `${claim.unit} per ${claim.per}`,
    scope: filledField(register, claim, 'scope'),
    base: filledField(register, claim, 'base'),
    reported: plan?.reported,
    year: yearOf(register, claim),
    bound: boundOf(claim),
    whole: part_of === undefined ? undefined : fullRef(part_of, profile),
  };
}

/** A verdict for readers: whether, why, and in what else the two are apart, empty where in nothing. */
export function verdictWords(places: readonly [string, string], verdict: Verdict): readonly [string, string, string] {
  if (verdict.comparable) return [t.axis, t.axisWhy, ''];
  const [first, ...others] = verdict.reasons;
  const rule = verdict.reasons.some(({ why }) => why === 'definition') ? t.noRule : '';
  const apart = others.map(({ why }) => t.aspects[why]);
  return [
    t.noAxis,
    t.why[first.why](places, first.said, rule),
    apart.length === 0 ? '' : `${t.alsoApart} ${t.names(apart)}.`,
  ];
}

function between(one: Comparand, other: Comparand): Reason[] {
  const each = (read: (figure: Comparand) => string | undefined): Said => [read(one), read(other)];
  if (!one.isQuantity || !other.isQuantity) return [{ why: 'figure', said: [one.kind, other.kind] }];
  // Of different kinds nothing further can agree.
  if (one.kind !== other.kind) return [{ why: 'kind', said: [one.kind, other.kind] }];

  const isOnePlace = one.profile === other.profile;
  /** One document may leave unsaid what holds for all its figures of one place. */
  const isOneText = isOnePlace && one.source === other.source;
  const scopes = each(({ scope }) => scope);
  const bases = each(({ base }) => base);

  const found: Reason[] = [];
  const unless = (agree: boolean, why: Obstacle, said: Said): void => {
    if (!agree) found.push({ why, said });
  };
  const unlessSame = (why: Obstacle, said: Said): void => {
    unless(isSame(said), why, said);
  };
  unless(one.kind !== 'rank', 'rank', scopes);
  unless(one.unit === other.unit, 'unit', [one.unit, other.unit]);
  unless(isOneText ? isSame(scopes) : isSame(scopes) && isStated(scopes[0]), 'scope', scopes);
  // A share or a ratio is of something, and one text may hold shares of many things; an amount is not.
  const needsBase = one.kind === 'share' || one.kind === 'ratio';
  unless(isSame(bases) && (!needsBase || isStated(bases[0])), 'base', bases);
  unlessSame(
    'status',
    each(({ reported }) => reported),
  );
  unlessSame(
    'year',
    each(({ year }) => year),
  );
  unless(one.bound === undefined && other.bound === undefined, 'bound', [one.bound, other.bound]);
  // Within one place a drawing marks what is derived; across places both must have the same basis.
  unless(isOnePlace || (one.basis === other.basis && one.basis !== 'editor'), 'basis', [one.basis, other.basis]);
  unless(isOnePlace || hasOneRule(one, other), 'definition', [one.source, other.source]);
  return found;
}

function filledField(register: Register, claim: RegisteredClaim, field: 'scope' | 'base'): string | undefined {
  const text = isQuantity(claim) ? claim[field] : undefined;
  // The checks ask too, of ledgers in which a claim that is named here may be missing.
  return text === undefined ? undefined : fillWhole(register, text, claim.profile);
}

/** The year that a figure speaks of: that of its deadline, else that of its document. */
function yearOf(register: Register, claim: RegisteredClaim): string | undefined {
  const date = dueDateOf(claim) ?? register.sources.get(claim.source)?.published;
  return date === undefined ? undefined : endOf(date.date).slice(0, 4);
}

const BOUNDS: readonly (Qualifier | undefined)[] = [
  'over',
  'more than',
  'up to',
  'at most',
  'less than',
  'within',
  'at least',
];

function boundOf({ qualifier, to }: Pick<QuantityClaim, 'qualifier' | 'to'>): string | undefined {
  if (to !== undefined) return 'range';
  return BOUNDS.includes(qualifier) ? qualifier : undefined;
}

const normalised = (text: string | undefined): string | undefined => text?.toLowerCase().replace(/\s+/g, ' ').trim();

function isSame([one, other]: Said): boolean {
  return normalised(one) === normalised(other);
}

/** Words in which editors say that a document leaves something open; two gaps are no agreement. */
const OPEN =
  /\b(?:not|nowhere|never) (?:\w+ )?(?:stated|said|named|given|known|clear)\b|\bno (?:\w+ ){1,3}(?:stated|said|named|given)\b|\b(?:unstated|unknown|unclear|unnamed|presumably|probably)\b/i;

function isStated(text: string | undefined): boolean {
  return text !== undefined && !OPEN.test(text);
}

/** Both figures are counted by one hand: in one document, or as parts of one whole that the register holds. */
function hasOneRule(one: Comparand, other: Comparand): boolean {
  return one.source === other.source || (one.whole !== undefined && one.whole === other.whole);
}
