/**
 * Serves a built folder as a host would: its base path, its 404 page, the headers of `hosting/headers.ts`, what the build
 * compressed, no directory listings. sirv was used before: a Range that it could not read ended the process, and it knew
 * files by the size that they had when it started. `serve-static` and `@fastify/static` open by path, so that a build
 * that ends in the midst of an answer mixes two sites.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { headersFor, lastFolder, LASTING, typeOf } from '../hosting/headers.ts';
import { addressOf, type Address } from './address.ts';
import { sendFile } from './send-file.ts';
import { isPage, openFile, whileThere, type SiteFile } from './site-file.ts';

export interface ServeOptions {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly port: number;
  readonly host: string;
}

/** In milliseconds: a connection on which nothing moves is closed. */
const IDLE = 60_000;

/** What the build compressed, best first, by the ending of its file. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Resolves once it listens, to the server and its address; rejects when it cannot. */
export function serveSite({ folder, base, port, host }: ServeOptions): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch((error: unknown) => failed(response, error));
  });
  server.timeout = IDLE;
  server.requestTimeout = IDLE;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A connection that could not be taken, for want of files, is no reason to end.
      server.on('error', () => undefined);
      const at = server.address();
      const bound = typeof at === 'object' && at !== null ? at.port : port;
      const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({ server, address: `http://${name}:${bound}${base}` });
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): Promise<void> {
  const found = addressOf(request.url ?? '', base);
  response.setHeaders(new Map(Object.entries(headersFor(found?.path ?? ''))));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // What it sends is not read.
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0, Connection: 'close' }).end();
    return;
  }
  if (found !== undefined) {
    const to = leadsTo(folder, found);
    if (to !== undefined) {
      response.writeHead(301, { Location: `${encodeURI(base + to)}${found.query}`, 'Content-Length': 0 }).end();
      return;
    }
    const path = found.path.replace(/(^|\/)$/, '$1index.html');
    if (path !== '404.html' && (await send(request, response, [folder, ...lasting(folder, path)], path, 200))) return;
  }
  // What is missing belongs to no part: it may be there in a moment, and nobody may frame that it is not.
  response.removeHeader('Access-Control-Allow-Origin');
  response.setHeaders(new Map(Object.entries(headersFor(''))));
  if (await send(request, response, [folder], '404.html', 404)) return;
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': 3 });
  response.end(request.method === 'HEAD' ? undefined : '404');
}

/** A page has one address, which ends with a slash. */
function leadsTo(folder: string, { path, lacksSlash }: Address): string | undefined {
  if (lacksSlash) return '';
  if (/(?:^|\/)index\.html$/.test(path)) return path.replace(/index\.html$/, '');
  return path !== '' && !path.endsWith('/') && isPage(folder, path) ? `${path}/` : undefined;
}

const lasting = (folder: string, path: string): string[] =>
  LASTING.some((part) => path.startsWith(`${part}/`)) ? [lastFolder(folder)] : [];

/** Sends a file, compressed as the reader likes it; resolves to whether there is one. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  folders: readonly string[],
  path: string,
  status: number,
): Promise<boolean> {
  let found = await opened(request, folders, path);
  if (found === undefined) {
    await whileThere(folders[0] ?? '');
    found = await opened(request, folders, path);
  }
  if (found === undefined) return false;
  const { file, encoding } = found;
  try {
    response.setHeader('Content-Type', typeOf(path));
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
    await sendFile(request, response, file, status);
  } finally {
    await file.handle.close();
  }
  return true;
}

async function opened(
  request: IncomingMessage,
  folders: readonly string[],
  path: string,
): Promise<{ readonly file: SiteFile; readonly encoding?: string } | undefined> {
  // Ranges are of the file as it is.
  if (request.headers.range === undefined) {
    const taken = new Negotiator(request).encodings(['br', 'gzip', 'identity']);
    for (const [encoding, ending] of ENCODINGS) {
      const file = taken.includes(encoding) ? await openFile(folders, path + ending) : undefined;
      if (file !== undefined) return { file, encoding };
    }
  }
  const file = await openFile(folders, path);
  return file === undefined ? undefined : { file };
}

/** A disk that fails, or files that ran out, end one answer and nothing else; so does a reader who leaves. */
function failed(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const code = (error as NodeJS.ErrnoException).code;
  response.removeHeader('Content-Encoding');
  response.setHeader('Cache-Control', 'no-store');
  const isBusy = code === 'EMFILE' || code === 'ENFILE';
  if (!isBusy) console.error(`The answer to ${JSON.stringify(response.req.url)} failed: ${String(error)}`);
  response.writeHead(isBusy ? 503 : 500, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(isBusy ? '503' : '500');
}
