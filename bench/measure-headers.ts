/**
 * `npm run headers:score`: what MDN's HTTP Observatory, run here, says of the built site on each host: over TLS on this
 * machine, with a certificate made for it. The scanner is no dependency, since it brings 233 packages and 132 MB for a server
 * and its database: it is installed into .cache when it is first wanted.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { headersFile } from '../src/cli/hosting/headers-file.ts';
import { typeOf } from '../src/cli/hosting/headers.ts';
import { serveSite } from '../src/cli/server/serve-site.ts';
import { runCommand, UsageError } from '../src/cli/shared/options.ts';
import { ROOT } from '../src/cli/shared/workspace.ts';
import { freePort, HOSTS, program } from '../tests/cli/server/hosts.ts';

const SCANNER = { name: '@mdn/mdn-http-observatory', version: '1.4.8' };
const SITE = join(ROOT, 'dist');
/** What a host that sends headers is to reach. */
const LEAST = 130;

interface Found {
  readonly result: string;
  readonly constructor: { readonly name: string };
}
interface Scanner {
  readonly retrieve: (
    host: string,
    ports: { readonly httpPort: number; readonly httpsPort: number },
  ) => Promise<unknown>;
  readonly tests: readonly ((site: unknown) => Found)[];
  readonly modifier: (result: string) => number;
  readonly grade: (score: number) => { readonly score: number; readonly grade: string };
  readonly leastForExtras: number;
}

/** The scanner's own tests and marks; only the ports of the addresses that it asks are ours. */
async function openScanner(): Promise<Scanner> {
  const folder = join(ROOT, '.cache', 'observatory');
  const root = join(folder, 'node_modules', SCANNER.name);
  if (!existsSync(root)) {
    mkdirSync(folder, { recursive: true });
    const flags = ['--ignore-scripts', '--no-save', '--prefix', folder];
    execFileSync('npm', ['install', ...flags, `${SCANNER.name}@${SCANNER.version}`], { stdio: 'inherit' });
  }
  // What its script would fetch: which hosts browsers know to be secure. This machine is none of them.
  for (const list of ['hsts-preload.json', 'tld-list.json'])
    if (!existsSync(join(root, 'conf', list))) writeFileSync(join(root, 'conf', list), '{}');
  const load = (path: string): Promise<Record<string, unknown>> =>
    import(join(root, 'src', path)) as Promise<Record<string, unknown>>;
  const [{ retrieve }, { ALL_TESTS }, grader, { MINIMUM_SCORE_FOR_EXTRA_CREDIT }] = await Promise.all([
    load('retriever/retriever.js'),
    load('constants.js'),
    load('grader/grader.js'),
    load('grader/charts.js'),
  ]);
  return {
    retrieve,
    tests: ALL_TESTS,
    modifier: grader.getScoreModifier,
    grade: grader.getGradeForScore,
    leastForExtras: MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  } as Scanner;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** A file of the site with these headers, as the hosts that read `_headers` and those that read nothing send it. */
const plainHost =
  (headers: (path: string) => Readonly<Record<string, string>>): RequestListener =>
  ({ url = '/' }, response) => {
    const file = url.endsWith('/') ? `${url}index.html` : url;
    const isThere = existsSync(join(SITE, file));
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': typeOf(file), ...headers(url) });
    response.end(readFileSync(join(SITE, isThere ? file : '404.html')));
  };

function fromHeadersFile(): (path: string) => Record<string, string> {
  const rules = headersFile('/', readdirSync(SITE))
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...lines] = rule.trim().split('\n');
      return { path, headers: lines.map((line) => line.trim().split(/: (.*)/s, 2) as [string, string]) };
    });
  return (address) =>
    Object.fromEntries(
      rules
        .filter(({ path }) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address))
        .flatMap(({ headers }) => headers),
    );
}

