/** The social card of each page. A page without an entry here stops the build; see cli/site-checks. */
import { chartsIn } from '../core/domain/charts.ts';
import { pairId, pairsIn } from '../core/domain/pairs.ts';
import {
  claimsOfProfile,
  claimsOfSource,
  claimsOfTheme,
  mustGetProfile,
  mustGetSource,
  type Register,
  type RegisteredClaim,
  kindOf,
} from '../core/domain/register.ts';
import { routes } from '../core/domain/routes.ts';
import { fillTemplate } from '../core/domain/format-claim.ts';
import { documentCounts, publisherOf, titleOf } from '../core/domain/sources.ts';
import {
  accessibility,
  changes,
  compare,
  exported,
  formatPartialDate,
  places,
  promises,
  ui,
} from '../strings/index.ts';
import type { Card } from './card.ts';

const t = exported.card;
const { nav } = ui;
const { block } = ui.profile;

/** A card for every page of the site. */
export function cardsOf(register: Register): Card[] {
  return [
    ...indexCards(register),
    ...profileCards(register),
    ...themeCards(register),
    ...sourceCards(register),
    ...figureCards(register),
    ...pairCards(register),
  ];
}

/** Pages that are about the register as a whole. */
function indexCards(register: Register): Card[] {
  const cells = [
    { label: t.places, text: String(register.profiles.size) },
    { label: t.claims, text: String(register.claims.size) },
    { label: t.themes, text: String(register.themes.size) },
  ];
  const { most, later } = documentCounts(register);
  const pages: readonly Omit<Card, 'cells'>[] = [
    {
      page: routes.home,
      overline: ui.site.tagline,
      title: ui.site.name,
      hangul: ui.site.hangul,
      text: places.question,
    },
    { page: routes.profiles, overline: ui.site.name, title: nav.profiles, text: places.intro(most, later) },
    { page: routes.themes, overline: ui.site.name, title: nav.themes, text: ui.themes.intro },
    { page: routes.promises, overline: ui.site.name, title: promises.title, text: promises.description },
    { page: routes.others, overline: promises.title, title: promises.others.title, text: promises.others.intro },
    { page: routes.compare, overline: ui.site.name, title: nav.compare, text: compare.description },
    { page: routes.figures, overline: ui.site.name, title: nav.figures, text: ui.figures.description },
    { page: routes.glossary, overline: ui.site.name, title: nav.glossary, text: ui.glossary.description },
    { page: routes.sources, overline: ui.site.name, title: nav.sources, text: ui.sources.intro },
    { page: routes.changes, overline: ui.site.name, title: changes.title, text: changes.description },
    { page: routes.about, overline: ui.site.name, title: nav.about, text: ui.site.description },
    {
      page: routes.accessibility,
      overline: ui.site.name,
      title: accessibility.title,
      text: accessibility.description,
    },
    { page: routes.search, overline: ui.site.name, title: nav.search, text: ui.site.description },
    { page: t.lost, overline: ui.site.name, title: ui.notFound.title, text: ui.site.description },
  ];
  return pages.map((page) => ({ ...page, cells }));
}

function profileCards(register: Register): Card[] {
  const profiles = [...register.profiles.values()];
  return profiles.map((profile) => {
    const claims = claimsOfProfile(register, profile.id);
    return {
      page: routes.profile(profile.id),
      overline: kindOf(register, profile),
      title: profile.name.en,
      hangul: profile.name.ko,
      text: fillTemplate(register, profile.answer.what, profile.id),
      cells: [
        { label: block.asOf, text: formatPartialDate(profile.as_of.date) },
        {
          label: block.source,
          text: publishersOf(
            register,
            claims.filter(({ reports_on }) => reports_on === undefined),
          ),
          share: 1.5,
        },
        { label: t.claims, text: String(claims.length), share: 0.7 },
      ],
    };
  });
}

function themeCards(register: Register): Card[] {
  const themes = [...register.themes.values()];
  return themes.map((theme) => {
    const claims = claimsOfTheme(register, theme.id);
    return {
      page: routes.theme(theme.id),
      overline: t.theme,
      title: theme.name.en,
      hangul: theme.name.ko,
      text: theme.question,
      cells: [
        { label: t.claims, text: String(claims.length) },
        { label: t.places, text: String(new Set(claims.map(({ profile }) => profile)).size) },
      ],
    };
  });
}

function sourceCards(register: Register): Card[] {
  return [...register.sources.values()].map((source) => ({
    page: routes.source(source.id),
    overline: t.source,
    title: titleOf(source),
    cells: [
      { label: ui.sources.fields.publisher, text: publisherOf(source), share: 1.5 },
      { label: t.published, text: formatPartialDate(source.published.date) },
      { label: t.claims, text: String(claimsOfSource(register, source.id).length), share: 0.7 },
    ],
  }));
}

function figureCards(register: Register): Card[] {
  const figures = chartsIn(register);
  return figures.map(({ id, spec, within, number }) => {
    const profile = within === undefined ? undefined : mustGetProfile(register, within);
    const claims = within === undefined ? [...register.claims.values()] : claimsOfProfile(register, within);
    return {
      page: routes.figure(id),
      overline: ui.figure.label(profile?.name.en, number),
      title: fillTemplate(register, spec.title, within),
      cells: [
        ...(profile === undefined
          ? [{ label: t.places, text: String(register.profiles.size) }]
          : [{ label: block.asOf, text: formatPartialDate(profile.as_of.date) }]),
        // All publishers together would find no room.
        profile === undefined
          ? { label: t.claims, text: String(claims.length) }
          : { label: block.source, text: publishersOf(register, claims), share: 1.5 },
      ],
    };
  });
}

/** Two places, each with the date it speaks of, since nothing else on their sheets is on one scale. */
function pairCards(register: Register): Card[] {
  const pairs = pairsIn(register);
  return pairs.map((pair) => {
    const profiles = pair.map((id) => mustGetProfile(register, id));
    const hangul = profiles.flatMap(({ name }) => name.ko ?? []);
    return {
      page: routes.pair(pairId(...pair)),
      overline: nav.compare,
      title: profiles.map(({ name }) => name.en).join(t.and),
      hangul: hangul.length === pair.length ? hangul.join(' · ') : undefined,
      cells: profiles.map(({ name, as_of }) => ({ label: name.en, text: formatPartialDate(as_of.date) })),
    };
  });
}

/** Those who published what was read; where they are more than two, only how many documents that is. */
function publishersOf(register: Register, claims: readonly RegisteredClaim[]): string {
  const sources = [...new Set(claims.map(({ source }) => source))].map((id) => mustGetSource(register, id));
  const publishers = [...new Set(sources.map(publisherOf))].toSorted();
  return publishers.length > 2 ? t.documents(sources.length) : publishers.join(', ');
}
