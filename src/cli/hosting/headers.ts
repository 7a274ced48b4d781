/**
 * Every header that a host sends with the site, and with which addresses: the one definition. It is what `npm start` sends;
 * `_headers`, nginx's and Caddy's configuration are rendered from it, and so is the policy that each page carries itself.
 */

import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { cached } from '../../core/values/cached.ts';
import { FIRST_SCRIPT } from './first-script.ts';

export type Headers = Readonly<Record<string, string>>;

/** What a host's configuration is made for. */
export interface HostedSite {
  /** The absolute path of the built folder. */
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** Where it listens, as the host writes it: `443 ssl`, `example.org`. */
  readonly listen: string;
  /** Paths under the base that lead on, and where; each in one hop. */
  readonly forwards: readonly HostForward[];
}

export interface HostForward {
  readonly from: string;
  readonly to: string;
}

/** A text that stands in a page, as policies name it. */
const digestOf = cached((text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/**
 * Everything comes from the site's own origin, but for the first script and these styles. 'wasm-unsafe-eval' is for the search
 * engine, which is WebAssembly; nothing else may be compiled from text, and no script may write markup from text.
 */
const directives = (styles: string): string[] => [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${digestOf(FIRST_SCRIPT)}`,
  `style-src 'self' ${styles}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** What a page carries itself, with the sheet that stands in it. Who may frame it can be said in a header only. */
export const pagePolicy = (sheet: string): string => directives(digestOf(sheet)).join(';');

/** Sent with every address, whether or not something is there. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Strict-Transport-Security': 'max-age=63072000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What else is sent, by the part of the site; a page of no other part belongs to `PAGES`. */
interface Area {
  /** The first segment of its addresses, e.g. `embed`. */
  readonly folder: string;
  readonly headers: Headers;
}

/**
 * The policy of a header, which holds for a page beside its own: so it leaves the styles to that one. Each kind of page has
 * its sheet, and a host that is configured once knows nothing of the sheets of the next release.
 */
const framedBy = (who: string): string => [...directives("'unsafe-inline'"), `frame-ancestors ${who}`].join('; ');

/** Its name changes with its content. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked for anew each time, which costs no bytes where nothing changed. */
const ASKED_ANEW = 'public, max-age=0, must-revalidate';

export const PAGES: Headers = {
  'Content-Security-Policy': framedBy("'none'"),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': ASKED_ANEW,
};
/** Made to be read by the pages of others. */
const OPEN: Headers = {
  ...PAGES,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

export const AREAS: readonly Area[] = [
  { folder: 'assets', headers: { ...PAGES, 'Cache-Control': FOREVER } },
  // The index lies in a folder that is named by its content.
  { folder: 'pagefind', headers: { ...PAGES, 'Cache-Control': FOREVER } },
  { folder: 'api', headers: OPEN },
  { folder: 'data', headers: OPEN },
  { folder: 'figures', headers: OPEN },
  { folder: 'cards', headers: OPEN },
  { folder: 'embed', headers: { ...OPEN, 'Content-Security-Policy': framedBy('*') } },
];

/** The folders whose files are never changed, only added and removed. */
export const LASTING = AREAS.filter(({ headers }) => headers['Cache-Control'] === FOREVER).map(({ folder }) => folder);

/** Where a build leaves what pages of the site before it may still ask for. */
export const lastFolder = (folder: string): string => join(dirname(folder), `.${basename(folder)}-last`);

/** The headers of a path under the site's base, e.g. `profiles/busan/`. */
export function headersFor(path: string): Headers {
  const area = AREAS.find(({ folder }) => path.startsWith(`${folder}/`));
  return { ...EVERYWHERE, ...(area?.headers ?? PAGES) };
}

/** What text is sent as, by the ending of its file, and as UTF-8. */
export const TEXT_TYPES: Headers = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};
export const OTHER_TYPES: Headers = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  zip: 'application/zip',
};
export const UNKNOWN_TYPE = 'application/octet-stream';

const endingOf = (file: string): string => /\.(\w+)$/.exec(file)?.[1] ?? '';
const typeIn = (types: Headers, file: string): string | undefined =>
  Object.hasOwn(types, endingOf(file)) ? types[endingOf(file)] : undefined;

export const isText = (file: string): boolean => typeIn(TEXT_TYPES, file) !== undefined;

/** The content type of a file, by its name. */
export function typeOf(file: string): string {
  const text = typeIn(TEXT_TYPES, file);
  return text === undefined ? (typeIn(OTHER_TYPES, file) ?? UNKNOWN_TYPE) : `${text}; charset=utf-8`;
}
