import type { APIRoute } from 'astro';
import { citeForms, citeResponse } from './_cite.ts';

export const getStaticPaths = citeForms;

export const GET: APIRoute = ({ site, params }) => citeResponse(site, params.form);
