/** The icon as a picture. */
import type { APIRoute } from 'astro';
import { ICONS } from '../components/icons.ts';
import { iconPng } from '../../exports/icon.ts';

export const getStaticPaths = () => ICONS.map((size) => ({ params: { size: String(size) } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(Buffer.from(await iconPng(Number(params.size))), { headers: { 'Content-Type': 'image/png' } });
