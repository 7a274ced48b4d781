import type { APIRoute } from 'astro';
import { href } from '../../../components/site.ts';
import { loadRegister } from '../../../register.ts';
import { exportSource } from '../../../../core/domain/export.ts';

export const GET: APIRoute = async () =>
  Response.json({ sources: [...(await loadRegister()).sources.values()].map((source) => exportSource(source, href)) });
