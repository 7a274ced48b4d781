/** What the site is called and looks like where somebody keeps it among their apps. */
import type { APIRoute } from 'astro';
import { ICONS } from '../components/icons.ts';
import { BASE, href, PAPER } from '../components/site.ts';
import { LANG, ui } from '../../strings/index.ts';

export const GET: APIRoute = () =>
  Response.json(
    {
      id: BASE,
      name: `${ui.site.name} ${ui.site.hangul}`,
      short_name: ui.site.name,
      description: ui.site.description,
      lang: LANG,
      start_url: BASE,
      scope: BASE,
      display: 'browser',
      theme_color: PAPER.light,
      background_color: PAPER.light,
      icons: [
        { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        ...ICONS.map((size) => ({ src: href(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
      ],
    },
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
