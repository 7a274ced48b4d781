/** On the page for lost readers: the address of a pair named the wrong way round leads to the pair. */
import { pairId } from '../core/domain/pairs.ts';
import { routes, under } from '../core/domain/routes.ts';

const base = document.documentElement.dataset.base ?? '/';
const pairInUrl = /^compare\/([a-z0-9-]+)\/?$/.exec(location.pathname.slice(base.length))?.[1];
const [a, b, more] = pairInUrl?.split('-and-') ?? [];
// Only where the order was wrong, so that a pair that has no page leads nowhere in a circle.
if (a !== undefined && b !== undefined && more === undefined && pairId(a, b) !== pairInUrl)
  location.replace(under(base, routes.pair(pairId(a, b))));
