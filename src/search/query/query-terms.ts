/** One word or number of a query, and every way in which a record may answer it. */
import { isHangul } from './normalise.ts';
import { isHalfTyped, wholeSyllables, withoutEndings, withoutFinal } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';
import { fuzzyMatches } from './fuzzy-match.ts';
import { findPhrases } from './phrases.ts';
import { otherSpellings } from './stemmer.ts';
import { token } from './index-tokens.ts';

export const MATCH_REASONS = [
  'word',
  'spelling',
  'number',
  'deadline',
  'synonym',
  'part',
  'romanisation',
  'corrected',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface Alternative {
  /** All of them must be found in a record: words, or helper words. */
  readonly terms: readonly string[];
  readonly weight: number;
  readonly why: MatchReason;
  /** Of synonyms, where it stands for one. */
  readonly group?: string;
  /** What to say and mark: the words found in place of the typed ones. */
  readonly shown: readonly string[];
  /** Set where words that merely begin so are others: buses are not in Busan. */
  readonly whole?: true;
}

export interface QueryTerm {
  /** As typed, folded. */
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** Set for the name of a place: it is never left unanswered. */
  readonly place?: true;
  /** Set for a word of a question that helps where it is answered, and rules nothing out. */
  readonly optional?: true;
  /** Set when the word stands nowhere on the site and others were taken for it. */
  readonly corrected?: string;
  /** Set when the correction is a long way off. */
  readonly doubtful?: boolean;
}

const WEIGHT: Readonly<Record<MatchReason, number>> = {
  word: 1,
  spelling: 1,
  number: 1.2,
  deadline: 1.6,
  synonym: 0.75,
  part: 0.7,
  romanisation: 0.8,
  corrected: 0.7,
};

export function alternative(
  why: MatchReason,
  terms: readonly string[],
  shown: readonly string[] = terms,
  factor = 1,
): Alternative {
  return { terms, weight: WEIGHT[why] * factor, why, shown };
}

/** The same, taken for what was typed. */
export function correctedTo(made: Alternative): Alternative {
  return { ...made, why: 'corrected', weight: made.weight * WEIGHT.corrected };
}

/** A group of synonyms, found by its helper token. */
export function concept(lexicon: Lexicon, group: string, words = 1): Alternative {
  // One helper word stands for all the words of a phrase.
  return { ...alternative('synonym', [token.concept(group)], lexicon.group(group), words), group };
}

/** How a word may be found as it stands, without guessing: the word, its other spelling, its synonyms, a compound's part. */
export function literal(word: string, lexicon: Lexicon): Alternative[] {
  const found: Alternative[] = [];
  if (lexicon.has(word) || lexicon.begins(word)) found.push(alternative('word', [word]));
  else for (const akin of lexicon.akin(word).slice(0, 3)) found.push({ ...alternative('word', [akin]), whole: true });
  for (const other of otherSpellings(word))
    if (lexicon.has(other) || lexicon.akin(other).length > 0) found.push(alternative('spelling', [other]));
  for (const { group } of findPhrases([word], lexicon.phrases)) found.push(concept(lexicon, group));
  if (isHangul(word) && lexicon.inside(word)) found.push(alternative('part', [token.part(word)], [word]));
  return found;
}

/** The query terms of one word. More than one where it is written together: 광주지하철. */
export function queryTermsOf(word: string, lexicon: Lexicon, options: { last: boolean; loose: boolean }): QueryTerm[] {
  const whole = wholeSyllables(word);
  if (isHalfTyped(word)) return halfTyped(word, whole, lexicon);
  const misses = lexicon.misses();
  const found = literal(word, lexicon);
  // Before the word's own neighbourhood is loaded, to look further would load what nobody needs: the plan is made anew.
  const unsettled = (): boolean => lexicon.misses() > misses;
  const asFound = [{ typed: word, alternatives: found }];
  if (unsettled()) return asFound;
  // 산업단지의 begins 산업단지의날, but the particle is likelier.
  if (isHangul(word) && !lexicon.has(word) && found.length > 0) {
    const bare = withoutEndings(word).find((other) => lexicon.has(other));
    if (bare !== undefined)
      found.push(...literal(bare, lexicon).map((made) => ({ ...made, weight: made.weight * 0.95 })));
  }
  const known =
    lexicon.has(word) || lexicon.akin(word).length > 0 || found.some(({ why }) => why === 'synonym' || why === 'part');
  if (!known)
    for (const name of others(lexicon.namedAlike(word), word)) found.push(alternative('romanisation', [name]));
  // A loose reading doubts words that merely begin one of the site; words of the site it takes as they are.
  if (unsettled() || known || (found.length > 0 && !options.loose)) return asFound;
  const rescued =
    found.length > 0 ? [] : isHangul(word) ? hangulRescue(word, lexicon, options.last) : together(word, lexicon);
  if (unsettled() || rescued.length > 0) return rescued.length > 0 ? rescued : asFound;
  const close = fuzzyMatches(word, lexicon.near(word));
  const near = close.words.length > 0 || unsettled() ? close : fuzzyMatches(word, lexicon.near(word, true));
  const meant = others(near.words, word);
  const corrections = meant.flatMap((other) => literal(other, lexicon).map(correctedTo));
  const alternatives = [...found, ...corrections];
  return [
    {
      typed: word,
      alternatives,
      ...(found.length === 0 && meant[0] !== undefined
        ? { corrected: meant[0], doubtful: near.apart > 1 && word.length < PLAIN }
        : {}),
    },
  ];
}

function others(words: readonly string[], word: string): string[] {
  return words.filter((other) => other !== word);
}

/** Letters of a word which two errors do not hide. */
const PLAIN = 10;

/** Syllables of a compound in which one wrong letter is no chance. */
const LONG = 4;

/** Particles off; else compounds apart; else, at the end of the query, a syllable still being typed. */
function hangulRescue(word: string, lexicon: Lexicon, last: boolean): QueryTerm[] {
  for (const bare of withoutEndings(word)) {
    const found = literal(bare, lexicon);
    if (found.length > 0) return [{ typed: word, alternatives: found }];
  }
  // A letter wrong in a long word: 사업단지 is rather 산업단지 than 사업 and 단지.
  const near = word.length < LONG ? undefined : fuzzyMatches(word, lexicon.near(word));
  if (near?.apart === 1 && near.words.length > 0) return [];
  const pieces = [word, ...withoutEndings(word)]
    .map((whole) => split(whole, lexicon))
    .find((parts) => parts.length > 1);
  if (pieces !== undefined) return pieces.map((piece) => ({ typed: piece, alternatives: literal(piece, lexicon) }));
  return last ? halfTyped(word, word, lexicon) : [];
}

/** The fewest known pieces of two syllables or more that make up the word. */
function split(word: string, lexicon: Lexicon): string[] {
  const best = new Map<number, string[]>([[0, []]]);
  for (let end = 2; end <= word.length; end += 1) {
    for (let from = 0; from <= end - 2; from += 1) {
      const before = best.get(from);
      const piece = word.slice(from, end);
      if (before === undefined || literal(piece, lexicon).length === 0) continue;
      const made = [...before, piece];
      if (made.length < (best.get(end)?.length ?? Number.POSITIVE_INFINITY)) best.set(end, made);
    }
  }
  return best.get(word.length) ?? [];
}

/** daycare where the site writes "day care". */
function together(word: string, lexicon: Lexicon): QueryTerm[] {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => lexicon.has(part)))
      return [{ typed: word, alternatives: [alternative('spelling', parts)] }];
  }
  return [];
}

/** 나ㅈ, 나줏: the words that may become of it; else its whole syllables. */
function halfTyped(word: string, whole: string, lexicon: Lexicon): QueryTerm[] {
  const complete = lexicon.completing(word).slice(0, 5);
  const bare = whole === word ? withoutFinal(word) : whole;
  const alternatives = [
    ...(bare === '' ? [] : literal(bare, lexicon)),
    ...complete.flatMap((other) => literal(other, lexicon)),
  ];
  // A lone letter is no word yet: better the rest of the query than nothing.
  if (alternatives.length === 0 && whole === '') return [];
  return alternatives.length === 0 ? [] : [{ typed: word, alternatives }];
}
