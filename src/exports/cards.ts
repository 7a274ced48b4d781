/** The social cards. A page that shows one which has no entry here stops the build; see cli/site-checks. */
import {
  claimsOfProfile,
  claimsOfTheme,
  mustGetSource,
  type Register,
  type RegisteredClaim,
  kindOf,
} from '../core/domain/register.ts';
import { routes } from '../core/domain/routes.ts';
import { fillTemplate } from '../core/domain/format-claim.ts';
import { documentCounts, publisherOf } from '../core/domain/sources.ts';
import {
  accessibility,
  changes,
  cite,
  compare,
  data,
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

/** A card for every main page, place and theme; `routes.card` knows which of them a page shows. */
export const cardsOf = (register: Register): Card[] => [
  ...indexCards(register),
  ...profileCards(register),
  ...themeCards(register),
];

/** Pages that are about the register as a whole. */
function indexCards(register: Register): Card[] {
  const cells = [
    { label: t.places, text: String(register.profiles.size) },
    { label: t.claims, text: String(register.claims.size) },
    { label: t.themes, text: String(register.themes.size) },
  ];
  const { most, later } = documentCounts(register);
  const pages: readonly (Pick<Card, 'page' | 'title'> & Partial<Card>)[] = [
    {
      page: routes.home,
      overline: ui.site.tagline,
      title: ui.site.name,
      hangul: ui.site.hangul,
      text: places.question,
    },
    { page: routes.profiles, title: nav.profiles, text: places.intro(most, later) },
    { page: routes.themes, title: nav.themes, text: ui.themes.intro },
    { page: routes.promises, title: promises.title, text: promises.description },
    { page: routes.compare, title: nav.compare, text: compare.description },
    { page: routes.figures, title: nav.figures, text: ui.figures.description },
    { page: routes.glossary, title: nav.glossary, text: ui.glossary.description },
    { page: routes.sources, title: nav.sources, text: ui.sources.intro },
    { page: routes.changes, title: changes.title, text: changes.description },
    { page: routes.data, title: data.title, text: data.description },
    { page: routes.cite(), title: cite.heading, text: cite.siteDescription },
    { page: routes.about, title: nav.about, text: ui.site.description },
    { page: routes.accessibility, title: accessibility.title, text: accessibility.description },
    { page: routes.search, title: nav.search, text: ui.site.description },
    { page: t.lost, title: ui.notFound.title, text: ui.site.description },
  ];
  return pages.map((page) => ({ overline: ui.site.name, ...page, cells }));
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

/** Those who published what was read; where they are more than two, only how many documents that is. */
function publishersOf(register: Register, claims: readonly RegisteredClaim[]): string {
  const sources = [...new Set(claims.map(({ source }) => source))].map((id) => mustGetSource(register, id));
  const publishers = [...new Set(sources.map(publisherOf))].toSorted();
  return publishers.length > 2 ? t.documents(sources.length) : publishers.join(', ');
}
