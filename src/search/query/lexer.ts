/** Cuts a folded query into figures, dates and the words between them. */
import { findDates, type FoundDate } from './dates.ts';
import { isHangul, wordsIn } from './normalise.ts';
import { withoutEndings } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';
import { findNumbers, type FoundNumber } from './numbers.ts';

/** Whether a year is a deadline, and on which side of it. */
export type Due = 'by' | 'before' | 'after';

interface Figure<Found> {
  readonly found: Found;
  readonly text: string;
  readonly due: Due | undefined;
}
export type NumberItem = Figure<FoundNumber> & { readonly type: 'number' };
export type DateItem = Figure<FoundDate> & { readonly type: 'date' };
export type LexItem = NumberItem | DateItem | { readonly type: 'words'; readonly words: readonly string[] };

const DUE_BEFORE =
  /(?:^|\s)(by|due|until|till|before|after|since|deadline|기한|마감)(?: (?:in|by|of|on|the end of|end of|late|early))?\s*$/u;
const DUE_AFTER = /^\s?(?:년)?\s?(까지|이전|이후|deadline|기한|마감)(?:에)?(?![\p{L}\p{N}])/u;
const SIDES: Readonly<Record<string, Due>> = {
  before: 'before',
  이전: 'before',
  after: 'after',
  since: 'after',
  이후: 'after',
};
/** A particle on a figure says nothing: 2027년에, 44,452개의. */
const PARTICLE = /^(?:에서|까지|부터|으로|에는|의|에|은|는|이|가|을|를|과|와|로|도|만)(?![\p{L}\p{N}])/u;

/** Hangul written onto digits, as in 2호선, is a word where the site knows it so. */
export function lexQuery(folded: string, lexicon: Lexicon): LexItem[] {
  const items: LexItem[] = [];
  let end = 0;
  const words = (text: string): void => {
    const found = knownWordsIn(text, lexicon);
    if (found.length > 0) items.push({ type: 'words', words: found });
  };
  const figure = (found: FoundNumber | FoundDate): Figure<typeof found> => {
    const before = folded.slice(end, found.index);
    const stop = found.index + found.length;
    const [dueBefore, dueAfter] = [DUE_BEFORE.exec(before), DUE_AFTER.exec(folded.slice(stop))];
    const side = dueBefore?.[1] ?? dueAfter?.[1];
    words(dueBefore === null ? before : before.slice(0, dueBefore.index));
    end = stop + (dueAfter?.[0] ?? PARTICLE.exec(folded.slice(stop))?.[0] ?? '').length;
    return {
      found,
      text: folded.slice(found.index, stop),
      due: side === undefined ? undefined : (SIDES[side] ?? 'by'),
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
    if (isHangul(chunk) && [chunk, ...withoutEndings(chunk)].some(known)) continue;
    if (isHyphened(folded, found, lexicon)) continue;
    items.push({ type: 'number', ...figure(found), found });
  }
  words(folded.slice(end));
  return items;
}

/** Ids may hold numbers: new-port-pier-7. */
function isHyphened(folded: string, found: FoundNumber, lexicon: Lexicon): boolean {
  const before = /[a-z0-9]+(?=-$)/u.exec(folded.slice(0, found.index))?.[0];
  return (
    before !== undefined &&
    /[a-z]/u.test(before) &&
    !lexicon.has(`${before}${found.value}`) &&
    lexicon.has(before) &&
    folded[found.index + found.length] === '-'
  );
}

/** What a place name in Latin letters may end with. */
const ENDINGS = new Set('si shi do gun ku gu dong gwangyeoksi kwangyoksi teukbyeolsi teukryesi'.split(' '));

/**
 * Words, with those of one hyphened chunk run together where the site knows them so: e-sports. Of a place with its kind
 * after a hyphen, Busan-si, the kind is let go where the site does not write it.
 */
function knownWordsIn(text: string, lexicon: Lexicon): string[] {
  return text.split(' ').flatMap((chunk) => {
    const parts = wordsIn(chunk);
    const whole = parts.join('');
    if (parts.length < 2) return parts;
    const known = lexicon.has(whole) || lexicon.namedAlike(whole).length > 0;
    if (known || parts.some((part) => part.length === 1)) return [whole];
    const hyphened = /^[^-]+-([^-]+)$/u.exec(chunk)?.[1];
    return hyphened !== undefined && parts.length === 2 && ENDINGS.has(hyphened) ? parts.slice(0, 1) : parts;
  });
}
