/**
 * The script of /promises/: filters, views and orders kept in the address, and states as of the reader's day. The page
 * is complete without it. The legend and the names beside the squares set the filters.
 */
import './squares.ts';
import { choicesIn } from './choices.ts';
import { make, say } from './dom.ts';
import { deadlineStatusText } from '../core/domain/deadline-status.ts';
import { deadlineStatus } from '../core/domain/calendar.ts';
import { PROMISE_STATES, REPORTED_STATES, stateByDate, type PromiseState } from '../core/domain/promise-states.ts';
import { otherPages } from './fetch-page.ts';
import { formatPartialDate, promises as t } from '../strings/index.ts';
import { endOf } from '../core/values/partial-date.ts';

const FILTERS = ['place', 'theme', 'state', 'reported', 'outcome'] as const;
const CHOICES = [...FILTERS, 'view', 'sort'] as const;
/** Promises that are shown at once, and pages that are read for a choice among all. */
const MOST_SHOWN = 1000;
const MOST_GATHERED = 40;

interface Item {
  readonly element: HTMLElement;
  /** Of the built list. */
  readonly order: number;
  readonly place: HTMLElement;
  readonly year: HTMLElement;
  readonly words: string;
  readonly address: string;
}

const controls = document.querySelector<HTMLFieldSetElement>('fieldset#promise-filters');
const list = document.getElementById('promise-list');

if (controls !== null && list !== null) start(controls, list);

