/** What the environment sets for the commands, each looked at before it is used. */
import { isIP } from 'node:net';
import { urlFault } from '../../core/values/url-fault.ts';

/** A setting that cannot be; its message is one line for the terminal, with what to write instead. */
export class SettingError extends Error {}

const quoted = (text: string): string => JSON.stringify(text);

/** The path under which the site is served, with a slash at both ends: `BASE_PATH`, by default `/`. */
export function basePath(asked = process.env.BASE_PATH): string {
  if (asked === undefined || asked === '') return '/';
  const path = `/${asked.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
  if (asked.startsWith('/') && /^\/(?:[\w~-][\w.~-]*\/)*$/.test(path)) return path;
  const plain = asked
    .split('/')
    .map((part) => part.replace(/[^\w.~-]+|^\.+/g, ''))
    .filter((part) => part !== '');
  throw new SettingError(
    `BASE_PATH is ${quoted(asked)}, which is no path of a host: write BASE_PATH=/${plain.map((part) => `${part}/`).join('')}`,
  );
}

/** Throws where `SITE_URL`, `REPOSITORY_URL` or `CONTACT_URL` is set and is no address. */
export function checkAddresses(environment: NodeJS.ProcessEnv = process.env): void {
  for (const [name, isOrigin] of [
    ['SITE_URL', true],
    ['REPOSITORY_URL', false],
  ] as const) {
    const asked = environment[name];
    if (asked === undefined || asked === '') continue;
    const url = URL.canParse(asked) ? new URL(asked) : undefined;
    const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    if (isWeb && (!isOrigin || /^\/?$/.test(url.pathname + url.search + url.hash))) continue;
    const example = exampleFor(asked, isOrigin) ?? (isOrigin ? 'https://example.org' : 'https://example.org/project');
    const why = isWeb ? 'has a path, which is BASE_PATH’s to say' : 'is no address';
    throw new SettingError(`${name} is ${quoted(asked)}, which ${why}: write ${name}=${example}`);
  }
  const contact = environment.CONTACT_URL;
  const fault = contact === undefined || contact === '' ? undefined : urlFault(contact);
  if (contact !== undefined && fault !== undefined)
    throw new SettingError(
      `CONTACT_URL is ${quoted(contact)}, but ${fault}: write CONTACT_URL=${contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : 'mailto:name@example.org'}`,
    );
}

/** What was most likely meant: the same with its scheme, of a site without its path. */
function exampleFor(asked: string, isOrigin: boolean): string | undefined {
  const whole = /^https?:\/\//i.test(asked) ? asked : `https://${asked.replace(/^(?:\w+:)?\/*/, '')}`;
  if (!URL.canParse(whole) || /\s/.test(asked)) return undefined;
  const { protocol, host, pathname } = new URL(whole);
  return host === '' ? undefined : `${protocol}//${host}${isOrigin ? '' : pathname.replace(/\/$/, '')}`;
}

/** Where the server listens: `PORT`, `undefined` where any free one will do, and `HOST`. */
export function listenAt(environment: NodeJS.ProcessEnv = process.env): { port: number | undefined; host: string } {
  const { PORT: port = '', HOST: host = '' } = environment;
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new SettingError(
      `PORT is ${quoted(port)}, which is no port: write a whole number from 0 to 65535, as PORT=4321`,
    );
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (bare !== '' && isIP(bare) === 0 && !/^[\w.-]+$/.test(bare))
    throw new SettingError(
      `HOST is ${quoted(host)}, which is no name or address of a machine: write HOST=0.0.0.0 for all of this machine’s, or leave it out`,
    );
  return { port: port === '' ? undefined : Number(port), host: bare === '' ? '127.0.0.1' : bare };
}

/** Why a server could not listen, in one line; `undefined` for an error of another kind. */
export function whyNotListening(error: unknown, port: number, host: string): string | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: set PORT to a free one.`;
    case 'EACCES':
    case 'EPERM':
      return `Port ${port} may not be used by you: set PORT to one above 1023.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return `HOST is ${quoted(host)}, which is no address of this machine: write HOST=0.0.0.0 for all of them, or leave it out.`;
    default:
      return undefined;
  }
}

/** Throws where the project lies in a folder whose name Astro reads as a part of an address. */
export function checkFolder(root: string): void {
  const [sign] = /[#?%]/.exec(root) ?? [];
  if (sign !== undefined)
    throw new SettingError(
      `The project lies in ${quoted(root)}; Astro cannot build where a folder has ${quoted(sign)} in its name: rename that folder`,
    );
}
