/** The tables as CSV, the data package that describes them, and everything as one file. */
import type { APIRoute } from 'astro';
import { byAddress } from '../../register.ts';
import { ARCHIVE, archive, publicationFor, tableFiles } from './_files.ts';

export const getStaticPaths = async () =>
  byAddress([...tableFiles(await publicationFor(undefined)).keys(), ARCHIVE].map((file) => ({ params: { file } })));

export const GET: APIRoute = async ({ params: { file = '' }, site }) => {
  const publication = await publicationFor(site);
  return new Response(file === ARCHIVE ? archive(publication) : tableFiles(publication).get(file)?.());
};
