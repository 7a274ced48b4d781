/** Sends a file, or what was asked of it: nothing where the reader has it already, or ranges of its bytes. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { combineRanges, parse, type Range } from 'range-parser';
import fresh from 'fresh';
import type { SiteFile } from './site-file.ts';

/** More ranges than a reader needs are a way to have the same bytes sent over and over: the whole is sent once. */
const MOST_RANGES = 8;

/** Sends the file with its headers; the handle stays open. Rejects where the disk or the reader breaks off. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  status: number,
): Promise<void> {
  const type = String(response.getHeader('Content-Type'));
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
  const ranges = status === 200 ? rangesOf(request, file) : undefined;
  const [first] = ranges ?? [];
  const whole = (range: Range): string => `bytes ${range.start}-${range.end}/${file.size}`;
  if (ranges === undefined) await write([{ range: { start: 0, end: file.size - 1 } }], status);
  else if (first === undefined) {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    response.removeHeader('Content-Type');
    response.writeHead(416, { 'Content-Length': 0 }).end();
  } else if (ranges.length === 1) {
    response.setHeader('Content-Range', whole(first));
    await write([{ range: first }], 206);
  } else {
    const boundary = randomUUID();
    response.setHeader('Content-Type', `multipart/byteranges; boundary=${boundary}`);
    const parts = ranges.map((range, i) => ({
      text: `${i === 0 ? '' : '\r\n'}--${boundary}\r\nContent-Type: ${type}\r\nContent-Range: ${whole(range)}\r\n\r\n`,
      range,
    }));
    await write([...parts, { text: `\r\n--${boundary}--\r\n` }], 206);
  }

  async function write(parts: readonly { readonly text?: string; readonly range?: Range }[], code: number) {
    const length = parts.reduce(
      (sum, { text = '', range }) =>
        sum + Buffer.byteLength(text) + (range === undefined ? 0 : range.end - range.start + 1),
      0,
    );
    // A file that ends early must not look whole: the connection breaks off instead.
    response.strictContentLength = true;
    response.writeHead(code, { 'Content-Length': length });
    if (request.method === 'HEAD' || length === 0) response.end();
    else await pipeline(bytes(parts), response);
  }

  async function* bytes(parts: readonly { readonly text?: string; readonly range?: Range }[]) {
    for (const { text, range } of parts) {
      if (text !== undefined) yield Buffer.from(text);
      if (range !== undefined) yield* file.handle.createReadStream({ ...range, autoClose: false });
    }
  }
}

/** The ranges that were asked for and are there; `undefined` where the whole file is to be sent. */
function rangesOf({ headers, method }: IncomingMessage, file: SiteFile): readonly Range[] | undefined {
  const { range, 'if-range': ifRange } = headers;
  if (range === undefined || method !== 'GET') return undefined;
  const isSame =
    typeof ifRange !== 'string' ||
    ifRange === file.tag ||
    Date.parse(ifRange) === Math.floor(+file.modified / 1000) * 1000;
  if (!isSame) return undefined;
  const { type, ranges } = parse(file.size, range);
  if (type !== 'bytes') return undefined;
  const combined = combineRanges(ranges);
  return combined.length > MOST_RANGES ? undefined : combined;
}
