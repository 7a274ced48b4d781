/** Finds internal links of a built site that lead to no file or no anchor. */
import type { Check, Fault } from './page-facts.ts';
import type { Element, Page } from './read-site.ts';

/** A made-up host, to tell internal links from external ones. */
const HOST = 'http://site.invalid';

const ADDRESSES = new Set(['href', 'src', 'action', 'xlink:href', 'poster', 'data-embed']);

export const brokenLinks: Check = ({ base, files }) => {
  const anchors = new Map<string, ReadonlySet<string>>();
  /** By page that is still to be read: the anchors that those before it lead to. */
  const awaited = new Map<string, { readonly from: string; readonly target: string; readonly anchor: string }[]>();
  const lacking = (file: string, target: string): Fault => ({ file, message: `${target} has no such anchor` });

  const faultOf = ({ file: from, address }: Pick<Page, 'file' | 'address'>, target: string): Fault | undefined => {
    const fault = (message: string): Fault => ({ file: from, message: `${target} ${message}` });
    if (!URL.canParse(target, HOST + address)) return fault('is not a valid URL');
    const url = new URL(target, HOST + address);
    if (url.origin !== HOST) return undefined;
    const path = decoded(url.pathname);
    if (!path.startsWith(base)) return fault(`leaves ${base}, the path of the site`);
    const within = path.slice(base.length);
    const file = within === '' || within.endsWith('/') ? `${within}index.html` : within;
    if (!files.has(file)) return fault('leads nowhere');
    const anchor = decoded(url.hash.slice(1));
    if (anchor === '' || !file.endsWith('.html')) return undefined;
    const known = anchors.get(file);
    if (known !== undefined) return known.has(anchor) ? undefined : lacking(from, target);
    const waiting = awaited.get(file) ?? [];
    waiting.push({ from, target, anchor });
    awaited.set(file, waiting);
    return undefined;
  };
  return {
    page: (page) => {
      const own = new Set(page.ids);
      anchors.set(page.file, own);
      const late = (awaited.get(page.file) ?? []).filter(({ anchor }) => !own.has(anchor));
      awaited.delete(page.file);
      return [
        ...late.map(({ from, target }) => lacking(from, target)),
        ...page.targets.flatMap((target) => faultOf(page, target) ?? []),
      ];
    },
  };
};

export const targetsOf = ({ attrs }: Element): string[] =>
  attrs
    .flatMap(({ name, value }) => {
      if (ADDRESSES.has(name)) return [value];
      return name === 'srcset' ? value.split(',').flatMap((part) => part.trim().split(/\s+/)[0] ?? []) : [];
    })
    .filter((target) => target !== '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
