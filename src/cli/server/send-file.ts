/** Sends a file, or what was asked of it: nothing where the reader has it already, or a range of its bytes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { combineRanges, parse, type Range } from 'range-parser';
import fresh from 'fresh';
import type { SiteFile } from './site-file.ts';

/** Sends the file with its headers; the handle stays open. Rejects where the disk or the reader breaks off. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  status: number,
): Promise<void> {
  response.setHeader('ETag', file.tag);
  response.setHeader('Last-Modified', file.modified.toUTCString());
  if (status === 200) {
    response.setHeader('Accept-Ranges', 'bytes');
    if (fresh(request.headers, { etag: file.tag, 'last-modified': file.modified.toUTCString() })) {
      response.removeHeader('Content-Type');
      response.writeHead(304).end();
      return;
    }
  }
  const range = status === 200 ? rangeOf(request, file) : undefined;
  if (range === 'none') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    response.removeHeader('Content-Type');
    response.writeHead(416, { 'Content-Length': 0 }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range !== undefined) response.setHeader('Content-Range', `bytes ${start}-${end}/${file.size}`);
  // A file that ends early must not look whole: the connection breaks off instead. Not as a stream, whose error would end the process.
  response.strictContentLength = true;
  response.writeHead(range === undefined ? status : 206, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || file.size === 0) response.end();
  else
    await pipeline(async function* () {
      yield* file.handle.createReadStream({ start, end, autoClose: false });
    }, response);
}

/**
 * The range that was asked for, `none` where nothing of it is there, and `undefined` where the whole file is to be sent:
 * also for several ranges apart, which are a way to have the same bytes sent over and over.
 */
function rangeOf({ headers, method }: IncomingMessage, file: SiteFile): Range | 'none' | undefined {
  const { range, 'if-range': ifRange } = headers;
  if (range === undefined || method !== 'GET') return undefined;
  const isSame =
    typeof ifRange !== 'string' ||
    ifRange === file.tag ||
    Date.parse(ifRange) === Math.floor(+file.modified / 1000) * 1000;
  if (!isSame) return undefined;
  const { type, ranges } = parse(file.size, range);
  if (type !== 'bytes') return undefined;
  const [first, ...others] = combineRanges(ranges);
  return others.length > 0 ? undefined : (first ?? 'none');
}
