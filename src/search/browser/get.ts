import type { LexiconFile } from '../query/index-format.ts';

/** Where the site lies. */
export const siteBase = (): string => document.documentElement.dataset.base ?? '/';

/** The server has no such file: an index that a later build has replaced, most likely. */
export class MissingFile extends Error {}

/** Fetches a file; rejects if the server has none. */
export async function get(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (response.status === 404 || response.status === 410) throw new MissingFile(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

export const getJson = async <T>(url: string, options?: RequestInit): Promise<T> =>
  (await (await get(url, options)).json()) as T;

/** The vocabulary’s table: the only file without a digest in its path, so that a cached one would name files that are gone. */
export const getTable = (base: string, read: typeof get = get): Promise<LexiconFile> =>
  read(`${base}search/vocabulary.json`, { cache: 'no-cache' }).then((file) => file.json() as Promise<LexiconFile>);
