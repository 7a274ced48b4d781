/**
 * All words that a reader sees, in the language of this build: every other room imports them from here. Another language
 * is another folder of the shape of `en`, held by the type `Locale`, and another name on the next line.
 */
export * from './en/index.ts';
export { formatNumberKorean, formatQuantityKorean } from './korean-counting.ts';

type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Words
    ? (...values: Values) => Translated<Words>
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** What a language has to say and to format; English is the model. */
export type Locale = Translated<typeof import('./en/index.ts')>;
