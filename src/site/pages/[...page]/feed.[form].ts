/** The feeds of all changes, of each place and of each theme, in both forms. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentDay } from '../../components/content-day.ts';
import { absolute, href } from '../../components/site.ts';
import { byAddress, loadHistory, loadRegister } from '../../register.ts';
import { correctionsOf, newsOf, type Correction, type History, type News } from '../../../core/domain/history.ts';
import type { Register } from '../../../core/domain/register.ts';
import { routes } from '../../../core/domain/routes.ts';
import { cached } from '../../../core/values/cached.ts';
import { compareCodeUnits } from '../../../core/values/compare-code-units.ts';
import { atomOf, jsonFeedOf } from '../../../exports/feeds.ts';
import { LANG, changes as t, ui } from '../../../strings/index.ts';

const FORMS = {
  atom: { write: atomOf, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeedOf, type: 'application/feed+json; charset=utf-8' },
};

interface Props {
  readonly form: keyof typeof FORMS;
  /** The page that the feed is of. */
  readonly page: string;
  /** The place or the theme whose entries it has; else it has all. */
  readonly of?: { readonly kind: 'profiles' | 'themes'; readonly id: string };
}

export const getStaticPaths = (async () => {
  const register = await loadRegister();
  const feeds: readonly Omit<Props, 'form'>[] = [
    { page: routes.changes },
    ...[...register.profiles.keys()].map((id) => ({ page: routes.profile(id), of: { kind: 'profiles', id } as const })),
    ...[...register.themes.keys()].map((id) => ({ page: routes.theme(id), of: { kind: 'themes', id } as const })),
  ];
  return byAddress(
    feeds.flatMap((feed) =>
      (['atom', 'json'] as const).map((form) => ({
        params: { page: feed.page.slice(0, -1), form },
        props: { ...feed, form } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

/** All that there is to tell, the newest first; each feed asks, and there may be very many. */
const allTold = cached((register: Register) =>
  cached((history: History): readonly (Correction | News)[] => {
    const all = [...correctionsOf(register, history), ...newsOf(register, history, contentDay(register))];
    return all.toSorted((a, b) => compareCodeUnits(b.day, a.day));
  }),
);

export const GET: APIRoute<Props> = async ({ site, props: { form, page, of } }) => {
  const register = await loadRegister();
  const name = of === undefined ? ui.site.name : (register[of.kind].get(of.id)?.name.en ?? of.id);
  const has = ({ places, themes }: Correction | News): boolean =>
    of === undefined || (of.kind === 'profiles' ? places : themes).includes(of.id);
  const url = (path: string): string => absolute(href(path), site);
  const { write, type } = FORMS[form];
  const text = write({
    id: page,
    title: t.feedTitle(name),
    language: LANG,
    author: ui.site.name,
    licence: ui.footer.licence,
    page: url(page),
    self: url(routes.feed(page, form)),
    day: contentDay(register),
    entries: allTold(register)(await loadHistory())
      .filter(has)
      .map((entry) => ({
        id: `changes/${entry.id}`,
        day: entry.day,
        title: entry.title,
        text: entry.text,
        url: url(entry.path),
        tags: ['change' in entry ? t.corrections : t.news],
      })),
  });
  return new Response(text, { headers: { 'Content-Type': type } });
};
