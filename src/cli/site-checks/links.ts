/** Finds internal links of a built site that lead to no file or no anchor. */
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import { attr, type BuiltSite, type Element, type Fault } from './read-site.ts';

/** A made-up host, to tell internal links from external ones. */
const HOST = 'http://site.invalid';

const ADDRESSES = ['href', 'src', 'action', 'xlink:href', 'poster', 'data-embed'] as const;

export function brokenLinks({ base, files, pages }: BuiltSite, count: OnProgress = ignoreProgress): Fault[] {
  const anchors = new Map(
    pages.map(({ file, elements }) => [file, new Set(elements.flatMap((one) => attr(one, 'id') ?? []))]),
  );
  const problemOf = (address: string, target: string): string | undefined => {
    if (!URL.canParse(target, HOST + address)) return 'is not a valid URL';
    const url = new URL(target, HOST + address);
    if (url.origin !== HOST) return undefined;
    const path = decoded(url.pathname);
    if (!path.startsWith(base)) return `leaves ${base}, the path of the site`;
    const within = path.slice(base.length);
    const file = within === '' || within.endsWith('/') ? `${within}index.html` : within;
    if (!files.has(file)) return 'leads nowhere';
    const fragment = decoded(url.hash.slice(1));
    const known = anchors.get(file);
    return fragment === '' || known === undefined || known.has(fragment) ? undefined : 'has no such anchor';
  };
  return pages.flatMap(({ file, address, elements }, i) => {
    count(i + 1, pages.length);
    return elements.flatMap(targetsOf).flatMap((target): Fault[] => {
      const message = problemOf(address, target);
      return message === undefined ? [] : [{ file, message: `${target} ${message}` }];
    });
  });
}

function targetsOf(element: Element): string[] {
  const single = ADDRESSES.flatMap((name) => attr(element, name) ?? []);
  const sets = (attr(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] ?? []);
  return [...single, ...sets].filter((target) => target !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
