/** A sorted list of words, packed small: each gives only what differs from the one before. */

/** How many letters a word shares with the one before, in one digit; then its own; `!` marks a Korean name in Latin letters. */
export function packWords(words: readonly string[], names: ReadonlySet<string>): string {
  let before = '';
  return [...new Set(words)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${shared.toString(36)}${word.slice(shared)}${names.has(word) ? '!' : ''}`;
    })
    .join(' ');
}

/** The words again, and those of them that are names. */
export function unpackWords(packed: string): { words: string[]; names: string[] } {
  const names: string[] = [];
  let before = '';
  const words = packed
    .split(' ')
    .filter((row) => row !== '')
    .map((row) => {
      const own = row.slice(1).replace('!', '');
      before = before.slice(0, Number.parseInt(row.charAt(0), 36)) + own;
      if (row.endsWith('!')) names.push(before);
      return before;
    });
  return { words, names };
}
