/** Groups results under headings: by city, else by theme. */
import { make } from '../../client/dom.ts';
import type { ResultContent } from './engine.ts';
import { search as t } from '../../strings/index.ts';

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

/** Groups are in the order of their best results, results in rank order. What is added later stands below. */
export class GroupedList {
  readonly #root: HTMLElement;
  #count = 0;
  #last: GroupSection | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  clear(): void {
    this.#last = undefined;
    this.#root.replaceChildren();
  }

  append(items: readonly { readonly group: ResultGroup; readonly item: HTMLLIElement }[]): void {
    // What continues the last group goes on in it, if it comes next.
    const last = this.#last?.key === items[0]?.group.key ? this.#last : undefined;
    const sections = new Map(last === undefined ? [] : [[last.key, last]]);
    // The best results are of any place, and a page may stand beside a statement: then each says its own.
    const isOfMany = new Set(items.flatMap(({ group, item }) => (group.key === 'best' ? sourceOf(item) : []))).size > 1;
    for (const { group, item } of items) {
      const section = sections.get(group.key) ?? this.#open(group);
      sections.set(group.key, section);
      if (isOfMany && group.key === 'best') section.list.append(item);
      else addTo(section, item);
      this.#last = [...sections.values()].at(-1);
    }
  }

  #open({ key, heading }: ResultGroup): GroupSection {
    const title = make('h2', 'search-group__title', heading);
    title.id = `search-group-${(this.#count += 1)}`;
    const list = make('ol', 'search-list');
    list.setAttribute('aria-labelledby', title.id);
    this.#root.append(make('div', 'search-group', title, list));
    return { key, list };
  }
}

interface GroupSection {
  readonly key: string;
  readonly list: HTMLOListElement;
  /** What all its printed statements are printed in, said once. */
  source?: string | undefined;
}

const sourceOf = (item: HTMLElement): string => item.querySelector<HTMLElement>('[data-source]')?.dataset.source ?? '';

/** Adds a result; its source is said above the list if it is the first one there, and not again. */
function addTo(section: GroupSection, item: HTMLLIElement): void {
  const cited = item.querySelector<HTMLElement>('[data-source]');
  const source = cited?.dataset.source;
  if (cited !== null && section.source === undefined) {
    section.source = source;
    section.list.before(make('p', 'search-group__source', t.printedIn, ...cited.childNodes));
  }
  if (source === section.source) cited?.remove();
  section.list.append(item);
}
