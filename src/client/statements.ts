/** The list of statements: filters and order kept in the address, and tools at the entry in use. It is complete without it. */
import { statementTools as t } from '../strings/index.ts';
import { choicesIn, plain } from './choices.ts';
import { say } from './dom.ts';
import { makeTools, pointTools } from './statement-tools.ts';

const FILTERS = ['words', 'kind', 'theme', 'basis', 'remark', 'order'] as const;

const filters = document.querySelector<HTMLFieldSetElement>('fieldset#bench_filters');
const all = document.querySelector<HTMLOListElement>('ol#bench_all');
if (filters !== null && all !== null) start(filters, all);

function start(filters: HTMLFieldSetElement, all: HTMLOListElement): void {
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('.bench > details')].map((element) => ({
    element,
    list: element.querySelector('ol'),
    count: element.querySelector('summary > span'),
    entries: [...element.querySelectorAll<HTMLLIElement>('ol > li')],
  }));
  const entries = groups.flatMap((group) => group.entries);
  const inDocument = entries
    .map((element) => ({ element, number: Number(element.querySelector('i')?.textContent) }))
    .toSorted((one, other) => one.number - other.number)
    .map(({ element }) => element);
  const wordsOf = new Map(entries.map((element) => [element, plain(element.textContent)]));
  for (const { style, textContent } of entries) style.setProperty('--letters', String(textContent.length));
  const nothing = document.getElementById('bench_nothing');

  const { chosen, selectOf, set, readAddress, pushAddress } = choicesIn(filters, FILTERS);

  const show = (): void => {
    const [kind, theme, basis, remark] = [chosen('kind'), chosen('theme'), chosen('basis'), chosen('remark')];
    const wanted = plain(chosen('words')).split(/\s+/);
    const passes = (entry: HTMLLIElement): boolean =>
      wanted.every((word) => wordsOf.get(entry)?.includes(word)) &&
      (kind === '' || entry.dataset.k === kind) &&
      (theme === '' || (entry.dataset.t ?? '').split(' ').includes(theme)) &&
      (basis === '' || (entry.className || 'printed') === basis) &&
      (remark === '' || entry.querySelector('dt.ours') !== null);
    for (const entry of entries) entry.hidden = !passes(entry);
    const isWhole = chosen('order') === 'document';
    if (isWhole === all.hidden) {
      if (isWhole) all.append(...inDocument);
      else for (const group of groups) group.list?.append(...group.entries);
      all.hidden = !isWhole;
    }
    for (const group of groups) {
      const left = group.entries.filter(({ hidden }) => !hidden).length;
      group.element.hidden = isWhole || left === 0;
      if (group.count !== null) group.count.textContent = String(left);
    }
    const shown = entries.filter(({ hidden }) => !hidden).length;
    const order = isWhole ? selectOf('order')?.selectedOptions[0]?.text : undefined;
    say('bench_status', t.shown(shown, entries.length, order));
    if (nothing !== null) nothing.hidden = shown > 0;
  };

  const read = (): void => {
    readAddress();
    show();
  };
  const clear = (): void => {
    for (const name of FILTERS) set(name, '');
    show();
    pushAddress();
  };

  /** An address leads to its statement, whatever is filtered. */
  const reveal = (): void => {
    if (entries.some(({ hidden, id }) => hidden && `#${id}` === location.hash)) clear();
  };

  filters.addEventListener('input', (event) => {
    pushAddress(event.target instanceof HTMLInputElement && event.target.type === 'search');
    show();
  });
  filters.querySelector('button')?.addEventListener('click', clear);
  addEventListener('popstate', read);
  addEventListener('hashchange', reveal);

  read();
  filters.hidden = false;
  reveal();
  offerTools();
}

/** One set of tools for the whole list, which goes where the reader is: buttons in every entry would be stops for the Tab key. */
function offerTools(): void {
  let at: HTMLLIElement | undefined;
  const tools = makeTools(location.href, () => at);
  const status = tools.querySelector('[role="status"]');
  const move = (target: EventTarget | null): void => {
    const entry = target instanceof Element ? target.closest<HTMLLIElement>('.statements > li') : null;
    if (entry === null || entry === at) return;
    at = entry;
    if (status !== null) status.textContent = '';
    pointTools(tools, entry);
    entry.querySelector('p')?.append(tools);
  };
  for (const list of document.querySelectorAll<HTMLElement>('.statements')) {
    for (const kind of ['focusin', 'click']) list.addEventListener(kind, ({ target }) => move(target));
    list.addEventListener('pointerover', ({ target, pointerType }) => {
      // A finger that scrolls points at nothing.
      if (pointerType === 'mouse') move(target);
    });
  }
  const toTarget = (): void => move(document.querySelector('.statements > li:target'));
  addEventListener('hashchange', toTarget);
  toTarget();
}
