/** Groups results under headings: by city, else by theme. */
import { element } from './element.ts';
import type { ResultContent } from './engine.ts';
import { t } from './ui-strings.ts';

export interface ResultGroup {
  readonly key: string;
  readonly heading: string;
}

export function resultGroup({ places, theme }: ResultContent): ResultGroup {
  const [place, another] = places;
  if (place !== undefined && another === undefined) return { key: `place ${place[0]}`, heading: place[1] };
  if (place !== undefined) return { key: 'sources', heading: t.groups.sources };
  if (theme !== undefined) return { key: `theme ${theme[0]}`, heading: theme[1] };
  return { key: 'other', heading: t.groups.other };
}

/** This many best results stay on top, whatever the grouping does. */
const BEST = 3;

/**
 * The group of each result, best first. If grouping would move one of the best results down, because an earlier group
 * has many results, the best ones get a heading of their own.
 */
export function assignGroups(groups: readonly ResultGroup[]): ResultGroup[] {
  const first = (group: ResultGroup): number => groups.findIndex(({ key }) => key === group.key);
  const order = groups.map((group, at) => ({ at, under: first(group) })).toSorted((a, b) => a.under - b.under);
  const keepsBestFirst = order.slice(0, BEST).every(({ at }) => at < BEST);
  return groups.map((group, at) => (keepsBestFirst || at >= BEST ? group : { key: 'best', heading: t.groups.best }));
}

/** Groups are in the order of their best results, results in rank order. */
export class GroupedList {
  readonly #root: HTMLElement;
  readonly #lists = new Map<string, HTMLOListElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  clear(): void {
    this.#lists.clear();
    this.#root.replaceChildren();
  }

  append(items: readonly { readonly group: ResultGroup; readonly item: HTMLLIElement }[]): void {
    for (const { group, item } of items) this.#listOf(group).append(item);
  }

  #listOf({ key, heading }: ResultGroup): HTMLOListElement {
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const section = element('div', 'search-group');
    const title = element('h2', 'search-group__title');
    title.textContent = heading;
    title.id = `search-group-${this.#lists.size + 1}`;
    const list = element('ol', 'search-list');
    list.setAttribute('aria-labelledby', title.id);
    section.append(title, list);
    this.#root.append(section);
    this.#lists.set(key, list);
    return list;
  }
}
