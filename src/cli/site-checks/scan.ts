/**
 * Finds everything in a built site that could run, load or send more than the project itself intends. Such content was
 * refused before rendering; this checks the result, since two parsers may read a text differently.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../../core/values/cached.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import { FIRST_SCRIPT } from '../hosting/first-script.ts';
import { pagePolicy } from '../hosting/headers.ts';
import type { Check, Fault } from './page-facts.ts';
import { attr, elementsWithoutScripts, type Element } from './read-site.ts';

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
  'math',
  // They can change the URLs of other elements after the page has loaded.
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'discard',
  'handler',
  'listener',
  'cursor',
  // Obsolete or future elements that browsers treat in different ways.
  'fencedframe',
  'frameset',
  'bgsound',
  'isindex',
  'keygen',
  'menuitem',
  'command',
  'xmp',
  'plaintext',
  'listing',
  'noembed',
  'noframes',
]);
/** Elements whose URLs are fetched only if a reader follows them; those of all others are loaded. */
const FOLLOWED = new Set(['a', 'area', 'blockquote', 'q', 'ins', 'del']);
const SETS = new Set(['srcset', 'imagesrcset']);
const SCRIPTABLE = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'poster',
  'background',
  'cite',
  'longdesc',
  'lowsrc',
  'dynsrc',
  'icon',
  'manifest',
  'codebase',
  'xml:base',
  ...SETS,
]);
const SCHEMES = new Set(['https:', 'mailto:']);
/** Link relations that name another URL without loading it. */
const NAMING = new Set(['canonical', 'alternate', 'author', 'license', 'me']);

/** A made-up host; https, so that an http URL has another origin. */
const HOST = 'https://site.invalid';

export const foreignCode: Check = ({ folder, files }) => ({
  page: ({ file, foreign }) => foreign.map((message) => ({ file, message })),
  drawing: (file, foreign) => foreign.map((message) => ({ file, message })),
  end: () =>
    [...files].flatMap((file): Fault[] => {
      const strange = KNOWN_FILES.test(files.has(file.slice(0, -3)) ? file.replace(/\.gz$/, '') : file)
        ? []
        : [{ file, message: 'is of a file type that no site of this project has' }];
      return file.endsWith('.css') && loads(readFileSync(join(folder, file), 'utf8'))
        ? [{ file, message: 'loads from elsewhere' }]
        : strange;
    }),
});

/** What of a page could run, load or send, and invisible characters. */
export function foreignIn(html: string, elements: readonly Element[], base: string): string[] {
  // With and without scripts, <noscript> is parsed differently, and a reader may have either.
  const read = /<noscript/i.test(html) ? [...elements, ...elementsWithoutScripts(html)] : elements;
  const sheet = elements.find(({ tagName, parentNode }) => tagName === 'style' && parentNode?.nodeName === 'head');
  const styles = sheet === undefined ? '' : textOf(sheet);
  const policy = `http-equiv=Content-Security-Policy content=${pagePolicy(styles)}`;
  const isPolicy = ({ tagName, attrs }: Element): boolean =>
    tagName === 'meta' && attrs.map(({ name, value }) => `${name}=${value}`).join(' ') === policy;
  const isOwn = (element: Element): boolean =>
    isPolicy(element) ||
    (element.attrs.length === 0 &&
      textOf(element) ===
        (element.tagName === 'style' ? styles : element.tagName === 'script' ? FIRST_SCRIPT : undefined));
  const faults = [
    elements.some(isPolicy) ? [] : ['carries no policy of what it may load'],
    loads(styles) ? ['has styles that load from elsewhere'] : [],
    ...read.filter((element) => !isOwn(element)).map((element) => faultsOf(element, base)),
    hiddenFaults(html),
  ];
  return [...new Set(faults.flat())];
}

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const LOADS = /@import\b|(?:url|src|image-set|cross-fade)\([^)]*?(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/** Whether styles load from elsewhere; many pages have the same. */
const loads = cached((styles: string): boolean => LOADS.test(plainStyles(styles)));

/** A file of another type might be a page that was not scanned. Those that configure a host are known by name. */
const KNOWN_FILES =
  /^(?:CNAME|_headers|_redirects|\.nojekyll|robots\.txt|\.well-known\/[\w-]+(?:\.txt)?)$|(?:^|\/)[\w@-][\w.@-]*\.(?:html|css|js|json|atom|bib|ris|md|svg|png|jpg|webp|avif|ico|csv|txt|xml|woff2?|webmanifest|wasm|zip|br|pf_[a-z]+)$/;

/** Styles without what could hide a keyword: comments, and escapes such as `\\75rl`. */
const plainStyles = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, hex?: string, character?: string) => {
      const code = Number.parseInt(hex ?? '', 16);
      return hex === undefined ? (character ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });

