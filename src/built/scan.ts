/**
 * Whether a built site holds anything that could run, load or send beyond what the project itself put there. The
 * content was refused such things before it was rendered; this looks again, since two parsers may read a text apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attr, type BuiltSite, type Element, type Fault } from './pages.ts';

/** Elements that no page of the site needs, and that can run or load something. */
const REFUSED = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'portal',
  'style',
  'marquee',
  'foreignobject',
]);
/** Elements that fetch what they name. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  input: ['src'],
  link: ['href'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  form: ['action'],
};
const SCRIPTABLE = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'background'];
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
/** Links that name another address without loading it. */
const NAMING = new Set(['canonical', 'alternate', 'author', 'license', 'me']);

const HOST = 'http://site.invalid';

export function foreignCode({ folder, base, files, pages }: BuiltSite): Fault[] {
  const inPages = pages.flatMap(({ file, elements }) =>
    elements.flatMap((element) => faultsOf(element, base)).map((message): Fault => ({ file, message })),
  );
  const inStyles = [...files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file): Fault[] =>
      /@import\s|url\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(readFileSync(join(folder, file), 'utf8'))
        ? [{ file, message: 'loads from elsewhere' }]
        : [],
    );
  return [...inPages, ...inStyles];
}

function faultsOf(element: Element, base: string): string[] {
  const name = element.tagName.toLowerCase();
  const at = `<${name}>`;
  const faults: string[] = [];
  if (REFUSED.has(name)) faults.push(`${at} has no place on a page`);
  if (name === 'script' && attr(element, 'src') === undefined && attr(element, 'type') !== 'application/ld+json')
    faults.push(`${at} holds a script of its own`);
  if (name === 'base' && attr(element, 'href') !== undefined) faults.push(`${at} moves every link`);
  if (name === 'meta' && attr(element, 'http-equiv') !== undefined) faults.push(`${at} speaks as a header`);
  for (const { name: attribute, value } of element.attrs) {
    if (attribute.startsWith('on')) faults.push(`${at} has the handler ${attribute}`);
    if (attribute === 'style' || attribute === 'srcdoc' || attribute === 'ping') faults.push(`${at} has ${attribute}=`);
    if (SCRIPTABLE.includes(attribute)) {
      for (const address of attribute === 'srcset'
        ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
        : [value])
        faults.push(...addressFaults(element, attribute, address, base));
    }
  }
  return faults;
}

function addressFaults(element: Element, attribute: string, address: string, base: string): string[] {
  const name = element.tagName.toLowerCase();
  const at = `<${name} ${attribute}="${address.slice(0, 80)}">`;
  if (!URL.canParse(address, HOST + base)) return [`${at} is no address`];
  const url = new URL(address, HOST + base);
  if (!SCHEMES.has(url.protocol)) return [`${at} has the scheme ${url.protocol}`];
  const loads =
    LOADING[name]?.includes(attribute) === true && !(name === 'link' && NAMING.has(attr(element, 'rel') ?? ''));
  return loads && url.origin !== HOST ? [`${at} asks another origin`] : [];
}
