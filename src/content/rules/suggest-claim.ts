/** Suggests the claim to which an unbound number in a text should be bound. */
import { dateOf } from '../../core/schema/dated.ts';
import type { Show } from '../../core/schema/text.ts';
import { findDates } from '../../core/values/dates-in-text.ts';
import { readDate } from '../../core/values/printed-date.ts';
import { findNumbersInText } from '../../core/values/numbers-in-text.ts';
import { closestMatch } from '../../core/values/closest-match.ts';
import { occursIn } from '../../core/values/paragraphs.ts';
import { ledgersOf, type ParsedClaim, type ParsedContent } from '../parsed-content.ts';

export interface SuggestedClaim {
  /** The id as it is written in that text. */
  readonly ref: string;
  /** The form in which the claim shows the number, unless it is the usual one. */
  readonly show?: Show;
}

const ORDINAL = /^(?:second|third|fourth)$/i;

/** In characters; a shorter number is one character away from too many others. */
const MIN_LENGTH = 4;

const FEW = 12;

/** Searches the profile of the text, or all; returns the first claim of the best kind of match. */
export function suggestClaim(
  content: ParsedContent,
  number: string,
  within: string | undefined,
  near: Pick<ParsedClaim['fields'], 'source' | 'paragraphs'> = {},
): SuggestedClaim | undefined {
  // “third” of “third quarter” is a part of a year, and no claim’s number.
  if (ORDINAL.test(number)) return undefined;
  // What a claim's own text means stands most often in its own paragraph.
  const candidates = (within === undefined ? content.claims : (ledgersOf(content).get(within) ?? [])).toSorted(
    (a, b) => distance(a, near) - distance(b, near),
  );
  const [figure, ...more] = findNumbersInText(number);
  const value = figure?.text === number && more.length === 0 ? figure.value : undefined;
  const prints = ({ fields }: ParsedClaim): boolean =>
    fields.printed !== undefined && occursIn(number.toLowerCase(), fields.printed.toLowerCase());
  const counts = ({ fields }: ParsedClaim): boolean => value !== undefined && fields.value === value;
  const isYear = /^\d{4}$/.test(number);
  // Of a day no number of another thing is meant, nor another day.
  const isDate = !isYear && findDates(number)[0]?.text === number;
  const date = isDate ? readDate(number) : undefined;
  type Fits = readonly (readonly [fit: (draft: ParsedClaim) => boolean, show?: Show])[];
  const ofDate: Fits = [
    [({ fields }) => date !== undefined && fields.kind === 'date' && fields.value === date],
    [({ fields }) => date !== undefined && deadlineOf(fields) === date, 'deadline'],
    [(draft) => draft.fields.kind === 'date' && prints(draft)],
  ];
  const ofNumber: Fits = [
    [(draft) => counts(draft) && prints(draft)],
    [counts],
    [(draft) => draft.fields.kind !== 'date' && prints(draft)],
    [({ fields }) => isYear && fields.kind === 'date' && String(fields.value).startsWith(number)],
    [({ fields }) => isYear && deadlineOf(fields).startsWith(number), 'deadline'],
    [prints],
    [
      ({ fields }) =>
        number.length >= MIN_LENGTH &&
        fields.printed !== undefined &&
        closestMatch(number, [fields.printed]) !== undefined,
    ],
  ];
  for (const [fit, show] of isDate ? ofDate : ofNumber) {
    const [found, other] = candidates.filter(fit);
    // Of a few of something, that another claim counts as many says nothing; where two do, even less.
    const isGuess = fit === counts && value !== undefined && value <= FEW && other !== undefined;
    if (isGuess && (found === undefined || distance(found, near) > 0)) continue;
    if (found !== undefined)
      return {
        ref: within === undefined ? `${found.profile}/${found.id}` : found.id,
        ...(show === undefined ? {} : { show }),
      };
  }
  return undefined;
}

/** 0 in the same paragraph, 1 in the same document, else 2. */
function distance({ fields }: ParsedClaim, near: Pick<ParsedClaim['fields'], 'source' | 'paragraphs'>): number {
  if (near.source === undefined || fields.source !== near.source) return 2;
  return fields.paragraphs?.some((paragraph) => near.paragraphs?.includes(paragraph) === true) === true ? 0 : 1;
}

function deadlineOf({ plan }: ParsedClaim['fields']): string {
  return dateOf(plan?.deadline) ?? '';
}
