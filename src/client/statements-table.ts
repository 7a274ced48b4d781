/**
 * The script of /data/statements/: filters and orders over all statements, whose data it loads when one is chosen; the
 * pages of the table are complete without it.
 */
import type { ClaimData } from '../core/domain/export.ts';
import { routes, under } from '../core/domain/routes.ts';
import { endOf } from '../core/values/partial-date.ts';
import { statementsTable as t, ui } from '../strings/index.ts';
import { choicesIn, plain } from './choices.ts';
import { linkTo, make, say, withKoreanMarked } from './dom.ts';
import { pause } from './pause.ts';

const FILTERS = ['words', 'place', 'theme', 'kind', 'basis'] as const;
const CHOICES = [...FILTERS, 'sort'] as const;
/** Without a place, the statements of this many are loaded at most. */
const MOST_PLACES = 60;
const STATUS = 'table-status';
/** Rows that are shown at once. */
const STEP = 100;

interface Index {
  readonly places: readonly { readonly id: string; readonly name: string; readonly claims_data: string }[];
}
interface Part {
  readonly claims: readonly ClaimData[];
  readonly documents: readonly { readonly id: string; readonly citation: string }[];
}
interface Row {
  readonly claim: ClaimData;
  readonly place: string;
  readonly source: string;
  readonly words: string;
}

/** What was make of files of data, by their address. */
const loaded = new Map<string, Promise<unknown>>();

const controls = document.querySelector<HTMLFieldSetElement>('fieldset#table-filters');
const table = document.querySelector<HTMLTableElement>('table#statements-table');
if (controls !== null && table !== null) start(controls, table);

function start(controls: HTMLFieldSetElement, table: HTMLTableElement): void {
  const choices = choicesIn(controls, CHOICES);
  const { chosen } = choices;
  const body = table.tBodies[0];
  const built = [...(body?.rows ?? [])];
  const caption = table.caption?.textContent ?? '';
  const nav = document.querySelector<HTMLElement>('main .pager');
  const more = document.querySelector<HTMLButtonElement>('button#table-more');
  /** The latest question: the answer to one before it is dropped. */
  let turn = 0;
  let shown = STEP;

  const put = (rows: readonly HTMLTableRowElement[], text: string, isWhole: boolean): void => {
    body?.replaceChildren(...rows);
    if (table.caption !== null) table.caption.textContent = text;
    if (nav !== null) nav.hidden = !isWhole;
  };

  const show = async (): Promise<void> => {
    const mine = (turn += 1);
    if (more !== null) more.hidden = true;
    if (CHOICES.every((name) => choices.isDefault(name))) {
      put(built, caption, true);
      say(STATUS, '');
      return;
    }
    say(STATUS, t.loading);
    try {
      const { places } = await index();
      const wanted = places.filter(({ id }) => chosen('place') === '' || id === chosen('place'));
      if (wanted.length > MOST_PLACES) {
        say(STATUS, t.choose(MOST_PLACES));
        return;
      }
      const rows = (await Promise.all(wanted.map(rowsOf))).flat();
      const found = sorted(passing(rows), chosen('sort'));
      await pause();
      if (mine !== turn) return;
      const count = found.length === 0 ? t.nothing : t.shown(found.length, rows.length);
      const cut = found.length > shown;
      put(found.slice(0, shown).map(rowElement), count, false);
      if (more !== null) more.hidden = !cut;
      say(STATUS, cut ? `${count}. ${t.first(shown)}` : count);
    } catch {
      if (mine !== turn) return;
      put(built, caption, true);
      say(STATUS, t.failed);
    }
  };

  /** What is asked is read once, not for each of thousands of rows. */
  const passing = (rows: readonly Row[]): Row[] => {
    const wanted = plain(chosen('words')).split(/\s+/);
    const [theme, kind, basis] = [chosen('theme'), chosen('kind'), chosen('basis')];
    return rows.filter(
      ({ claim, words }) =>
        wanted.every((word) => words.includes(word)) &&
        (theme === '' || claim.themes.includes(theme)) &&
        (kind === '' || claim.kind === kind) &&
        (basis === '' || claim.basis === basis),
    );
  };

  const ask = (isTyped: boolean): void => {
    shown = STEP;
    choices.pushAddress(isTyped);
    void show();
  };
  controls.addEventListener('input', ({ target }) => ask(target instanceof HTMLInputElement));
  controls.querySelector('button')?.addEventListener('click', () => {
    for (const name of FILTERS) choices.set(name, '');
    ask(false);
  });
  more?.addEventListener('click', () => {
    const next = body?.rows.length ?? 0;
    shown += STEP;
    void show().then(() => body?.rows[next]?.querySelector('a')?.focus());
  });
  const read = (): void => {
    choices.readAddress();
    void show();
  };
  addEventListener('popstate', read);

  const places = choices.selectOf('place');
  controls.hidden = false;
  // Where there are very many places, the page does not name them.
  if (places !== undefined && places.options.length <= 1)
    void index().then(({ places: all }) => {
      places.append(...all.map(({ id, name }) => new Option(name, id)));
      read();
    });
  else read();
}

/** Fetches a file of data once, and keeps what is make of it; what failed is asked for again. */
async function load<T>(url: string, make: (data: never) => T): Promise<T> {
  const known = loaded.get(url);
  if (known !== undefined) return known as Promise<T>;
  const loading = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    const data = (await response.json()) as never;
    await pause();
    return make(data);
  });
  loaded.set(url, loading);
  loading.catch(() => loaded.delete(url));
  return loading;
}

function index(): Promise<Index> {
  return load(under(document.documentElement.dataset.base ?? '/', routes.api('index')), (data: Index) => data);
}

function rowsOf({ name, claims_data }: Index['places'][number]): Promise<Row[]> {
  return load(claims_data, ({ claims, documents }: Part) => {
    const sources = new Map(documents.map(({ id, citation }) => [id, citation]));
    return claims.map((claim) => {
      const source = sources.get(claim.source) ?? claim.source;
      return { claim, place: name, source, words: plain(`${claim.label} ${claim.statement} ${name} ${source}`) };
    });
  });
}

/** What lacks what is sorted by comes last; else as listed. */
function sorted(rows: readonly Row[], sort: string): Row[] {
  const keyOf = ({ claim }: Row): string | number | undefined => {
    if (sort === 'label') return plain(claim.label);
    if (sort === 'deadline') return claim.latest_deadline === null ? undefined : endOf(claim.latest_deadline);
    return typeof claim.value === 'number' ? claim.value : undefined;
  };
  if (sort === '') return [...rows];
  const down = sort.startsWith('-') ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed
    .toSorted(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
      return one < other ? -down : one > other ? down : 0;
    })
    .map(({ row }) => row);
}

function rowElement({ claim, place, source }: Row): HTMLTableRowElement {
  const head = make('th', '', linkTo(claim.url, '', ...withKoreanMarked(claim.label)));
  head.scope = 'row';
  const texts = [claim.statement, place, ui.basis[claim.basis], source];
  const cells = texts.map((text) => make('td', '', ...withKoreanMarked(text)));
  return make('tr', '', head, ...cells);
}
