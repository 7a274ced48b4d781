/** Splits a normalised query into numbers, dates and the words between them. */
import { ownOf } from '../../core/values/own-of.ts';
import { findDates, type ParsedDate } from './dates.ts';
import { isHangul, wordsIn } from './normalise.ts';
import { withoutEndings } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';
import { findNumbers, type ParsedNumber } from './numbers.ts';

/** How a year is a deadline: due in it, before it, or after it. */
export type DeadlineSide = 'by' | 'before' | 'after';

interface LexedFigure<Found> {
  readonly found: Found;
  readonly text: string;
  readonly due: DeadlineSide | undefined;
}
export type NumberItem = LexedFigure<ParsedNumber> & { readonly type: 'number' };
export type DateItem = LexedFigure<ParsedDate> & { readonly type: 'date' };
export type LexItem = NumberItem | DateItem | { readonly type: 'words'; readonly words: readonly string[] };

const DEADLINE_BEFORE =
  /(?:^|\s)(by|due|until|till|before|after|since|deadline|기한|마감)(?: (?:in|by|of|on|the end of|end of|late|early))?\s*$/u;
const DEADLINE_AFTER = /^\s?(?:년)?\s?(까지|이전|이후|deadline|기한|마감)(?:에)?(?![\p{L}\p{N}])/u;
const SIDES: Readonly<Record<string, DeadlineSide>> = {
  before: 'before',
  이전: 'before',
  after: 'after',
  since: 'after',
  이후: 'after',
};
const COUNT =
  /^[\d,.]+(?:년|개국|개사|개소|개|곳|명|건|가지|배|주년)(?:까지|이전|이후|에서|부터|으로|에는|의|에|은|는|이|가|을|를|과|와|로|도|만)?$/u;
/** Particles after a number, which carry no meaning here: 2027년에, 44,452개의. */
const PARTICLE = /^(?:에서|까지|부터|으로|에는|의|에|은|는|이|가|을|를|과|와|로|도|만)(?![\p{L}\p{N}])/u;

/** Digits followed by Hangul (2호선) are one word if the site has that word. */
export function lexQuery(folded: string, lexicon: Lexicon): LexItem[] {
  const items: LexItem[] = [];
  let end = 0;
  const words = (text: string): void => {
    const found = knownWordsIn(text, lexicon);
    if (found.length > 0) items.push({ type: 'words', words: found });
  };
  const figure = (found: ParsedNumber | ParsedDate): LexedFigure<typeof found> => {
    const before = folded.slice(end, found.index);
    const stop = found.index + found.length;
    const [dueBefore, dueAfter] = [DEADLINE_BEFORE.exec(before), DEADLINE_AFTER.exec(folded.slice(stop))];
    const side = dueBefore?.[1] ?? dueAfter?.[1];
    words(dueBefore === null ? before : before.slice(0, dueBefore.index));
    end = stop + (dueAfter?.[0] ?? PARTICLE.exec(folded.slice(stop))?.[0] ?? '').length;
    return {
      found,
      text: folded.slice(found.index, stop),
      due: side === undefined ? undefined : (ownOf(SIDES, side) ?? 'by'),
    };
  };
  const dates = findDates(folded);
  const within = (at: number): boolean => dates.some(({ index, length }) => at >= index && at < index + length);
  const figures = [...dates, ...findNumbers(folded).filter(({ index }) => !within(index))];
  for (const found of figures.toSorted((a, b) => a.index - b.index)) {
    if (found.index < end) continue;
    if ('month' in found) {
      items.push({ type: 'date', ...figure(found), found });
      continue;
    }
    const around = /\S*$/u.exec(folded.slice(0, found.index))?.[0] ?? '';
    const chunk = around + (/^\S*/u.exec(folded.slice(found.index))?.[0] ?? '');
    const known = (word: string): boolean =>
      !/^[\d,.]+$/u.test(word) && wordsIn(word).length === 1 && lexicon.has(word);
    // A date or a count with its counter is a number, although some title has it as a word: 2027년까지, 10곳.
    const isCount = around === '' && COUNT.test(chunk);
    if (isHangul(chunk) && !isCount && [chunk, ...withoutEndings(chunk)].some(known)) continue;
    items.push({ type: 'number', ...figure(found), found });
  }
  words(folded.slice(end));
  return items;
}

/** The words of a text. Hyphenated words are joined if the site writes them so: e-sports. */
function knownWordsIn(text: string, lexicon: Lexicon): string[] {
  return text.split(' ').flatMap((chunk) => {
    const parts = wordsIn(chunk);
    const whole = parts.join('');
    if (parts.length < 2) return parts;
    const known = lexicon.has(whole) || lexicon.soundingLike(whole).length > 0;
    return known || parts.some((part) => part.length === 1) ? [whole] : parts;
  });
}
