/** Dates with a numeric month in a query: `2025-11-10`, `2025.11`, `2025년 11월 10일`, `11월 10일`. */

export interface ParsedDate {
  readonly year?: number;
  /** English name, lower case, as the index has it. */
  readonly month: string;
  readonly day?: number;
  readonly index: number;
  readonly length: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMERIC_DATE = /(?<![\d,.-])((?:19|20)\d\d)([-./])(?:(\d{1,2})\2(\d{1,2})|(\d\d))(?![\d,]|[-.]\d)\.?/gu;
const KOREAN_DATE = /(?<!\d)(?:(\d{4})년\s?)?(\d{1,2})월(?:\s?(\d{1,2})일)?/gu;

/** The dates with a numeric month in a normalised text, in order. */
export function findDates(folded: string): ParsedDate[] {
  const parsed = (match: RegExpExecArray, [year, month, day]: readonly (string | undefined)[]): ParsedDate[] => {
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
    ...[...folded.matchAll(NUMERIC_DATE)].flatMap((match) => parsed(match, [match[1], match[3] ?? match[5], match[4]])),
    ...[...folded.matchAll(KOREAN_DATE)].flatMap((match) => parsed(match, match.slice(1))),
  ].toSorted((a, b) => a.index - b.index);
}
