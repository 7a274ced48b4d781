/** What can be cited, as CSL items: pages of ours, and the documents they rest on, each apart. */
import { inEnglish, inKorean, type Bilingual } from '../schema/bilingual.ts';
import { mustParsePartialDate, type PartialDate } from '../values/partial-date.ts';
import { cite as t, LANG, ui, statements } from '../../strings/index.ts';
import { chartsIn, type RegisteredChart } from './charts.ts';
import type { ContentDates } from './content-dates.ts';
import { fillTemplate } from './format-claim.ts';
import {
  claimsOfProfile,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
  type RegisteredSource,
} from './register.ts';
import { routes } from './routes.ts';
import { allDocumentsOf, titleOf } from './sources.ts';

type DateParts = readonly [number, number?, number?];

/** A day, a month or a year: as much as is known. */
interface CslDate {
  readonly 'date-parts': readonly DateParts[];
  /** It was worked out by us. */
  readonly circa?: true;
}

/** An entry of CSL-JSON 1.0, of which the site needs this much. */
export interface CslItem {
  /** Known by it in every file and form; never changes. */
  readonly id: string;
  readonly type: 'webpage' | 'graphic';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly genre?: string;
  readonly issued: CslDate;
  readonly language: string;
  readonly URL?: string;
  readonly note?: string;
}

/** Something that can be cited, and where on the pages of citations it stands. */
export interface Citable {
  readonly anchor: string;
  readonly label: string;
  readonly item: CslItem;
}

export interface CiteContext {
  readonly register: Register;
  readonly dates: ContentDates;
  /** Makes the address of a path of the site whole. */
  readonly urlOf: (path: string) => string;
}

/** A year stays a year: what a date does not tell is not filled in. A half or a season has no number in CSL. */
function partsOf({ year, month, day }: PartialDate): DateParts {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

function dateOf(text: string): CslDate {
  const date = mustParsePartialDate(text);
  return { 'date-parts': date.until === undefined ? [partsOf(date)] : [partsOf(date), partsOf(date.until)] };
}

/** `id`: behind the name of the site. */
const ours = ({ urlOf }: CiteContext, id: string, path: string, day: string) => ({
  id: `cheongsajin${id}`,
  author: [{ literal: ui.site.name }],
  issued: dateOf(day),
  language: LANG,
  URL: urlOf(path),
});

/** The site as a whole. */
export const siteCitation = (context: CiteContext): Citable => ({
  anchor: 'page_',
  label: ui.site.name,
  item: { type: 'webpage', title: t.site, ...ours(context, '', routes.home, context.dates.site()) },
});

export function profileCitation(context: CiteContext, id: string): Citable {
  const { name } = mustGetProfile(context.register, id);
  const title = name.ko === undefined ? name.en : t.bothNames(name.en, name.ko);
  return {
    anchor: 'page_',
    label: name.en,
    item: { type: 'webpage', title, ...ours(context, `/${id}`, routes.profile(id), context.dates.place(id)) },
  };
}

/** The charts of a place, or those across places. */
export function chartCitations(context: CiteContext, place: string | undefined): Citable[] {
  const day = place === undefined ? context.dates.site() : context.dates.place(place);
  return chartsIn(context.register)
    .filter(({ within }) => within === place)
    .map((chart) => {
      const title = fillTemplate(context.register, chart.title, chart.within);
      return {
        anchor: chartAnchor(chart),
        label: title,
        item: {
          type: 'graphic',
          title,
          genre: t.chart,
          ...ours(context, `/figures/${chart.id}`, routes.figure(chart.id), day),
        },
      };
    });
}

/** The statements of a place, in the order of their numbers. */
export function claimCitations(context: CiteContext, place: string): (Citable & { readonly claim: RegisteredClaim })[] {
  const { name } = mustGetProfile(context.register, place);
  return claimsOfProfile(context.register, place).map((claim) => ({
    claim,
    anchor: claim.id,
    label: String(claim.number),
    item: {
      type: 'webpage',
      title: fillTemplate(context.register, claim.statement, place).replace(/\.$/, ''),
      genre: t.statement(claim.number),
      'container-title': statements.title(name.en),
      ...ours(context, `/${claim.ref}`, routes.claim(claim), context.dates.claim(claim)),
    },
  }));
}

/** What a place rests on: of each document itself, and of our record of it. */
export function documentCitations(
  context: CiteContext,
  place: string,
): { readonly original: Citable; readonly record: Citable }[] {
  return allDocumentsOf(context.register, place).map((source) => ({
    original: { anchor: sourceAnchor(source.id), label: titleOf(source), item: originalOf(source) },
    record: {
      anchor: `${sourceAnchor(source.id)}_record`,
      label: t.record,
      item: {
        type: 'webpage',
        title: t.recordOf(titleOf(source)),
        ...ours(context, `/sources/${source.id}`, routes.source(source.id), context.dates.source(source.id)),
      },
    },
  }));
}

const bothWays = (text: Bilingual): string => {
  const korean = inKorean(text);
  return korean === undefined ? inEnglish(text) : t.bothNames(inEnglish(text), korean);
};

/** A document by its publisher's words: who printed no name is its publisher, and a title of ours stands in brackets. */
function originalOf(source: RegisteredSource): CslItem {
  const { title, publisher, reporter, published, link, language } = source;
  const printed = title.printed ?? t.given(title.given ?? '');
  return {
    id: source.id,
    type: 'webpage',
    title: title.printed !== null && title.en !== undefined ? t.translated(printed, title.en) : printed,
    author: [{ literal: bothWays(reporter ?? publisher) }],
    ...(reporter === undefined ? {} : { 'container-title': bothWays(publisher) }),
    issued: { ...dateOf(published.date), ...(published.basis === 'inferred' ? { circa: true as const } : {}) },
    language,
    ...(link === undefined ? {} : { URL: link.url }),
    ...(published.basis === 'inferred' ? { note: t.inferred(published.reasoning) } : {}),
  };
}

export const sourceAnchor = (id: string): string => `source_${id}`;
export const chartAnchor = ({ id }: Pick<RegisteredChart, 'id'>): string => `figure_${id}`;

/** Statements on a page of citations. */
const PER_PAGE = 100;
/** The page on which a statement is cited, from 1. */
export const citePageOf = ({ number }: Pick<RegisteredClaim, 'number'>): number => Math.ceil(number / PER_PAGE);
/** The statements of a place by the page that cites them. */
export const inCitePages = <T>(claims: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(claims.length / PER_PAGE) }, (_, i) => claims.slice(i * PER_PAGE, (i + 1) * PER_PAGE));
