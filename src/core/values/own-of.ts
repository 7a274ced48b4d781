/**
 * What a table has under a word from outside; `undefined` for words that it has not, such as "constructor", which every
 * object inherits.
 */
export const ownOf = <T>(table: Readonly<Record<string, T>> | null | undefined, word: string): T | undefined =>
  table !== null && table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
