/** Every item whose key an earlier item has, with the first item of that key. Items without a key are all distinct. */
export function repeatsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | number | undefined,
): { readonly item: T; readonly first: T }[] {
  const firsts = new Map<string | number, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    return first === undefined ? [] : [{ item, first }];
  });
}

/** A key for names that readers take for the same: regardless of capitals, and of hyphens or spaces between words. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();
