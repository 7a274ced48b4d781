/** Other pages of the site, from which scripts take what is there already. */
import { fetchPage } from './fetch-page.ts';

const pages = new Map<string, Promise<Document>>();

/** The page at an address; each is asked for once, and again where that failed. */
export function loadPage(address: string): Promise<Document> {
  const page = pages.get(address) ?? fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}
