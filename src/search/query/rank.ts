/** Joins what the index says of each word into one ranked list. */
import type { Plan } from './query-plan.ts';
import { answersIt, type AnswerKind } from './record-id.ts';
import type { Intent } from './stop-words.ts';
import type { QueryTerm, MatchReason } from './query-terms.ts';
import { isToken, token } from './index-tokens.ts';

/** A record that holds a term, and where. */
export interface Hit {
  readonly id: string;
  readonly fields: readonly string[];
}

/** What the index knows of one term: records that hold the word itself, and those with a word that begins so. */
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
  /** Words of a loose plan that this record lacks. */
  readonly missing: readonly string[];
}

/** How much a word tells by where it stands. */
const FIELDS: Readonly<Record<string, number>> = {
  title: 3,
  names: 3,
  own: 3,
  ids: 2,
  content: 1.4,
  terms: 0.9,
  notes: 0.5,
  place: 1,
};
const PLACED: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, 1]));
/** A word that only begins as typed. */
const BEGUN = 0.4;
const NAME = 14;
const HEAD_NAME = 40;
/** A name in the plural for one in the singular. */
const STEMMED = 0.8;
/** Called by a synonym of the query. */
const CALLED = 8;
/** What a question wants counts the more, the fewer records can give it. */
const INTENT: Readonly<Record<Intent, number>> = {
  when: 4,
  who: 12,
  where: 7,
  money: 7,
  count: 7,
  size: 9,
  duration: 10,
};
/** What a record counts that gives no such answer. */
const BESIDE = 0.75;
/** Between equals a thing comes before what is said of it, a printed figure before one worked out, a claim before prose. */
const KIND: readonly (readonly [kind: AnswerKind, factor: number])[] = [
  ['thing', 1.15],
  ['derived', 0.85],
  ['section', 0.85],
];
/** Of equals, what tells a date comes last where none is asked for. */
const DATED = 0.97;
/** What a word that rules nothing out counts. */
const HINTED = 0.4;
/** So many words of a query, and it is plain what is asked for without one of them. */
const SEVERAL = 3;
/** Lacking a word of the query. */
const LACKING = 0.5;

/** All terms a plan needs looked up. */
export function termsOf(plan: Plan): string[] {
  const terms = plan.queryTerms.flatMap((queryTerm) => queryTerm.alternatives.flatMap(({ terms: needed }) => needed));
  if (terms.length === 0 && plan.names.length === 0) return [];
  const names = [...plan.names, ...plan.stemmed].flatMap((name) => [token.name(name), token.headName(name)]);
  return [...new Set([...terms, ...names, ...plan.called])];
}

