/** The feeds of all changes, of a place and of a theme, each in both forms. */
import type { APIContext } from 'astro';
import { contentDay } from '../../components/content-day.ts';
import { absolute, href } from '../../components/site.ts';
import { loadHistory, loadRegister } from '../../register.ts';
import { correctionsOf, newsOf, type Correction, type History, type News } from '../../../core/domain/history.ts';
import type { Register } from '../../../core/domain/register.ts';
import { routes } from '../../../core/domain/routes.ts';
import { cached } from '../../../core/values/cached.ts';
import { atomOf, jsonFeedOf } from '../../../exports/feeds.ts';
import { LANG, changes as t, ui } from '../../../strings/index.ts';

export const FORMS = ['atom', 'json'] as const;

const TYPES = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' };

/** All that there is to tell, the newest first; each feed asks, and there may be very many. */
const allTold = cached((register: Register) =>
  cached((history: History): readonly (Correction | News)[] => {
    const all = [...correctionsOf(register, history), ...newsOf(register, history, contentDay(register))];
    return all.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  }),
);

/** `page`: what the feed is of, by its path, and `of` by its name; `has`: which entries belong to it. */
export async function feedResponse(
  { site, params }: APIContext,
  page: string,
  of: string,
  has: (entry: Correction | News) => boolean = () => true,
): Promise<Response> {
  const form = params.form === 'json' ? 'json' : 'atom';
  const register = await loadRegister();
  const day = contentDay(register);
  const url = (path: string): string => absolute(href(path), site);
  const text = (form === 'json' ? jsonFeedOf : atomOf)({
    id: page,
    title: t.feedTitle(of),
    language: LANG,
    author: ui.site.name,
    licence: ui.footer.licence,
    page: url(page),
    self: url(routes.feed(page, form)),
    day,
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
  return new Response(text, { headers: { 'Content-Type': TYPES[form] } });
}
