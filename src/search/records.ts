/** What is indexed: every profile, section, claim, theme and source, each with the words it is found by. */
import type {
  Register,
  RegisteredClaim,
  RegisteredProfile,
  RegisteredSource,
  RegisteredTheme,
} from '../domain/register.ts';
import { claimsOfProfile, mustGetClaim, mustGetProfile, mustGetSource } from '../domain/register.ts';
import { routes } from '../domain/routes.ts';
import { fillTemplate, isQuantity, labelOf } from '../domain/show.ts';
import { NAMED_KINDS } from '../schema/claim.ts';
import type { Name } from '../schema/name.ts';
import type { Note } from '../schema/note.ts';
import type { SearchWords } from '../schema/search-words.ts';
import { en } from '../strings/en.ts';
import { formatPartialDate, parsePartialDate } from '../values/partial-date.ts';
import {
  calledTokens,
  conceptTokens,
  dueTokens,
  figureTokens,
  hangulVariants,
  nameTokens,
  numbersIn,
  oddWords,
  partTokens,
} from './helper-words.ts';
import { romanised, soundingWords } from './romanised.ts';
import { joined, wordsOf } from './query/fold.ts';
import { phrasesOf, type AllPhrases } from './query/phrases.ts';
import type { AnswerKind } from './query/record-id.ts';
import { isToken } from './query/tokens.ts';

/** A stretch of prose under one heading; an empty slug is what stands before the first. */
export interface ProseSection {
  readonly page: 'profile' | 'theme';
  /** Of the profile or theme. */
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly text: string;
}

export interface SearchFilters {
  readonly place: readonly string[];
  readonly theme: readonly string[];
  readonly kind: readonly string[];
  readonly basis?: readonly string[];
  /** Of the deadline, else of the date. */
  readonly year?: readonly string[];
  readonly source?: readonly string[];
}

export interface SearchRecord {
  /** Relative to the site's base. */
  readonly url: string;
  readonly title: string;
  /** What excerpts show. */
  readonly content: string;
  /** Other names of the thing; shown nowhere. */
  readonly names: readonly string[];
  /** The words of its id. */
  readonly ids: string;
  /** Helper words of what it is about: its figure, its names. */
  readonly own: readonly string[];
  /** Names of the place it belongs to. */
  readonly place: readonly string[];
  /** The editor's remarks. */
  readonly notes: string;
  /** Helper words; shown nowhere. */
  readonly terms: readonly string[];
  readonly filters: SearchFilters;
  /** What it can answer, and what it is. */
  readonly answers: readonly AnswerKind[];
  /** Words of `names` in Latin letters, to be known by other romanisations. */
  readonly sounding: readonly string[];
}

interface Making {
  readonly register: Register;
  readonly words: SearchWords;
  readonly phrases: AllPhrases;
}

/** A record before the helper words that follow from its text. */
type Draft = Omit<SearchRecord, 'terms' | 'sounding' | 'answers'> & {
  readonly terms?: readonly string[];
  readonly answers?: readonly AnswerKind[];
  /** Words it is found by that stand nowhere in it. */
  readonly unsaid?: readonly string[];
  /** A profile, theme or source: of several records of one name it comes first. */
  readonly head: boolean;
  /** Names which, typed whole, mean this record. */
  readonly exact: readonly string[];
  /** Whether all names are of a person or a place. */
  readonly romanised?: boolean;
};

/** Every record, in a stable order. Sections without a heading go with their page. */
export function searchRecords(
  register: Register,
  sections: readonly ProseSection[],
  words: SearchWords,
): SearchRecord[] {
  const making: Making = { register, words, phrases: phrasesOf(words.groups) };
  const intro = (page: ProseSection['page'], id: string): string =>
    sections
      .filter((section) => section.page === page && section.id === id && section.slug === '')
      .map(({ text }) => text)
      .join(' ');
  return [
    ...[...register.profiles.values()].map((profile) => profileRecord(profile, intro('profile', profile.id), making)),
    ...[...register.themes.values()].map((theme) => themeRecord(theme, intro('theme', theme.id), making)),
    ...[...register.sources.values()].map((source) => sourceRecord(source, making)),
    ...sections.filter(({ slug }) => slug !== '').map((section) => sectionRecord(section, making)),
    ...[...register.claims.values()].map((claim) => claimRecord(claim, making)),
  ].map((draft) => finish(draft, making));
}

