/** Turns a typed query into terms to look up. Pure: the same query and lexicon give the same plan. */
import { normalise, isHangul, withoutSpaces } from './normalise.ts';
import { lexQuery, type DateItem, type DeadlineSide, type NumberItem } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutEndings } from './hangul.ts';
import { isRound, numberOfWord } from './numbers.ts';
import { findPhrases, tellingWords, type PhraseMatch } from './phrases.ts';
import {
  alternative,
  synonymAlternative,
  asCorrection,
  directAlternatives,
  queryTermsOf,
  type Alternative,
  type QueryTerm,
} from './query-terms.ts';
import {
  asksOutcome,
  intentsOf,
  isOfPlan,
  isQuestionVerb,
  isFiller,
  isOfFirmness,
  isOfMoney,
  isOfOutcome,
  isStopWord,
  isHint,
  isQuestion,
  simplifyPhrases,
  type Intent,
} from './stop-words.ts';
import { isConceptToken, isToken, token } from './index-tokens.ts';
import { wordsToDigits } from './written-numbers.ts';

export interface QueryPlan {
  /** A record must match every term; in a loose plan some may be missing. */
  readonly queryTerms: readonly QueryTerm[];
  /** The whole query as a name, for exact matches. */
  readonly names: readonly string[];
  /** Name of the page that answers it whole. */
  readonly answer: string | undefined;
  /** Tokens of the synonym groups of which the whole query is a word or phrase. */
  readonly groupNames: readonly string[];
  readonly intents: readonly Intent[];
  /** Whether it is asked what became of something. */
  readonly asksOutcome: boolean;
  /** Words that were taken for others. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly loose: boolean;
  /** Set where only the beginning of the query was read: how many characters. */
  readonly cut?: number;
}

/** `loose` guesses more; used if the strict plan found little. */
export function planQuery(query: string, lexicon: Lexicon, loose = false): QueryPlan {
  const folded = simplifyPhrases(normalise(query).replace(/\s+/gu, ' ').trim());
  const items = lexQuery(wordsToDigits(folded), lexicon);
  const queryTerms = items.flatMap((item, at): QueryTerm[] => {
    if (item.type === 'number') return [numberTerm(item, at === items.length - 1)];
    if (item.type === 'date') return [dateTerm(item)];
    return wordTerms(item.words, lexicon, {
      loose,
      last: at === items.length - 1,
      alone: items.length === 1,
      folded,
      besideFigure: items.length > 1,
    });
  });
  const corrections = queryTerms.flatMap(({ typed, corrected, readAs }) => {
    const to = corrected ?? readAs;
    return to === undefined ? [] : [{ from: typed, to }];
  });
  const intents = intentsOf([folded, ...corrections.map(({ to }) => to)].join(' '));
  const marked = queryTerms.map((queryTerm): QueryTerm =>
    placeIn(queryTerm, lexicon) === undefined ? queryTerm : { ...queryTerm, isPlaceName: true },
  );
  // Where every word is a small one, they are what is asked for.
  const terms = marked.every(({ optional }) => optional)
    ? marked.map((queryTerm): QueryTerm => ({ ...queryTerm, optional: undefined }))
    : marked;
  const candidates = candidateNames(folded, queryTerms, lexicon, loose || isQuestion(folded));
  const names = [...new Set(candidates.map(withoutSpaces))].filter((name) => name.length > 1);
  return {
    queryTerms: terms,
    names,
    answer: wholeAnswer(terms, intents, lexicon),
    groupNames: intents.length > 0 || isQuestion(folded) ? [] : groupNameTokens(queryTerms),
    intents,
    asksOutcome: asksOutcome(folded),
    corrections,
    loose,
  };
}

/** The place that a term names. */
const placeIn = ({ alternatives }: QueryTerm, lexicon: Lexicon): string | undefined =>
  alternatives
    .filter(({ why }) => why !== 'synonym')
    .map(({ shown }) => withoutSpaces(shown.join(' ')))
    .find(lexicon.isPlaceName);

/** Names of what answers for all places: the list of promises, and what each place says of itself. */
export const EVERY_PROMISE = 'everypromise';
export const EVERY_PLACE = 'everyplace';

/**
 * What answers where no more is asked than what is planned, what became of it, or who pays: a place for itself, else the
 * list of promises, or for money every place.
 */
