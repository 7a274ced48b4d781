/**
 * The script of /compare/: a choice of places, kept in the URL. Two places have a page of their own; for three, the pages
 * of their pairs are fetched and merged, so that there is a single source of markup. The pairs work without it.
 */
import { pairId } from '../core/domain/pairs.ts';
import { routes, under } from '../core/domain/routes.ts';
import { citySelection as t } from '../strings/index.ts';

const MAX_PLACES = 3;
const TITLE = document.title;

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
  const names = new Map([...(selects[0]?.options ?? [])].map((option) => [option.value, option.text]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const status = document.getElementById('compare-status');
  /** Id of the latest choice, so that a slow response to an older one is dropped. */
  let turn = 0;

  const setStatus = (words: string): void => {
    if (status !== null) status.textContent = words;
  };
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
    const [a, b, c] = ids;
    if (a !== undefined && b !== undefined && c === undefined && unknown.length === 0) {
      location.replace(siteUrl(routes.pair(pairId(a, b))));
      return;
    }
    if (a === undefined || b === undefined || c === undefined) {
      const isRepeated = wanted.length > all.length;
      setStatus(unknown.length > 0 ? t.status.unknown(unknown) : isRepeated ? t.status.few : '');
      return;
    }
    history.replaceState(null, '', siteUrl(routes.places(ids)));
    setStatus(t.status.loading);
    try {
      const sheets = await mergePairs(a, b, c);
      if (thisTurn !== turn) return;
      result.append(sheets);
    } catch {
      if (thisTurn === turn) setStatus(t.status.failed);
      return;
    }
    const title = t.heading(ids.map(nameOf));
    heading.textContent = title;
    document.title = TITLE.replace(t.title, title);
    result.hidden = false;
    const shown = known.length > MAX_PLACES ? t.status.most : t.status.shown(ids.map(nameOf));
    setStatus(unknown.length > 0 ? `${t.status.unknown(unknown)} ${shown}` : shown);
    if (isAnswer) heading.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(selects.map(({ value }) => value))].filter((id) => id !== '').toSorted();
    const [a, b] = ids;
    if (ids.length === 2 && a !== undefined && b !== undefined) {
      location.assign(siteUrl(routes.pair(pairId(a, b))));
      return;
    }
    if (ids.length < 2) {
      // What was chosen stays, to be completed.
      setStatus(t.status.few);
      return;
    }
    history.pushState(null, '', siteUrl(routes.places(ids)));
    void show(true);
  });
  addEventListener('popstate', () => void show(false));
  form.hidden = false;
  void show(false);
}

/** The page of a pair, parsed by the browser: no markup is built from strings. */
function pageOf(a: string, b: string): Promise<Document> {
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const request = new XMLHttpRequest();
  request.open('GET', siteUrl(routes.pair(pairId(a, b))));
  request.responseType = 'document';
  request.addEventListener('loadend', () => {
    const page = request.responseXML;
    if (request.status === 200 && page !== null) resolve(page);
    else reject(new Error(`no page for ${pairId(a, b)}`));
  });
  request.send();
  return promise;
}

/** Merges the pages of the three pairs: each place's own side, and what relates each two of them. */
async function mergePairs(a: string, b: string, c: string): Promise<Element> {
  const [base, second, third] = await Promise.all([pageOf(a, b), pageOf(a, c), pageOf(b, c)]);
  const sheets = base.querySelector('.side-by-side');
  if (sheets === null) throw new Error('the page of a pair has no sheets');
  const all = document.importNode(sheets, true);
  all.classList.add('of-three');
  const copy = (part: Element): Element => document.importNode(part, true);
  const themes = all.querySelector('#row_themes') ?? all;
  for (const sides of second.querySelectorAll<HTMLElement>('[data-sides]')) {
    const side = sides.querySelector(`:scope > [data-place="${CSS.escape(c)}"]`);
    if (side === null) continue;
    const row = all.querySelector(`[data-sides="${CSS.escape(sides.dataset.sides ?? '')}"]`);
    // Of what only the third place has, the first two have no row.
    const theme = sides.closest('.compare-theme');
    if (row !== null) row.append(copy(side));
    else if (theme === null) all.append(copy(sides.closest('.compare-row') ?? sides));
    else themes.append(copy(theme));
  }
  for (const page of [second, third])
    for (const betweens of page.querySelectorAll<HTMLElement>('[data-betweens]')) {
      const known = all.querySelector(`[data-betweens="${CSS.escape(betweens.dataset.betweens ?? '')}"]`);
      if (known === null) all.append(copy(betweens.closest('.compare-row') ?? betweens));
      else known.append(...[...betweens.children].map(copy));
    }
  return all;
}

if (form !== null && result !== null && heading !== null) start(form, result, heading);