function profileRecord(profile: RegisteredProfile, intro: string, { register }: Making): Draft {
  const names = placeNames(profile);
  return {
    url: routes.profile(profile.id),
    title: profile.name.en,
    content: sentences([
      profile.official?.en,
      fillTemplate(register, profile.summary, profile.id),
      profile.region.name.en,
      intro,
    ]),
    names: [...names, ...allNames(profile.region.name)],
    ids: profile.id.replaceAll('-', ' '),
    own: [],
    place: names,
    notes: notesText(profile.notes, profile.id, register),
    filters: { place: [profile.id], theme: profile.themes, kind: ['profile'] },
    head: true,
    exact: [...names.filter((name) => !claimed(name, profile, register)), profile.id],
    romanised: true,
  };
}

/** Whether an alias of the profile is rather the name of something in it: Jinhae of the Jinhae zone, not of Changwon. */
function claimed(alias: string, profile: RegisteredProfile, register: Register): boolean {
  const wanted = joined(alias);
  return claimsOfProfile(register, profile.id).some((claim) => {
    const name = 'name' in claim ? claim.name : undefined;
    return (
      name !== undefined &&
      !joined(name.en).includes(joined(profile.name.en)) &&
      allNames(name).some((other) => joined(other) === wanted)
    );
  });
}

function themeRecord(theme: RegisteredTheme, intro: string, { register }: Making): Draft {
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
    exact: [...names, theme.id],
    unsaid: [...theme.aliases.en, ...theme.aliases.ko],
  };
}

function sourceRecord(source: RegisteredSource, { register }: Making): Draft {
  const places = [
    ...new Set(
      [...register.claims.values()].filter((claim) => claim.source === source.id).map(({ profile }) => profile),
    ),
  ];
  const title = sourceTitle(source);
  return {
    url: routes.source(source.id),
    title,
    content: sentences([
      source.publisher,
      source.section,
      source.reporter,
      formatPartialDate(source.published.date),
      source.translation.note,
    ]),
    names: [source.publisher, source.document, ...(source.title.given === undefined ? [] : [source.title.given])],
    ids: source.id.replaceAll('-', ' '),
    own: [],
    place: places.flatMap((id) => placeNames(mustGetProfile(register, id))),
    notes: notesText(source.notes, undefined, register),
    filters: { place: places, theme: [], kind: ['source'], source: [source.id] },
    head: true,
    exact: [source.id, title, source.document],
    terms: dueTokens(source.published.date).slice(1),
  };
}

function sectionRecord(section: ProseSection, { register }: Making): Draft {
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
    answers: ['section'],
  };
}

/** What the figures of a kind are asked for by. */
const KIND_WORDS: Partial<Record<RegisteredClaim['kind'], readonly string[]>> = {
  money: ['budget'],
  area: ['surface area'],
  share: ['percentage'],
};

