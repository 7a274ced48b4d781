/** A small built site in a folder of its own, served, and asked by hand: whatever bytes a client may send. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveSite } from '../../../src/cli/server/serve-site.ts';

interface Answer {
  /** 0 where the connection was closed without a word. */
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly raw: string;
}

export interface Served {
  readonly folder: string;
  readonly port: number;
  /** Sends these bytes, and reads until the other side closes or has been silent. */
  send(bytes: string | Buffer): Promise<Answer>;
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>;
  end(): Promise<void>;
}

export const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Home</title>',
  '404.html': '<!doctype html><title>Not here</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'ten.txt': '0123456789',
  'empty.txt': '',
  'profiles/busan/index.html': `<!doctype html><title>Busan</title>${'<p>Busan</p>'.repeat(200)}`,
  'profiles/부산/index.html': '<!doctype html><title>부산</title>',
  'profiles/embed/index.html': '<!doctype html><title>Embed</title>',
  'embed/pillars/index.html': '<!doctype html><title>Pillars</title>',
  'figures/pillars.csv': 'a,b\r\n1,2\r\n',
  'figures/pillars.png': 'png',
  'api/v1/claims.json': '{}',
  'data/all.zip': 'zip',
  'assets/app.3f2a.js': 'export {};',
  'assets/app.3f2a.css': 'p{}',
  'cards/index.png': 'png',
  'pagefind/0a1b/engine.wasm': 'wasm',
  'opensearch.xml': '<OpenSearchDescription/>',
  '.env': 'secret of the folder',
  '.git/config': 'secret of the folder',
  'embed/.env': 'secret of the folder',
  'assets/.env': 'secret of the folder',
};

export function writeSite(folder: string, files = FILES): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (text.length < 1000) continue;
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${path}.gz`), gzipSync(text));
  }
}

export async function served(base = '/'): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'cheongsajin-serve-'));
  const folder = join(root, 'dist');
  writeSite(folder);
  writeFileSync(join(root, 'outside.txt'), 'secret beside the folder');
  const { server } = await serveSite({ folder, base, port: 0, host: '127.0.0.1' });
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  const exchange = (bytes: string | Buffer, silence: number): Promise<Answer> =>
    new Promise((resolve) => {
      const parts: Buffer[] = [];
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      const end = (): void => {
        socket.destroy();
        resolve(answerOf(Buffer.concat(parts).toString('utf8')));
      };
      socket.setTimeout(silence, end);
      socket.on('data', (part) => parts.push(part));
      socket.on('error', end);
      socket.on('close', end);
    });
  return {
    folder,
    port,
    send: (bytes) => exchange(bytes, 1500),
    ask: (path, headers = {}, method = 'GET') =>
      exchange(
        [
          `${method} ${path} HTTP/1.1`,
          'Host: localhost',
          'Connection: close',
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          '\r\n',
        ].join('\r\n'),
        20_000,
      ),
    end: async () => {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      rmSync(root, { recursive: true });
    },
  };
}

function answerOf(raw: string): Answer {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(lines.map((line) => [line.split(': ')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: /, '')])),
    body: body.join('\r\n\r\n'),
    raw,
  };
}
