import type { APIRoute } from 'astro';
import { href } from '../../../components/site.ts';
import { loadRegister } from '../../../corpus.ts';
import { exportSource } from '../../../domain/export.ts';

export const GET: APIRoute = () =>
  Response.json({ sources: [...loadRegister().sources.values()].map((source) => exportSource(source, href)) });
