/** The claim that a number in a text was most likely to be bound to. */
import type { Show } from '../../core/schema/text.ts';
import { findFigures } from '../../core/values/numbers-in-text.ts';
import { nearest } from '../../core/values/closest-match.ts';
import { standsIn } from '../../core/values/paragraphs.ts';
import type { ClaimDraft, Content } from '../parsed-content.ts';

export interface MeantClaim {
  /** As it is written where the number stands. */
  readonly ref: string;
  /** The form in which the claim shows the number, where that is not its usual one. */
  readonly show?: Show;
}

const ledgers = new WeakMap<Content, ReadonlyMap<string, readonly ClaimDraft[]>>();

function ledgersOf(content: Content): ReadonlyMap<string, readonly ClaimDraft[]> {
  const known = ledgers.get(content) ?? Map.groupBy(content.claims, ({ profile }) => profile);
  ledgers.set(content, known);
  return known;
}

/** Shorter numbers are one letter from any other. */
const SHORTEST = 4;

/** Looks in the profile within which the number stands, or in all; the first claim that fits best, if any does. */
export function meantClaim(content: Content, number: string, within: string | undefined): MeantClaim | undefined {
  const candidates = within === undefined ? content.claims : (ledgersOf(content).get(within) ?? []);
  const [figure, ...more] = findFigures(number);
  const value = figure?.text === number && more.length === 0 ? figure.value : undefined;
  const prints = ({ fields }: ClaimDraft): boolean =>
    fields.printed !== undefined && standsIn(number.toLowerCase(), fields.printed.toLowerCase());
  const counts = ({ fields }: ClaimDraft): boolean => value !== undefined && fields.value === value;
  const isYear = /^\d{4}$/.test(number);
  const fits: readonly (readonly [fit: (draft: ClaimDraft) => boolean, show?: Show])[] = [
    [(draft) => counts(draft) && prints(draft)],
    [counts],
    [(draft) => draft.fields.kind !== 'date' && prints(draft)],
    [({ fields }) => isYear && fields.kind === 'date' && String(fields.value).startsWith(number)],
    [({ fields }) => isYear && deadlineOf(fields).startsWith(number), 'deadline'],
    [prints],
    [
      ({ fields }) =>
        number.length >= SHORTEST && fields.printed !== undefined && nearest(number, [fields.printed]) !== undefined,
    ],
  ];
  for (const [fit, show] of fits) {
    const found = candidates.find(fit);
    if (found !== undefined)
      return {
        ref: within === undefined ? `${found.profile}/${found.id}` : found.id,
        ...(show === undefined ? {} : { show }),
      };
  }
  return undefined;
}

function deadlineOf({ plan }: ClaimDraft['fields']): string {
  return typeof plan?.deadline === 'object' ? plan.deadline.date : '';
}
