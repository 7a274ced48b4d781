/** The script of /search/. Without it the page's form and indexes still stand. */
import { fillForm, readAddress, readForm, writeAddress, type Asked } from './browser/address.ts';
import type { Answer, Engine } from './browser/answering.ts';
import { element } from './browser/element.ts';

type Answering = typeof import('./browser/answering.ts');

/** What answers questions, once loaded. */
interface Ready extends Answering {
  readonly engine: Engine;
}

/** Results shown at once; each costs one small request. */
const BATCH = 10;
const TYPING_PAUSE = 120;

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly empty: HTMLElement | null;
  readonly failed: HTMLElement | null;
}

/** Finds the page's parts and brings them to life; does nothing on a page without them. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form#search-form');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const status = document.getElementById('search-status');
  const results = document.getElementById('search-results');
  if (form === null || input === null || input === undefined || status === null || results === null) return;
  const parts: Parts = {
    form,
    input,
    status,
    results,
    empty: document.getElementById('search-empty'),
    failed: document.getElementById('search-failed'),
  };
  new SearchPage(parts).start();
}

class SearchPage {
  readonly #parts: Parts;
  /** The list itself: the container, or one made in it. */
  readonly #list: HTMLElement;
  #ready: Promise<Ready> | undefined;
  /** Rises with every question; an answer to an older one is dropped. */
  #asked = 0;
  /** The address to come back to: that of the last question meant, not typed through. */
  #meant = location.href;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { results } = parts;
    this.#list =
      results instanceof HTMLOListElement || results instanceof HTMLUListElement
        ? results
        : results.appendChild(element('ol', 'search-list'));
  }

  start(): void {
    const { form, input } = this.#parts;
    const now = readAddress(location.search);
    // What was typed before this script came counts as well.
    if (now.query !== '' || input.value === '') fillForm(form, now);
    input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => (this.#composing = false));
    // Fires while Hangul is composed too: half-typed syllables are understood.
    input.addEventListener('input', () => this.#typed());
    form.addEventListener('change', (event) => {
      if (event.target !== input) this.#submit();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#composing) this.#submit();
    });
    form.addEventListener('reset', () => setTimeout(() => this.#submit()));
    addEventListener('popstate', () => {
      this.#meant = location.href;
      fillForm(form, readAddress(location.search));
      void this.#ask(readForm(form));
    });
    if (document.activeElement === input) void this.#open().catch(() => undefined);
    void this.#ask(readForm(form));
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#parts.results.dataset.searchState = 'loading';
    this.#pause = setTimeout(() => {
      const asked = readForm(this.#parts.form);
      history.replaceState(null, '', here(asked));
      void this.#ask(asked);
    }, TYPING_PAUSE);
  }

  #submit(): void {
    clearTimeout(this.#pause);
    const asked = readForm(this.#parts.form);
    const wanted = new URL(here(asked), location.href).href;
    if (wanted !== this.#meant) {
      // Typing has replaced the address: put the earlier question back beneath the new one.
      history.replaceState(null, '', this.#meant);
      history.pushState(null, '', wanted);
      this.#meant = wanted;
    }
    void this.#ask(asked);
  }

  #open(): Promise<Ready> {
    this.#ready ??= load().catch((error: unknown) => {
      // Another keystroke tries again: the reader may be back online.
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #ask(asked: Asked): Promise<void> {
    const turn = (this.#asked += 1);
    const { results, status, empty, failed } = this.#parts;
    results.dataset.searchState = 'loading';
    const show = (part: HTMLElement | null, shown: boolean): void => {
      if (part !== null) part.hidden = !shown;
    };
    if (asked.query === '') {
      this.#clear();
      status.textContent = '';
      show(empty, false);
      show(failed, false);
      results.dataset.searchState = 'done';
      return;
    }
    try {
      const slow = setTimeout(() => (status.textContent = 'Searching …'), 300);
      const ready = await this.#open().finally(() => clearTimeout(slow));
      const { engine } = ready;
      const [answer, passing] = await Promise.all([
        ready.answerQuery(asked.query, engine.lexicon, engine.find),
        engine.passing(asked.filters),
      ]);
      const kept = {
        ...answer,
        ranked: passing === undefined ? answer.ranked : answer.ranked.filter(({ id }) => passing.has(id)),
      };
      const items = await this.#items(ready, kept, 0);
      if (turn !== this.#asked) return;
      this.#clear();
      const changes = kept.ranked.length > 0 ? ready.changesLine(kept.plan) : undefined;
      if (changes !== undefined) results.before(changes);
      this.#list.append(...items);
      this.#more(ready, kept, items.length);
      status.textContent = summary(kept, answer.ranked.length, asked);
      show(empty, kept.ranked.length === 0);
      show(failed, false);
      if (kept.ranked.length === 0) this.#suggest(asked.query, ready);
    } catch (error) {
      if (turn !== this.#asked) return;
      console.error(error);
      this.#clear();
      status.textContent = 'The search could not be loaded.';
      show(empty, false);
      show(failed, true);
    }
    if (turn === this.#asked) results.dataset.searchState = 'done';
  }

  async #items({ engine, resultItem }: Ready, { ranked }: Answer, from: number): Promise<HTMLLIElement[]> {
    return Promise.all(
      ranked
        .slice(from, from + BATCH)
        .map(async (result) => resultItem(await engine.show(result.id), result, engine.labels)),
    );
  }

  /** A button for the next batch, after the list. */
  #more(ready: Ready, answer: Answer, shown: number): void {
    if (shown >= answer.ranked.length) return;
    const button = element('button', 'search-more');
    button.type = 'button';
    button.textContent = `Show ${Math.min(BATCH, answer.ranked.length - shown)} more`;
    button.addEventListener('click', () => {
      void this.#items(ready, answer, shown).then((items) => {
        this.#list.append(...items);
        button.remove();
        this.#more(ready, answer, shown + items.length);
        items[0]?.querySelector('a')?.focus();
      });
    });
    this.#parts.results.after(button);
  }

  #clear(): void {
    this.#list.replaceChildren();
    const beside = this.#parts.results.parentElement;
    for (const old of beside?.querySelectorAll(':scope > .search-changes, :scope > .search-more') ?? []) old.remove();
  }

  #suggest(query: string, { engine, suggestionItems, suggestionsFor }: Ready): void {
    const { empty } = this.#parts;
    if (empty === null) return;
    let list = empty.querySelector<HTMLElement>('#search-suggestions');
    if (list === null) {
      list = element('ul');
      list.id = 'search-suggestions';
      empty.append(list);
    }
    const items = suggestionItems(suggestionsFor(query, engine.lexicon));
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  }
}

async function load(): Promise<Ready> {
  const answering = await import('./browser/answering.ts');
  return { ...answering, engine: await answering.openEngine(document.documentElement.dataset.base ?? '/') };
}

function here(asked: Asked): string {
  return `${location.pathname}${writeAddress(asked)}`;
}

function summary({ ranked }: Answer, before: number, { query }: Asked): string {
  if (ranked.length > 0)
    return `${ranked.length.toLocaleString('en')} ${ranked.length === 1 ? 'result' : 'results'} for “${query}”`;
  return before > 0
    ? `No result for “${query}” with these filters; ${before.toLocaleString('en')} without`
    : `No result for “${query}”`;
}

startSearchPage();
