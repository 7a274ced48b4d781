/** Finds addresses that were published and are not in a built site, and forwards that a page stands in the way of. */
import type { Forward } from '../../core/schema/forward.ts';
import type { Check, Fault } from './page-facts.ts';

/**
 * What others may have linked to: pages and their embeds, data, feeds, and what can be downloaded. Not what a page itself
 * is made of, such as scripts, styles, the search index, and pictures in the sizes and colours that it asks for; nor what
 * is for search engines alone, nor a numbered page of a list, which comes and goes with what is listed.
 */
const LASTING =
  /^(?:(?!404\.html$|.*\/\d+\/).*\.html|(?:api|data)\/.*\.(?:json|csv|zip)|(?!sitemap).*\.(?:atom|xml)|.*\/feed\.json|figures\/[^/]+\.(?:svg|png|csv)|(?:.*\/)?cite\.(?:bib|ris|json)|(?!robots\.)[^/]+\.(?:md|txt)|profiles\/[^/]+\.md)$/;

/** The addresses of a site's files that must last. */
export const lastingAddresses = (files: readonly string[]): string[] =>
  files.filter((file) => LASTING.test(file)).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** `addresses`: all that were ever published; `forwards`: where some of them lead now. */
export const vanishedAddresses =
  (addresses: readonly string[], forwards: readonly Forward[]): Check =>
  ({ base, files }) => {
    const gone = new Set(forwards.flatMap((forward) => (forward.gone === undefined ? [] : [forward.from])));
    const leading = Map.groupBy(forwards, ({ from }) => (from.includes('#') ? '' : fileOf(from)));
    /** By file, the anchors that were published in it. */
    const anchored = Map.groupBy(
      addresses.filter((address) => address.includes('#')),
      (address) => fileOf(address.replace(/#.*/, '')),
    );
    const found = new Set(addresses.filter((address) => !address.includes('#') && files.has(fileOf(address))));
    return {
      page: ({ file, ids, metas }) => {
        if (anchored.has(file)) {
          const there = new Set(ids);
          for (const address of anchored.get(file) ?? [])
            if (there.has(address.replace(/^[^#]*#/, ''))) found.add(address);
        }
        return (leading.get(file) ?? []).flatMap(({ from, to }): Fault[] => {
          return to === undefined || metas.refresh === `0;url=${base}${to}`
            ? []
            : [
                {
                  file: from,
                  message: `has a page of its own, so content/forwards.yaml cannot lead from it to ${to}: remove the entry or the page`,
                },
              ];
        });
      },
      end: () =>
        addresses
          .filter((address) => !found.has(address) && !gone.has(address))
          .map((address) => ({
            file: address,
            message: `was published and has vanished: bring it back, or add to content/forwards.yaml - { from: "${address}", to: "…" }, or with gone: and why: in place of to:`,
          })),
    };
  };
