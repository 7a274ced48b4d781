/** On the 404 page: redirects /compare/b-and-a/ to the pair in alphabetical order. */
import { pairId } from '../core/domain/pairs.ts';
import { routes, under } from '../core/domain/routes.ts';

const base = document.documentElement.dataset.base ?? '/';
const pairInUrl = /^compare\/([a-z0-9-]+)\/?$/.exec(location.pathname.slice(base.length))?.[1];
const [a, b, more] = pairInUrl?.split('-and-') ?? [];
// Only if the order was wrong, so that a pair without a page does not redirect forever.
if (a !== undefined && b !== undefined && more === undefined && pairId(a, b) !== pairInUrl)
  location.replace(under(base, routes.pair(pairId(a, b))));
