/** Answers a query: plan, look up, rank; a second time with a looser plan if there are few results. */
import { beyondTitle } from './excerpt.ts';
import { untilLoaded, type Lexicon } from './lexicon.ts';
import type { RecordInIndex } from './index-format.ts';
import { likenessTo } from './likeness.ts';
import { normalise, wordsIn } from './normalise.ts';
import { suggestionsFor } from './suggestions.ts';
import { hasTrait } from './record-id.ts';
import { isQuestion, kindsOfQuestion } from './stop-words.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { rank, planTerms, type TermHits, type Ranked } from './rank.ts';

export interface QueryAnswer {
  readonly plan: QueryPlan;
  readonly ranked: readonly Ranked[];
  /** Words that no result has: they are told once, not at each. */
  readonly setAside: readonly string[];
}
type Found = Omit<QueryAnswer, 'setAside'>;

/** With fewer results than this, a loose plan is tried too. */
const ENOUGH_RESULTS = 3;

/** A text with this score was asked for by its name: no second plan need look for more. */
const NAMED = 40;

/** Characters of a query that are read: more is no question, and would ask for a thousand files. */
const LONGEST_QUERY = 200;

/** From so many terms on, how a query is worded counts too: by what factor at most, and among how many of its results. */
const WORDED = 3;
const WORDING = 20;
const COMPARED = 7;
/** Factor for a record of which the same is asked, such as why or how many. */
const SAME_KIND = 1.5;

/** Records whose text is looked through for a phrase in quotes, and how many at a time: each may be in a file of its own. */
const PHRASE_CANDIDATES = 60;
const PHRASE_STEP = 10;

/** What answers: the words of the site, its index and its records. */
export interface Answering {
  readonly lexicon: Lexicon;
  readonly find: (terms: readonly string[]) => Promise<(term: string) => TermHits>;
  readonly show: (id: string) => Promise<Pick<RecordInIndex, 'title' | 'content' | 'notes' | 'said' | 'asks'>>;
}

/** `exact`: the words as typed, without guesses at others. */
export async function answerQuery(typed: string, answering: Answering, exact = false): Promise<QueryAnswer> {
  const { plan, ranked } = await answerWhole(typed.slice(0, LONGEST_QUERY), answering, exact);
  // How an answer says the verb of a question is its own affair.
  const verbs = verbsOf(plan);
  const lacking = ({ missing }: Ranked): string[] => missing.filter((word) => !verbs.includes(word));
  const [first, ...others] = ranked.map(lacking);
  const setAside = (first ?? []).filter((word) => others.every((missing) => missing.includes(word)));
  return {
    plan: typed.length > LONGEST_QUERY ? { ...plan, cut: LONGEST_QUERY } : plan,
    ranked: ranked.map((result) => ({
      ...result,
      missing: lacking(result).filter((word) => !setAside.includes(word)),
    })),
    setAside,
  };
}

/** The best results in an order for which it also counts how alike query and record are worded. */
async function byWording(query: string, { plan, ranked }: Found, show: Answering['show']): Promise<Found> {
  if (plan.queryTerms.length < WORDED) return { plan, ranked };
  const best = ranked.slice(0, COMPARED);
  const shown = await Promise.all(best.map(({ id }) => show(id)));
  const texts = shown.map((one) => {
    // A title that is the first sentence counts within the text, or a short statement would come before what is asked for.
    const isOfText = beyondTitle(one) !== one.content;
    return [...(isOfText ? [] : [one.title]), one.content, ...one.asks];
  });
  const likeness = likenessTo(query, texts, isQuestion(normalise(query).trim()));
  const kinds = kindsOfQuestion(query);
  const scored = best.map((result, at) => {
    const asked = new Set(shown[at]?.asks.flatMap(kindsOfQuestion));
    const sameKind = kinds.some((kind) => asked.has(kind)) ? SAME_KIND : 1;
    return { ...result, score: result.score * (1 + WORDING * (likeness[at] ?? 0)) * sameKind };
  });
  return { plan, ranked: [...scored.toSorted((a, b) => b.score - a.score), ...ranked.slice(COMPARED)] };
}

