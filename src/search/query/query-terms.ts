/** Query terms: a word or number of a query, and every way in which a record may match it. */
import { isHangul } from './normalise.ts';
import {
  areInitials,
  isHalfTyped,
  otherKeyboard,
  wholeSyllables,
  withoutEndings,
  withoutFinalConsonant,
} from './hangul.ts';
import type { Lexicon } from './lexicon.ts';
import { fuzzyMatches } from './fuzzy-match.ts';
import { findPhrases } from './phrases.ts';
import { otherSpellings } from './stemmer.ts';
import { isQuestionVerb } from './stop-words.ts';
import { token } from './index-tokens.ts';

export type MatchReason =
  | 'word'
  | 'begun'
  | 'spelling'
  | 'number'
  | 'deadline'
  | 'synonym'
  | 'asked'
  | 'part'
  | 'romanisation'
  | 'corrected'
  | 'initials'
  | 'keyboard';

export interface Alternative {
  /** Words or tokens, all of which a record must have. */
  readonly terms: readonly string[];
  readonly weight: number;
  readonly why: MatchReason;
  /** Synonym group, if it matches by one. */
  readonly group?: string;
  /** Words to display and to mark in place of the typed ones. */
  readonly shown: readonly string[];
  /** Set if a prefix match would find unrelated words: "bus" is not Busan. */
  readonly whole?: true;
}

export interface QueryTerm {
  /** As typed, normalised. */
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** Set for the name of a city: a loose plan must not drop it. */
  readonly isPlaceName?: true;
  /** Set for a word of a question that adds to the score and excludes nothing. */
  readonly optional?: true | undefined;
  /** Set for the verb of a question: the answer may say it otherwise, so it counts and excludes nothing. */
  readonly isVerb?: true;
  /** The correction, if the site does not have the word. */
  readonly corrected?: string;
  /** What it was read as otherwise: a name in another romanisation, by its initials, or typed on the other keyboard. */
  readonly readAs?: string;
}

const WEIGHT: Readonly<Record<Exclude<MatchReason, 'asked'>, number>> = {
  word: 1,
  begun: 1,
  spelling: 1,
  number: 1.2,
  deadline: 1.6,
  synonym: 0.75,
  part: 0.7,
  romanisation: 0.8,
  corrected: 0.7,
  initials: 0.9,
  keyboard: 0.9,
};

export function alternative(
  why: keyof typeof WEIGHT,
  terms: readonly string[],
  shown: readonly string[] = terms,
  factor = 1,
): Alternative {
  return { terms, weight: WEIGHT[why] * factor, why, shown };
}

/** The same as a correction, with a lower weight. */
export function asCorrection(result: Alternative): Alternative {
  return { ...result, why: 'corrected', weight: result.weight * WEIGHT.corrected };
}

/** Matches any word of a synonym group by the group's token. */
export function synonymAlternative(lexicon: Lexicon, group: string, words = 1): Alternative {
  // One token replaces all `words` of a phrase, so it weighs as much as they do.
  return { ...alternative('synonym', [token.concept(group)], lexicon.groupWords(group), words), group };
}

/** Matches without correction: the word itself, its other spelling, its synonyms, a part of a compound. */
export function directAlternatives(word: string, lexicon: Lexicon): Alternative[] {
  const found: Alternative[] = [];
  if (lexicon.has(word)) found.push(alternative('word', [word]));
  else if (!/^\d+$/u.test(word) && lexicon.hasPrefix(word))
    // Another form of it says the same: only a longer word is told.
    found.push(alternative(lexicon.sameStem(word).length > 0 ? 'word' : 'begun', [word]));
  else
    for (const other of lexicon.sameStem(word).slice(0, 3))
      found.push({ ...alternative('word', [other]), whole: true });
  for (const other of otherSpellings(word))
    if (lexicon.has(other) || lexicon.sameStem(other).length > 0) found.push(alternative('spelling', [other]));
  for (const { group } of findPhrases([word], lexicon.phrases)) found.push(synonymAlternative(lexicon, group));
  if (isHangul(word) && lexicon.insideCompound(word))
    found.push(alternative('part', [token.compoundPart(word)], [word]));
  return found;
}

