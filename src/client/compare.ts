/**
 * The script of /compare/: a choice of two or three places, kept in the URL. The page of each, of which the reader may have
 * some already, is fetched, and their parts are put together, so that there is a single source of markup. What lies
 * between two of them is worked out here, by the rules of the build.
 */
import { verdictWords } from '../core/domain/comparability.ts';
import { sameNames, type MatchedName } from '../core/domain/compare.ts';
import { pairNumbers, type KeyNumber, type NumberPair } from '../core/domain/comparable-numbers.ts';
import { routes, under } from '../core/domain/routes.ts';
import { timeBetween } from '../core/values/time-between.ts';
import { make, say } from './dom.ts';
import { fetchPage } from './fetch-page.ts';
import { pause } from './pause.ts';
import { compare as words, citySelection as t } from '../strings/index.ts';

const MAX_PLACES = 3;
const TITLE = document.title;
const STATUS = 'compare-status';

const form = document.querySelector<HTMLFormElement>('form#compare-form');
const result = document.querySelector<HTMLElement>('#compare-result');
const heading = document.querySelector<HTMLElement>('#compare-heading');

const siteUrl = (path: string): string => under(document.documentElement.dataset.base ?? '/', path);

/** The places in the URL, in its order: `?places=a,b` or, as a form writes it, `?places=a&places=b`. */
function requestedPlaces(search: string): string[] {
  return new URLSearchParams(search)
    .getAll('places')
    .flatMap((text) => text.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function start(form: HTMLFormElement, result: HTMLElement, heading: HTMLElement): void {
  const selects = [...form.querySelectorAll('select')];
  // The page lists the places once.
  for (const select of selects.slice(1))
    select.append(...[...(selects[0]?.children ?? [])].slice(1).map((option) => option.cloneNode(true)));
  const names = new Map([...(selects[0]?.options ?? [])].map((option) => [option.value, option.text]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  /** Id of the latest choice, so that a slow response to an older one is dropped. */
  let turn = 0;

  const clear = (): void => {
    result.hidden = true;
    result.querySelector('.side-by-side')?.remove();
    document.title = TITLE;
  };

  /** Shows the places in the URL; `isAnswer`: after the form was submitted. */
  const show = async (isAnswer: boolean): Promise<void> => {
    const thisTurn = ++turn;
    const wanted = requestedPlaces(location.search);
    const all = [...new Set(wanted)];
    const known = all.filter((id) => names.has(id));
    const unknown = all.filter((id) => !known.includes(id));
    // The first ones in the URL, shown in alphabetical order.
    const ids = known.slice(0, MAX_PLACES).toSorted();
    selects.forEach((select, i) => (select.value = ids[i] ?? ''));
    clear();
    if (ids.length < 2) {
      const isRepeated = wanted.length > all.length;
      say(STATUS, unknown.length > 0 ? t.status.unknown(unknown) : isRepeated ? t.status.few : '');
      return;
    }
    history.replaceState(null, '', siteUrl(routes.places(ids)));
    say(STATUS, t.status.loading);
    try {
      const sheets = await putTogether(ids, nameOf);
      await pause();
      if (thisTurn !== turn) return;
      result.append(sheets);
    } catch {
      if (thisTurn === turn) say(STATUS, t.status.failed);
      return;
    }
    const title = t.heading(ids.map(nameOf));
    heading.textContent = title;
    document.title = TITLE.replace(t.title, title);
    // Row by row, so that the page answers meanwhile: laid out at once they take a slow machine long.
    const rows = result.querySelectorAll<HTMLElement>('.compare-row, .compare-theme');
    for (const row of rows) row.hidden = true;
    result.hidden = false;
    for (const row of rows) {
      await pause();
      if (thisTurn !== turn) return;
      row.hidden = false;
    }
    const shown = known.length > MAX_PLACES ? t.status.most : t.status.shown(ids.map(nameOf));
    say(STATUS, unknown.length > 0 ? `${t.status.unknown(unknown)} ${shown}` : shown);
    if (isAnswer) heading.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(selects.map(({ value }) => value))].filter((id) => id !== '').toSorted();
    if (ids.length < 2) {
      // What was chosen stays, to be completed.
      say(STATUS, t.status.few);
      return;
    }
    history.pushState(null, '', siteUrl(routes.places(ids)));
    void show(true);
  });
  addEventListener('popstate', () => void show(false));
  form.hidden = false;
  void show(false).finally(() => delete document.documentElement.dataset.asks);
}

/** What the page of a place holds to compare. */
async function sheetOf(id: string): Promise<HTMLElement> {
  const page = await fetchPage(siteUrl(routes.compared(id)));
  const sheet = page.querySelector<HTMLElement>('.side-by-side');
  if (sheet === null) throw new Error(`the page of ${id} has nothing to compare`);
  return document.importNode(sheet, true);
}

/** The rows of a comparison, in the order in which they stand. */
const ROWS = ['themes', 'dates', 'money', 'figures', 'links'] as const;

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly numbers: readonly { readonly element: Element; readonly number: KeyNumber }[];
  readonly names: readonly { readonly element: Element; readonly name: MatchedName }[];
  readonly links: readonly HTMLElement[];
}

/** Puts the pages of places together: each place's own side, and what relates each two of them. */
async function putTogether(ids: readonly string[], nameOf: (id: string) => string): Promise<Element> {
  const pages = await Promise.all(ids.map(sheetOf));
  await pause();
  const sheets = pages.map((page, i): Sheet => {
    const id = ids[i] ?? '';
    const all = (selector: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)];
    const read = {
      id,
      name: nameOf(id),
      day: page.dataset.day ?? '',
      numbers: all('[data-number]').map((element) => ({
        element,
        number: JSON.parse(element.dataset.number ?? '') as KeyNumber,
      })),
      names: all('[data-names]').map((element) => ({
        element,
        name: JSON.parse(element.dataset.names ?? '') as MatchedName,
      })),
      links: all('[data-with]'),
    };
    for (const row of all('#row_figures, #row_links, #row_named')) row.remove();
    return read;
  });
  const [sheet = document.createElement('article'), ...others] = pages;
  sheet.classList.toggle('of-three', pages.length > 2);
  for (const other of others) addSides(sheet, other);
  const themes = sheet.querySelector('#row_themes');
  const sidesOf = (theme: Element): number => theme.querySelectorAll('[data-place]').length;
  themes?.append(...[...themes.querySelectorAll('.compare-theme')].toSorted((a, b) => sidesOf(b) - sidesOf(a)));

  const two = sheets.flatMap((one, i) => sheets.slice(i + 1).map((other) => [one, other] as const));
  const apart = two.map(([a, b]) => between([a, b], make('p', 'apart-span', words.apart(timeBetween(a.day, b.day)))));
  sheet.querySelector('.scroll')?.after(make('div', 'betweens', ...apart));
  const figures = two.flatMap(([a, b]) => {
    const like = pairNumbers(a.numbers, b.numbers).map((pair) => likeOf([a.name, b.name], pair));
    return like.length === 0 ? [] : between([a, b], ...like);
  });
  if (figures.length > 0) sheet.append(rowOf('figures', figures));
  sheet.append(rowOf('links', two.map(linksOf)));
  sheet.append(...ROWS.flatMap((id) => sheet.querySelector(`#row_${id}`) ?? []));
  return sheet;
}

