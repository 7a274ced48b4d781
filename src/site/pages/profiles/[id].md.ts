/** A profile as Markdown, for programs that read text. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../../components/site.ts';
import { contentDay } from '../../components/content-day.ts';
import { loadRegister, placePaths, proseAsMarkdown } from '../../register.ts';
import { loadDates } from '../_cite.ts';
import { profileMarkdown } from '../../../exports/profile-markdown.ts';

export const getStaticPaths = placePaths;

export const GET: APIRoute = async ({ site, params: { id = '' } }) => {
  const register = await loadRegister();
  const urlOf = (path: string): string => absolute(href(path), site);
  const text = profileMarkdown({
    register,
    id,
    urlOf,
    prose: proseAsMarkdown(register, id, urlOf),
    day: (await loadDates()).place(id),
    today: contentDay(register),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
