/** The script of /search/. Without it the page's form and indexes still stand. */
import { FILTERS, readAddress, readForm, writeAddress, type SearchRequest } from './address.ts';
import type { Answer } from './answers-entry.ts';
import { MOST_ROWS, resultsCsv, save } from './download.ts';
import { element } from './element.ts';
import { Facets } from './facets.ts';
import { GroupedList } from './groups.ts';
import { openAnswers, type LoadedAnswers } from './lazy-answers.ts';
import { t } from './ui-strings.ts';

/** Results shown at once; each costs one small request. */
const BATCH = 10;
const TYPING_PAUSE = 120;
/** Longer than this, and the page says that it is searching. */
const SLOW = 300;

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly facets: HTMLDetailsElement;
  readonly groups: HTMLElement;
  readonly chips: HTMLElement;
  readonly status: HTMLElement;
  readonly changes: HTMLElement;
  readonly results: HTMLElement;
  readonly after: HTMLElement;
  readonly idle: HTMLElement;
  readonly loading: HTMLElement;
  readonly empty: HTMLElement;
  readonly suggestions: HTMLElement;
  readonly failed: HTMLElement;
  readonly browse: HTMLElement;
}

/** What the page shows: one of these at a time. */
type State = 'idle' | 'loading' | 'found' | 'empty' | 'failed';

