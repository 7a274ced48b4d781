/** Turns what was typed into what is looked up. Pure: the same query and lexicon give the same plan. */
import { normalise, isHangul, withoutSpaces } from './normalise.ts';
import { lexQuery, type DateItem, type Due, type NumberItem } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';
import { isRound, numberOfWord } from './numbers.ts';
import { findPhrases, type PhraseFind } from './phrases.ts';
import {
  alternative,
  concept,
  correctedTo,
  literal,
  queryTermsOf,
  type Alternative,
  type QueryTerm,
} from './query-terms.ts';
import { stemmedName } from './stemmer.ts';
import {
  intentsOf,
  isAskingVerb,
  isFiller,
  isHint,
  isQuestion,
  isStopWord,
  plainly,
  type Intent,
} from './stop-words.ts';
import { isConcept, isToken, token } from './index-tokens.ts';
import { inDigits } from './written-numbers.ts';

export interface Plan {
  /** Every query term must be answered, save in a loose plan. */
  readonly queryTerms: readonly QueryTerm[];
  /** The whole query as a name, for exact hits. */
  readonly names: readonly string[];
  /** The same by its stems: names in the plural. */
  readonly stemmed: readonly string[];
  /** The groups of synonyms that the whole query is a word or phrase of. */
  readonly called: readonly string[];
  readonly intents: readonly Intent[];
  /** Words taken for others. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  readonly loose: boolean;
}

/** Hyphens and no spaces: an id means one record, not those of a like name. */
const ID = /^\S+-\S+$/u;

/** `loose` guesses more: for when the strict plan found nothing. */
export function planQuery(query: string, lexicon: Lexicon, loose = false): Plan {
  const folded = plainly(normalise(query).replace(/\s+/gu, ' ').trim());
  const items = lexQuery(inDigits(folded), lexicon);
  const queryTerms = items.flatMap((item, at): QueryTerm[] => {
    if (item.type === 'number') return [numberSlot(item, at === items.length - 1), ...unitSlots(item, lexicon)];
    if (item.type === 'date') return [dateSlot(item)];
    return wordSlots(item.words, lexicon, {
      loose,
      last: at === items.length - 1,
      alone: items.length === 1,
      folded,
      dated: items.length > 1,
    });
  });
  const changes = queryTerms.flatMap((queryTerm) =>
    queryTerm.corrected === undefined ? [] : [{ from: queryTerm.typed, to: queryTerm.corrected }],
  );
  const intents = intentsOf([folded, ...changes.map(({ to }) => to)].join(' '));
  const named = [...new Set(namesOf(folded, queryTerms, lexicon, loose || isQuestion(folded)))];
  const names = [...new Set(named.map(withoutSpaces))].filter((name) => name.length > 1);
  const placed = queryTerms.map((queryTerm): QueryTerm =>
    queryTerm.alternatives.some(
      ({ why, shown }) => why !== 'synonym' && lexicon.isPlace(withoutSpaces(shown.join(' '))),
    )
      ? { ...queryTerm, place: true }
      : queryTerm,
  );
  return {
    queryTerms: placed,
    names,
    stemmed: ID.test(folded) ? [] : named.map(stemmedName).filter((name) => name.length > 1 && !names.includes(name)),
    called: intents.length > 0 ? [] : calledBy(queryTerms),
    intents,
    changes,
    loose,
  };
}

/** Years before and after the one named that may be meant. */
const YEARS_AROUND = 5;

function numberSlot({ found: { value, mantissa }, text, due }: NumberItem, last: boolean): QueryTerm {
  const shown = [text];
  const year = Number.isInteger(value) && value >= 1900 && value < 2100;
  const alternatives: Alternative[] = [alternative('number', [token.number(value)], shown)];
  if (isRound(value)) alternatives.push(alternative('number', [token.about(value)], shown, 0.6));
  // As some write thousands on the Continent.
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(text))
    alternatives.push(alternative('number', [token.number(Number(text.replaceAll('.', '')))], shown, 0.5));
  if (due !== undefined && year) alternatives.unshift(...dueIn(value, due, shown));
  if (last && value === mantissa && String(value).length >= 3 && !year)
    alternatives.push(alternative('number', [token.numberBegins(value)], shown, 0.3));
  return { typed: text, alternatives };
}

/** What a Korean counter counts helps where a record says it, and rules nothing out. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/개국$/u, 'countries'],
  [/주년$/u, 'anniversary'],
  [/^\d{1,3}년$/u, 'years'],
  [/층$/u, 'floor'],
  [/배$/u, 'times'],
  [/명$/u, 'people'],
];

function unitSlots({ text }: NumberItem, lexicon: Lexicon): QueryTerm[] {
  const unit = COUNTED.find(([pattern]) => pattern.test(text))?.[1];
  return unit === undefined ? [] : [{ typed: unit, alternatives: literal(unit, lexicon), optional: true }];
}

/** Deadlines in the year, or in those on one side of it, the nearest first. */
function dueIn(year: number, due: Due, shown: readonly string[]): Alternative[] {
  if (due === 'by') return [alternative('deadline', [token.due(year)], shown)];
  return Array.from({ length: YEARS_AROUND }, (_, at) => {
    const other = due === 'before' ? year - at - 1 : year + at + 1;
    return alternative('deadline', [token.due(other)], [String(other)], 0.9 ** at);
  });
}

