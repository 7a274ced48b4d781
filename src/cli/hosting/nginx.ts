/** The site for nginx: a `server` to be included where TLS is set up. */
import { basename, dirname } from 'node:path';
import {
  AREAS,
  lastFolder,
  LASTING,
  EVERYWHERE,
  OTHER_TYPES,
  PAGES,
  TEXT_TYPES,
  UNKNOWN_TYPE,
  type Headers,
  type HostedSite,
} from './headers.ts';

const sent = (headers: Headers, indent: string): string =>
  Object.entries({ ...EVERYWHERE, ...headers })
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
    .join('');

/** Where the files of a part of the site lie; of those that never change, also the ones of the site before. */
const filesOf = (part: string, folder: string, base: string): string =>
  LASTING.includes(part)
    ? `        root ${dirname(folder)};
        rewrite ^${base}(.*)$ /$1 break;
        try_files /${basename(folder)}$uri /${basename(lastFolder(folder))}$uri =404;
`
    : `        alias ${folder}/${part}/;\n`;

export function nginxConfig({ folder, base, listen, forwards }: HostedSite): string {
  const types = Object.entries({ ...TEXT_TYPES, ...OTHER_TYPES });
  const others = [...new Set(Object.values(TEXT_TYPES))].filter((type) => type !== 'text/html');
  return `# Made by: npm run headers -- nginx. The certificate is yours to add.
server {
    listen ${listen};
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types ${others.join(' ')};
    default_type ${UNKNOWN_TYPE};
    types {
${types.map(([ending, type]) => `        ${type} ${ending};`).join('\n')}
    }
    # What the build compressed. With the module for Brotli: brotli_static on;
    gzip_static on;
    gzip_vary on;
    error_page 403 404 =404 ${base}404.html;
    if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }
${sent(PAGES, '    ')}${base === '/' ? '' : `    location = ${base.slice(0, -1)} { return 301 ${base}; }\n    location / { return 404; }\n`}${forwards.map(({ from, to }) => `    location = ${base}${from} { return 301 ${base}${to}; }\n`).join('')}    location ~ "/\\.(?!well-known/)" { return 404; }
    location = ${base}404.html { alias ${folder}/404.html; internal; }
    location ${base} { alias ${folder}/; }
    # One that sends headers of its own sends none of those above, so each has all.
${AREAS.map((area) => `    location ${base}${area.folder}/ {\n${filesOf(area.folder, folder, base)}${sent(area.headers, '        ')}    }\n`).join('')}}
`;
}
