/** The data under /api/v1/, the parts of each place and the JSON Schemas. */
import type { APIRoute } from 'astro';
import { byAddress } from '../../../register.ts';
import { apiFiles, publicationFor } from '../../data/_files.ts';

export async function getStaticPaths() {
  return byAddress([...apiFiles(await publicationFor(undefined)).keys()].map((file) => ({ params: { file } })));
}

export const GET: APIRoute = async ({ params: { file = '' }, site }) =>
  new Response(apiFiles(await publicationFor(site)).get(file)?.());