/** The terms of one typed word; several for a compound: 광주지하철. */
export function queryTermsOf(
  word: string,
  lexicon: Lexicon,
  options: { last: boolean; loose: boolean; alone: boolean },
): QueryTerm[] {
  if (areInitials(word)) return initialsTerms(word, lexicon);
  if (!lexicon.isLiteral && isHangul(word)) {
    const typed = otherKeyboardTerms(word, lexicon);
    if (typed.length > 0) return typed;
  }
  const whole = wholeSyllables(word);
  if (isHalfTyped(word)) return halfTypedTerms(word, whole, lexicon);
  const misses = lexicon.missCount();
  const found = directAlternatives(word, lexicon);
  // Stop at the first missing shard: later look-ups may prove needless once it is loaded and the plan is made again.
  const unsettled = (): boolean => lexicon.missCount() > misses;
  const asFound = [{ typed: word, alternatives: found }];
  if (unsettled()) return asFound;
  // 산업단지의 is a prefix of 산업단지의날, but 의 is more likely a particle. A short word that the site has, as 정의, is one.
  if (isHangul(word) && found.length > 0) {
    const noun = withoutEndings(word).find((other) => lexicon.has(other));
    if (noun !== undefined && (!lexicon.has(word) || noun.length > 2)) found.push(...directAlternatives(noun, lexicon));
  }
  // 문화산업단지 stands in one text; of culture and complexes, many speak.
  if (isHangul(word) && word.length >= LONG_COMPOUND && found.length > 0) found.push(...piecewise(word, lexicon));
  if (unsettled()) return asFound;
  const known =
    lexicon.has(word) ||
    lexicon.sameStem(word).length > 0 ||
    found.some(({ why }) => why === 'synonym' || why === 'part');
  // A common word was meant as it stands: no name sounds like it, and it is no misspelling.
  const common = !known && lexicon.isCommonElsewhere(word);
  // A short name sounds like too much; beside other words it may be a surname.
  const soundless = known || common || (options.alone && word.length < SHORTEST_NAME);
  const names = soundless ? [] : except(lexicon.soundingLike(word), word);
  if (names.length > 0 && found.length === 0) {
    const alternatives = names.map((name) => alternative('romanisation', [name]));
    return [{ typed: word, alternatives, ...(names[0] === undefined ? {} : { readAs: names[0] }) }];
  }
  for (const name of names) found.push(alternative('romanisation', [name]));
  // A loose plan also corrects words that are merely prefixes of the site's words, but never the site's words.
  if (unsettled() || known || common || (found.length > 0 && !options.loose)) return asFound;
  if (found.length === 0 && !lexicon.isLiteral) {
    const typed = otherKeyboardTerms(word, lexicon);
    if (typed.length > 0) return typed;
  }
  const fallback = found.length > 0 || !isHangul(word) ? [] : hangulFallback(word, lexicon, options);
  if (fallback.length > 0) return fallback;
  if (unsettled()) return asFound;
  const matches = except(fuzzyMatches(word, lexicon.fuzzyCandidates(word)), word);
  const corrections = matches.flatMap((other) => directAlternatives(other, lexicon).map(asCorrection));
  const corrected = found.length === 0 && matches[0] !== undefined ? { corrected: matches[0] } : {};
  return [{ typed: word, alternatives: [...found, ...corrections], ...corrected }];
}

/** Names by their initial consonants. */
function initialsTerms(word: string, lexicon: Lexicon): QueryTerm[] {
  const names = lexicon
    .withInitials(word)
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, 4);
  const alternatives = names.map((name) => alternative('initials', [name]));
  return [{ typed: word, alternatives, ...(names.length === 0 ? {} : { readAs: names.join(', ') }) }];
}

/** The word as the other keyboard would have had it, if the site has that. */
function otherKeyboardTerms(word: string, lexicon: Lexicon): QueryTerm[] {
  const meant = otherKeyboard(word);
  if (meant === undefined) return [];
  const found = directAlternatives(meant, lexicon);
  // A word that merely begins so is too little for a guess, unless it was typed in full.
  if (found.length === 0 || !(lexicon.has(meant) || found.some(({ why }) => why !== 'word' && why !== 'begun')))
    return [];
  const alternatives = found.map((one) => ({ ...one, why: 'keyboard' as const, weight: one.weight * WEIGHT.keyboard }));
  return [{ typed: word, alternatives, readAs: meant }];
}