/** Finds the page's parts and brings them to life; does nothing on a page without them. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form#search-form');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (form === null || input === null || input === undefined) return;
  const part = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`the search page lacks #${id}`);
    return found;
  };
  const facets = part('search-facets');
  if (!(facets instanceof HTMLDetailsElement)) return;
  new SearchPage({
    form,
    input,
    facets,
    groups: part('search-facet-groups'),
    chips: part('search-chips'),
    status: part('search-status'),
    changes: part('search-changes'),
    results: part('search-results'),
    after: part('search-after'),
    idle: part('search-idle'),
    loading: part('search-loading'),
    empty: part('search-empty'),
    suggestions: part('search-suggestions'),
    failed: part('search-failed'),
    browse: part('search-browse'),
  }).start();
}

class SearchPage {
  readonly #parts: Parts;
  readonly #facets: Facets;
  readonly #list: GroupedList;
  readonly #pageTitle = document.title;
  /** Rises with every question; an answer to an older one is dropped. */
  #turn = 0;
  /** The address to come back to: that of the last question meant, not typed through. */
  #meant = location.href;
  #exact = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  /** Counts for the facets as they stand; run when a reader opens them. */
  #count: (() => Promise<void>) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#facets = new Facets(parts.facets, parts.groups, parts.chips);
    this.#list = new GroupedList(parts.results);
  }

  start(): void {
    const { form, input } = this.#parts;
    const open = (): void => void openAnswers().catch(() => undefined);
    const now = readAddress(location.search);
    this.#exact = now.exact;
    // What was typed before this script came counts as well.
    if (now.query !== '' || input.value === '') input.value = now.query;
    this.#facets.choose(now.filters);
    input.addEventListener('focus', open, { once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true));
    // Safari sends the Enter that ends a composition after its end.
    input.addEventListener('compositionend', () => setTimeout(() => (this.#composing = false)));
    // Fires while Hangul is composed too: half-typed syllables are understood.
    input.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#composing) this.#submit();
    });
    this.#facets.listen(
      () => this.#submit(),
      () => void this.#count?.().catch(() => undefined),
    );
    addEventListener('popstate', () => {
      const asked = readAddress(location.search);
      this.#meant = location.href;
      this.#exact = asked.exact;
      input.value = asked.query;
      this.#facets.choose(asked.filters);
      void this.#ask();
    });
    if (document.activeElement === input) open();
    void this.#ask();
  }

  #asked(): SearchRequest {
    return readForm(this.#parts.form, this.#exact);
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#exact = false;
    this.#parts.results.dataset.searchState = 'loading';
    this.#pause = setTimeout(() => {
      history.replaceState(null, '', here(this.#asked()));
      void this.#ask();
    }, TYPING_PAUSE);
  }

  #submit(): void {
    clearTimeout(this.#pause);
    const wanted = here(this.#asked());
    if (wanted !== this.#meant) {
      // Typing has replaced the address: put the earlier question back beneath the new one.
      history.replaceState(null, '', this.#meant);
      history.pushState(null, '', wanted);
      this.#meant = wanted;
    }
    void this.#ask();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#pause);
    const asked = this.#asked();
    const turn = (this.#turn += 1);
    const { results, status } = this.#parts;
    results.dataset.searchState = 'loading';
    document.title = asked.query === '' ? this.#pageTitle : t.title(asked.query, this.#pageTitle);
    this.#facets.chips(asked.filters);
    this.#count = undefined;
    if (asked.query === '') {
      this.#clear();
      this.#show('idle', '');
      results.dataset.searchState = 'done';
      return;
    }
    const slow = setTimeout(() => {
      if (status.textContent !== t.searching && turn === this.#turn) this.#show('loading', t.searching);
    }, SLOW);
    try {
      const ready = await openAnswers();
      const answer = await (asked.exact ? ready.answerExactly : ready.answerQuery)(
        asked.query,
        ready.engine.lexicon,
        ready.engine.find,
      );
      const facetOf = ready.engine.facet;
      const test = await ready.testOf(asked.filters, facetOf);
      const kept = { ...answer, ranked: answer.ranked.filter(({ id }) => test(id)) };
      const items = await this.#items(ready, kept, 0);
      if (turn !== this.#turn) return;
      // Loaded by now, if any is chosen.
      for (const name of FILTERS)
        if (asked.filters[name].length > 0) this.#facets.name(name, (await facetOf(name)).values);
      if (turn !== this.#turn) return;
      this.#facets.chips(asked.filters);
      this.#clear();
      this.#list.append(items);
      this.#after(ready, kept, asked, items.length);
      const changes = kept.ranked.length > 0 ? ready.changesLine(kept.plan, asked) : undefined;
      if (changes !== undefined) this.#parts.changes.replaceChildren(changes);
      if (kept.ranked.length === 0) this.#suggest(asked.query, ready);
      this.#show(kept.ranked.length === 0 ? 'empty' : 'found', summary(kept, answer.ranked.length, asked));
      this.#facets.show(answer.ranked.length > 0);
      const ids = answer.ranked.map(({ id }) => id);
      this.#count = async () => {
        const counts = await ready.countFacets(ids, asked.filters, facetOf);
        if (turn === this.#turn) this.#facets.count(counts);
      };
      if (this.#facets.open) await this.#count().catch(() => undefined);
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error(error);
      this.#clear();
      this.#show('failed', t.failed);
    } finally {
      clearTimeout(slow);
    }
    if (turn === this.#turn) results.dataset.searchState = 'done';
  }

  /** Says how the search stands; the indexes are offered wherever it has no results. */
  #show(state: State, said: string): void {
    const { status, idle, loading, empty, failed, browse } = this.#parts;
    status.textContent = said;
    const panels = { idle, loading, empty, failed };
    for (const [name, panel] of Object.entries(panels)) panel.hidden = name !== state;
    if (state === 'loading') this.#clear();
    if (state !== 'found') panels[state].append(browse);
    if (state !== 'found') this.#facets.show(false);
  }

  async #items({ arrange, engine, groupOf, resultItem }: LoadedAnswers, { ranked }: Answer, from: number) {
    const hits = await Promise.all(
      ranked.slice(from, from + BATCH).map(async (hit) => ({ hit, shown: await engine.show(hit.id) })),
    );
    const groups = hits.map(({ shown }) => groupOf(shown));
    const headings = from === 0 ? arrange(groups) : groups;
    return hits.flatMap(({ hit, shown }, at) => {
      const group = headings[at];
      if (group === undefined) return [];
      return [{ group, item: resultItem(shown, hit, group.key.startsWith('place ')) }];
    });
  }

  /** What stands after the list: the next batch, and the results as a file. */
  #after(ready: LoadedAnswers, answer: Answer, asked: SearchRequest, shown: number): void {
    const { after } = this.#parts;
    after.replaceChildren();
    if (answer.ranked.length === 0) return;
    if (shown < answer.ranked.length) {
      const more = button(t.more(Math.min(BATCH, answer.ranked.length - shown)));
      more.addEventListener('click', () => {
        void this.#items(ready, answer, shown).then((items) => {
          if (!more.isConnected) return;
          this.#list.append(items);
          this.#after(ready, answer, asked, shown + items.length);
          items[0]?.item.querySelector('a')?.focus();
        });
      });
      after.append(more);
    }
    const download = button(t.download.button);
    download.addEventListener('click', () => void this.#download(ready, answer, asked, download));
    after.append(download);
  }

  async #download(
    { engine }: LoadedAnswers,
    { ranked }: Answer,
    asked: SearchRequest,
    pressed: HTMLButtonElement,
  ): Promise<void> {
    const { status } = this.#parts;
    const before = status.textContent;
    pressed.disabled = true;
    status.textContent = t.download.busy;
    try {
      const shown = await Promise.all(ranked.slice(0, MOST_ROWS).map(({ id }) => engine.show(id)));
      const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? location.host;
      const details = { site, query: asked.query, permalink: here(asked), shown, all: ranked.length };
      save(
        await resultsCsv(details, document.documentElement.dataset.base ?? '/'),
        `${site}-${asked.query.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`.toLowerCase(),
      );
      status.textContent = before;
    } catch (error) {
      console.error(error);
      status.textContent = t.download.failed;
    }
    pressed.disabled = false;
    pressed.focus();
  }

  #clear(): void {
    const { changes, after, suggestions } = this.#parts;
    this.#list.clear();
    changes.replaceChildren();
    after.replaceChildren();
    suggestions.replaceChildren();
    suggestions.hidden = true;
  }

  #suggest(query: string, { engine, suggestionItems, suggestionsFor }: LoadedAnswers): void {
    const { suggestions } = this.#parts;
    suggestions.replaceChildren(...suggestionItems(suggestionsFor(query, engine.lexicon)));
    suggestions.hidden = suggestions.childElementCount === 0;
  }
}

function button(text: string): HTMLButtonElement {
  const made = element('button', 'search-more');
  made.type = 'button';
  made.textContent = text;
  return made;
}

/** The address of a question: what a bookmark holds. */
function here(asked: SearchRequest): string {
  return new URL(`${location.pathname}${writeAddress(asked)}`, location.href).href;
}

function summary({ ranked }: Answer, before: number, { query }: SearchRequest): string {
  if (ranked.length > 0) return t.results(ranked.length, query);
  return before > 0 ? t.noneFiltered(query, before) : t.none(query);
}

startSearchPage();
