/** The list of many places in each order, cut into pages. */
import { cached } from '../values/cached.ts';
import { byInitial, byLetter, FEW_PLACES, groupedBy, groupIndex, groupPages, ON_A_PAGE, type Group } from './many.ts';
import { kindOf, regionOf, type Register, type RegisteredProfile } from './register.ts';
import { routes } from './routes.ts';

type Places = readonly RegisteredProfile[];

/** The first is that of the list itself. */
const ORDERS = new Map<string, (places: Places, register: Register) => Group<RegisteredProfile>[]>([
  ['region', (places) => groupedBy(places, regionOf)],
  ['kind', (places, register) => groupedBy(places, (place) => kindOf(register, place))],
  ['a-z', byLetter],
  ['hangul', byInitial],
]);

/** Where each order of the list begins; none while places are few. */
export const placeOrders = ({ profiles }: Register): { order: string; path: string }[] =>
  profiles.size <= FEW_PLACES
    ? []
    : [...ORDERS.keys()].map((order, i) => ({ order, path: i === 0 ? routes.profiles : routes.placesBy(order) }));

/** Every page of every order, with where each group begins. */
export const placeLists = cached((register: Register) => {
  const places = [...register.profiles.values()];
  return placeOrders(register).flatMap(({ order, path }) => {
    const groups = ORDERS.get(order)?.(places, register) ?? [];
    const pages = groupPages(groups, ON_A_PAGE.places);
    const index = groupIndex(groups, pages);
    return pages.map(({ number, items }) => ({ order, path, number, pages: pages.length, groups: items, index }));
  });
});

/** Where a region begins in the list of many places. */
export function regionPath(register: Register, region: string): string {
  const page = placeLists(register)[0]?.index.find(({ name }) => name === region)?.page ?? 1;
  return `${routes.page(routes.profiles, page)}#${routes.groupId(region)}`;
}
