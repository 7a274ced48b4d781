/** The script of /search/. Without it, the page offers the indexes. */
import { FILTERS, type OrderName } from '../query/index-format.ts';
import type { Engine } from './engine.ts';
import { MissingFile, siteBase } from './get.ts';
import { readUrl, readForm, unknownIn, urlQuery, type SearchRequest } from './request-url.ts';
import type { QueryAnswer } from './answers-entry.ts';
import { MAX_ROWS, resultsCsv, save } from './results-csv.ts';
import { makeButton, make, linkTo, withKoreanMarked } from '../../client/dom.ts';
import { Facets } from './facets.ts';
import { rememberFound } from './remember-found.ts';
import { GroupedList } from './result-groups.ts';
import { openAnswers, withAnswers, type LoadedAnswers } from './lazy-answers.ts';
import { slashIsOn, switchSlash } from './slash.ts';
import { search as t } from '../../strings/index.ts';

/** Results per step; each needs one small request. */
const STEP = 10;
const TYPING_PAUSE = 120;
/** Milliseconds after which the page says that it is searching. */
const SLOW = 300;

/** Of these the page shows one, or what it found. */
const PANELS = ['idle', 'loading', 'empty', 'failed'] as const;
type State = (typeof PANELS)[number] | 'found';

/** Parts of the page, each by its id without `search-`. */
const PARTS = [
  'facet-groups',
  'chips',
  'status',
  'changes',
  'results',
  'after',
  'suggestions',
  'browse',
  ...PANELS,
] as const;
type Part = (typeof PARTS)[number];

interface Parts extends Readonly<Record<Part, HTMLElement>> {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly facets: HTMLDetailsElement;
}

/** Starts the script; does nothing on a page without the form. */
function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form#search-form');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (form === null || input === null || input === undefined) return;
  const part = (name: string): HTMLElement => {
    const found = document.getElementById(`search-${name}`);
    if (found === null) throw new Error(`the search page lacks #search-${name}`);
    return found;
  };
  const [facets, sort] = [part('facets'), part('sort')];
  if (!(facets instanceof HTMLDetailsElement) || !(sort instanceof HTMLSelectElement)) return;
  const others = Object.fromEntries(PARTS.map((name) => [name, part(name)])) as Record<Part, HTMLElement>;
  new SearchPage({ form, input, sort, facets, ...others }).start();
}

/** What a history entry keeps of its results: how many were shown, and where the page stood. */
interface Kept {
  readonly shown: number;
  readonly top: number;
}

