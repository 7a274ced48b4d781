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
import { formatPartialDate } from '../../strings/index.ts';
import { dueTokens } from './expansion-terms.ts';
import { withoutSpaces } from '../query/normalise.ts';
import type { RecordDraft, ProseSection } from './record.ts';
import { allNames, notesText, placeNames, sentences } from './record-texts.ts';
import { inEnglish, inKorean } from '../../core/schema/bilingual.ts';
import { titleOf } from '../../core/domain/sources.ts';

export function profileRecord(profile: RegisteredProfile, intro: string, register: Register): RecordDraft {
  const names = placeNames(profile);
  return {
    url: routes.profile(profile.id),
    title: profile.name.en,
    // Its beginning is what a result shows: the answers to what, by when, how much and how firm.
    content: sentences([
      ...Object.values(profile.answer).map((words) => fillTemplate(register, words, profile.id)),
      fillTemplate(register, profile.summary, profile.id),
      profile.official?.en,
      profile.region?.name.en,
      intro,
    ]),
    names: [...names, ...(profile.region === undefined ? [] : allNames(profile.region.name))],
    ids: profile.id.replaceAll('-', ' '),
    own: [],
    answer: sentences(Object.values(profile.answer).map((words) => fillTemplate(register, words, profile.id))),
    place: names,
    notes: notesText(profile.notes, profile.id, register),
    filters: { place: [profile.id], theme: profile.themes, kind: ['profile'] },
    head: true,
    exact: [...names.filter((name) => !isNameWithin(name, profile, register)), profile.id],
    traits: ['text'],
    romanised: true,
  };
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
  return {
    url: routes.theme(theme.id),
    title: theme.name.en,
    content: sentences([fillTemplate(register, theme.question), intro]),
    names,
    ids: theme.id.replaceAll('-', ' '),
    own: [],
    place: [],
    notes: '',
    filters: { place: [], theme: [theme.id], kind: ['theme'] },
    head: true,
    exact: [...names, ...names.flatMap(partsOfName), theme.id],
    traits: ['text'],
    impliedWords: [...theme.aliases.en, ...theme.aliases.ko],
  };
}

export function sourceRecord(source: RegisteredSource, register: Register): RecordDraft {
  const places = [...new Set(claimsOfSource(register, source.id).map(({ profile }) => profile))];
  const title = titleOf(source);
  const { publisher, reporter, section } = source;
  const printed = [source.title.printed, source.title.given, inKorean(publisher)].filter((words) => words != null);
  const file = source.document ?? source.link?.url ?? '';
  return {
    url: routes.source(source.id),
    title,
    content: sentences([
      inEnglish(publisher),
      section,
      reporter === undefined ? undefined : inEnglish(reporter),
      formatPartialDate(source.published.date),
      source.translation.note,
    ]),
    names: [inEnglish(publisher), file, ...printed.filter((words) => words !== title)],
    ids: source.id.replaceAll('-', ' '),
    own: [],
    place: places.flatMap((id) => placeNames(mustGetProfile(register, id))),
    notes: notesText(source.notes, undefined, register),
    filters: { place: places, theme: [], kind: ['source'], source: [source.id] },
    head: true,
    exact: [source.id, title, file],
    traits: ['text'],
    terms: dueTokens(source.published.date).slice(1),
  };
}

export function sectionRecord(section: ProseSection, register: Register): RecordDraft {
  const profile = section.page === 'profile' ? register.profiles.get(section.id) : undefined;
  return {
    url: `${section.page === 'profile' ? routes.profile(section.id) : routes.theme(section.id)}#${section.slug}`,
    title: section.title,
    content: section.text,
    names: [],
    ids: '',
    own: [],
    place: profile === undefined ? [] : placeNames(profile),
    notes: '',
    filters: {
      place: profile === undefined ? [] : [section.id],
      theme: section.page === 'theme' ? [section.id] : [],
      kind: ['section'],
    },
    head: false,
    exact: [section.title],
    traits: ['text'],
  };
}
