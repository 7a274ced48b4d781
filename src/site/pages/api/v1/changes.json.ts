/** Corrections, news and addresses that lead on. */
import type { APIRoute } from 'astro';
import { contentDay } from '../../../components/content-day.ts';
import { href } from '../../../components/site.ts';
import { loadHistory, loadRegister } from '../../../register.ts';
import { correctionsOf, newsOf } from '../../../../core/domain/history.ts';

export const GET: APIRoute = async () => {
  const [register, history] = await Promise.all([loadRegister(), loadHistory()]);
  return Response.json({
    corrections: correctionsOf(register, history).map(({ id, day, title, path, places, themes, change }) => ({
      id,
      date: day,
      title,
      url: href(path),
      profiles: places,
      themes,
      claims: change.claims ?? [],
      page: change.page ?? null,
      what: change.what,
      why: change.why,
      withdrawn: change.withdrawn === true,
      was: change.was ?? null,
      now: change.now ?? null,
    })),
    news: newsOf(register, history, contentDay(register)).map(
      ({ id, day, title, text, path, places, themes, reports }) => ({
        id,
        date: day,
        title,
        text,
        url: href(path),
        profiles: places,
        themes,
        reports: reports.map(({ ref }) => ref),
      }),
    ),
    forwards: history.forwards.map(({ from, to, gone, why }) => ({
      from: href(from),
      to: to === undefined ? null : href(to),
      gone: gone ?? null,
      why: why ?? null,
    })),
  });
};
