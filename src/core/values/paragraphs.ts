import { isParticle } from './particles.ts';

/** A document's paragraphs are its non-blank lines, counted from 1, without the signs that nobody sees. */
export function paragraphsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r?\n/u)
    .filter((row) => row.trim() !== '')
    .map(visible);
}

/** Soft hyphens and their like gone, and one kind of space: nobody can copy what cannot be seen. */
const visible = (text: string): string =>
  text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').replaceAll(/(?! )\p{Zs}/gu, ' ');

type Range = readonly [from: number, to: number];

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether a cut at the beginning of a range goes through a word or a number. */
function cutsLeft(text: string, [from]: Range): boolean {
  const first = text[from] ?? '';
  const before = text.slice(Math.max(0, from - 2), from);
  return (
    WORD_CHARACTER.test(first) &&
    (WORD_CHARACTER.test(before.slice(-1)) || (/\p{N}/u.test(first) && /\p{N}[.,]$/u.test(before)))
  );
}

/** The same at its end. Particles are no part of the word that they follow. */
function cutsRight(text: string, [from, to]: Range): boolean {
  const last = text[to - 1] ?? '';
  const after = text.slice(to, to + 2);
  // A percentage point is no percent.
  if (last === '%') return /^[pP](?!\p{L})/u.test(after);
  if (!WORD_CHARACTER.test(last)) return false;
  if (/\p{N}/u.test(last) && /^[.,]\p{N}/u.test(after)) return true;
  const rest = /^[\p{L}\p{N}]+/u.exec(text.slice(to))?.[0] ?? '';
  return rest !== '' && !isParticle(text.slice(from, to), rest);
}

/**
 * Where the figure or name is in the paragraph, exactly and as whole words, as offsets in its composed (NFC) form:
 * "15" is not in "2015", nor "1,236" in "11,236" or "1,236.5"; "4곳" is in "4곳을" and not in "14곳".
 */
export function occurrencesIn(printed: string, paragraph: string): Range[] {
  const needle = visible(printed.normalize('NFC'));
  const places: Range[] = [];
  if (needle === '') return places;
  for (let at = paragraph.indexOf(needle); at !== -1; at = paragraph.indexOf(needle, at + 1)) {
    const range: Range = [at, at + needle.length];
    if (!cutsLeft(paragraph, range) && !cutsRight(paragraph, range)) places.push(range);
  }
  return places;
}

/** Whether the figure or name is in the paragraph; see occurrencesIn. */
export function occursIn(printed: string, paragraph: string): boolean {
  return occurrencesIn(printed, paragraph).length > 0;
}

/** The least range around one that `occurrencesIn` finds: `4` of `4차로를` widened to `4차로`. */
export function wholeWords(text: string, [from, to]: Range): Range {
  let [start, end] = [from, to];
  while (start > 0 && cutsLeft(text, [start, end])) start -= 1;
  while (end < text.length && cutsRight(text, [start, end])) end += 1;
  return [start, end];
}
