/** The script of /targets/: sorting, filters kept in the URL, and states as of the reader's day. The table is complete without it. */
import { deadlineStatusText } from '../core/domain/deadline-status.ts';
import { CALENDAR_STATES, deadlineStatus, type CalendarState } from '../core/domain/calendar.ts';
import { formatPartialDate, targets as t } from '../strings/index.ts';
import { endOf } from '../core/values/partial-date.ts';

const FILTERS = ['place', 'theme', 'reported', 'state'] as const;
type Filter = (typeof FILTERS)[number];
type Direction = 'ascending' | 'descending';

interface TargetRow {
  readonly element: HTMLTableRowElement;
  /** Row number in the built table. */
  readonly order: number;
}

/** The order of the built table. */
const DEFAULT_SORT: { readonly key: string; readonly direction: Direction } = { key: 'due', direction: 'ascending' };

const filters = document.querySelector<HTMLFieldSetElement>('fieldset#targets-filters');
const table = document.querySelector<HTMLTableElement>('table#targets-table');
const body = table?.tBodies[0];

if (filters !== null && table !== null && body !== undefined) start(filters, table, body);

function start(filters: HTMLFieldSetElement, table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows].map((element, order): TargetRow => ({ element, order }));
  const status = document.getElementById('targets-status');
  const nothing = document.getElementById('targets-nothing');
  let sorted = DEFAULT_SORT;

  const filterValue = (name: Filter): string => {
    const control = filters.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : '';
  };

  /** Labels of the chosen filters, for the status line: it is announced, and printed instead of the controls. */
  const chosenLabels = (): string[] =>
    FILTERS.flatMap((name) => {
      const control = filters.elements.namedItem(name);
      const option = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
      return option === undefined || option.value === '' ? [] : option.text;
    });

  const passes = ({ dataset }: HTMLElement): boolean =>
    FILTERS.every((name) => {
      const value = filterValue(name);
      return value === '' || (dataset[name] ?? '').split(' ').includes(value);
    });

  const show = (): void => {
    const up = sorted.direction === 'ascending' ? 1 : -1;
    const inOrder = rows.toSorted((a, b) => {
      const [one, other] = [sortKey(a, sorted.key), sortKey(b, sorted.key)];
      // Rows without a date are last in both directions.
      if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
      return (one < other ? -up : one > other ? up : 0) || a.order - b.order;
    });
    body.append(...inOrder.map(({ element }) => element));
    for (const { element } of rows) element.hidden = !passes(element);
    const shown = rows.filter(({ element }) => !element.hidden).length;
    if (status !== null) status.textContent = t.shown(shown, rows.length, chosenLabels());
    if (nothing !== null) nothing.hidden = shown > 0;
    for (const heading of table.querySelectorAll<HTMLElement>('th[data-key]')) {
      if (heading.dataset.key === sorted.key) heading.setAttribute('aria-sort', sorted.direction);
      else heading.removeAttribute('aria-sort');
    }
  };

  const pushUrl = (): void => {
    const params = new URLSearchParams();
    for (const name of FILTERS) if (filterValue(name) !== '') params.set(name, filterValue(name));
    if (sorted.key !== DEFAULT_SORT.key || sorted.direction !== DEFAULT_SORT.direction)
      params.set('sort', `${sorted.direction === 'descending' ? '-' : ''}${sorted.key}`);
    const text = params.toString();
    const address = `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`;
    // Each choice is a history entry.
    if (address !== `${location.pathname}${location.search}${location.hash}`) history.pushState(null, '', address);
  };

  const readUrl = (): void => {
    const params = new URLSearchParams(location.search);
    for (const name of FILTERS) {
      const control = filters.elements.namedItem(name);
      if (!(control instanceof HTMLSelectElement)) continue;
      const value = params.get(name) ?? '';
      control.value = [...control.options].some((option) => option.value === value) ? value : '';
    }
    const sort = params.get('sort') ?? '';
    const key = sort.replace(/^-/, '');
    const isColumn = table.querySelector(`th[data-key="${CSS.escape(key)}"]`) !== null;
    sorted = isColumn ? { key, direction: sort.startsWith('-') ? 'descending' : 'ascending' } : DEFAULT_SORT;
  };

  for (const heading of table.querySelectorAll<HTMLElement>('th[data-key]')) {
    const key = heading.dataset.key ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => {
      const again = sorted.key === key && sorted.direction === 'ascending';
      sorted = { key, direction: again ? 'descending' : 'ascending' };
      pushUrl();
      show();
    });
    heading.append(button);
  }
  const changed = (): void => {
    pushUrl();
    show();
  };
  filters.addEventListener('change', changed);
  filters.querySelector('button')?.addEventListener('click', () => {
    for (const select of filters.querySelectorAll('select')) select.value = '';
    changed();
  });
  addEventListener('popstate', () => {
    readUrl();
    show();
  });

  recomputeStates(rows, table);
  readUrl();
  filters.hidden = false;
  table.classList.add('sortable');
  show();
}

/** Sort key of a row: the last day of a date, the position of a state, or text. */
function sortKey({ element, order }: TargetRow, key: string): string {
  const { dataset } = element;
  switch (key) {
    case 'due':
      return dataset.due === undefined || dataset.due === '' ? '' : endOf(dataset.due);
    case 'computed':
      return `${CALENDAR_STATES.indexOf((dataset.state ?? 'undated') as CalendarState)} ${String(order).padStart(5, '0')}`;
    default:
      return (element.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.dataset.value ?? '').toLowerCase();
  }
}

/** Recomputes the states as of the reader's day, and says so, if that is after the day of the build. */
function recomputeStates(rows: readonly TargetRow[], table: HTMLTableElement): void {
  const built = table.dataset.day ?? '';
  const now = new Date();
  const today = [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
  if (built === '' || today <= built) return;
  for (const { element } of rows) {
    const { due, later } = element.dataset;
    if (due === undefined || due === '') continue;
    const computed = deadlineStatus(due, today);
    element.dataset.state = computed.state;
    const words = element.querySelector('[data-computed]');
    if (words !== null) words.textContent = deadlineStatusText(computed, Number(later ?? 0));
  }
  for (const state of CALENDAR_STATES) {
    const count = document.querySelector(`[data-count="${state}"]`);
    if (count !== null)
      count.textContent = String(rows.filter(({ element }) => element.dataset.state === state).length);
  }
  const notice = document.getElementById('targets-day');
  if (notice !== null) {
    notice.textContent = t.readersDay(formatPartialDate(built), formatPartialDate(today));
    notice.hidden = false;
  }
}
