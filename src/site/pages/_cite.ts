/** What every page and file of citations is made from. */
import { contentDay } from '../components/content-day.ts';
import { absolute, href } from '../components/site.ts';
import { loadHistory, loadRegister } from '../register.ts';
import {
  chartCitations,
  claimCitations,
  documentCitations,
  profileCitation,
  siteCitation,
  type Citable,
  type CiteContext,
} from '../../core/domain/citations.ts';
import { contentDates, type ContentDates } from '../../core/domain/content-dates.ts';
import type { History } from '../../core/domain/history.ts';
import type { Register } from '../../core/domain/register.ts';
import { CITE_FILES, type CiteFile } from '../../core/domain/routes.ts';
import { cached } from '../../core/values/cached.ts';
import { citeFile, STYLES, styled } from '../../exports/citations.ts';

const datesOf = cached((register: Register) =>
  cached((history: History) => contentDates(register, history, contentDay(register))),
);

/** When what a page says last changed. */
export const loadDates = async (): Promise<ContentDates> => datesOf(await loadRegister())(await loadHistory());

export async function citeContext(site: URL | undefined): Promise<CiteContext> {
  return {
    register: await loadRegister(),
    dates: await loadDates(),
    urlOf: (path) => absolute(href(path), site),
  };
}

/** With its words in each style. */
export const cited = <T extends Citable>(one: T) => ({
  ...one,
  texts: STYLES.map((style) => [style, styled(one.item, style)] as const),
});

const TYPES: Record<CiteFile, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export const citeForms = () => CITE_FILES.map((form) => ({ params: { form } }));

/** Everything of a place that can be cited, in one file; without a place, the site and its charts across places. */
export async function citeResponse(site: URL | undefined, form: string | undefined, place?: string): Promise<Response> {
  const context = await citeContext(site);
  const known = CITE_FILES.find((one) => one === form) ?? 'json';
  const things =
    place === undefined
      ? [siteCitation(context), ...chartCitations(context, undefined)]
      : [
          profileCitation(context, place),
          ...chartCitations(context, place),
          ...documentCitations(context, place).flatMap(({ original, record }) => [original, record]),
          ...claimCitations(context, place),
        ];
  return new Response(
    citeFile(
      things.map(({ item }) => item),
      known,
    ),
    { headers: { 'Content-Type': TYPES[known] } },
  );
}
