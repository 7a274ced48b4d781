/** All search records: profiles, themes, sources, sections, claims, charts, terms, and pages about the site. */
import { chartsIn } from '../../core/domain/charts.ts';
import { mustGetProfile, type Register } from '../../core/domain/register.ts';
import type { Term } from '../../core/schema/glossary.ts';
import type { SearchWords } from '../../core/schema/search-words.ts';
import { claimRecord } from './claim-record.ts';
import {
  groupNameTokens,
  conceptTokens,
  hangulGroups,
  hangulVariants,
  type HangulGroups,
  nameTokens,
  numbersIn,
  withoutParticle,
  wordsWithSymbols,
  compoundPartTokens,
} from './expansion-terms.ts';
import { withDistinctTitles } from './distinct-titles.ts';
import { profileRecord, sectionRecord, sourceRecord, themeRecord } from './page-records.ts';
import { workedOut, type Recall } from '../../core/values/cached.ts';
import { wordsIn } from '../query/normalise.ts';
import { indexPhrases, type AllPhrases } from '../query/phrases.ts';
import { isToken } from '../query/index-tokens.ts';
import { isStopWord } from '../query/stop-words.ts';
import type { RecordDraft, ProseSection, SearchRecord } from './record.ts';
import { unique } from './record-texts.ts';
import { chartRecord, siteRecords, termRecord } from './site-records.ts';
import { romanised, romanisedWords } from './romanised.ts';

/** Every record, in a stable order. Prose before the first heading belongs to the page's record. `recall` knows what was made before. */
export function searchRecords(
  register: Register,
  sections: readonly ProseSection[],
  words: SearchWords,
  terms: readonly Term[] = [],
  recall: Recall<SearchRecord> = workedOut,
): SearchRecord[] {
  const phrases = indexPhrases(words.groups);
  const groups = hangulGroups(words.groups);
  const intro = (page: ProseSection['page'], id: string): string =>
    sections
      .filter((section) => section.page === page && section.id === id && section.slug === '')
      .map(({ text }) => text)
      .join(' ');
  const drafts = [
    ...[...register.profiles.values()].map((profile) => profileRecord(profile, intro('profile', profile.id), register)),
    ...[...register.themes.values()].map((theme) => themeRecord(theme, intro('theme', theme.id), register)),
    ...[...register.sources.values()].map((source) => sourceRecord(source, register)),
    ...sections.filter(({ slug }) => slug !== '').map((section) => sectionRecord(section, register)),
    ...[...register.claims.values()].map((claim) => claimRecord(claim, register)),
    ...chartsIn(register).map((chart) => chartRecord(chart, register)),
    ...terms.map((term) => termRecord(term, register)),
    ...siteRecords(register),
  ];
  return withDistinctTitles(drafts, (place) => mustGetProfile(register, place).name.en).map((draft) =>
    recall(JSON.stringify(draft), () => completeRecord(draft, groups, phrases)),
  );
}

/** Adds the tokens that are derived from the record's texts. */
function completeRecord(
  {
    head,
    exact,
    terms = [],
    asked = [],
    traits = [],
    impliedWords = [],
    caveats = [],
    romanised: all = false,
    ...record
  }: RecordDraft,
  groups: HangulGroups,
  phrases: AllPhrases,
): SearchRecord {
  const hangul = hangulVariants(record.names, groups);
  const sounds = romanised(hangul);
  const variants = [...hangul, ...sounds];
  const namesText = [record.subject ?? record.title, ...record.names, record.ids].join(' . ');
  const bodyText = [record.content, ...caveats, ...impliedWords].join(' . ');
  // Taking a text apart is most of the work here, so each is taken apart once.
  const namesWords = wordsIn(namesText);
  const bodyWords = wordsIn(bodyText);
  const own = unique([
    ...record.own,
    ...conceptTokens([...namesWords, ...record.own.filter((word) => !isToken(word)).flatMap(wordsIn)], phrases),
    ...compoundPartTokens([...namesWords, ...variants.flatMap(wordsIn)]),
  ]);
  const helpers = [
    ...terms,
    ...nameTokens([...exact, ...hangulVariants(exact, groups), ...romanised(exact)], head),
    ...groupNameTokens(exact, record.place, phrases, head),
    ...conceptTokens(bodyWords, phrases),
    // “The estates” are all that the profile of industrial complexes speaks of.
    ...conceptTokens(record.place.flatMap(wordsIn), phrases),
    ...numbersIn(`${namesText} ${bodyText} ${record.notes}`),
    ...wordsWithSymbols(`${namesText} ${bodyText} ${record.notes}`),
    ...compoundPartTokens([...bodyWords, ...wordsIn(record.notes)]),
    ...[...caveats, ...impliedWords].flatMap(wordsIn),
  ];
  const askedWords = asked.flatMap(wordsIn).flatMap(withoutParticle);
  const asking = [...askedWords.filter((word) => !isStopWord(word)), ...conceptTokens(askedWords, phrases)];
  const known = new Set(asking.length === 0 ? [] : [...own, ...helpers, ...namesWords, ...bodyWords]);
  return {
    ...record,
    asked: unique(asking.filter((word) => !known.has(word))),
    names: unique([...record.names, ...variants]),
    own,
    terms: unique(helpers).filter((word) => !own.includes(word)),
    traits,
    caveats,
    said: record.names.join(' . '),
    asks: [...(record.subject === undefined ? [] : [record.subject]), ...asked],
    romanisedWords: romanisedWords(record.names, sounds, all),
  };
}
