/** Where the words of a text name a term of the glossary. */
import type { Term } from '../schema/glossary.ts';

interface TermUse {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Every use of a term in a text, in order; where two begin alike the longer one counts, and none lies within another. */
export type FindTerms = (text: string) => TermUse[];

/**
 * A reader of texts for these terms. Abbreviations must be written as they are; of other names the case does not
 * matter, a hyphen may be a space, and a plural is the same term. Hangul is not looked for: prose marks it itself.
 */
export function termFinder(terms: readonly Term[]): FindTerms {
  const forms = terms
    .flatMap((term) => [term.name.en, ...term.name.also].filter(isLatin).map((form) => ({ term, form })))
    .toSorted((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  if (forms.length === 0) return () => [];
  const anyForm = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(({ form }) => `(${patternOf(form)})`).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(anyForm)].flatMap((match) => {
      const groups: readonly (string | undefined)[] = match.slice(1);
      const found = forms[groups.findIndex((group) => group !== undefined)];
      return found === undefined ? [] : [{ term: found.term, start: match.index, end: match.index + match[0].length }];
    });
}

const isLatin = (form: string): boolean => !/\p{Script=Hangul}/u.test(form);

function patternOf(form: string): string {
  const words = form
    .trim()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('[\\s-]+');
  if (!/\p{Ll}/u.test(form)) return `${words}s?`;
  return `(?i:${/[^aeiou]y$/u.test(words) ? `${words.slice(0, -1)}(?:y|ies)` : `${words}(?:e?s)?`})`;
}
