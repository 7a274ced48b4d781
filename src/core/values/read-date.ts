/** Reads dates as people write them. */
import { MONTHS } from './english-months.ts';
import { plainForms } from './print-forms.ts';

const two = (part: string): string => part.padStart(2, '0');
const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part, i) => (part === undefined ? [] : [i === 0 ? part : two(part)])).join('-');

/** `2019.7.9`, `29/06/2029`, `September 14, 1964` and `2029년 6월` as partial dates, possible or not; a date without its year is none. */
export function readDate(given: string): string | undefined {
  // ’26년 is of this century; 2026. 1. 15. and 2026.1월 are 2026.1.15 and 2026.1.
  const text = plainForms(given)
    .replace(/^'(?=\d{2}[년.])/u, '20')
    .replace(/^(?=\d{2}년 ?\S)/u, '20')
    .replace(/^\d{4}\..*/u, (dotted) => dotted.replaceAll('. ', '.').replace(/(?<=\d)[.월]$/u, ''));
  const yearFirst = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?![\p{L}\d/~–-])/u.exec(text);
  const korean =
    /^(\d{4})년(?: ?(\d{1,2})월(?: ?(\d{1,2})일)?)?(?!\p{L}| ?(?:[상하]반기|[1-4](?:\/4)?분기|연?말|초))/u.exec(text);
  const [, ofYear, half, quarter] =
    /^(\d{4})[년.] ?(?:([상하])(?:반기|$)|([1-4])(?:(?:\/4)?분기|\/4$))/u.exec(text) ?? [];
  const [, whole, part] = /^(\d{4})년 ?(연?말|초)$/u.exec(text) ?? [];
  if (whole !== undefined) return `${whole}-${part === '초' ? 'early' : 'end'}`;
  if (ofYear !== undefined) return `${ofYear}-${quarter === undefined ? (half === '상' ? 'H1' : 'H2') : `Q${quarter}`}`;
  const [, year, month, day] = korean ?? yearFirst ?? [];
  if (year !== undefined) return joined(year, month, day);
  const [, first = '', second = '', last] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  // 29/06 can only be a day and a month; 03/06 may be either, and is not guessed at.
  if (last !== undefined)
    return Number(first) > 12
      ? joined(last, second, first)
      : Number(second) > 12
        ? joined(last, first, second)
        : undefined;
  return inWords(text);
}

function inWords(text: string): string | undefined {
  const year = /\b(?:19|20)\d{2}$/.exec(text)?.[0];
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(text)) + 1;
  if (year === undefined || month === 0) return undefined;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(year, ''))?.[1];
  return joined(year, String(month), day);
}
