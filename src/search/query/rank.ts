/** Combines the hits of all terms into one ranked list. */
import { ownOf } from '../../core/values/own-of.ts';
import type { QueryPlan } from './query-plan.ts';
import { hasTrait, type RecordTrait } from './record-id.ts';
import type { Intent } from './stop-words.ts';
import type { QueryTerm, MatchReason } from './query-terms.ts';
import { isHeadGroup, isToken, token } from './index-tokens.ts';

/** A record that has a term, and the fields it is in. */
export interface Hit {
  readonly id: string;
  readonly fields: readonly string[];
}

/** The hits of one term: records with the word itself, and records with a word that begins with it. */
export interface TermHits {
  readonly whole: readonly Hit[];
  readonly begins: readonly Hit[];
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly matched: readonly {
    readonly queryTerm: QueryTerm;
    readonly why: MatchReason;
    readonly shown: readonly string[];
  }[];
  /** Words of the query that the record does not match. */
  readonly missing: readonly string[];
}

/** Weight of a word by field. */
const FIELDS: Readonly<Record<string, number>> = {
  title: 3,
  names: 2,
  own: 3,
  ids: 2,
  content: 1.4,
  terms: 0.9,
  asked: 0.9,
  notes: 0.5,
  place: 1,
};
const EQUAL_FIELDS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(FIELDS).map((field) => [field, 1]),
);
/** Factor for words that only begin with the term. */
const PREFIX_MATCH = 0.4;
const NAME_BONUS = 14;
const HEAD_NAME_BONUS = 40;
/** The same for a page that answers the whole query: it comes first. */
const ANSWER_BONUS = 1000;
/** Bonus for a record whose name is a synonym of the query. */
const GROUP_NAME_BONUS = 8;
/** The same for a page. */
const PAGE_GROUP_BONUS = 26;
/** Bonus for records that answer the question; higher for kinds that few records have. */
const INTENT_BONUS: Readonly<Record<Intent, number>> = {
  when: 4,
  who: 12,
  where: 7,
  money: 7,
  count: 7,
  size: 9,
  duration: 10,
};
/** Factor for records that do not answer the question. */
const OFF_INTENT = 0.45;
type TraitFactor = readonly [kind: RecordTrait, factor: number];
/** Ties: a thing ranks before statements about it. */
const THING_FACTOR: TraitFactor = ['thing', 1.15];
/** Where it is asked what became of it, reports rank before the thing, whatever else is asked. */
const REPORT_FACTOR: TraitFactor = ['report', 1.5];
/** Ties: a printed figure ranks before a derived one, a claim before prose. */
const TRAIT_FACTORS: readonly TraitFactor[] = [
  ['derived', 0.85],
  // Of a page or a section: a long text has many words by chance.
  ['text', 0.4],
];
/** Ties: records of dates rank last if the query asks for no date. */
const UNASKED_DATE = 0.97;
/** Factor for optional terms. */
const OPTIONAL_TERM = 0.5;
/** How steeply a score falls with the share of the query, weighed by rarity, that a record does not match. */
const COVERAGE_POWER = 1.5;
/** What is told of a match before that it is by how people ask. */
export const GUESSES: readonly MatchReason[] = ['corrected', 'romanisation', 'keyboard', 'initials'];
/** Results of a loose plan below this share of the best are too far from the query. */
const FAR = 0.3;

const isPlace = ({ isPlaceName }: QueryTerm): boolean => isPlaceName === true;

/** All index terms that a plan needs looked up. */
export function planTerms(plan: QueryPlan): string[] {
  const terms = plan.queryTerms.flatMap((queryTerm) => queryTerm.alternatives.flatMap(({ terms: needed }) => needed));
  if (terms.length === 0 && plan.names.length === 0) return [];
  const names = plan.names.flatMap((name) => [token.name(name), token.headName(name)]);
  const answer = plan.answer === undefined ? [] : [token.headName(plan.answer)];
  return [...new Set([...terms, ...names, ...answer, ...plan.groupNames])];
}

