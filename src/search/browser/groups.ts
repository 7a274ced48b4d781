/** Results under headings: the place they speak of, else the theme. */
import { element } from './element.ts';
import type { ResultContent } from './engine.ts';
import { t } from './ui-strings.ts';

export interface Group {
  readonly key: string;
  readonly heading: string;
}

export function groupOf({ places, theme }: ResultContent): Group {
  const [place, another] = places;
  if (place !== undefined && another === undefined) return { key: `place ${place[0]}`, heading: place[1] };
  if (place !== undefined) return { key: 'sources', heading: t.groups.sources };
  if (theme !== undefined) return { key: `theme ${theme[0]}`, heading: theme[1] };
  return { key: 'other', heading: t.groups.other };
}

/** Whatever the headings do, these stay ahead of all others. */
const BEST = 3;

/**
 * The group of each result, best first. Where headings would push one of the best three below them, because a group
 * ahead of it has more to show, those three stand under a heading of their own.
 */
export function arrange(groups: readonly Group[]): Group[] {
  const first = (group: Group): number => groups.findIndex(({ key }) => key === group.key);
  const order = groups.map((group, at) => ({ at, under: first(group) })).toSorted((a, b) => a.under - b.under);
  const kept = order.slice(0, BEST).every(({ at }) => at < BEST);
  return groups.map((group, at) => (kept || at >= BEST ? group : { key: 'best', heading: t.groups.best }));
}

/** Groups stand in the order of their best results, and results in theirs. */
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

  append(items: readonly { readonly group: Group; readonly item: HTMLLIElement }[]): void {
    for (const { group, item } of items) this.#listOf(group).append(item);
  }

  #listOf({ key, heading }: Group): HTMLOListElement {
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
