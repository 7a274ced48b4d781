/** The text around a range of a paragraph, on one line, for the terminal. */
const AROUND = 36;

export function excerpt(paragraph: string, index: number, length: number): string {
  return paragraph
    .slice(Math.max(0, index - AROUND), index + length + AROUND)
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim();
}
