/** `npm run headers`: prints what configures a host to send what `npm start` sends. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { caddyConfig } from '../hosting/caddy.ts';
import { headersFile } from '../hosting/headers-file.ts';
import type { HostedSite } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import { forwardsIn, redirectsFile } from '../hosting/redirects-file.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { runCommand, UsageError, type Usage } from '../shared/options.ts';
import { basePath } from '../shared/settings.ts';
import { loadContent, ROOT } from '../shared/workspace.ts';

const HOSTS: ReadonlyMap<string, (site: HostedSite) => string> = new Map([
  ['nginx', nginxConfig],
  ['caddy', caddyConfig],
  ['_headers', ({ folder, base }) => headersFile(base, existsSync(folder) ? readdirSync(folder) : [])],
  ['_redirects', ({ base, forwards }) => redirectsFile(base, forwards)],
]);
const NAMES = [...HOSTS.keys()].join('|');

const usage: Usage = {
  command: 'npm run headers',
  words: NAMES,
  what: 'Prints the configuration of a host that sends what npm start sends: every header, content types, compressed files.\n_headers and _redirects are what Cloudflare Pages and Netlify read; npm run build writes them into dist/. BASE_PATH is read.\nPrint it anew after an update of the project: it names the one script that stands in the pages.',
  flags: {
    folder: { value: 'DIR', what: 'where the built site lies on the host; by default dist/ here' },
    listen: { value: 'WHERE', what: 'where the host listens, in its own words; by default 8080 or :8080' },
  },
  examples: [
    'npm run --silent headers -- nginx --folder /srv/site --listen "443 ssl" > site.conf',
    'npm run --silent headers -- caddy --folder /srv/site --listen example.org > Caddyfile',
  ],
};

await runCommand(usage, (options) => {
  const forwards = forwardsIn(loadContent().forwards.flatMap(({ record }) => record ?? []));
  const [name = '', ...others] = options.words;
  const render = HOSTS.get(name);
  if (render === undefined || others.length > 0)
    throw new UsageError(
      name === '' || others.length > 0
        ? `Of one host: ${NAMES}`
        : `There is no host ${JSON.stringify(name)}${didYouMean(name, HOSTS.keys(), `; there are ${NAMES}`)}`,
    );
  const folder = options.text('folder') ?? join(ROOT, 'dist');
  // What these configurations would read as the end of a path.
  if (/[\s"'{};#`\\]/.test(folder)) throw new UsageError(`--folder: ${folder} has a blank or a sign in its name`);
  const listen = options.text('listen') ?? (name === 'caddy' ? ':8080' : '8080');
  process.stdout.write(render({ folder: folder.replace(/\/+$/, ''), base: basePath(), listen, forwards }));
  return true;
});
