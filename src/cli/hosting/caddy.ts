/** The site for Caddy, which sees to TLS itself. */
import {
  AREAS,
  EVERYWHERE,
  lastFolder,
  LASTING,
  OTHER_TYPES,
  PAGES,
  TEXT_TYPES,
  typeOf,
  UNKNOWN_TYPE,
  type Headers,
  type HostedSite,
} from './headers.ts';

const header = (headers: Headers, indent: string, matcher = ''): string =>
  [
    `${indent}header ${matcher}{`,
    ...Object.entries(headers).map(([name, value]) => `${indent}\t${name} "${value}"`),
    `${indent}}`,
  ].join('\n');

export function caddyConfig({ folder, base, listen, forwards }: HostedSite): string {
  const types = Object.keys({ ...TEXT_TYPES, ...OTHER_TYPES });
  return `# Made by: npm run headers -- caddy
${listen} {
	root * ${folder}
	# In the order in which they stand: of two headers of one name, the later holds.
	route {
		@other not method GET HEAD
${header({ ...EVERYWHERE, ...PAGES }, '\t\t')}
		header @other Allow "GET, HEAD"
		respond @other 405
${forwards.map(({ from, to }) => `		redir ${base}${from} ${base}${to} 301\n`).join('')}${base === '/' ? '' : `		redir ${base.slice(0, -1)} ${base} 301\n		@outside not path ${base}*\n		error @outside 404\n		uri strip_prefix ${base.slice(0, -1)}\n`}		@hidden {
			path_regexp /\\.
			not path /.well-known/*
		}
		error @hidden 404
		error /404.html 404
${types.map((ending) => `		@${ending} path *.${ending}\n		header @${ending} Content-Type "${typeOf(`x.${ending}`)}"`).join('\n')}
		@unknown path *.pf_*
		header @unknown Content-Type ${UNKNOWN_TYPE}
${AREAS.map((area) => header(area.headers, '\t\t', `/${area.folder}/* `)).join('\n')}
		@last {
			path ${LASTING.map((part) => `/${part}/*`).join(' ')}
			not file
			file {
				root ${lastFolder(folder)}
			}
		}
		root @last ${lastFolder(folder)}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header -Access-Control-Allow-Origin
${header({ ...EVERYWHERE, ...PAGES, 'Content-Type': typeOf('404.html') }, '\t\t')}
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
