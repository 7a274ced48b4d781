/** The script of /search/. Without it, the page offers the indexes. */
import { FILTERS } from '../query/index-format.ts';
import { readUrl, readForm, urlQuery, type SearchRequest } from './request-url.ts';
import type { QueryAnswer } from './answers-entry.ts';
import { MAX_ROWS, resultsCsv, save } from './results-csv.ts';
import { element } from './element.ts';
import { Facets } from './facets.ts';
import { GroupedList } from './result-groups.ts';
import { openAnswers, type LoadedAnswers } from './lazy-answers.ts';
import { t } from './ui-strings.ts';

/** Results per batch; each needs one small request. */
const BATCH = 10;
const TYPING_PAUSE = 120;
/** Milliseconds after which the page says that it is searching. */
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

/** Which panel the page shows. */
type State = 'idle' | 'loading' | 'found' | 'empty' | 'failed';

/** Starts the script; does nothing on a page without the form. */
function startSearchPage(): void {
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
  /** Id of the latest search; answers to older ones are dropped. */
  #turn = 0;
  /** URL of the last submitted search: the history entry to return to. */
  #meant = location.href;
  #exact = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  /** Updates the counts of the filters; runs when the reader opens them. */
  #count: (() => Promise<void>) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#facets = new Facets(parts.facets, parts.groups, parts.chips);
    this.#list = new GroupedList(parts.results);
  }

  start(): void {
    const { form, input } = this.#parts;
    const open = (): void => void openAnswers().catch(() => undefined);
    const now = readUrl(location.search);
    this.#exact = now.exact;
    // Keep text that was typed before this script ran.
    if (now.query !== '' || input.value === '') input.value = now.query;
    this.#facets.choose(now.filters);
    input.addEventListener('focus', open, { once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true));
    // Safari sends the Enter that ends a composition after its end.
    input.addEventListener('compositionend', () => setTimeout(() => (this.#composing = false)));
    // Also fires during composition: incomplete Hangul syllables are understood.
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
      const request = readUrl(location.search);
      this.#meant = location.href;
      this.#exact = request.exact;
      input.value = request.query;
      this.#facets.choose(request.filters);
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
      history.replaceState(null, '', requestUrl(this.#asked()));
      void this.#ask();
    }, TYPING_PAUSE);
  }

  #submit(): void {
    clearTimeout(this.#pause);
    const wanted = requestUrl(this.#asked());
    if (wanted !== this.#meant) {
      // Typing has replaced the URL: restore the earlier search as its own history entry.
      history.replaceState(null, '', this.#meant);
      history.pushState(null, '', wanted);
      this.#meant = wanted;
    }
    void this.#ask();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#pause);
    const request = this.#asked();
    const requestId = (this.#turn += 1);
    const { results, status } = this.#parts;
    results.dataset.searchState = 'loading';
    document.title = request.query === '' ? this.#pageTitle : t.title(request.query, this.#pageTitle);
    this.#facets.chips(request.filters);
    this.#count = undefined;
    if (request.query === '') {
      this.#clear();
      this.#show('idle', '');
      results.dataset.searchState = 'done';
      return;
    }
    const slow = setTimeout(() => {
      if (status.textContent !== t.searching && requestId === this.#turn) this.#show('loading', t.searching);
    }, SLOW);
    try {
      const answers = await openAnswers();
      const answer = await answers.answerQuery(request.query, answers.engine, request.exact);
      const loadFacet = answers.engine.facet;
      const test = await answers.filterTest(request.filters, loadFacet);
      const filtered = { ...answer, ranked: answer.ranked.filter(({ id }) => test(id)) };
      const items = await this.#items(answers, filtered, 0);
      if (requestId !== this.#turn) return;
      // Already loaded by filterTest.
      for (const name of FILTERS)
        if (request.filters[name].length > 0) this.#facets.name(name, (await loadFacet(name)).values);
      if (requestId !== this.#turn) return;
      this.#facets.chips(request.filters);
      this.#clear();
      this.#list.append(items);
      this.#after(answers, filtered, request, items.length);
      const changes = filtered.ranked.length > 0 ? answers.correctionsLine(filtered.plan, request) : undefined;
      if (changes !== undefined) this.#parts.changes.replaceChildren(changes);
      if (filtered.ranked.length === 0) this.#suggest(request.query, answers);
      this.#show(filtered.ranked.length === 0 ? 'empty' : 'found', summary(filtered, answer.ranked.length, request));
      this.#facets.show(answer.ranked.length > 0);
      const ids = answer.ranked.map(({ id }) => id);
      this.#count = async () => {
        const counts = await answers.countFacets(ids, request.filters, loadFacet);
        if (requestId === this.#turn) this.#facets.count(counts);
      };
      if (this.#facets.open) await this.#count().catch(() => undefined);
    } catch (error) {
      if (requestId !== this.#turn) return;
      console.error(error);
      this.#clear();
      this.#show('failed', t.failed);
    } finally {
      clearTimeout(slow);
    }
    if (requestId === this.#turn) results.dataset.searchState = 'done';
  }

  /** Shows a panel and a status message; without results, the indexes move into the panel. */
  #show(state: State, message: string): void {
    const { status, idle, loading, empty, failed, browse } = this.#parts;
    status.textContent = message;
    const panels = { idle, loading, empty, failed };
    for (const [name, panel] of Object.entries(panels)) panel.hidden = name !== state;
    if (state === 'loading') this.#clear();
    if (state !== 'found') panels[state].append(browse);
    if (state !== 'found') this.#facets.show(false);
  }

  async #items(
    { assignGroups, engine, resultGroup, resultItem }: LoadedAnswers,
    { ranked }: QueryAnswer,
    from: number,
  ) {
    const hits = await Promise.all(
      ranked.slice(from, from + BATCH).map(async (hit) => ({ hit, shown: await engine.show(hit.id) })),
    );
    const groups = hits.map(({ shown }) => resultGroup(shown));
    const headings = from === 0 ? assignGroups(groups) : groups;
    return hits.flatMap(({ hit, shown }, at) => {
      const group = headings[at];
      if (group === undefined) return [];
      return [{ group, item: resultItem(shown, hit, group.key.startsWith('place ')) }];
    });
  }

  /** Buttons after the list: the next batch, and the download. */
  #after(answers: LoadedAnswers, answer: QueryAnswer, request: SearchRequest, shown: number): void {
    const { after } = this.#parts;
    after.replaceChildren();
    if (answer.ranked.length === 0) return;
    if (shown < answer.ranked.length) {
      const more = button(t.more(Math.min(BATCH, answer.ranked.length - shown)));
      more.addEventListener('click', () => {
        void this.#items(answers, answer, shown).then((items) => {
          if (!more.isConnected) return;
          this.#list.append(items);
          this.#after(answers, answer, request, shown + items.length);
          items[0]?.item.querySelector('a')?.focus();
        });
      });
      after.append(more);
    }
    const download = button(t.download.button);
    download.addEventListener('click', () => void this.#download(answers, answer, request, download));
    after.append(download);
  }

  async #download(
    { engine }: LoadedAnswers,
    { ranked }: QueryAnswer,
    request: SearchRequest,
    pressed: HTMLButtonElement,
  ): Promise<void> {
    const { status } = this.#parts;
    const before = status.textContent;
    pressed.disabled = true;
    status.textContent = t.download.busy;
    try {
      const shown = await Promise.all(ranked.slice(0, MAX_ROWS).map(({ id }) => engine.show(id)));
      const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? location.host;
      const details = { query: request.query, permalink: requestUrl(request), shown, total: ranked.length };
      save(
        await resultsCsv(details, document.documentElement.dataset.base ?? '/'),
        `${site}-${request.query.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`.toLowerCase(),
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

/** The URL of a request, as in a bookmark. */
function requestUrl(request: SearchRequest): string {
  return new URL(`${location.pathname}${urlQuery(request)}`, location.href).href;
}

function summary({ ranked }: QueryAnswer, before: number, { query }: SearchRequest): string {
  if (ranked.length > 0) return t.results(ranked.length, query);
  return before > 0 ? t.noneFiltered(query, before) : t.none(query);
}

startSearchPage();