function claimRecord(claim: RegisteredClaim, { register }: Making): Draft {
  const profile = mustGetProfile(register, claim.profile);
  const fill = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : fillTemplate(register, text, claim.profile);
  const deadline = typeof claim.plan?.deadline === 'object' ? claim.plan.deadline.date : undefined;
  const names = 'name' in claim && claim.name !== undefined ? allNames(claim.name) : [];
  const date = deadline ?? (claim.kind === 'date' ? claim.value : undefined);
  const year = date === undefined ? undefined : parsePartialDate(date)?.year;
  return {
    url: routes.claim(claim),
    title: labelOf(claim),
    content: sentences([
      fill(claim.statement),
      'role' in claim ? claim.role : undefined,
      'scope' in claim ? fill(claim.scope) : undefined,
      'base' in claim ? fill(claim.base) : undefined,
      fill(claim.plan?.promise),
      deadline === undefined ? undefined : en.search.due(formatPartialDate(deadline)),
    ]),
    names: [...names, ...(claim.printed === undefined ? [] : [claim.printed])],
    ids: claim.id.replaceAll('-', ' '),
    own: [
      ...(isQuantity(claim)
        ? figureTokens(claim.value)
        : claim.kind === 'date'
          ? numbersIn(formatPartialDate(claim.value))
          : []),
      ...(deadline === undefined ? [] : dueTokens(deadline)),
      // A person is what their office is.
      ...(claim.kind === 'person' ? wordsOf(claim.role ?? '') : []),
      // What there are so many of is seldom said in so many words.
      ...(claim.kind === 'count' ? wordsOf(claim.unit) : []),
    ],
    place: placeNames(profile),
    notes: notesText(claim.notes, claim.profile, register),
    filters: {
      place: [claim.profile],
      theme: claim.themes,
      kind: [claim.kind],
      basis: [claim.basis],
      source: [claim.source],
      ...(year === undefined ? {} : { year: [String(year)] }),
    },
    head: false,
    exact: [
      ...names,
      claim.id,
      labelOf(claim),
      ...(isQuantity(claim) && claim.printed !== undefined ? [claim.printed] : []),
    ],
    unsaid: [
      // What kind of figure it is, which few statements say: every sum answers to "money" and "budget".
      ...(KIND_WORDS[claim.kind] ?? []),
      ...wholesOf(claim, register),
    ],
    answers: answers(claim, deadline !== undefined),
    romanised: ['person', 'place', 'facility', 'organisation'].includes(claim.kind),
  };
}

/** What the claim is a part of, and that in turn, by their titles and names: the briefing of a count of participants. */
function wholesOf(claim: RegisteredClaim, register: Register): string[] {
  const found: RegisteredClaim[] = [];
  let at = claim;
  while (at.part_of !== undefined) {
    at = mustGetClaim(register, at.part_of, at.profile);
    if (at === claim || found.includes(at)) break;
    found.push(at);
  }
  return found.flatMap((one) =>
    'name' in one && one.name !== undefined ? [one.name.en, one.name.ko ?? ''] : [labelOf(one)],
  );
}

/** Which questions the claim answers, and what it is. */
function answers(claim: RegisteredClaim, due: boolean): AnswerKind[] {
  return [
    ...(due || claim.kind === 'date' ? (['when'] as const) : []),
    ...(claim.kind === 'money' || claim.kind === 'count' || claim.kind === 'duration' ? ([claim.kind] as const) : []),
    ...(claim.kind === 'area' || claim.kind === 'ratio' || claim.kind === 'share' ? (['size'] as const) : []),
    ...(claim.kind === 'person' ? (['who'] as const) : []),
    ...(claim.kind === 'place' || claim.kind === 'facility' ? (['where'] as const) : []),
    ...((NAMED_KINDS as readonly string[]).includes(claim.kind) ? (['thing'] as const) : []),
    ...(claim.basis === 'derived' ? (['derived'] as const) : []),
  ];
}

/** Adds the helper words that follow from what the record says. */
function finish(
  { head, exact, terms = [], answers: can = [], unsaid = [], romanised: all = false, ...record }: Draft,
  { words, phrases }: Making,
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
    ...unsaid.flatMap(wordsOf),
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

/** The title as printed, else the editor's. */
export function sourceTitle(source: RegisteredSource): string {
  return source.title.printed ?? source.title.given ?? source.id;
}

function placeNames(profile: RegisteredProfile): string[] {
  return unique([...allNames(profile.name), ...(profile.official === undefined ? [] : allNames(profile.official))]);
}

function allNames(name: Name): string[] {
  return [name.en, ...(name.ko === undefined ? [] : [name.ko]), ...name.also];
}

function notesText(notes: readonly Note[], within: string | undefined, register: Register): string {
  return sentences(notes.map(({ text }) => fillTemplate(register, text, within)));
}

/** One text of several, each ending in a full stop. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined || part === '' ? [] : [/[.!?…”"]$/u.test(part) ? part : `${part}.`]))
    .join(' ');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The source a claim's reader is told of. */
export function sourceLabel(register: Register, id: string): { title: string; date: string } {
  const source = mustGetSource(register, id);
  return { title: sourceTitle(source), date: formatPartialDate(source.published.date) };
}
