/**
 * The search box in the header of every page, as an editable combobox with a listbox popup (ARIA Authoring Practices).
 * Loaded when a box first has the focus; without it, the form still works.
 */
import { openAnswers, withAnswers, type LoadedAnswers } from './lazy-answers.ts';
import { siteBase } from './get.ts';
import { urlQuery, readUrl } from './request-url.ts';
import { make, linkTo, withKoreanMarked } from '../../client/dom.ts';
import { rememberFound } from './remember-found.ts';
import { search as t } from '../../strings/index.ts';

/** Results in the popup: as many as a phone shows above its keyboard, for few requests. */
const MAX_RESULTS = 6;
const TYPING_PAUSE = 120;
const SLOW = 300;

const initialised = new WeakSet<HTMLInputElement>();

/** Makes the box show results while typing; a second call does nothing. */
export function initCombobox(input: HTMLInputElement): void {
  const { form } = input;
  if (form === null || initialised.has(input)) return;
  initialised.add(input);
  new SearchBox(form, input).start();
}

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #popup = make('div', 'search-popup');
  readonly #message = make('p', 'search-popup__message');
  readonly #list = make('div', 'search-popup__list');
  readonly #status = make('p', 'visually-hidden');
  requestId = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  /** Whether the list belongs to the current text of the box. */
  #current = false;
  /** Whether it has been said how to choose, since the list opened. */
  #helped = false;
  #active: HTMLElement | undefined;
  /** Whether the reader has gone on to something else on the page. */
  #left = false;
  /** An answer that arrived while an option was active; shown once none is. */
  #held: (() => void) | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
    this.#popup.hidden = true;
    this.#list.id = `${input.id}-list`;
    this.#list.role = 'listbox';
    // A scrollable list must not be a tab stop: the arrow keys reach all of it.
    this.#list.tabIndex = -1;
    this.#list.ariaLabel = t.box.listLabel;
    this.#status.role = 'status';
    this.#popup.append(this.#message, this.#list);
    form.append(this.#popup, this.#status);
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
  }

  start(): void {
    const input = this.#input;
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('compositionstart', () => (this.#composing = true));
    // Safari sends the Enter that ends a composition after its end.
    input.addEventListener('compositionend', () => setTimeout(() => (this.#composing = false)));
    this.#form.addEventListener('submit', (event) => {
      if (this.#composing) event.preventDefault();
    });
    // A phone takes the focus away with its keyboard: only what is done elsewhere on the page leaves the box.
    document.addEventListener('focusin', ({ target }) => {
      if (target !== input) this.#leaveBox();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Node && this.#form.contains(target))) this.#leaveBox();
    });
    input.addEventListener('focus', () => (this.#left = false));
    // Keep the focus in the box during mouse clicks.
    this.#popup.addEventListener('mousedown', (event) => event.preventDefault());
    // With a modifier the result opens elsewhere, and the reader stays here.
    this.#popup.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
      rememberFound(target);
      if (!ctrlKey && !metaKey && !shiftKey) this.#close();
    });
    addEventListener('pagehide', () => this.#close());
    void openAnswers().catch(() => undefined);
    if (input.value.trim() !== '') this.#typed();
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#choose(undefined);
    this.#held = undefined;
    this.#current = false;
    this.#pause = setTimeout(() => void this.#ask(), TYPING_PAUSE);
  }

  #key(event: KeyboardEvent): void {
    // A composition may have begun before this script was there.
    this.#composing ||= event.isComposing;
    if (this.#composing) return;
    const { key, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (altKey && key === 'ArrowUp') this.#close();
      // A stale list is about to be replaced, and the active option with it: search first.
      else if (!this.#open || !this.#current) void this.#ask(altKey ? 0 : key === 'ArrowDown' ? 1 : -1);
      else if (!altKey) this.#move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && this.#active !== undefined) {
      event.preventDefault();
      if ((event.ctrlKey || event.metaKey) && this.#active instanceof HTMLAnchorElement)
        open(this.#active.href, '_blank', 'noopener');
      else this.#active.click();
    } else if (key === 'Escape' && (this.#open || this.#input.value !== '')) {
      event.preventDefault();
      if (this.#open) this.#close();
      else {
        this.#input.value = '';
        this.#status.textContent = '';
      }
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) this.#leave();
  }

  #leaveBox(): void {
    this.#left = true;
    this.#close();
  }

  get #open(): boolean {
    return !this.#popup.hidden;
  }

  get #options(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  /** Moves the active option; past either end, none is active. */
  #move(by: number): void {
    const options = this.#options;
    const at = this.#active === undefined ? -1 : options.indexOf(this.#active);
    const to = at === -1 && by < 0 ? options.length - 1 : at + by;
    if (options[to] === undefined) this.#leave();
    else this.#choose(options[to]);
  }

  /** Deactivates the option, and shows an answer that waited for that. */
  #leave(): void {
    this.#choose(undefined);
    this.#held?.();
  }

  #choose(option: HTMLElement | undefined): void {
    if (this.#active !== undefined) this.#active.ariaSelected = 'false';
    this.#active = option;
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  /** Opens the popup for the text of the box; `by` moves the active option afterwards. */
  async #ask(by = 0): Promise<void> {
    clearTimeout(this.#pause);
    const turn = (this.requestId += 1);
    const query = this.#input.value.normalize('NFC').trim();
    if (query === '') {
      this.#close();
      return;
    }
    const slow = setTimeout(() => {
      if (turn === this.requestId) this.#show(t.searching, this.#indexes());
    }, SLOW);
    try {
      const { plan, ranked, setAside, links } = await withAnswers(async (answers) => {
        const answer = await answers.answerQuery(query, answers.engine);
        return { ...answer, links: await this.#hits(answers, answer.ranked) };
      });
      if (turn !== this.requestId) return;
      this.#answer(() => {
        const count = t.box.count(links.length, ranked.length);
        const changed = plan.corrections.map(({ to }) => to).join(t.changes.between);
        if (links.length === 0) this.#show(t.none(query), this.#indexes());
        else {
          const literally = changed === '' ? [] : [this.#literally(query)];
          const message = changed === '' ? count : t.box.changed(changed, count);
          const aside = setAside.length === 0 ? '' : `. ${t.setAside(setAside)}`;
          this.#show(`${message}${aside}`, [...links, ...literally, this.#all(ranked.length, query)]);
        }
      }, by);
    } catch (error) {
      if (turn !== this.requestId) return;
      console.error(error);
      this.#answer(() => this.#show(t.failed, this.#indexes()));
    } finally {
      clearTimeout(slow);
    }
  }

  /** Shows an answer; if an option is active, only after it is left, so that the list does not change under the reader. */
  #answer(show: () => void, by = 0): void {
    if (this.#active !== undefined) this.#held = show;
    else {
      show();
      if (by !== 0) this.#move(by);
    }
  }

  #hits({ engine, optionLink }: LoadedAnswers, ranked: Awaited<ReturnType<LoadedAnswers['answerQuery']>>['ranked']) {
    return Promise.all(ranked.slice(0, MAX_RESULTS).map(async (hit) => optionLink(await engine.show(hit.id), hit)));
  }

  #all(count: number, query: string): HTMLAnchorElement {
    const url = new URL(this.#form.action);
    url.searchParams.set('q', query);
    return plainLink(url.href, t.box.all(count, query));
  }

  /** Undoes what the words were taken for. */
  #literally(query: string): HTMLAnchorElement {
    const request = { ...readUrl(''), query, exact: true };
    return plainLink(`${this.#form.action}${urlQuery(request)}`, t.changes.literally(query));
  }

  /** Links to the indexes, for when the search finds nothing. */
  #indexes(): HTMLAnchorElement[] {
    return (['profiles', 'themes', 'sources'] as const).map((name) => plainLink(`${siteBase()}${name}/`, t.box[name]));
  }

  #show(message: string, links: readonly HTMLAnchorElement[]): void {
    // The reader has left the box: do not open a popup.
    if (this.#left) return;
    this.#choose(undefined);
    this.#held = undefined;
    links.forEach((link, at) => {
      link.role = 'option';
      link.id = `${this.#list.id}-${at}`;
      link.tabIndex = -1;
      link.ariaSelected = 'false';
    });
    this.#current = true;
    this.#message.replaceChildren(...withKoreanMarked(message));
    this.#list.replaceChildren(...links);
    this.#popup.hidden = false;
    this.#input.ariaExpanded = 'true';
    // How to choose is said once while the list is open, and only where there is something to choose.
    const isHelp = !this.#helped && links.length > 0;
    this.#helped ||= isHelp;
    this.#status.replaceChildren(...withKoreanMarked(isHelp ? `${message}; ${t.box.choose}` : message));
  }

  #close(): void {
    clearTimeout(this.#pause);
    // Invalidate pending searches.
    this.requestId += 1;
    this.#choose(undefined);
    this.#held = undefined;
    this.#popup.hidden = true;
    this.#helped = false;
    this.#input.ariaExpanded = 'false';
    this.#status.textContent = '';
  }
}

const plainLink = (href: string, text: string): HTMLAnchorElement =>
  linkTo(href, 'search-option', ...withKoreanMarked(text));
