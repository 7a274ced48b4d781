/** Another page of the site, parsed by the browser: no markup is built from strings. Rejects where it cannot be had. */
export function fetchPage(address: string): Promise<Document> {
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.addEventListener('loadend', () => {
    const page = request.responseXML;
    if (request.status === 200 && page !== null) resolve(page);
    else reject(new Error(`no page at ${address}`));
  });
  request.send();
  return promise;
}

/** The same element of each other page of a list, whose attributes tell its pages; in their order, none where it has one. */
export async function otherPages(list: HTMLElement): Promise<HTMLElement[]> {
  const { base = '', page = '1', pages = '1' } = list.dataset;
  const others = Array.from({ length: Number(pages) }, (_, i) => i + 1).filter((n) => n !== Number(page));
  const found: HTMLElement[] = [];
  // A few at a time, so that a long list does not hold up the rest.
  for (let i = 0; i < others.length; i += 6)
    for (const other of await Promise.all(
      others.slice(i, i + 6).map((n) => fetchPage(n === 1 ? base : `${base}${n}/`)),
    )) {
      const same = other.getElementById(list.id);
      if (same !== null) found.push(document.importNode(same, true));
    }
  return found;
}