export function rank(plan: QueryPlan, hitsOf: (term: string) => TermHits, records: number): Ranked[] {
  // Next to other terms, a city's name says where, not what: it weighs the same in every field.
  const others = plan.queryTerms.some(({ isPlaceName, optional }) => isPlaceName !== true && optional !== true);
  const scored = plan.queryTerms.map((queryTerm) =>
    queryTermScores(queryTerm, hitsOf, records, queryTerm.isPlaceName === true && others ? EQUAL_FIELDS : FIELDS),
  );
  const names = nameScores(plan, hitsOf);
  // What has the verb of a question alone, or a word that may be missing, is not about its subject.
  const isMinor = plan.queryTerms.map(({ optional, isVerb }) => optional === true || isVerb === true);
  const isSubject = isMinor.map((minor) => !minor || !isMinor.includes(false));
  const ids = new Set([
    ...scored.flatMap((scores, at) => (isSubject[at] === true ? [...scores.keys()] : [])),
    ...names.keys(),
  ]);
  // What nothing on the site answers is set aside: it rules no record out.
  const isAnswered = plan.queryTerms.map((_, at) => (scored[at]?.size ?? 0) > 0);
  const rarity = scored.map((scores) => Math.log(1 + records / Math.max(1, scores.size)));
  const isRequired = plan.queryTerms.map(({ optional }, at) => optional !== true && isAnswered[at] === true);
  const wanted = rarity.reduce((sum, weight, at) => sum + (isRequired[at] === true ? weight : 0), 0);
  // Beside nonsense, a digit alone is no question.
  const isSaid = plan.queryTerms.some(({ typed }, at) => isRequired[at] === true && !/^\d$/u.test(typed));
  if (!isSaid && names.size === 0 && isAnswered.includes(false)) return [];
  const ranked: Ranked[] = [];
  for (const id of ids) {
    const scoresByTerm = scored.map((scores) => scores.get(id));
    const name = names.get(id) ?? 0;
    // Of what answers it whole, no word is missing.
    const missing = plan.queryTerms.filter(
      ({ optional }, at) => scoresByTerm[at] === undefined && optional !== true && name !== ANSWER_BONUS,
    );
    const lacks = (kind: (queryTerm: QueryTerm) => boolean): boolean[] =>
      plan.queryTerms.flatMap((queryTerm, at) =>
        isRequired[at] === true && kind(queryTerm) ? [scoresByTerm[at] === undefined] : [],
      );
    // Whoever asks of two places at once, each with its own words, is answered by records of either.
    const isExcluded = plan.loose
      ? lacks(isPlace).every(Boolean) && lacks(isPlace).length > 0
      : lacks(({ isVerb }) => isVerb !== true).includes(true);
    if (name === 0 && isExcluded) continue;
    const matchedShare = rarity.reduce(
      (sum, weight, at) => sum + (isRequired[at] === true && scoresByTerm[at] !== undefined ? weight / wanted : 0),
      0,
    );
    const text = scoresByTerm.reduce(
      (sum, termScore, at) =>
        sum + (termScore?.score ?? 0) * (plan.queryTerms[at]?.optional === true ? OPTIONAL_TERM : 1),
      0,
    );
    const dateFactor = hasTrait(id, 'when') && !plan.intents.includes('when') ? UNASKED_DATE : 1;
    const kind = [plan.asksOutcome ? REPORT_FACTOR : THING_FACTOR, ...TRAIT_FACTORS].reduce(
      (factor, [what, by]) => (hasTrait(id, what) ? factor * by : factor),
      dateFactor,
    );
    const intents = plan.intents.reduce((sum, intent) => (hasTrait(id, intent) ? sum + INTENT_BONUS[intent] : sum), 0);
    const isOffIntent = plan.intents.length > 0 && intents === 0 && !(plan.asksOutcome && hasTrait(id, 'report'));
    ranked.push({
      id,
      score:
        (text * kind * (isOffIntent ? OFF_INTENT : 1) + intents) * (wanted === 0 ? 1 : matchedShare ** COVERAGE_POWER) +
        name,
      matched: scoresByTerm.flatMap((termScore, at) => {
        const queryTerm = plan.queryTerms[at];
        return termScore === undefined || queryTerm === undefined
          ? []
          : [{ queryTerm, why: termScore.why, shown: termScore.shown }];
      }),
      missing: missing.map(({ typed }) => typed),
    });
  }
  const sorted = ranked.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = sorted.find(({ id }) => !hasTrait(id, 'text')) ?? sorted[0];
  const least = plan.loose ? (best?.score ?? 0) * FAR : 0;
  return sorted.filter(({ score }) => score >= least);
}

