import { claimsOfProfile, type Register, type RegisteredClaim } from '../../../core/domain/register.ts';
import { isQuantity } from '../../../core/domain/format-claim.ts';
import { promisesIn } from '../../../core/domain/promises.ts';
import { PLAN_KINDS, QUANTITY_KINDS } from '../../../core/schema/claim.ts';
import { fullRef } from '../../../core/values/id.ts';
import { claimsByRef, type ParsedClaim } from '../../parsed-content.ts';
import { nameKey, repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

/** Smaller numbers agree by chance. */
const TELLING = 10;
/** How far a rounding may be from the number: “over 44,000” for 44,452. */
const ROUNDING = 0.05;

const QUANTITIES: ReadonlySet<string> = new Set(QUANTITY_KINDS);

export const countedOnce: Rule = {
  name: 'counted-once',
  description:
    'A promise is counted once: a repeat or a rounding says what it repeats, which is of the same kind, and that is counted.',
  scope: ['claims'],
  emits: ['counted-twice', 'lost-from-count'],
  check: (content) => {
    const { claims, register } = content;
    const drafts = claimsByRef(content);
    return [
      ...claims.flatMap((draft) => {
        const { same_as: same } = draft.fields;
        const target = same === undefined ? undefined : drafts.get(fullRef(same, draft.profile))?.record;
        const fault = target === undefined ? undefined : faultOf(target, draft.fields);
        return fault === undefined ? [] : [issueAt(draft, ['same_as'], 'lost-from-count', fault)];
      }),
      ...[...register.profiles.keys()]
        .flatMap((profile) => twiceIn(register, profile))
        .flatMap(({ item, first }) => {
          const draft = drafts.get(item.ref);
          return draft === undefined
            ? []
            : issueAt(draft, ['plan', 'promise'], 'counted-twice', [
                `${first.id} already counts this ${item.plan?.kind ?? ''}`,
                `add same_as: ${first.id} if it is the same thing, part_of: if one holds the other, or word them apart`,
              ]);
        }),
    ];
  },
};

/** Why a claim that repeats this target would be counted nowhere. */
function faultOf(
  target: ParsedClaim['fields'],
  { kind, plan }: ParsedClaim['fields'],
): readonly [message: string, remedy: string] | undefined {
  const { id = '', same_as: next } = target;
  if (next !== undefined) return [`${id} is itself a repeat, of ${next}`, `name the first of them`];
  if ([kind, target.kind].every((one) => QUANTITIES.has(one ?? '')) && kind !== target.kind)
    return [
      `this is a ${kind ?? ''}, and ${id} is a ${target.kind ?? ''}: neither repeats the other`,
      'name a claim of the same kind, or remove same_as:',
    ];
  if (plan === undefined || plan.kind === target.plan?.kind) return undefined;
  return [
    `this is a ${plan.kind}, and ${id} is ${target.plan === undefined ? 'no plan' : `a ${target.plan.kind}`}`,
    'name a claim of the same kind of plan, or remove same_as:',
  ];
}

/** The plans of a profile that its counts hold twice: alike in words, in number, or as a number and its rounding. */
function twiceIn(register: Register, profile: string): { item: RegisteredClaim; first: RegisteredClaim }[] {
  // Of a source that is not there another rule tells, and of a claim that may hold this one and is not sound.
  const claims = claimsOfProfile(register, profile).filter(
    (claim) => register.sources.has(claim.source) && hasItsHolders(register, claim),
  );
  return PLAN_KINDS.flatMap((kind) => {
    const counted = promisesIn(register, claims, kind)
      .map(({ claim }) => claim)
      .toSorted((a, b) => a.number - b.number);
    const byWords = repeatsOf(counted, ({ plan }) => nameKey(plan?.promise ?? ''));
    const byNumber = counted.flatMap((item, at) => {
      const first = counted.find((other, before) => other !== item && isSameNumber(other, item, before < at));
      return first === undefined ? [] : [{ item, first }];
    });
    return [...byWords, ...byNumber];
  });
}

/** Whether all that it is a part of is in the register. */
function hasItsHolders(register: Register, claim: RegisteredClaim): boolean {
  const seen = new Set<RegisteredClaim>();
  let at: RegisteredClaim | undefined = claim;
  while (at?.part_of !== undefined && !seen.has(at)) {
    seen.add(at);
    at = register.claims.get(fullRef(at.part_of, at.profile));
  }
  return at !== undefined;
}

/** Whether the second repeats the first's number, or rounds it; of two equal ones the later is the repeat. */
function isSameNumber(first: RegisteredClaim, second: RegisteredClaim, isEarlier: boolean): boolean {
  if (!isQuantity(first) || !isQuantity(second)) return false;
  if (first.unit !== second.unit || second.value < TELLING) return false;
  if (first.value === second.value) return isEarlier;
  return (
    second.qualifier !== undefined &&
    first.qualifier === undefined &&
    Math.abs(first.value - second.value) / first.value < ROUNDING
  );
}
