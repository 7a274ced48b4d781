/** Finds addresses that were published and are not in a built site, and forwards that a page stands in the way of. */
import type { Forward } from '../../core/schema/forward.ts';
import { attr, type BuiltSite, type Fault } from './read-site.ts';

/**
 * What others may have linked to: pages and their embeds, data, feeds, and what can be downloaded. Not what a page itself
 * is made of, such as scripts, styles, the search index, and pictures in the sizes and colours that it asks for.
 */
const LASTING =
  /^(?:(?!404\.html$).*\.html|api\/.*\.(?:json|csv|zip)|.*\.(?:atom|xml)|.*\/feed\.json|figures\/[^/]+\.(?:svg|png|csv)|[^/]+\.(?:md|txt)|profiles\/[^/]+\.md)$/;

/** The addresses of a site's files that must last. */
export const lastingAddresses = (files: readonly string[]): string[] =>
  files.filter((file) => LASTING.test(file)).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** `addresses`: all that were ever published; `forwards`: where some of them lead now. */
export function vanishedAddresses(
  site: Pick<BuiltSite, 'files' | 'pages' | 'base'>,
  addresses: readonly string[],
  forwards: readonly Forward[],
): Fault[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const gone = new Set(forwards.flatMap((forward) => (forward.gone === undefined ? [] : [forward.from])));
  const vanished = addresses.flatMap((address): Fault[] => {
    const [path = '', anchor] = address.split('#');
    const file = fileOf(path);
    const page = pages.get(file);
    const has =
      site.files.has(file) &&
      (anchor === undefined || page?.elements.some((element) => attr(element, 'id') === anchor) === true);
    return has || gone.has(address)
      ? []
      : [
          {
            file: address,
            message: `was published and has vanished: bring it back, or add to content/forwards.yaml - { from: "${address}", to: "…" }, or with gone: and why: in place of to:`,
          },
        ];
  });
  const hidden = forwards.flatMap(({ from, to }): Fault[] => {
    const page = pages.get(from.includes('#') ? '' : fileOf(from));
    if (page === undefined || to === undefined) return [];
    const target = `0;url=${site.base}${to}`;
    return page.elements.some(
      (element) => attr(element, 'http-equiv') === 'refresh' && attr(element, 'content') === target,
    )
      ? []
      : [
          {
            file: from,
            message: `has a page of its own, so content/forwards.yaml cannot lead from it to ${to}: remove the entry or the page`,
          },
        ];
  });
  return [...vanished, ...hidden];
}
