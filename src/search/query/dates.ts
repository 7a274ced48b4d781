/** Dates in figures, as a query may hold them: `2025-11-10`, `2025.11`, `2025년 11월 10일`, `11월 10일`. */

export interface FoundDate {
  readonly year?: number;
  /** As the site writes it, folded. */
  readonly month: string;
  readonly day?: number;
  readonly index: number;
  readonly length: number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const FIGURES = /(?<![\d,.-])((?:19|20)\d\d)([-./])(?:(\d{1,2})\2(\d{1,2})|(\d\d))(?![\d,]|[-.]\d)\.?/gu;
const KOREAN = /(?<!\d)(?:(\d{4})년\s?)?(\d{1,2})월(?:\s?(\d{1,2})일)?/gu;

/** The dates of a folded text that name a month in figures, in order. */
export function findDates(folded: string): FoundDate[] {
  const made = (match: RegExpExecArray, [year, month, day]: readonly (string | undefined)[]): FoundDate[] => {
    const name = MONTHS[Number(month) - 1];
    if (name === undefined || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return [];
    return [
      {
        ...(year === undefined ? {} : { year: Number(year) }),
        month: name,
        ...(day === undefined ? {} : { day: Number(day) }),
        index: match.index,
        length: match[0].length,
      },
    ];
  };
  return [
    ...[...folded.matchAll(FIGURES)].flatMap((match) => made(match, [match[1], match[3] ?? match[5], match[4]])),
    ...[...folded.matchAll(KOREAN)].flatMap((match) => made(match, match.slice(1))),
  ].toSorted((a, b) => a.index - b.index);
}