const keptIn = (state: unknown): Kept | undefined =>
  typeof state === 'object' && state !== null && 'shown' in state && 'top' in state
    ? { shown: Number(state.shown), top: Number(state.top) }
    : undefined;

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
  /** Results that are shown. */
  #shown = 0;
  /** Updates the counts of the filters; runs when the reader opens them. */
  #count: (() => Promise<void>) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#facets = new Facets(parts.facets, parts['facet-groups'], parts.chips);
    this.#list = new GroupedList(parts.results);
  }

  start(): void {
    const { form, input } = this.#parts;
    const open = (): void => void openAnswers().catch(() => undefined);
    const now = readUrl(location.search);
    this.#exact = now.exact;
    this.#parts.sort.value = now.sort ?? '';
    this.#parts.sort.addEventListener('change', () => this.#submit());
    this.#offerShortcut();
    // Beside the list where there is room; elsewhere they are below a button.
    if (matchMedia('(min-width: 64rem)').matches) this.#parts.facets.open = true;
    // The browser would scroll before the results are there.
    history.scrollRestoration = 'manual';
    this.#parts.results.addEventListener('click', ({ target }) => {
      this.#keep();
      rememberFound(target);
    });
    addEventListener('scrollend', () => this.#keep());
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
    addEventListener('online', () => {
      if (!this.#parts.failed.hidden) void this.#ask();
    });
    addEventListener('popstate', () => {
      const request = readUrl(location.search);
      this.#meant = location.href;
      this.#exact = request.exact;
      input.value = request.query;
      this.#parts.sort.value = request.sort ?? '';
      this.#facets.choose(request.filters);
      void this.#ask(keptIn(history.state));
    });
    if (document.activeElement === input) open();
    void this.#ask(keptIn(history.state));
  }

  /** Remembers the results and the place on the page, for whoever comes back. */
  #keep(): void {
    if (this.#shown === 0) return;
    const kept: Kept = { shown: this.#shown, top: scrollY };
    history.replaceState(kept, '');
  }

  #offerShortcut(): void {
    const box = document.getElementById('search-slash');
    if (!(box instanceof HTMLInputElement)) return;
    box.checked = slashIsOn();
    box.addEventListener('change', () => switchSlash(box.checked));
    box.closest('label')?.removeAttribute('hidden');
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

  async #ask(kept?: Kept): Promise<void> {
    clearTimeout(this.#pause);
    const request = this.#asked();
    this.#shown = 0;
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
      await withAnswers(async (answers) => {
        if (requestId === this.#turn) await this.#answer(answers, request, requestId, kept);
      });
    } catch (error) {
      if (requestId !== this.#turn) return;
      console.error(error);
      this.#clear();
      this.#show('failed', failureOf(error));
    } finally {
      clearTimeout(slow);
    }
    if (requestId === this.#turn) results.dataset.searchState = 'done';
  }

  async #answer(answers: LoadedAnswers, request: SearchRequest, requestId: number, kept?: Kept): Promise<void> {
    const { engine } = answers;
    const found = await answers.answerQuery(request.query, engine, request.exact);
    const { filters, left } = await knownFilters(request, engine.facet);
    const test = await answers.filterTest(filters, engine.facet);
    const filtered = found.ranked.filter(({ id }) => test(id));
    const answer = {
      ...found,
      ranked: request.sort === undefined ? filtered : await sorted(filtered, request.sort, engine),
    };
    const steps: Parameters<GroupedList['append']>[0][] = [];
    for (let from = 0; from === 0 || from < (kept?.shown ?? 0); from += STEP)
      steps.push(await this.#items(answers, answer, request, from));
    if (requestId !== this.#turn) return;
    // Already loaded by filterTest.
    for (const name of FILTERS)
      if (filters[name].length > 0) this.#facets.name(name, (await engine.facet(name)).values);
    if (requestId !== this.#turn) return;
    this.#facets.choose(filters);
    this.#facets.chips(filters);
    this.#clear();
    for (const items of steps) this.#list.append(items);
    this.#shown = steps.reduce((sum, items) => sum + items.length, 0);
    this.#after(answers, answer, request);
    this.#notices(answers, answer, request, left);
    if (answer.ranked.length === 0) this.#suggest(request.query, answers);
    this.#show(answer.ranked.length === 0 ? 'empty' : 'found', summary(answer, found.ranked.length, request));
    this.#facets.show(found.ranked.length > 0);
    const ids = found.ranked.map(({ id }) => id);
    this.#count = async () => {
      const counts = await answers.countFacets(ids, filters, engine.facet);
      if (requestId === this.#turn) this.#facets.count(counts);
    };
    if (this.#facets.open) void this.#count().catch(() => undefined);
    if (kept !== undefined) scrollTo({ top: kept.top, behavior: 'instant' });
  }

  /** Says what was changed or left out of the question, and offers the indexes where it could not be read whole. */
  #notices(answers: LoadedAnswers, answer: QueryAnswer, request: SearchRequest, left: readonly string[]): void {
    const { changes } = this.#parts;
    const corrections = answer.ranked.length > 0 ? answers.correctionsLine(answer.plan, request) : undefined;
    if (corrections !== undefined) changes.append(corrections);
    if (answer.setAside.length > 0)
      changes.append(make('p', 'search-changes', ...withKoreanMarked(t.setAside(answer.setAside))));
    const unread = [
      ...(answer.plan.cut === undefined ? [] : [t.cut(answer.plan.cut)]),
      ...[...left, ...unknownIn(location.search)].map(t.unknown),
    ];
    for (const text of unread) {
      const link = linkTo(`${siteBase()}profiles/`, '', t.browseInstead);
      changes.append(make('p', 'search-changes', `${text} `, link));
    }
  }

  /** Shows a panel and a status message; without results, the indexes move into the panel. */
  #show(state: State, message: string): void {
    this.#parts.status.replaceChildren(...withKoreanMarked(message));
    for (const name of PANELS) this.#parts[name].hidden = name !== state;
    if (state === 'loading') this.#clear();
    else delete document.documentElement.dataset.asks;
    if (state === 'found') return;
    this.#parts[state].append(this.#parts.browse);
    // While it searches they stay as they are: the focus may be among them.
    if (state !== 'loading') this.#facets.show(false);
  }

  async #items(
    { assignGroups, engine, resultGroup, resultItem }: LoadedAnswers,
    { ranked }: QueryAnswer,
    { sort }: SearchRequest,
    from: number,
  ) {
    const hits = await Promise.all(
      ranked.slice(from, from + STEP).map(async (hit) => ({ hit, shown: await engine.show(hit.id) })),
    );
    // In an order of the reader's own, groups would break it.
    const groups = hits.map(({ shown }) =>
      sort === undefined ? resultGroup(shown) : { key: 'all', heading: t.groups.all },
    );
    const headings = from === 0 ? assignGroups(groups) : groups;
    return hits.flatMap(({ hit, shown }, at) => {
      const group = headings[at];
      if (group === undefined) return [];
      return [{ group, item: resultItem(shown, hit, group.key.startsWith('place ')) }];
    });
  }

  /** Buttons after the list: the next step, and the download. */
  #after(answers: LoadedAnswers, answer: QueryAnswer, request: SearchRequest): void {
    const { after } = this.#parts;
    after.replaceChildren();
    if (answer.ranked.length === 0) return;
    const shown = this.#shown;
    if (shown < answer.ranked.length) {
      const words = t.more(Math.min(STEP, answer.ranked.length - shown));
      const more = makeButton('search-more', words, async () => {
        const items = await this.#items(answers, answer, request, shown);
        if (!more.isConnected) return;
        this.#list.append(items);
        this.#shown = shown + items.length;
        this.#after(answers, answer, request);
        this.#keep();
        items[0]?.item.querySelector('a')?.focus();
      });
      after.append(more);
    }
    const download = makeButton('search-more', t.download.button, () =>
      this.#download(answers, answer, request, download),
    );
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
        await resultsCsv(details, siteBase()),
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

/** The URL of a request, as in a bookmark. */
function requestUrl(request: SearchRequest): string {
  return new URL(`${location.pathname}${urlQuery(request)}`, location.href).href;
}

function summary({ ranked }: QueryAnswer, before: number, { query }: SearchRequest): string {
  if (ranked.length > 0) return t.results(ranked.length, query);
  return before > 0 ? t.noneFiltered(query, before) : t.none(query);
}

/** The filters that exist, and those that do not, as `name=value`. */
async function knownFilters(
  { filters }: SearchRequest,
  facet: Engine['facet'],
): Promise<{ filters: SearchRequest['filters']; left: readonly string[] }> {
  const left: string[] = [];
  const known = await Promise.all(
    FILTERS.map(async (name) => {
      if (filters[name].length === 0) return [name, []] as const;
      const index = await facet(name);
      const isKnown = (value: string): boolean => index.positionOf(value) !== -1;
      left.push(...filters[name].filter((value) => !isKnown(value)).map((value) => `${name}=${value}`));
      return [name, filters[name].filter(isKnown)] as const;
    }),
  );
  return { filters: Object.fromEntries(known) as unknown as SearchRequest['filters'], left };
}

/** Latest or largest first; what has no such number comes after, best first. */
async function sorted<T extends { readonly id: string }>(
  ranked: readonly T[],
  by: OrderName,
  engine: Engine,
): Promise<T[]> {
  const numberOf = await engine.order(by);
  return ranked.toSorted((a, b) => numberOf(b.id) - numberOf(a.id));
}

/** What went wrong, as far as it can be told. */
function failureOf(error: unknown): string {
  if (!navigator.onLine) return t.offline;
  // Fetching fails with a TypeError; what cannot be read fails otherwise.
  return error instanceof TypeError || error instanceof MissingFile ? t.failed : t.broken;
}

startSearchPage();
