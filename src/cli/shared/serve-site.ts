/** Serves a built folder as a host would: its base path, its 404 page, security headers, no directory listings. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Everything comes from the site's own origin. 'wasm-unsafe-eval' is for the search engine, which is WebAssembly;
 * nothing else may be compiled from text.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Figures are made to be embedded in other pages; nothing else may be framed. */
const FRAMED = 'embed/';

/** The headers of one path under the site's base, e.g. `profiles/busan/`. */
function headersFor(path: string): Readonly<Record<string, string>> {
  if (!path.startsWith(FRAMED)) return HEADERS;
  const policy = HEADERS['Content-Security-Policy'] ?? '';
  return { ...HEADERS, 'Content-Security-Policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *') };
}

export interface ServeOptions {
  readonly folder: string;
  readonly base: string;
  readonly port: number;
  readonly host: string;
}

/** Resolves once it listens, to the server and its address; rejects when the port is taken. */
export function serveSite({ folder, base, port, host }: ServeOptions): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { etag: true, dotfiles: false, brotli: true });
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const path = url.startsWith(prefix) ? url.slice(prefix.length) : '';
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, '404.html')));
    };
    if (url === prefix.slice(0, -1) && prefix !== '/') {
      response.writeHead(301, { Location: prefix });
      response.end();
      return;
    }
    if (!url.startsWith(prefix)) {
      notFound();
      return;
    }
    request.url = url.slice(prefix.length - 1);
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const at = server.address();
      const bound = typeof at === 'object' && at !== null ? at.port : port;
      resolve({ server, address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${bound}${prefix}` });
    });
  });
}
