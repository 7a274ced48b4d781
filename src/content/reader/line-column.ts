/** A position in a file, from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets of a text to positions; `firstLine` is the number of its first line. The text itself is not held. */
export function lineColumns(text: string, firstLine = 1): (offset: number) => LineColumn {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}
