/** The values of pairs by their keys, both in the order in which they come. */
export const byKey = <V>(pairs: readonly (readonly [key: string, value: V])[]): Map<string, V[]> =>
  new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, some]) => [key, some.map(([, value]) => value)]));