/** All parts of a date must be found in a record. */
function dateSlot({ found: { year, month, day }, text, due }: DateItem): QueryTerm {
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

interface Context {
  readonly loose: boolean;
  readonly last: boolean;
  readonly alone: boolean;
  readonly folded: string;
  /** Set beside a figure, which says more than words like "plans". */
  readonly dated: boolean;
}

function wordSlots(
  all: readonly string[],
  lexicon: Lexicon,
  { loose, last, alone, folded, dated }: Context,
): QueryTerm[] {
  const meant = all.filter((word) => !isStopWord(word));
  const asked = isQuestion(folded);
  const kept = loose || (asked && meant.every(isFiller)) ? meant.filter((word) => !isFiller(word)) : meant;
  const words = kept.length > 0 ? kept : meant.length > 0 ? meant : alone ? all : [];
  const made = words.map((word, at) => queryTermsOf(word, lexicon, { last: last && at === words.length - 1, loose }));
  // A phrase with a spelling mistake in it is a phrase.
  const asTyped = findPhrases(words, lexicon.phrases).filter(({ from, to }) => to - from > 1);
  const read = words.map((word, at) => {
    const corrected = made[at]?.length === 1 ? made[at][0]?.corrected : undefined;
    return asTyped.some(({ from, to }) => at >= from && at < to) ? word : (corrected ?? word);
  });
  const phrases = findPhrases(read, lexicon.phrases);
  const queryTerms: QueryTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const phrase = phrases.find(({ from }) => from === at);
    if (phrase !== undefined && phrase.to - phrase.from > 1) {
      queryTerms.push(phraseSlot(phrase, words, read, lexicon));
      at = phrase.to - 1;
      continue;
    }
    const next = words[at + 1];
    const pair = next === undefined || phrases.some(({ from }) => from === at + 1) ? undefined : `${word}${next}`;
    if (pair !== undefined && pair.length > 4 && lexicon.has(pair) && !isHangul(pair)) {
      queryTerms.push({
        typed: `${word} ${next ?? ''}`,
        alternatives: [
          alternative('spelling', [pair]),
          ...together([word, next ?? ''], lexicon),
          ...literal(pair, lexicon),
        ],
      });
      at += 1;
      continue;
    }
    const hint = (asked && words.length > 1 && (isHint(word) || isFiller(word))) || (dated && isFiller(word));
    const value = numberOfWord(word);
    const number = value === undefined ? [] : [alternative('number', [token.number(value)], [word])];
    const verb = asked && words.length > 1 && isAskingVerb(word);
    for (const queryTerm of made[at] ?? []) {
      if (verb && queryTerm.alternatives.length === 0) continue;
      queryTerms.push({
        ...queryTerm,
        ...(hint ? { optional: true } : {}),
        alternatives: [...queryTerm.alternatives, ...number],
      });
    }
  }
  return queryTerms;
}

/** A phrase of synonyms, some of its words perhaps corrected. */
function phraseSlot(
  { group, from, to }: PhraseFind,
  words: readonly string[],
  read: readonly string[],
  lexicon: Lexicon,
): QueryTerm {
  const [typed, meant] = [words.slice(from, to).join(' '), read.slice(from, to)];
  const alternatives = [...together(meant, lexicon), concept(lexicon, group, meant.length)];
  const corrected = meant.join(' ');
  return corrected === typed
    ? { typed, alternatives }
    : { typed, alternatives: alternatives.map((one) => correctedTo(one)), corrected };
}

/** All words of a phrase as they stand, when each is known. */
function together(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const known = words.map((word) => literal(word, lexicon).find(({ why }) => why === 'word')?.terms[0]);
  return known.every((word) => word !== undefined) ? [alternative('word', known)] : [];
}

function calledBy(queryTerms: readonly QueryTerm[]): string[] {
  const [only, ...others] = queryTerms;
  return others.length > 0
    ? []
    : (only?.alternatives ?? []).flatMap(({ group }) => (group === undefined ? [] : [token.called(group)]));
}

/** The query run together, as typed and as read; of a question, as typed alone. */
function namesOf(folded: string, queryTerms: readonly QueryTerm[], lexicon: Lexicon, literally: boolean): string[] {
  // busan/marine-budget: the id alone is the name.
  const typed = /^[a-z0-9-]+\/([a-z0-9-]+)$/u.exec(folded)?.[1] ?? folded;
  if (literally) return [typed];
  const read = queryTerms
    .map(
      (queryTerm) =>
        queryTerm.alternatives.find(({ terms }) => !terms.some(isConcept))?.shown.join(' ') ?? queryTerm.typed,
    )
    .join(' ');
  // One word alone: any name it may stand for.
  const meant =
    queryTerms.length === 1
      ? (queryTerms[0]?.alternatives ?? [])
          .filter(({ why, terms }) => why !== 'part' && !terms.some(isToken))
          .map(({ shown }) => shown.join(' '))
      : [];
  // 마산 해양신도시 in Latin letters, its words cut anyhow.
  const sounding = queryTerms.some(({ alternatives }) => alternatives.length === 0)
    ? lexicon.namedAlike(withoutSpaces(folded))
    : [];
  return [typed, read, ...meant, ...sounding];
}
