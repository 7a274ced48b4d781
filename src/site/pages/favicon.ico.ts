/** The icon for what asks for /favicon.ico and reads no SVG. */
import type { APIRoute } from 'astro';
import { iconIco } from '../../exports/icon.ts';

export const GET: APIRoute = async () =>
  new Response(Buffer.from(await iconIco()), { headers: { 'Content-Type': 'image/vnd.microsoft.icon' } });
