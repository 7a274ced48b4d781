/** What a request's target names, whatever was typed there. */

export interface Address {
  /** Below the site's base, decoded, e.g. `profiles/busan/`. */
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly query: string;
  /** Set where the base was named without its slash. */
  readonly lacksSlash?: true;
}

/**
 * The address below `prefix`, which ends with a slash. `undefined` for one outside it, one that cannot be decoded, and one
 * that no link of the site could have: with control characters, backslashes, `..`, empty or hidden segments.
 */
export function addressOf(target: string, prefix: string): Address | undefined {
  // A proxy is asked with the whole address.
  const own = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const at = own.indexOf('?');
  const query = at === -1 ? '' : own.slice(at);
  let path: string;
  try {
    path = decodeURIComponent(at === -1 ? own : own.slice(0, at));
  } catch {
    return undefined;
  }
  if (path === prefix.slice(0, -1) && prefix !== '/') return { path: '', query, lacksSlash: true };
  if (!path.startsWith(prefix) || /[\p{Cc}\\]/u.test(path)) return undefined;
  const below = path.slice(prefix.length);
  const segments = below.split('/');
  const isPlain = segments.every(
    (segment, i) =>
      (segment === '' ? i === segments.length - 1 : !segment.startsWith('.')) || (i === 0 && segment === '.well-known'),
  );
  return isPlain ? { path: below, query } : undefined;
}
