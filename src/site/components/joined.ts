/** Parts of a sentence or a row, with the same words between each two. */
export const joined = <Item, Part>(
  items: readonly Item[],
  words: string,
  partOf: (item: Item) => Part,
): (Part | string)[] => items.flatMap((item, i) => (i === 0 ? [partOf(item)] : [words, partOf(item)]));
