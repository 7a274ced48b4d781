/** English word forms: endings, British and American spelling. */

/** An approximate stem, good enough to match `openings` with `opening`. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/u.test(word)) return word;
  let stripped = word;
  if (stripped.endsWith('ies') && stripped.length > 4) stripped = `${stripped.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/u.test(stripped)) stripped = stripped.slice(0, -2);
  else if (/[^sui]s$/u.test(stripped)) stripped = stripped.slice(0, -1);
  const ending = /(?:ing|ed)$/u.exec(stripped)?.[0];
  if (ending !== undefined && stripped.length - ending.length >= 3)
    stripped = stripped.slice(0, -ending.length).replace(/([bdgmnprt])\1$/u, '$1');
  return stripped.length > 3 ? stripped.replace(/e$/u, '') : stripped;
}

const SUFFIX =
  /(?:[ai]bilit(?:y|ies)|i[sz]ations?|i[sz]e[drs]?|i[sz]ing|ations?|at(?:ed|es?|ing)|ments?|ness|ities|ity|ants?|ances?|eer(?:s|ed|ing)?|ings?|ional|ions?|ical|ics|ally|ied|ies|ed|es|ly|ers?|ors?|ives?|als?|s|y|e)$/u;

/**
 * Lower bound, in sort order, for the engine's Snowball stem, by which the index is sorted: it removes more than `stem`
 * does (government → govern).
 */
export function stemLowerBound(word: string): string {
  const stripped = (text: string): string => {
    // Snowball makes one of a doubled consonant (planning → plan).
    const shorter = text.replace(SUFFIX, '').replace(/([bdfgmnprt])\1$/u, '$1');
    return shorter.length < 3 ? text.replace(/(?:ies|[yes])$/u, '') : shorter;
  };
  return /^[a-z]{4,}$/u.test(word) ? stripped(stripped(word)) : word;
}

/** Upper bound of the same: one ending is replaced by what sorts after it (feasibility → feasibl). */
export const stemUpperBound = (word: string): string => word.replace(/^([a-z]+)bilit(?:y|ies)$/u, '$1bl');

const SPELLING_PAIRS = (
  String.raw`centre→center theatre→theater harbour→harbor labour→labor neighbour→neighbor colour→color favour→favor ` +
  String.raw`honour→honor defence→defense licence→license programme→program ageing→aging grey→gray tyre→tire ` +
  String.raw`fibre→fiber metre→meter aluminium→aluminum manoeuvre→maneuver travelling→traveling cancelled→canceled ` +
  String.raw`enrol(?!l)→enroll modelling→modeling catalogue→catalog dialogue→dialog analys(?=e|ing)→analyz mould→mold ` +
  String.raw`isation→ization ising$→izing ised$→ized ise(?=s?$|r)→ize`
)
  .split(' ')
  .map((pair): readonly [RegExp, string] => {
    const [british = '', american = ''] = pair.split('→');
    return [new RegExp(british, 'u'), american];
  });
const REVERSED_PAIRS = SPELLING_PAIRS.map(
  ([british, american]): readonly [RegExp, string] =>
    [new RegExp(american, 'u'), british.source.replace(/\(\?[=!].*?\)|\$/gu, '')] as const,
);

/** British spellings of American words and vice versa. May contain non-words: callers keep only words of the site. */
export function otherSpellings(word: string): string[] {
  const found = [...SPELLING_PAIRS, ...REVERSED_PAIRS].map(([from, to]) => word.replace(from, to));
  return [...new Set(found)].filter((variant) => variant !== word);
}
