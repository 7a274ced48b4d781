/** On the 404 page: /compare/b-and-a/ leads to the pair in alphabetical order, and a pair without a page to where any two are compared. */
import { pairId } from '../core/domain/pairs.ts';
import { routes, under } from '../core/domain/routes.ts';

const base = document.documentElement.dataset.base ?? '/';
const pairInUrl = /^compare\/([a-z0-9-]+)\/?$/.exec(location.pathname.slice(base.length))?.[1];
const [a, b, more] = pairInUrl?.split('-and-') ?? [];
if (a !== undefined && b !== undefined && more === undefined)
  location.replace(under(base, pairId(a, b) === pairInUrl ? routes.places([a, b]) : routes.pair(pairId(a, b))));
