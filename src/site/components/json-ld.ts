/** What pages say of themselves in the words of schema.org, for machines: JSON-LD, built by type. */
import type { Article, BreadcrumbList, DataDownload, Dataset, WithContext } from 'schema-dts';
import { LANG, data, ui } from '../../strings/index.ts';
import { absolute, href, type Crumb } from './site.ts';

const CONTEXT = 'https://schema.org';

/** The way to a page from the menu, the page itself last. */
export function breadcrumbs(crumbs: readonly Crumb[], site: URL | undefined): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(([name, path], i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(href(path), site),
    })),
  };
}

/** What a profile is: our article about a place, and the day on which it last changed. */
export const article = (name: { en: string; ko?: string | undefined }, day: string): WithContext<Article> => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: name.en,
  dateModified: day,
  about: { '@type': 'Place', name: name.en, ...(name.ko === undefined ? {} : { alternateName: name.ko }) },
});

/** A file that a dataset can be had as. */
interface Distribution {
  readonly title: string;
  readonly url: string;
  readonly type: string;
}

/** All data of the site, with the files that hold it. */
export function dataset(
  page: string,
  day: string,
  files: readonly Distribution[],
  site: URL | undefined,
): WithContext<Dataset> {
  const publisher = { '@type': 'Organization', name: data.contributors, url: absolute(href(''), site) } as const;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: data.readme.title,
    description: data.readme.about,
    url: absolute(href(page), site),
    license: data.licenceUrl,
    creator: publisher,
    publisher,
    isAccessibleForFree: true,
    inLanguage: LANG,
    keywords: data.keywords.join(', '),
    spatialCoverage: { '@type': 'Place', name: data.country },
    dateModified: day,
    distribution: files.map(({ title, url, type }): DataDownload => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: type,
      contentUrl: absolute(url, site),
    })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: ui.site.name, url: absolute(href(''), site) },
  };
}