function wholeAnswer(terms: readonly QueryTerm[], intents: readonly Intent[], lexicon: Lexicon): string | undefined {
  const [named, ...more] = terms.filter(({ isPlaceName }) => isPlaceName === true);
  const others = terms.filter(({ isPlaceName }) => isPlaceName !== true);
  const words = others.flatMap(({ typed }) => typed.split(' '));
  const says = (is: (word: string) => boolean): boolean => words.some(is);
  const isNoMore = (word: string): boolean =>
    [isFiller, isHint, isQuestionVerb, isStopWord, isOfPlan, isOfFirmness, isOfOutcome, isOfMoney].some((is) =>
      is(word),
    );
  if (more.length > 0 || !words.every(isNoMore)) return undefined;
  const [ofOutcome, ofMoney, ofPlan] = [says(isOfOutcome), says(isOfMoney), says(isOfPlan)];
  if (named === undefined) {
    if (ofOutcome || (ofPlan && intents.includes('count'))) return EVERY_PROMISE;
    // The largest of budgets is one of them.
    return ofMoney && words.every((word) => !isFiller(word) || isOfPlan(word) || isOfMoney(word))
      ? EVERY_PLACE
      : undefined;
  }
  if (words.length === 0) return intents.length === 0 ? placeIn(named, lexicon) : undefined;
  const isOfAll = ofPlan && (ofMoney || !intents.some((one) => one !== 'when' && one !== 'money' && one !== 'count'));
  return ofOutcome || isOfAll ? placeIn(named, lexicon) : undefined;
}

/** How many years before or after a named year count as deadlines. */
const DEADLINE_YEARS = 5;

function numberTerm({ found: { value, mantissa }, text, due }: NumberItem, last: boolean): QueryTerm {
  const shown = [text];
  const year = Number.isInteger(value) && value >= 1900 && value < 2100;
  const alternatives: Alternative[] = [alternative('number', [token.number(value)], shown)];
  if (isRound(value)) alternatives.push(alternative('number', [token.rounded(value)], shown, 0.6));
  if (due !== undefined && year) alternatives.unshift(...deadlineAlternatives(value, due, shown));
  if (last && value === mantissa && String(value).length >= 3 && !year)
    alternatives.push(alternative('number', [token.numberPrefix(value)], shown, 0.3));
  return { typed: text, alternatives };
}

/** Deadlines in the year, or in the years before or after it, nearest first. */
function deadlineAlternatives(year: number, due: DeadlineSide, shown: readonly string[]): Alternative[] {
  if (due === 'by') return [alternative('deadline', [token.due(year)], shown)];
  return Array.from({ length: DEADLINE_YEARS }, (_, at) => {
    const other = due === 'before' ? year - at - 1 : year + at + 1;
    return alternative('deadline', [token.due(other)], [String(other)], 0.9 ** at);
  });
}

/** A record must match all parts of the date. */
function dateTerm({ found: { year, month, day }, text, due }: DateItem): QueryTerm {
  const rest = [month, ...(day === undefined ? [] : [token.number(day)])];
  const shown = [[day, month, year].filter((part) => part !== undefined).join(' ')];
  const written = year === undefined ? rest : [token.number(year), ...rest];
  return {
    typed: text,
    alternatives: [
      ...(due !== undefined && year !== undefined ? [alternative('deadline', [token.due(year), ...rest], shown)] : []),
      alternative('word', written, shown),
    ],
  };
}

interface WordContext {
  readonly loose: boolean;
  readonly last: boolean;
  readonly alone: boolean;
  readonly folded: string;
  /** Whether there is a number or date too, which is more specific than words like "plans". */
  readonly besideFigure: boolean;
}

/** As many words are asked like a question, in whatever form. */
const LONG_QUERY = 4;

function wordTerms(
  all: readonly string[],
  lexicon: Lexicon,
  { loose, last, alone, folded, besideFigure }: WordContext,
): QueryTerm[] {
  const content = tellingWords(all, lexicon.phrases);
  const question = isQuestion(folded) || content.length >= LONG_QUERY;
  const kept =
    (loose && !question) || (question && content.every(isFiller)) ? content.filter((word) => !isFiller(word)) : content;
  const words = kept.length > 0 ? kept : content.length > 0 ? content : alone ? all : [];
  const made = words.map((word, at) =>
    queryTermsOf(word, lexicon, {
      last: last && at === words.length - 1,
      loose,
      alone: alone && words.length === 1,
    }),
  );
  // Phrases are also found with corrected words, unless the typed words are a phrase already.
  const typedPhrases = findPhrases(words, lexicon.phrases).filter(({ from, to }) => to - from > 1);
  const correctedWords = words.map((word, at) => {
    const corrected = made[at]?.length === 1 ? made[at][0]?.corrected : undefined;
    return typedPhrases.some(({ from, to }) => at >= from && at < to) ? word : (corrected ?? word);
  });
  const phrases = findPhrases(correctedWords, lexicon.phrases);
  const queryTerms: QueryTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const phrase = phrases.find(({ from }) => from === at);
    if (phrase !== undefined && phrase.to - phrase.from > 1) {
      queryTerms.push(phraseTerm(phrase, words, correctedWords, lexicon));
      at = phrase.to - 1;
      continue;
    }
    const next = words[at + 1];
    const pair =
      next === undefined || phrases.some(({ from }) => from === at + 1) ? undefined : joined(word, next, lexicon);
    if (pair !== undefined) {
      queryTerms.push({
        typed: `${word} ${next ?? ''}`,
        alternatives: [
          alternative('spelling', [pair]),
          ...exactPhrase([word, next ?? ''], lexicon),
          ...directAlternatives(pair, lexicon),
        ],
      });
      at += 1;
      continue;
    }
    const hint = (question && words.length > 1 && (isHint(word) || isFiller(word))) || (besideFigure && isFiller(word));
    const value = numberOfWord(word);
    const number = value === undefined ? [] : [alternative('number', [token.number(value)], [word])];
    const verb = question && words.length > 1 && isQuestionVerb(word);
    for (const queryTerm of made[at] ?? []) {
      if (verb && queryTerm.alternatives.length === 0) continue;
      queryTerms.push({
        ...queryTerm,
        ...(hint ? { optional: true } : verb ? { isVerb: true } : {}),
        alternatives: [...queryTerm.alternatives, ...number],
      });
    }
  }
  return queryTerms;
}