/** Invisible characters may carry text for machines, and reorder what readers see. */
function hiddenFaults(text: string): string[] {
  const decoded = text
    .replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    })
    .replace(/&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|NoBreak|NegativeThinSpace);?/g, '\u200B');
  const at = hiddenAt(decoded);
  const code = (decoded.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return at === -1 ? [] : [`contains the invisible character U+${code}`];
}

/** An SVG opened by itself is a document, and could run scripts. Its styles are checked for URLs instead of refused. */
export function foreignInDrawing(text: string): string[] {
  // In XML, `<x:script>` may be a script, and CDATA is text.
  const declared =
    /<!DOCTYPE|<!ENTITY|<\?xml-|<!\[CDATA\[|xmlns[^=>]*=\s*["'][^"']*1999\/xhtml|xmlns:[^=>]*=\s*["'][^"']*2000\/svg/i.test(
      text,
    )
      ? [`declares more than a drawing needs`]
      : [];
  const inside = elementsWithoutScripts(text)
    .filter(({ tagName }) => tagName !== 'style')
    .flatMap((element) => faultsOf(element, '/'));
  const loading = /@import\b|(?:image-set|cross-fade)\(|url\(\s*["']?(?!#|\s*["']?#)/i.test(plainStyles(text))
    ? ['loads from elsewhere']
    : [];
  return [...declared, ...inside, ...loading, ...hiddenFaults(text)];
}

function faultsOf(element: Element, base: string): string[] {
  const name = element.tagName.toLowerCase();
  const at = `<${name}>`;
  if (element.attrs.length === 0 && !REFUSED.has(name) && name !== 'script') return [];
  const faults: string[] = [];
  if (REFUSED.has(name) || attr(element, 'is') !== undefined) faults.push(`${at} is not allowed on a page`);
  if (name === 'script' && attr(element, 'src') === undefined && attr(element, 'type') !== 'application/ld+json')
    faults.push(`${at} contains a script of its own`);
  if (name === 'base' && attr(element, 'href') !== undefined) faults.push(`${at} moves every link`);
  if (name === 'meta' && attr(element, 'http-equiv') !== undefined && !leadsOn(element, base))
    faults.push(`${at} sets a header`);
  for (const { name: attribute, value } of element.attrs) {
    if (attribute.startsWith('on')) faults.push(`${at} has the handler ${attribute}`);
    if (attribute === 'style' || attribute === 'srcdoc' || attribute === 'ping') faults.push(`${at} has ${attribute}=`);
    // Without these there is neither a call nor an escape that could become one.
    const mayLoad = /[\\(]/.test(value) && name !== 'meta';
    if (mayLoad && /url\(\s*["']?(?!#|\s*["']?#)/i.test(plainStyles(value)))
      faults.push(`${at} loads from elsewhere by ${attribute}`);
    if (SCRIPTABLE.has(attribute)) {
      for (const address of SETS.has(attribute)
        ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
        : [value])
        faults.push(...addressFaults(element, attribute, address, base));
    }
  }
  return faults;
}

/** Whether a page that has moved leads on to another of the site. */
function leadsOn(meta: Element, base: string): boolean {
  const to = /^0;url=(\/(?:[\w-]+\/)*)$/.exec(attr(meta, 'content') ?? '')?.[1];
  return attr(meta, 'http-equiv') === 'refresh' && to?.startsWith(base) === true;
}

/** A path or an anchor of this site, as nearly all are: to take them apart would take longer than all else that is looked for. */
const OWN = /^(?:#|\/(?=[\w.#?-]|$))[\w./#?=&-]*$/;

function addressFaults(element: Element, attribute: string, address: string, base: string): string[] {
  const name = element.tagName.toLowerCase();
  const at = `<${name} ${attribute}="${address.slice(0, 80)}">`;
  if (OWN.test(address)) return [];
  if (!URL.canParse(address, HOST + base)) return [`${at} is not a valid URL`];
  const url = new URL(address, HOST + base);
  const naming = name === 'link' && NAMING.has(attr(element, 'rel') ?? '');
  if (!SCHEMES.has(url.protocol) && !(naming && url.protocol === 'http:'))
    return [`${at} has the scheme ${url.protocol}`];
  const loads = (!FOLLOWED.has(name) || attribute === 'background') && !naming;
  if (loads && url.origin !== HOST) return [`${at} loads from another origin`];
  // `//host`, `/\\host` and `https:host` look like paths but leave the site.
  const leaves = url.origin !== HOST && url.protocol === 'https:' && !/^https:\/\/[^/\\@]+(?:[/?#]|$)/i.test(address);
  return leaves || /^\s*https?:(?!\/\/)/i.test(address) ? [`${at} hides that it leaves the site`] : [];
}
