/**
 * How much of an original the ledgers carry: which of its numbers, dates and names are in the printed words of a claim,
 * paragraph by paragraph. What needs no claim is listed in seeds/exceptions.yaml with the reason.
 */
import { findDates } from '../core/values/dates-in-text.ts';
import { findNames } from '../core/values/names-in-text.ts';
import { findNumerals, type Numeral } from '../core/values/numerals.ts';
import { findNumbersInText } from '../core/values/numbers-in-text.ts';
import { parsePartialDate } from '../core/values/partial-date.ts';
import { agreesWith, readPrintedDates } from '../core/values/printed-date.ts';
import { NUMBERED } from '../core/values/quantity.ts';
import { occurrencesIn, occursIn } from '../core/values/paragraphs.ts';
import type { Exception } from '../core/schema/exception.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord } from './parsed-content.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './rules/rule.ts';

export const COVERED = ['numbers', 'dates', 'names'] as const;
type Covered = (typeof COVERED)[number];

interface UncoveredItem {
  readonly what: Covered;
  readonly text: string;
  /** Offset in the paragraph. */
  readonly index: number;
}

export interface CoverageCount {
  readonly carried: number;
  /** Listed as exceptions. */
  readonly excepted: number;
  readonly all: number;
}

export interface Coverage {
  readonly counts: Readonly<Record<Covered, CoverageCount>>;
  /** What is not carried, by paragraph number from 1; only paragraphs with such items. */
  readonly left: ReadonlyMap<number, readonly UncoveredItem[]>;
  /** Exceptions that are not needed. */
  readonly issues: readonly Issue[];
}

type Range = readonly [from: number, to: number];

/** Compares one document's paragraphs with the claims of that source. */
export function coverageOf(content: ParsedContent, source: string, paragraphs: readonly string[]): Coverage {
  const claims = content.claims.filter(({ fields }) => fields.source === source);
  const printedIn = new Map<number, Set<string>>();
  for (const { fields } of claims) {
    if (fields.printed === undefined) continue;
    for (const paragraph of [...(fields.paragraphs ?? []), ...(fields.context ?? [])])
      printedIn.set(paragraph, (printedIn.get(paragraph) ?? new Set<string>()).add(fields.printed));
  }
  const day = content.sources.find(({ id }) => id === source)?.fields.published?.date ?? '';
  const known = claims.flatMap(({ fields }) => [
    fields.printed ?? '',
    fields.name?.en ?? '',
    fields.name?.ko ?? '',
    ...(fields.name?.also ?? []),
  ]);
  const exceptions = content.exceptions.filter(({ fields }) => fields.source === source);
  const used = new Set<string>();

  const counts = { numbers: tally(), dates: tally(), names: tally() };
  const left = new Map<number, UncoveredItem[]>();
  paragraphs.forEach((text, i) => {
    const number = i + 1;
    const excepted = exceptions.flatMap((draft) => rangesOf(draft, number, text));
    const dates = findDates(text);
    const printed = [
      ...[...(printedIn.get(number) ?? [])].flatMap((words) => occurrencesIn(words, text)),
      ...claims.flatMap((claim) => deadlinesIn(claim, number, text, day)),
    ];
    const [numbered, numbers] = numbersIn(text);
    const items: UncoveredItem[] = [
      ...numbers.map((number) => ({ what: 'numbers' as const, ...number })),
      ...numbered.map((name) => ({ what: 'names' as const, ...name })),
      ...dates.map((date) => ({ what: 'dates' as const, ...date })),
      ...findNames(text)
        // A month is part of a date, not a name.
        .filter(({ text: name, index }) => !within([index, index + name.length], dates.map(rangeOf)))
        .map((name) => ({ what: 'names' as const, ...name })),
    ];
    for (const item of items.toSorted((a, b) => a.index - b.index)) {
      const count = counts[item.what];
      count.all += 1;
      const range = rangeOf(item);
      if (within(range, printed) || (item.what === 'names' && isKnown(item.text, known))) {
        count.carried += 1;
        continue;
      }
      const reasons = excepted.filter((exception) => within(range, [exception.range]));
      if (reasons.length > 0) {
        count.excepted += 1;
        for (const { key } of reasons) used.add(key);
        continue;
      }
      left.set(number, [...(left.get(number) ?? []), item]);
    }
  });
  return { counts, left, issues: exceptions.flatMap((draft) => unneeded(draft, used)) };
}

