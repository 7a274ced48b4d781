import type { APIRoute } from 'astro';
import { routes } from '../../../core/domain/routes.ts';
import { ui } from '../../../strings/index.ts';
import { FORMS, feedResponse } from './_feed.ts';

export const getStaticPaths = () => FORMS.map((form) => ({ params: { form } }));

export const GET: APIRoute = (context) => feedResponse(context, routes.changes, ui.site.name);