function start(controls: HTMLFieldSetElement, list: HTMLElement): void {
  let items = readItems(list);
  const total = Number(list.dataset.total ?? items.length);
  const pages = Number(list.dataset.pages ?? 1);
  let whole: Promise<void> | undefined = pages > 1 ? undefined : Promise.resolve();
  const cells = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.squares .cells a')].map((cell) => [cell.href, cell]),
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.squares :is([data-state], [data-place])')];
  const nothing = document.getElementById('promise-nothing');

  const choices = choicesIn(controls, CHOICES);
  const { chosen, selectOf } = choices;

  /** In the order in which they are always told. */
  const places = [...(selectOf('place')?.options ?? [])].map(({ value }) => value);

  const passes = ({ element, place }: Item): boolean =>
    FILTERS.every((name) => {
      const value = chosen(name);
      if (value === '') return true;
      if (name === 'place') return place.dataset.place === value;
      if (name === 'state') return stateOf(element) === value;
      if (name === 'theme')
        return (element.dataset.theme ?? '').split(' ').includes(String(selectOf(name)?.selectedIndex));
      if (name === 'outcome')
        return value === 'due' ? element.dataset.look === 'due' : (element.dataset.outcome ?? 'none') === value;
      return (element.dataset.reported ?? list.dataset.reported) === value;
    });

  const show = (): void => {
    const shown = sorted(items.filter(passes), chosen('sort'));
    // All of a long list at once would hold up the page.
    list.replaceChildren(...grouped(shown.slice(0, MOST_SHOWN), chosen('view'), places));
    // An order that was chosen is told as well, or nobody who listens would know that it came.
    const labels = CHOICES.flatMap((name) =>
      choices.isDefault(name) ? [] : (selectOf(name)?.selectedOptions[0]?.text ?? []),
    );
    const told = [
      t.shown(shown.length, total, labels),
      ...(shown.length > MOST_SHOWN ? [t.first(MOST_SHOWN)] : []),
      ...(pages > MOST_GATHERED ? [t.onThisPage] : []),
    ];
    say('promise-status', told.join('. '));
    if (nothing !== null) nothing.hidden = shown.length > 0;
    const addresses = new Set(shown.map(({ address }) => address));
    for (const [address, cell] of cells) cell.classList.toggle('out', !addresses.has(address));
    for (const link of links) {
      const { state, place } = link.dataset;
      if (state === undefined ? place === chosen('place') : state === chosen('state'))
        link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  /** Reads the other pages of the list, so that a choice is among all promises; of very many, it is among those here. */
  const choose = (): void => {
    whole ??=
      pages > MOST_GATHERED
        ? Promise.resolve()
        : otherPages(list).then((others) => {
            const more = others.flatMap((other) => readItems(other));
            bringUpToDate(more, cells, list);
            items = [...items, ...more].map((item, order) => ({ ...item, order }));
          });
    void whole.then(show, show);
  };
  const isChosen = (): boolean => CHOICES.some((name) => !choices.isDefault(name));

  const changed = (): void => {
    choices.pushAddress();
    choose();
  };
  controls.addEventListener('change', changed);
  controls.querySelector('button')?.addEventListener('click', () => {
    for (const name of FILTERS) choices.set(name, '');
    changed();
  });
  for (const link of links)
    link.addEventListener('click', (event) => {
      const name = link.dataset.state === undefined ? 'place' : 'state';
      const select = selectOf(name);
      // With a modifier it opens elsewhere, as a link does.
      if (select === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const value = link.dataset[name] ?? '';
      select.value = select.value === value ? '' : value;
      changed();
      // What was asked for is further down; by keyboard the focus stays, and the status is heard.
      if (event.detail > 0 && select.value !== '') document.getElementById('list_')?.scrollIntoView();
    });
  addEventListener('popstate', () => {
    choices.readAddress();
    choose();
  });

  bringUpToDate(items, cells, list);
  choices.readAddress();
  controls.hidden = false;
  if (isChosen()) choose();
  else if (pages === 1) show();
}

/** What has no deadline has no class. */
function stateOf(element: Element): PromiseState {
  return PROMISE_STATES.find((state) => element.classList.contains(state)) ?? 'undated';
}

function readItems(list: HTMLElement): Item[] {
  return [...list.querySelectorAll('li')].flatMap((element, order): Item[] => {
    const place = element.closest('ol')?.previousElementSibling;
    const year = element.closest('section')?.querySelector('h3');
    const link = element.querySelector('a');
    if (!(place instanceof HTMLElement) || year === null || year === undefined || link === null) return [];
    return [{ element, order, place, year, words: link.textContent.toLowerCase(), address: link.href }];
  });
}

/** By deadline in either direction, those without one last; or by their words. */
function sorted(items: readonly Item[], sort: string): Item[] {
  const up = sort.startsWith('-') ? -1 : 1;
  const keyOf = ({ element, words }: Item): string =>
    sort === 'promise' ? words : element.dataset.due === undefined ? '' : endOf(element.dataset.due);
  return items.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return (one < other ? -up : one > other ? up : 0) || a.order - b.order;
  });
}

/** Sections by year and place, by place and year, or the list alone; in the order in which the items come. */
function grouped(items: readonly Item[], view: string, places: readonly string[]): HTMLElement[] {
  if (view === 'list') return [listOf(items, ({ place }) => place.querySelector('a')?.textContent ?? '')];
  const [outer, inner] = view === 'place' ? (['place', 'year'] as const) : (['year', 'place'] as const);
  const groupsOf = (some: readonly Item[], key: 'place' | 'year'): [string, Item[]][] => {
    const groups = [...Map.groupBy(some, (item) => item[key].dataset[key] ?? '')];
    return key === 'place' ? groups.toSorted(([a], [b]) => places.indexOf(a) - places.indexOf(b)) : groups;
  };
  return groupsOf(items, outer).map(([, some]) => {
    const inners = groupsOf(some, inner).flatMap(([, few]) => [headed('h4', few, inner), listOf(few)]);
    return make('section', '', headed('h3', some, outer), ...inners);
  });
}

/** A heading with the words of the place or year of its items. */
function headed(level: 'h3' | 'h4', [first]: readonly Item[], key: 'place' | 'year'): HTMLElement {
  return make(level, '', ...[...(first?.[key].childNodes ?? [])].map((node) => node.cloneNode(true)));
}

function listOf(items: readonly Item[], note?: (item: Item) => string): HTMLElement {
  for (const item of items) {
    item.element.querySelector(':scope > small')?.remove();
    if (note !== undefined) item.element.querySelector('a')?.after(' ', make('small', '', note(item)));
  }
  return make('ol', '', ...items.map(({ element }) => element));
}

/** Recomputes the states as of the reader's day, and says so, if that is after the day of the build. */
function bringUpToDate(items: readonly Item[], cells: ReadonlyMap<string, HTMLElement>, list: HTMLElement): void {
  const built = list.dataset.day ?? '';
  const now = new Date();
  const today = [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
  if (built === '' || today <= built) return;
  for (const { element, address } of items) {
    const { due, outcome } = element.dataset;
    // Of what is done its line says no status.
    if (due === undefined || stateOf(element) === 'done') continue;
    // What a source reports does not change with the day.
    if (!(REPORTED_STATES as readonly string[]).includes(stateOf(element)))
      for (const one of [element, cells.get(address)]) one?.classList.replace(stateOf(one), stateByDate(due, today));
    const words = element.querySelector('b');
    const followed = outcome === undefined ? 'none' : outcome === 'looked' || outcome === 'part' ? outcome : 'reported';
    if (words !== null) words.textContent = deadlineStatusText(deadlineStatus(due, today), followed);
  }
  // Counts of more than one page are those of the build.
  for (const state of list.dataset.pages === undefined ? PROMISE_STATES : []) {
    const count = document.querySelector(`.squares [data-state="${state}"] b`);
    if (count !== null) count.textContent = String(items.filter(({ element }) => stateOf(element) === state).length);
  }
  const notice = document.getElementById('promise-day');
  if (notice !== null) {
    notice.textContent = t.readersDay(formatPartialDate(built), formatPartialDate(today));
    notice.hidden = false;
  }
}