async function answerWhole(query: string, { lexicon, find, show }: Answering, exact: boolean): Promise<Found> {
  const phrases = quotedPhrases(query);
  if (phrases.length === 0)
    return byWording(query, await answerByWords(query, exact ? literal(lexicon) : lexicon, find), show);
  const { plan, ranked } = await answerPlan(query, literal(lexicon), find, false);
  return { plan, ranked: await withPhrases(ranked, phrases, show) };
}

async function answerByWords(query: string, lexicon: Lexicon, find: Answering['find']): Promise<Found> {
  const strict = await answerPlan(query, lexicon, find, false);
  // A long text has many words by chance, and one without the verb says less: neither is what was looked for.
  const verbs = verbsOf(strict.plan);
  const short = strict.ranked.filter(
    ({ id, score, missing }) =>
      (!hasTrait(id, 'text') || score >= NAMED) && !missing.some((word) => verbs.includes(word)),
  );
  if (short.length >= ENOUGH_RESULTS) return strict;
  const loose = await answerPlan(query, lexicon, find, true);
  if (strict.ranked.length === 0) {
    // Load the words that the page's suggestions need next.
    if (loose.ranked.length === 0) await untilLoaded(lexicon, () => suggestionsFor(query, lexicon));
    return loose.ranked.length > 0 ? loose : strict;
  }
  const found = new Set(strict.ranked.map(({ id }) => id));
  const looseOnly = loose.ranked.filter(({ id }) => !found.has(id));
  return { plan: strict.plan, ranked: [...strict.ranked, ...looseOnly].toSorted((a, b) => b.score - a.score) };
}

const verbsOf = ({ queryTerms }: QueryPlan): string[] =>
  queryTerms.flatMap(({ typed, isVerb }) => (isVerb === true ? [typed] : []));

async function answerPlan(query: string, lexicon: Lexicon, find: Answering['find'], loose: boolean): Promise<Found> {
  const plan = await untilLoaded(lexicon, () => planQuery(query, lexicon, loose));
  // Look up every term, although a term without hits may exclude all records: an exact name still matches.
  const hitsOf = await find(planTerms(plan));
  return { plan, ranked: rank(plan, hitsOf, lexicon.records) };
}

/** The same words without guesses. Inherits instead of copying, since the getters change while it loads. */
function literal(lexicon: Lexicon): Lexicon {
  const none = { value: () => [] };
  return Object.create(lexicon, {
    isLiteral: { value: true },
    fuzzyCandidates: none,
    soundingLike: none,
    withInitials: none,
  }) as Lexicon;
}

/** The phrases of two words or more that stand in quotation marks, normalised. */
function quotedPhrases(query: string): string[] {
  return [...query.matchAll(/["“”«「]([^"“”»」]+)["“”»」]/gu)]
    .map(([, phrase = '']) => wordsIn(phrase))
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '));
}

/** The best results whose text has the phrases, word for word. */
async function withPhrases(
  ranked: readonly Ranked[],
  phrases: readonly string[],
  show: Answering['show'],
): Promise<Ranked[]> {
  const found: Ranked[] = [];
  for (let from = 0; from < PHRASE_CANDIDATES; from += PHRASE_STEP) {
    const some = ranked.slice(from, from + PHRASE_STEP);
    const texts = await Promise.all(some.map(async ({ id }) => textOf(await show(id))));
    const more = some.filter((_, at) => phrases.every((phrase) => texts[at]?.includes(` ${phrase} `)));
    if (more.length === 0 && found.length > 0) break;
    found.push(...more);
  }
  return found;
}

const textOf = ({ title, content, notes, said }: Awaited<ReturnType<Answering['show']>>): string =>
  [title, content, notes, said].map((part) => ` ${wordsIn(part).join(' ')} `).join('.');