function except(words: readonly string[], word: string): string[] {
  return words.filter((other) => other !== word);
}

/** Letters of a name that is known by its sound where it is all that was typed. */
const SHORTEST_NAME = 5;

/** Syllables of a word that may be a compound. */
const LONG_COMPOUND = 4;

/** Factor for what has the words of a compound one by one. */
const PIECEWISE = 0.6;

/** Without its particle; else split into known words; else, at the end of the query, as a word still being typed. */
function hangulFallback(
  word: string,
  lexicon: Lexicon,
  { last, alone }: { last: boolean; alone: boolean },
): QueryTerm[] {
  for (const noun of withoutEndings(word)) {
    // One syllable begins too many words: only one that means something by itself counts.
    const found = directAlternatives(noun, lexicon).filter(({ why }) => noun.length > 1 || why === 'synonym');
    if (found.length > 0) return [{ typed: word, alternatives: found }];
  }
  // The verb of a question that says nothing here is no misspelling: looking for one would load a dozen files.
  if (!alone && isQuestionVerb(word)) return [{ typed: word, alternatives: [] }];
  const pieces = [word, ...withoutEndings(word)]
    .map((whole) => splitHangulCompound(whole, lexicon))
    .find((parts) => parts.length > 1);
  if (pieces !== undefined)
    return pieces.map((piece) => ({ typed: piece, alternatives: directAlternatives(piece, lexicon) }));
  return last ? halfTypedTerms(word, word, lexicon) : [];
}

/** All the words of a compound that is itself a word of the site, each by its synonyms. */
function piecewise(word: string, lexicon: Lexicon): Alternative[] {
  const pieces = [word, ...withoutEndings(word)]
    .map((whole) => splitHangulCompound(whole, lexicon, whole.length - 1))
    .find((parts) => parts.length > 1);
  const terms = (pieces ?? []).flatMap((piece) => {
    const found = directAlternatives(piece, lexicon);
    return (found.find(({ why }) => why === 'synonym') ?? found[0])?.terms ?? [];
  });
  return terms.length === 0 ? [] : [alternative('part', terms, pieces, PIECEWISE)];
}

/**
 * Splits the word into the fewest known words of two syllables or more, or up to `longest`; empty if impossible. What is only
 * a piece of longer words, as 립어린이집, counts as two.
 */
function splitHangulCompound(word: string, lexicon: Lexicon, longest = word.length): string[] {
  const best = new Map<number, { readonly pieces: string[]; readonly cost: number }>([[0, { pieces: [], cost: 0 }]]);
  for (let end = 2; end <= word.length; end += 1) {
    for (let from = 0; from <= end - 2; from += 1) {
      const before = best.get(from);
      const piece = word.slice(from, end);
      const found = before === undefined || piece.length > longest ? [] : directAlternatives(piece, lexicon);
      if (before === undefined || found.length === 0) continue;
      const isWhole = found.some(({ why }) => why === 'word' || why === 'synonym');
      const cost = before.cost + (isWhole ? 1 : 2);
      if (cost < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY))
        best.set(end, { pieces: [...before.pieces, piece], cost });
    }
  }
  return best.get(word.length)?.pieces ?? [];
}

/** 나ㅈ, 나줏: the words it may complete to, and its complete syllables. */
function halfTypedTerms(word: string, whole: string, lexicon: Lexicon): QueryTerm[] {
  const complete = lexicon.completions(word).slice(0, 5);
  const noun = whole === word ? withoutFinalConsonant(word) : whole;
  const alternatives = [
    ...(noun === '' ? [] : directAlternatives(noun, lexicon)),
    ...complete.flatMap((other) => directAlternatives(other, lexicon)),
  ];
  // A lone jamo is not a word yet: the rest of the query is searched without it.
  return alternatives.length === 0 ? [] : [{ typed: word, alternatives }];
}