await runCommand(
  {
    command: 'npm run headers:score',
    what: `Prints the score of ${SCANNER.name} for npm start, nginx, Caddy, _headers and a host that sends no headers, over TLS.\nIt asks for dist/, and fetches the scanner when it is first used.`,
    flags: {},
  },
  async () => {
    if (!existsSync(join(SITE, 'index.html'))) throw new UsageError('There is no dist/: npm run build makes it.');
    const scanner = await openScanner();
    const root = mkdtempSync(join(tmpdir(), 'cheongsajin-score-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(root, name)) as [string, string];
    const made = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ];
    execFileSync(
      'openssl',
      ['req', '-x509', ...made, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
      { stdio: 'ignore' },
    );
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(cert, 'utf8')]);

    const ends: (() => unknown)[] = [];
    const rows: { host: string; score: number; grade: string; lost: string }[] = [];
    /** Puts TLS before a host, and a redirect to it, as whoever runs it would. */
    const score = async (host: string, port: number): Promise<void> => {
      const secure = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (asked, response) => {
        const { url, method, headers } = asked;
        // A host that knows sites by name is asked for its own.
        const own = { ...headers, host: `127.0.0.1:${port}` };
        const on = request({ host: '127.0.0.1', port, path: url, method, headers: own }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        });
        on.on('error', () => response.destroy());
        asked.pipe(on);
      });
      const httpsPort = await listening(secure);
      const plain = createServer(({ url = '/' }, response) => {
        response.writeHead(301, { Location: `https://localhost:${httpsPort}${url}` }).end();
      });
      const httpPort = await listening(plain);
      ends.push(
        () => secure.close(),
        () => plain.close(),
      );
      const site = await scanner.retrieve('localhost', { httpPort, httpsPort });
      const found = scanner.tests
        .map((test) => test(site))
        .map(({ result, constructor }) => ({
          name: constructor.name.replace(/Output$/, ''),
          result,
          marks: scanner.modifier(result),
        }));
      const sum = (of: readonly { readonly marks: number }[]): number =>
        of.reduce((all, { marks }) => all + marks, 100);
      const bare = sum(found.filter(({ marks }) => marks < 0));
      const { score: total, grade } = scanner.grade(bare >= scanner.leastForExtras ? sum(found) : bare);
      const lost = found.filter(({ marks }) => marks < 0).map(({ result, marks }) => `${result} ${marks}`);
      rows.push({ host, score: total, grade, lost: lost.join(', ') });
    };
    try {
      const { server: own } = await serveSite({ folder: SITE, base: '/', host: '127.0.0.1', port: 0 });
      ends.push(() => own.close());
      await score('npm start', (own.address() as AddressInfo).port);
      for (const host of HOSTS) {
        if (program(host.name) === undefined) {
          console.log(`${host.name} is not installed here, and was left out.`);
          continue;
        }
        const port = await freePort();
        const of = mkdtempSync(join(root, host.name));
        const child: ChildProcess = host.start(of, SITE, '/', port);
        ends.push(() => child.kill('SIGTERM'));
        for (let tries = 0; tries < 100; tries += 1)
          if (
            await fetch(`http://127.0.0.1:${port}/`).then(
              () => true,
              () => setTimeout(50, false),
            )
          )
            break;
        await score(host.name, port);
      }
      for (const [name, headers] of [
        ['_headers', fromHeadersFile()],
        ['no headers', (): Record<string, string> => ({})],
      ] as const) {
        const server = createServer(plainHost(headers));
        const port = await listening(server);
        ends.push(() => server.close());
        await score(name, port);
      }
    } finally {
      for (const end of ends) end();
      rmSync(root, { recursive: true, force: true });
    }
    for (const { host, score: total, grade, lost } of rows)
      console.log(`${host.padEnd(12)} ${String(total).padStart(4)}  ${grade.padEnd(3)} ${lost}`);
    return rows.every(({ host, score: total }) => host === 'no headers' || total >= LEAST);
  },
);
// Connections that a scanner keeps open are nothing to wait for.
process.exit();
