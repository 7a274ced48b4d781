/** What is indexed: every profile, section, claim, theme and source, each with the words it is found by. */
import type { Register } from '../../core/domain/register.ts';
import type { SearchWords } from '../../core/schema/search-words.ts';
import { claimRecord } from './claim-record.ts';
import {
  calledTokens,
  conceptTokens,
  hangulVariants,
  nameTokens,
  numbersIn,
  oddWords,
  partTokens,
} from './expansion-terms.ts';
import { profileRecord, sectionRecord, sourceRecord, themeRecord } from './page-records.ts';
import { wordsIn } from '../query/normalise.ts';
import { phrasesOf, type AllPhrases } from '../query/phrases.ts';
import { isToken } from '../query/index-tokens.ts';
import type { RecordDraft, ProseSection, SearchRecord } from './record.ts';
import { unique } from './record-texts.ts';
import { romanised, soundingWords } from './romanised.ts';

/** Every record, in a stable order. Sections without a heading go with their page. */
export function searchRecords(
  register: Register,
  sections: readonly ProseSection[],
  words: SearchWords,
): SearchRecord[] {
  const phrases = phrasesOf(words.groups);
  const intro = (page: ProseSection['page'], id: string): string =>
    sections
      .filter((section) => section.page === page && section.id === id && section.slug === '')
      .map(({ text }) => text)
      .join(' ');
  return [
    ...[...register.profiles.values()].map((profile) => profileRecord(profile, intro('profile', profile.id), register)),
    ...[...register.themes.values()].map((theme) => themeRecord(theme, intro('theme', theme.id), register)),
    ...[...register.sources.values()].map((source) => sourceRecord(source, register)),
    ...sections.filter(({ slug }) => slug !== '').map((section) => sectionRecord(section, register)),
    ...[...register.claims.values()].map((claim) => claimRecord(claim, register)),
  ].map((draft) => finish(draft, words, phrases));
}

/** Adds the helper words that follow from what the record says. */
function finish(
  { head, exact, terms = [], answers: can = [], unsaid = [], romanised: all = false, ...record }: RecordDraft,
  words: SearchWords,
  phrases: AllPhrases,
): SearchRecord {
  const hangul = hangulVariants(record.names, words.groups);
  const sounds = romanised(hangul);
  const variants = [...hangul, ...sounds];
  const called = [record.title, ...record.names, record.ids].join(' . ');
  const said = [record.content, ...unsaid].join(' . ');
  const own = unique([
    ...record.own,
    ...conceptTokens([called, ...record.own.filter((word) => !isToken(word))].join(' . '), phrases),
    ...partTokens([called, ...variants].join(' . ')),
  ]);
  const helpers = [
    ...terms,
    ...nameTokens([...exact, ...hangulVariants(exact, words.groups), ...romanised(exact)], head),
    ...calledTokens(exact, record.place, phrases),
    ...conceptTokens(said, phrases),
    ...numbersIn(`${called} ${said} ${record.notes}`),
    ...oddWords(`${called} ${said} ${record.notes}`),
    ...partTokens(`${said} ${record.notes}`),
    ...unsaid.flatMap(wordsIn),
  ];
  return {
    ...record,
    names: unique([...record.names, ...variants]),
    own,
    terms: unique(helpers).filter((word) => !own.includes(word)),
    answers: can,
    sounding: soundingWords(record.names, sounds, all),
  };
}
