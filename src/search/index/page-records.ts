/** Search records of profiles, themes, sources and sections of prose. */
import {
  claimsOfProfile,
  claimsOfSource,
  mustGetProfile,
  type Register,
  type RegisteredProfile,
  type RegisteredSource,
  type RegisteredTheme,
} from '../../core/domain/register.ts';
import { routes } from '../../core/domain/routes.ts';
import { fillTemplate } from '../../core/domain/format-claim.ts';
import { formatPartialDate, promises } from '../../strings/index.ts';
import { dueTokens } from './expansion-terms.ts';
import { withoutSpaces } from '../query/normalise.ts';
import { draft, type RecordDraft, type ProseSection } from './record.ts';
import { allNames, notesText, placeNames, sentences } from './record-texts.ts';
import { inEnglish, inKorean } from '../../core/schema/bilingual.ts';
import { newestSourceDay, titleOf } from '../../core/domain/sources.ts';
import { countStates, promisesByPlace, REPORTED_STATES } from '../../core/domain/promise-states.ts';
import { EVERY_PLACE } from '../query/query-plan.ts';

export function profileRecord(profile: RegisteredProfile, intro: string, register: Register): RecordDraft {
  const names = placeNames(profile);
  const fill = (words: string): string => fillTemplate(register, words, profile.id);
  // What a result shows: the answers to what, by when, how much and how firm, and what became of it.
  const answers = [...Object.values(profile.answer).map(fill), whatBecame(register, profile.id)];
  const called = [profile.official?.en, profile.region?.name.en];
  const content = sentences([...answers, fill(profile.summary), ...called, intro]);
  return {
    ...draft(routes.profile(profile.id), profile.name.en, content, 'profile'),
    names: [...names, ...(profile.region === undefined ? [] : allNames(profile.region.name))],
    ids: profile.id.replaceAll('-', ' '),
    answer: sentences(answers),
    place: names,
    notes: notesText(profile.notes, profile.id, register),
    filters: { place: [profile.id], theme: profile.themes, kind: ['profile'] },
    head: true,
    exact: [...names.filter((name) => !isNameWithin(name, profile, register)), profile.id, EVERY_PLACE],
    romanised: true,
  };
}

/** How many promises of a place, or of all, are reported done, under way, delayed or changed. */
export function whatBecame(register: Register, only?: string): string | undefined {
  // What is reported does not hang on the day.
  const all = promisesByPlace(register, newestSourceDay(register), only).flatMap(({ promises: list }) => list);
  const counts = countStates(all);
  const reported = REPORTED_STATES.filter((state) => counts[state] > 0);
  return reported.length === 0
    ? undefined
    : promises.became(
        all.length,
        promises.squares.bar(reported.map((state) => [counts[state], promises.states[state]])),
      );
}

/** Whether an alias of the profile is also the name of a claim in it: Jinhae means the Jinhae zone rather than Changwon. */
function isNameWithin(alias: string, profile: RegisteredProfile, register: Register): boolean {
  const wanted = withoutSpaces(alias);
  return claimsOfProfile(register, profile.id).some((claim) => {
    const name = 'name' in claim ? claim.name : undefined;
    return (
      name !== undefined &&
      !withoutSpaces(name.en).includes(withoutSpaces(profile.name.en)) &&
      allNames(name).some((other) => withoutSpaces(other) === wanted)
    );
  });
}

/** The subjects that a theme's name lists: “AI, data and digital” is about each of the three. */
function partsOfName(name: string): string[] {
  return name.split(/,\s*|\s+and\s+|\s*[·・]\s*/u).filter((part) => part !== '' && part !== name);
}

export function themeRecord(theme: RegisteredTheme, intro: string, register: Register): RecordDraft {
  const names = allNames(theme.name);
  const content = sentences([fillTemplate(register, theme.question), intro]);
  return {
    ...draft(routes.theme(theme.id), theme.name.en, content, 'theme'),
    names,
    ids: theme.id.replaceAll('-', ' '),
    filters: { place: [], theme: [theme.id], kind: ['theme'] },
    head: true,
    exact: [...names, ...names.flatMap(partsOfName), theme.id],
    impliedWords: [...theme.aliases.en, ...theme.aliases.ko],
  };
}

export function sourceRecord(source: RegisteredSource, register: Register): RecordDraft {
  const places = [...new Set(claimsOfSource(register, source.id).map(({ profile }) => profile))];
  const title = titleOf(source);
  const { publisher, reporter, section } = source;
  const printed = [source.title.printed, source.title.given, inKorean(publisher)].filter((words) => words != null);
  const file = source.document ?? source.link?.url ?? '';
  const content = sentences([
    inEnglish(publisher),
    section,
    reporter === undefined ? undefined : inEnglish(reporter),
    formatPartialDate(source.published.date),
    source.translation.note,
  ]);
  return {
    ...draft(routes.source(source.id), title, content, 'source'),
    names: [inEnglish(publisher), file, ...printed.filter((words) => words !== title)],
    ids: source.id.replaceAll('-', ' '),
    place: places.flatMap((id) => placeNames(mustGetProfile(register, id))),
    notes: notesText(source.notes, undefined, register),
    filters: { place: places, theme: [], kind: ['source'], source: [source.id] },
    head: true,
    exact: [source.id, title, file],
    terms: dueTokens(source.published.date).slice(1),
  };
}

export function sectionRecord(section: ProseSection, register: Register): RecordDraft {
  const { page, id, slug, title, text } = section;
  const profile = page === 'profile' ? register.profiles.get(id) : undefined;
  return {
    ...draft(`${page === 'profile' ? routes.profile(id) : routes.theme(id)}#${slug}`, title, text, 'section'),
    place: profile === undefined ? [] : placeNames(profile),
    filters: { place: profile === undefined ? [] : [id], theme: page === 'theme' ? [id] : [], kind: ['section'] },
  };
}
