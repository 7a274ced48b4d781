/** A document's paragraphs are its non-blank lines, counted from 1. */
export function paragraphsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r?\n/u)
    .filter((row) => row.trim() !== '');
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Where the figure or name is in the paragraph, exactly and as whole words, as offsets in its composed (NFC) form:
 * "15" is not in "2015", nor "1,236" in "11,236" or "1,236.5".
 */
export function occurrencesIn(printed: string, paragraph: string): (readonly [from: number, to: number])[] {
  const needle = printed.normalize('NFC');
  const places: (readonly [number, number])[] = [];
  if (needle === '') return places;
  for (let at = paragraph.indexOf(needle); at !== -1; at = paragraph.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const before = paragraph.slice(Math.max(0, at - 2), at);
    const after = paragraph.slice(end, end + 2);
    const cutsLeft =
      WORD_CHARACTER.test(needle[0] ?? '') &&
      (WORD_CHARACTER.test(before.slice(-1)) || (/\p{N}/u.test(needle[0] ?? '') && /\p{N}[.,]$/u.test(before)));
    const last = needle.at(-1) ?? '';
    const cutsRight =
      WORD_CHARACTER.test(last) &&
      (WORD_CHARACTER.test(after.slice(0, 1)) || (/\p{N}/u.test(last) && /^[.,]\p{N}/u.test(after)));
    if (!cutsLeft && !cutsRight) places.push([at, end]);
  }
  return places;
}

/** Whether the figure or name is in the paragraph; see occurrencesIn. */
export function occursIn(printed: string, paragraph: string): boolean {
  return occurrencesIn(printed, paragraph).length > 0;
}