export function rank(plan: Plan, look: (term: string) => TermHits, records: number): Ranked[] {
  // Beside other words, a place tells where, not what: to be named in a title is no merit then.
  const others = plan.queryTerms.some(({ place, optional }) => place !== true && optional !== true);
  const scored = plan.queryTerms.map((queryTerm) =>
    scoresOf(queryTerm, look, records, queryTerm.place === true && others ? PLACED : FIELDS),
  );
  const named = namedBy(plan, look);
  const ids = new Set([
    ...scored.flatMap((scores, at) =>
      plan.queryTerms[at]?.optional === true && plan.queryTerms.length > 1 ? [] : [...scores.keys()],
    ),
    ...named.keys(),
  ]);
  // A loose plan may leave a word unanswered, of many two, unless others are mere guesses.
  const asked = plan.queryTerms.filter(({ optional }) => optional !== true).length;
  const mayLack = plan.loose && plan.queryTerms.length >= 2 && !plan.queryTerms.some(({ doubtful }) => doubtful);
  const spare = mayLack ? (asked > SEVERAL + 1 ? 2 : 1) : 0;
  const unanswered = new Set(plan.queryTerms.filter((_, at) => scored[at]?.size === 0));
  const isOneOfSeveral = asked > SEVERAL && unanswered.size === 1;
  const ranked: Ranked[] = [];
  for (const id of ids) {
    const answers = scored.map((scores) => scores.get(id));
    const missing = plan.queryTerms.filter(({ optional }, at) => answers[at] === undefined && optional !== true);
    const name = named.get(id) ?? 0;
    // A word that nothing on the site answers may be the very one that matters: one alone is spared, among several others.
    const needed = missing.some(
      (queryTerm) => queryTerm.place === true || (unanswered.has(queryTerm) && !isOneOfSeveral),
    );
    if (name === 0 && (missing.length > spare || needed)) continue;
    const text = answers.reduce(
      (sum, answer, at) => sum + (answer?.score ?? 0) * (plan.queryTerms[at]?.optional === true ? HINTED : 1),
      0,
    );
    const dated = answersIt(id, 'when') && !plan.intents.includes('when') ? DATED : 1;
    const kind = KIND.reduce((factor, [what, by]) => (answersIt(id, what) ? factor * by : factor), dated);
    const intents = plan.intents.reduce((sum, intent) => (answersIt(id, intent) ? sum + INTENT[intent] : sum), 0);
    const beside = plan.intents.length > 0 && intents === 0 ? BESIDE : 1;
    ranked.push({
      id,
      score: (text * kind * beside + intents) * LACKING ** missing.length + name,
      matched: answers.flatMap((answer, at) => {
        const queryTerm = plan.queryTerms[at];
        return answer === undefined || queryTerm === undefined
          ? []
          : [{ queryTerm, why: answer.why, shown: answer.shown }];
      }),
      missing: missing.map(({ typed }) => typed),
    });
  }
  return ranked.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

interface Answer {
  readonly score: number;
  readonly why: MatchReason;
  readonly shown: readonly string[];
}

/** The best answer each record has to one query term. */
function scoresOf(
  queryTerm: QueryTerm,
  look: (term: string) => TermHits,
  records: number,
  worth: Readonly<Record<string, number>>,
): Map<string, Answer> {
  const best = new Map<string, Answer>();
  for (const { terms, weight, why, shown, whole = false } of queryTerm.alternatives) {
    const [first, ...rest] = terms.map((term) => termScores(term, look(term), { records, worth, whole }));
    for (const [id, score] of first ?? []) {
      if (!rest.every((scores) => scores.has(id))) continue;
      const total = rest.reduce((sum, scores) => sum + (scores.get(id) ?? 0), score) * weight;
      if (total > (best.get(id)?.score ?? 0)) best.set(id, { score: total, why, shown });
    }
  }
  return best;
}

/** Rare words tell more; so do words of a title. */
function termScores(
  term: string,
  { whole, begins }: TermHits,
  counts: { readonly records: number; readonly worth: Readonly<Record<string, number>>; readonly whole: boolean },
): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (hits: readonly Hit[], factor: number): void => {
    const rarity = Math.log(1 + counts.records / Math.max(1, hits.length));
    for (const { id, fields } of hits) {
      const weights = fields.map((field) => counts.worth[field] ?? 0).toSorted((a, b) => b - a);
      const score = rarity * ((weights[0] ?? 0) + 0.2 * (weights[1] ?? 0)) * factor;
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    }
  };
  add(whole, 1);
  if (!counts.whole) add(begins, isToken(term) ? 1 : BEGUN);
  return scores;
}

function namedBy(plan: Plan, look: (term: string) => TermHits): Map<string, number> {
  const named = new Map<string, number>();
  for (const group of plan.called) for (const id of idsOf(look(group))) named.set(id, CALLED);
  const grown = (name: string, factor: number): void => {
    for (const id of idsOf(look(token.name(name)))) named.set(id, Math.max(named.get(id) ?? 0, NAME * factor));
    for (const id of idsOf(look(token.headName(name)))) named.set(id, Math.max(named.get(id) ?? 0, HEAD_NAME * factor));
  };
  for (const name of plan.names) grown(name, 1);
  for (const name of plan.stemmed) grown(name, STEMMED);
  return named;
}

function idsOf({ whole, begins }: TermHits): Set<string> {
  return new Set([...whole, ...begins].map(({ id }) => id));
}
