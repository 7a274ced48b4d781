/** English spelling: endings, and British against American. */
import { wordsIn } from './normalise.ts';

/** The word without its ending, roughly: enough to know `openings` for `opening`. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/u.test(word)) return word;
  let bare = word;
  if (bare.endsWith('ies') && bare.length > 4) bare = `${bare.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/u.test(bare)) bare = bare.slice(0, -2);
  else if (/[^sui]s$/u.test(bare)) bare = bare.slice(0, -1);
  const ending = /(?:ing|ed)$/u.exec(bare)?.[0];
  if (ending !== undefined && bare.length - ending.length >= 3)
    bare = bare.slice(0, -ending.length).replace(/([bdgmnprt])\1$/u, '$1');
  return bare.length > 3 ? bare.replace(/e$/u, '') : bare;
}

const SUFFIX =
  /(?:i[sz]ations?|i[sz]e[drs]?|i[sz]ing|ations?|at(?:ed|es?|ing)|ments?|ness|ities|ity|ants?|ances?|eer(?:s|ed|ing)?|ings?|ional|ions?|ical|ally|ied|ies|ed|es|ly|ers?|ors?|ive|als?|s|y|e)$/u;

/**
 * What the engine's stem of an English word is not below in order: it keeps words by stems that take off more than `stem`
 * does, government with govern.
 */
export function stemLowerBound(word: string): string {
  const bare = (text: string): string => {
    const shorter = text.replace(SUFFIX, '');
    return shorter.length < 3 ? text.replace(/(?:ies|[yes])$/u, '') : shorter;
  };
  return /^[a-z]{4,}$/u.test(word) ? bare(bare(word)) : word;
}

/** The stems of a name's words, run together: how whole names are compared in the plural. */
export function stemmedName(text: string): string {
  return wordsIn(text).map(stem).join('');
}

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/centre/u, 'center'],
  [/theatre/u, 'theater'],
  [/harbour/u, 'harbor'],
  [/labour/u, 'labor'],
  [/neighbour/u, 'neighbor'],
  [/colour/u, 'color'],
  [/favour/u, 'favor'],
  [/honour/u, 'honor'],
  [/defence/u, 'defense'],
  [/licence/u, 'license'],
  [/programme/u, 'program'],
  [/ageing/u, 'aging'],
  [/grey/u, 'gray'],
  [/tyre/u, 'tire'],
  [/fibre/u, 'fiber'],
  [/metre/u, 'meter'],
  [/aluminium/u, 'aluminum'],
  [/manoeuvre/u, 'maneuver'],
  [/travelling/u, 'traveling'],
  [/cancelled/u, 'canceled'],
  [/enrol(?!l)/u, 'enroll'],
  [/modelling/u, 'modeling'],
  [/catalogue/u, 'catalog'],
  [/dialogue/u, 'dialog'],
  [/analys(?=e|ing)/u, 'analyz'],
  [/mould/u, 'mold'],
  [/isation/u, 'ization'],
  [/ising$/u, 'izing'],
  [/ised$/u, 'ized'],
  [/ise(?=s?$|r)/u, 'ize'],
];
const BACK = PAIRS.map(
  ([british, american]): readonly [RegExp, string] =>
    [new RegExp(american, 'u'), british.source.replace(/\(\?[=!].*?\)|\$/gu, '')] as const,
);

/** The same word as the other side of the Atlantic writes it; most words have none. Wrong guesses do no harm: only words of the site count. */
export function otherSpellings(word: string): string[] {
  const found = [...PAIRS, ...BACK].map(([from, to]) => word.replace(from, to));
  return [...new Set(found)].filter((variant) => variant !== word);
}