/** Two words as the one that the site writes, or in Hangul that has synonyms, 핵심 사업은 as 핵심사업; undefined if there is none. */
function joined(word: string, next: string, lexicon: Lexicon): string | undefined {
  const pair = `${word}${next}`;
  if (pair.length < (isHangul(pair) ? 4 : 5)) return undefined;
  if (!isHangul(pair)) return lexicon.has(pair) ? pair : undefined;
  return [pair, ...withoutEndings(pair)].find(
    (one) => one.length > word.length && lexicon.phrases.get(one) !== undefined,
  );
}

/** The term of a synonym phrase, some of whose words may be corrected. */
function phraseTerm(
  { group, from, to }: PhraseMatch,
  words: readonly string[],
  correctedWords: readonly string[],
  lexicon: Lexicon,
): QueryTerm {
  const [typed, meant] = [words.slice(from, to).join(' '), correctedWords.slice(from, to)];
  const alternatives = [...exactPhrase(meant, lexicon), synonymAlternative(lexicon, group, meant.length)];
  const corrected = meant.join(' ');
  return corrected === typed
    ? { typed, alternatives }
    : { typed, alternatives: alternatives.map((one) => asCorrection(one)), corrected };
}

/** All words of a phrase literally, if the site has each. */
function exactPhrase(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const known = words.map(
    (word) => directAlternatives(word, lexicon).find(({ why }) => why === 'word' || why === 'begun')?.terms[0],
  );
  return known.every((word) => word !== undefined) ? [alternative('word', known)] : [];
}

function groupNameTokens(queryTerms: readonly QueryTerm[]): string[] {
  const [only, ...others] = queryTerms;
  return others.length > 0
    ? []
    : (only?.alternatives ?? []).flatMap(({ group }) =>
        group === undefined ? [] : [token.groupName(group), token.headGroup(group)],
      );
}

/** Letters of the shortest name that is known by its sound alone. */
const SHORTEST_SOUND = 8;

/** Names that the query may be: as typed and as corrected; only as typed if `literally`. */
function candidateNames(
  folded: string,
  queryTerms: readonly QueryTerm[],
  lexicon: Lexicon,
  literally: boolean,
): string[] {
  // busan/marine-budget: the part after the slash is the id.
  const typed = /^[a-z0-9-]+\/([a-z0-9-]+)$/u.exec(folded)?.[1] ?? folded;
  // Without what the site does not know: it is set aside.
  const knownWords = queryTerms
    .filter(({ alternatives, optional }) => alternatives.length > 0 && optional !== true)
    .map((term) => term.typed)
    .join(' ');
  if (literally) return [typed];
  const correctedWords = queryTerms
    .map(
      (queryTerm) =>
        queryTerm.alternatives.find(({ terms }) => !terms.some(isConceptToken))?.shown.join(' ') ?? queryTerm.typed,
    )
    .join(' ');
  // A single word: any name among its alternatives.
  const meant =
    queryTerms.length === 1
      ? (queryTerms[0]?.alternatives ?? [])
          .filter(({ why, terms }) => why !== 'part' && !terms.some(isToken))
          .map(({ shown }) => shown.join(' '))
      : [];
  // Romanised 마산 해양신도시, with any word division.
  const joined = withoutSpaces(folded);
  const sounding =
    joined.length >= SHORTEST_SOUND &&
    queryTerms.some(({ alternatives }) => alternatives.length === 0) &&
    !lexicon.isCommonElsewhere(joined)
      ? lexicon.soundingLike(joined)
      : [];
  return [typed, correctedWords, knownWords, ...meant, ...sounding];
}