/** Where the passage of a claim in this paragraph says the deadline that the claim gives, or when it was met. */
function deadlinesIn({ fields }: ParsedClaim, paragraph: number, text: string, day: string): Range[] {
  const { passage, paragraphs, plan, new_deadline: moved, happened } = fields;
  if (passage === undefined || paragraphs?.[0] !== paragraph) return [];
  const given = [plan?.deadline, moved, happened].flatMap((dated) =>
    typeof dated === 'object' ? (parsePartialDate(dated.date) ?? []) : [],
  );
  return occurrencesIn(passage, text).flatMap((range) =>
    findDates(text)
      .filter(
        (date) =>
          within(rangeOf(date), [range]) &&
          readPrintedDates(date.text, day).some((read) => given.some((one) => agreesWith(one, read))),
      )
      .map(rangeOf),
  );
}

/** Names that a number begins, such as 2호선, and all other numbers; an amount in several words or signs is one. */
function numbersIn(text: string): [names: Numeral[], numbers: Numeral[]] {
  const read = findNumbersInText(text).map((number) => ({ text: number.text, index: number.index }));
  const unread = findNumerals(text).filter((numeral) => !within(rangeOf(numeral), read.map(rangeOf)));
  const names: Numeral[] = [];
  const numbers: Numeral[] = [];
  for (const number of [...read, ...unread]) {
    const rest = NUMBERED.exec(text.slice(number.index + number.text.length))?.[0];
    if (rest === undefined) numbers.push(number);
    else names.push({ text: `${number.text}${rest}`, index: number.index });
  }
  return [names, numbers];
}

/** "Daejeon and Chungnam" is known when each part is. */
function isKnown(name: string, known: readonly string[]): boolean {
  return name.split(/ (?:(?:of|and|for|the|&) ?)+/).every((part) => known.some((words) => occursIn(part, words)));
}

const tally = (): { carried: number; excepted: number; all: number } => ({ carried: 0, excepted: 0, all: 0 });
const rangeOf = ({ text, index }: { text: string; index: number }): Range => [index, index + text.length];
const within = ([from, to]: Range, ranges: readonly Range[]): boolean =>
  ranges.some(([start, end]) => start <= from && to <= end);

const keyOf = (draft: ParsedRecord<Exception>, paragraph: number): string => `${draft.id} ${paragraph}`;

function rangesOf(draft: ParsedRecord<Exception>, paragraph: number, text: string): { key: string; range: Range }[] {
  const words = draft.fields.text;
  if (words === undefined || draft.fields.paragraphs?.includes(paragraph) !== true) return [];
  const ranges: { key: string; range: Range }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    ranges.push({ key: keyOf(draft, paragraph), range: [at, at + words.length] });
  return ranges;
}

/** An exception that is no longer needed would hide the next mistake. */
function unneeded(draft: ParsedRecord<Exception>, used: ReadonlySet<string>): Issue[] {
  return (draft.fields.paragraphs ?? []).flatMap((paragraph, i) =>
    used.has(keyOf(draft, paragraph))
      ? []
      : issueAt(draft, ['paragraphs', i], 'unneeded-exception', [
          `nothing in paragraph ${paragraph} of ${draft.fields.source ?? ''} needs this exception`,
          'remove it: the words are not there, contain no number or date, or are carried by a claim',
          draft.fields.text,
        ]),
  );
}

/** The share that is carried or excepted, in percent with one decimal, rounded down so that only a full one reads as 100. */
export function percentOf({ carried, excepted, all }: CoverageCount): number {
  return all === 0 ? 100 : Math.floor(((carried + excepted) / all) * 1000) / 10;
}