interface TermScore {
  readonly score: number;
  readonly why: MatchReason;
  readonly shown: readonly string[];
}

/** The best score of each record for one query term. */
function queryTermScores(
  queryTerm: QueryTerm,
  hitsOf: (term: string) => TermHits,
  records: number,
  fieldWeights: Readonly<Record<string, number>>,
): Map<string, TermScore> {
  const best = new Map<string, TermScore>();
  for (const { terms, weight, why, shown, whole = false } of queryTerm.alternatives) {
    const [first, ...rest] = terms.map((term) => termScores(term, hitsOf(term), { records, fieldWeights, whole }));
    for (const [id, hit] of first ?? []) {
      if (!rest.every((scores) => scores.has(id))) continue;
      const total = rest.reduce((sum, scores) => sum + (scores.get(id)?.score ?? 0), hit.score) * weight;
      // Its text has none of it: whoever reads the result is told.
      const isAsked = hit.isAsked && rest.every((scores) => scores.get(id)?.isAsked === true);
      if (total > (best.get(id)?.score ?? 0))
        best.set(id, { score: total, why: isAsked && !GUESSES.includes(why) ? 'asked' : why, shown });
    }
  }
  return best;
}

/** Rare terms score more, and so do terms in titles. */
function termScores(
  term: string,
  { whole, begins }: TermHits,
  options: {
    readonly records: number;
    readonly fieldWeights: Readonly<Record<string, number>>;
    readonly whole: boolean;
  },
): Map<string, { readonly score: number; readonly isAsked: boolean }> {
  const scores = new Map<string, { readonly score: number; readonly isAsked: boolean }>();
  const add = (hits: readonly Hit[], factor: number): void => {
    const rarity = Math.log(1 + options.records / Math.max(1, hits.length));
    for (const { id, fields } of hits) {
      const weights = fields.map((field) => ownOf(options.fieldWeights, field) ?? 0).toSorted((a, b) => b - a);
      const score = rarity * ((weights[0] ?? 0) + 0.2 * (weights[1] ?? 0)) * factor;
      if (score > (scores.get(id)?.score ?? 0))
        scores.set(id, { score, isAsked: fields.every((field) => field === 'asked') });
    }
  };
  add(whole, 1);
  if (!options.whole) add(begins, isToken(term) ? 1 : PREFIX_MATCH);
  return scores;
}

function nameScores(plan: QueryPlan, hitsOf: (term: string) => TermHits): Map<string, number> {
  const names = new Map<string, number>();
  // A page of that name is about it whole: a theme comes first for its own words.
  for (const group of plan.groupNames)
    for (const id of recordIds(hitsOf(group)))
      names.set(id, Math.max(names.get(id) ?? 0, isHeadGroup(group) ? PAGE_GROUP_BONUS : GROUP_NAME_BONUS));
  for (const name of plan.names) {
    for (const id of recordIds(hitsOf(token.name(name)))) names.set(id, Math.max(names.get(id) ?? 0, NAME_BONUS));
    for (const id of recordIds(hitsOf(token.headName(name))))
      names.set(id, Math.max(names.get(id) ?? 0, HEAD_NAME_BONUS));
  }
  if (plan.answer !== undefined)
    for (const id of recordIds(hitsOf(token.headName(plan.answer)))) names.set(id, ANSWER_BONUS);
  return names;
}

function recordIds({ whole, begins }: TermHits): Set<string> {
  return new Set([...whole, ...begins].map(({ id }) => id));
}
