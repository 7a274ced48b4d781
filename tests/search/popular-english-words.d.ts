/** The package tells no types. */
declare module 'popular-english-words' {
  export const words: { readonly getMostPopular: (count: number) => readonly string[] };
}
