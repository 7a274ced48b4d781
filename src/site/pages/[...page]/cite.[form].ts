/** The citations of each place, and those of the site with its charts across places, as files. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citeContext } from '../_cite.ts';
import { byAddress, loadRegister } from '../../register.ts';
import {
  chartCitations,
  claimCitations,
  documentCitations,
  profileCitation,
  siteCitation,
} from '../../../core/domain/citations.ts';
import { CITE_FILES, routes, type CiteFile } from '../../../core/domain/routes.ts';
import { citeFile } from '../../../exports/citations.ts';

const TYPES: Record<CiteFile, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

interface Props {
  readonly form: CiteFile;
  readonly place: string | undefined;
}

export const getStaticPaths = (async () =>
  byAddress(
    [undefined, ...(await loadRegister()).profiles.keys()].flatMap((place) =>
      CITE_FILES.map((form) => ({
        params: { page: place === undefined ? undefined : routes.profile(place).slice(0, -1), form },
        props: { form, place } satisfies Props,
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ site, props: { form, place } }) => {
  const context = await citeContext(site);
  const cited =
    place === undefined
      ? [siteCitation(context), ...chartCitations(context, undefined)]
      : [
          profileCitation(context, place),
          ...chartCitations(context, place),
          ...documentCitations(context, place).flatMap(({ original, record }) => [original, record]),
          ...claimCitations(context, place),
        ];
  const items = cited.map(({ item }) => item);
  return new Response(citeFile(items, form), { headers: { 'Content-Type': TYPES[form] } });
};