/** Another place's side of each row; of what only it has, the whole row. */
function addSides(sheet: Element, other: Element): void {
  const themes = sheet.querySelector('#row_themes') ?? sheet;
  for (const sides of other.querySelectorAll<HTMLElement>('[data-sides]')) {
    const row = sheet.querySelector(`[data-sides="${CSS.escape(sides.dataset.sides ?? '')}"]`);
    const theme = sides.closest('.compare-theme');
    if (row !== null) row.append(...sides.querySelectorAll(':scope > [data-place]'));
    else if (theme === null) sheet.append(sides.closest('.compare-row') ?? sides);
    else themes.append(theme);
  }
}

function rowOf(id: 'figures' | 'links', parts: readonly Element[]): Element {
  const row = make('section', 'compare-row', make('h2', '', words.rows[id]), make('div', 'betweens', ...parts));
  row.id = `row_${id}`;
  return row;
}

const between = (pair: readonly Pick<Sheet, 'name'>[], ...parts: readonly Node[]): Element =>
  make('div', 'between', make('p', 'between-names', words.names(pair.map(({ name }) => name))), ...parts);

function likeOf(names: readonly [string, string], { figures, verdict }: NumberPair<Sheet['numbers'][number]>): Element {
  const [strong, why, alsoApart] = verdictWords(names, verdict);
  const refs = figures.map(({ element }) => element.querySelector<HTMLElement>('[data-claim]')?.dataset.claim ?? '');
  const said = make('span', '', why, ...(alsoApart === '' ? [] : [make('small', '', alsoApart)]));
  const like = make(
    'div',
    'like',
    make('ul', 'like-figures', ...figures.map(({ element }) => element.cloneNode(true))),
    make('p', 'verdict', make('strong', '', strong), ' ', said),
  );
  like.dataset.like = refs.join(' ');
  return like;
}

/** What either says of the other, what a source states first, and whom both name. */
function linksOf([a, b]: readonly [Sheet, Sheet]): Element {
  const said = [
    ...a.links.filter((link) => link.dataset.with === b.id),
    ...b.links.filter((link) => link.dataset.with === a.id),
  ];
  const stated = (link: Element): number => (link.classList.contains('stated') ? 0 : 1);
  const shared = sameNames(a.names, b.names).map(([one, other]) =>
    make('li', '', `${words.namedByBoth} `, one.element.cloneNode(true), ' · ', other.element.cloneNode(true)),
  );
  const list = [
    ...said.toSorted((one, other) => stated(one) - stated(other)).map((link) => link.cloneNode(true)),
    ...shared,
  ];
  return between([a, b], list.length === 0 ? make('p', '', words.noLinks) : make('ul', 'plain', ...list));
}

if (form !== null && result !== null && heading !== null) start(form, result, heading);
