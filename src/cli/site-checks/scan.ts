/**
 * Whether a built site holds anything that could run, load or send beyond what the project itself put there. The
 * content was refused such things before it was rendered; this looks again, since two parsers may read a text apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import { attr, elementsWithoutScripts, type BuiltSite, type Element, type Fault, type Page } from './read-site.ts';

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
  // They can write an address into another element after the page has loaded.
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'discard',
  'handler',
  'listener',
  'cursor',
  // What browsers have read in their own ways, or will.
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
/** Elements whose addresses a reader follows, or not; those of all others are fetched. */
const FOLLOWED = new Set(['a', 'area', 'blockquote', 'q', 'ins', 'del']);
const SETS = new Set(['srcset', 'imagesrcset']);
const SCRIPTABLE = [
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
];
const SCHEMES = new Set(['https:', 'mailto:']);
/** Links that name another address without loading it. */
const NAMING = new Set(['canonical', 'alternate', 'author', 'license', 'me']);

/** Encrypted, so that an address of another host without encryption stands out. */
const HOST = 'https://site.invalid';

export function foreignCode({ folder, base, files, pages }: BuiltSite, count: OnProgress = ignoreProgress): Fault[] {
  const inPages = pages.flatMap(({ file, html, elements }, i) => {
    count(i + 1, pages.length);
    // The two readings of <noscript> end it at different places, and either may be a reader's.
    const read = /<noscript/i.test(html) ? [...elements, ...elementsWithoutScripts(html)] : elements;
    return [...new Set(read.flatMap((element) => faultsOf(element, base)))].map((message): Fault => ({
      file,
      message,
    }));
  });
  const inStyles = [...files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file): Fault[] =>
      /@import\b|(?:url|src|image-set|cross-fade)\([^)]*?(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(
        asStyles(readFileSync(join(folder, file), 'utf8')),
      )
        ? [{ file, message: 'loads from elsewhere' }]
        : [],
    );
  const inDrawings = [...files].filter((file) => file.endsWith('.svg')).flatMap((file) => drawingFaults(folder, file));
  const strange = [...files].flatMap((file): Fault[] =>
    KNOWN_FILES.test(file) ? [] : [{ file, message: 'is of a file type that no site of this project has' }],
  );
  return [...inPages, ...pages.flatMap(hiddenFaults), ...inStyles, ...inDrawings, ...strange];
}

/** A file of another kind might be a page that nobody has looked at, or speak to the host. */
const KNOWN_FILES =
  /(?:^|\/)[\w@-][\w.@-]*\.(?:html|css|js|json|svg|png|jpg|webp|avif|ico|csv|txt|xml|woff2?|webmanifest|wasm|br|pf_[a-z]+)$/;

/** Styles without what hides a word of theirs: comments, and escapes such as `\\75rl`. */
const asStyles = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, hex?: string, sign?: string) => {
    const code = Number.parseInt(hex ?? '', 16);
    return hex === undefined ? (sign ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** What readers cannot see may say anything to machines, and turn round what they do see. */
function hiddenFaults({ file, html }: Pick<Page, 'file' | 'html'>): Fault[] {
  const decoded = html
    .replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    })
    .replace(/&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|NoBreak|NegativeThinSpace);?/g, '\u200B');
  const at = hiddenAt(decoded);
  const code = (decoded.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return at === -1 ? [] : [{ file, message: `contains the invisible character U+${code}` }];
}

/** A drawing opened by itself is a document, and could run what a page may not. Its own styles load nothing. */
function drawingFaults(folder: string, file: string): Fault[] {
  const text = readFileSync(join(folder, file), 'utf8');
  // To a reader of XML, `<x:script>` may be a script, and what stands in CDATA is text.
  const declared =
    /<!DOCTYPE|<!ENTITY|<\?xml-|<!\[CDATA\[|xmlns[^=>]*=\s*["'][^"']*1999\/xhtml|xmlns:[^=>]*=\s*["'][^"']*2000\/svg/i.test(
      text,
    )
      ? [`declares more than a drawing needs`]
      : [];
  const inside = elementsWithoutScripts(text)
    .filter(({ tagName }) => tagName !== 'style')
    .flatMap((element) => faultsOf(element, '/'));
  const loading = /@import\b|(?:image-set|cross-fade)\(|url\(\s*["']?(?!#|\s*["']?#)/i.test(asStyles(text))
    ? ['loads from elsewhere']
    : [];
  return [
    ...[...declared, ...inside, ...loading].map((message) => ({ file, message })),
    ...hiddenFaults({ file, html: text }),
  ];
}

function faultsOf(element: Element, base: string): string[] {
  const name = element.tagName.toLowerCase();
  const at = `<${name}>`;
  const faults: string[] = [];
  if (REFUSED.has(name) || attr(element, 'is') !== undefined) faults.push(`${at} is not allowed on a page`);
  if (name === 'script' && attr(element, 'src') === undefined && attr(element, 'type') !== 'application/ld+json')
    faults.push(`${at} contains a script of its own`);
  if (name === 'base' && attr(element, 'href') !== undefined) faults.push(`${at} moves every link`);
  if (name === 'meta' && attr(element, 'http-equiv') !== undefined) faults.push(`${at} sets a header`);
  for (const { name: attribute, value } of element.attrs) {
    if (attribute.startsWith('on')) faults.push(`${at} has the handler ${attribute}`);
    if (attribute === 'style' || attribute === 'srcdoc' || attribute === 'ping') faults.push(`${at} has ${attribute}=`);
    if (/url\(\s*["']?(?!#|\s*["']?#)/i.test(asStyles(value)) && name !== 'meta')
      faults.push(`${at} loads from elsewhere by ${attribute}`);
    if (SCRIPTABLE.includes(attribute)) {
      for (const address of SETS.has(attribute)
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
  if (!URL.canParse(address, HOST + base)) return [`${at} is not a valid URL`];
  const url = new URL(address, HOST + base);
  const naming = name === 'link' && NAMING.has(attr(element, 'rel') ?? '');
  if (!SCHEMES.has(url.protocol) && !(naming && url.protocol === 'http:'))
    return [`${at} has the scheme ${url.protocol}`];
  const loads = (!FOLLOWED.has(name) || attribute === 'background') && !naming;
  if (loads && url.origin !== HOST) return [`${at} loads from another origin`];
  // `//host`, `/\\host` and `https:host` look like paths and are none.
  const leaves = url.origin !== HOST && url.protocol === 'https:' && !/^https:\/\/[^/\\@]+(?:[/?#]|$)/i.test(address);
  return leaves || /^\s*https?:(?!\/\/)/i.test(address) ? [`${at} hides that it leaves the site`] : [];
}
