/** Other pages of the site, from which scripts take what is there already. */

const pages = new Map<string, Promise<Document>>();

/** The page at an address; each is asked for once, and again where that failed. */
export function loadPage(pathname: string): Promise<Document> {
  const known = pages.get(pathname);
  if (known !== undefined) return known;
  const page = new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', pathname);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML !== null) resolve(request.responseXML);
      else reject(new Error(`${request.status} ${pathname}`));
    });
    request.addEventListener('error', () => reject(new Error(pathname)));
    request.send();
  });
  pages.set(pathname, page);
  page.catch(() => pages.delete(pathname));
  return page;
}
