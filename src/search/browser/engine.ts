/** Pagefind behind the few questions the page asks of it. Loaded on the first keystroke, never before. */
import type { Found, Hit } from '../query/rank.ts';
import { isHangul } from '../query/fold.ts';
import { openLexicon, type Labels, type Lexicon, type LexiconFile } from '../query/lexicon.ts';
import { isName, isToken } from '../query/tokens.ts';

/** A record as the page shows it. */
export interface Shown {
  readonly href: string;
  readonly title: string;
  readonly content: string;
  readonly notes: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Engine {
  readonly lexicon: Lexicon;
  readonly labels: Labels;
  /** Looks terms up; each is asked for once and kept. */
  readonly find: (terms: readonly string[]) => Promise<(term: string) => Found>;
  /** The ids that pass the filters; `undefined` where there are none. */
  readonly passing: (filters: Readonly<Record<string, readonly string[]>>) => Promise<ReadonlySet<string> | undefined>;
  readonly show: (id: string) => Promise<Shown>;
}

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindData>;
}

interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindInstance {
  readonly search: (term: string | null, options?: object) => Promise<{ readonly results: readonly PagefindResult[] }>;
  readonly preload: (term: string) => Promise<void>;
  readonly init: () => Promise<void>;
}

interface PagefindModule {
  readonly createInstance: (options: object) => PagefindInstance;
}

let attempts = 0;

const NOTHING: Found = { whole: [], begins: [] };

/** Loads the engine and the vocabulary; rejects when either cannot be had. */
export async function openEngine(base: string): Promise<Engine> {
  // A browser keeps a failed import; another address makes it try again.
  const module = `${base}pagefind/pagefind.js${attempts === 0 ? '' : `?again=${attempts}`}`;
  attempts += 1;
  const [pagefind, file] = await Promise.all([
    import(/* @vite-ignore */ module) as Promise<PagefindModule>,
    fetchLexicon(base),
  ]);
  // Without its worker: that is a third of the script's bytes, and Trusted Types would refuse it.
  const instance = pagefind.createInstance({ noWorker: true, baseUrl: base, excerptLength: 1 });
  await instance.init();
  // It hides a failed load from `init`; the first search shows it.
  await instance.search('zzk');
  const kept = new Map<string, Promise<Found>>();
  const results = new Map<string, PagefindResult>();
  const ask = async (term: string | null, options?: object): Promise<readonly PagefindResult[]> => {
    const found = await instance.search(term, options);
    for (const result of found.results) if (!results.has(result.id)) results.set(result.id, result);
    return found.results;
  };
  const look = async (term: string): Promise<Found> => {
    // It asks for the part of the index where the word would stand; words that begin so may go on into the next part.
    if (!isToken(term))
      await Promise.all([instance.preload(term), instance.preload(`${term}${isHangul(term) ? '힣' : 'zz'}`)]);
    // In quotes it matches whole words only, but tells of one field alone: the open search tells of all.
    const [begins, whole] = await Promise.all([
      isName(term) ? [] : ask(term),
      isToken(term) && !isName(term) ? [] : ask(`"${term}"`),
    ]);
    const fields = new Map(begins.map((result) => [result.id, hit(result).fields]));
    return {
      begins: begins.map(hit),
      whole: whole
        .map(hit)
        .map(({ id, fields: one }) => ({ id, fields: [...new Set([...(fields.get(id) ?? []), ...one])] })),
    };
  };
  return {
    lexicon: openLexicon(file),
    labels: file.labels,
    find: async (terms) => {
      for (const term of terms) if (!kept.has(term)) kept.set(term, look(term));
      const found = new Map(
        await Promise.all(terms.map(async (term) => [term, (await kept.get(term)) ?? NOTHING] as const)),
      );
      return (term) => found.get(term) ?? NOTHING;
    },
    passing: async (filters) => {
      const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
      if (chosen.length === 0) return undefined;
      const found = await ask(null, {
        filters: Object.fromEntries(chosen.map(([key, values]) => [key, { any: values }])),
      });
      return new Set(found.map(({ id }) => id));
    },
    show: async (id) => {
      const result = results.get(id);
      if (result === undefined) throw new Error(`no result ${id}`);
      const data = await result.data();
      return {
        href: data.url,
        title: data.meta.title ?? '',
        content: data.content,
        notes: data.meta.notes ?? '',
        filters: data.filters,
      };
    },
  };
}

async function fetchLexicon(base: string): Promise<LexiconFile> {
  const response = await fetch(`${base}search/vocabulary.json`);
  if (!response.ok) throw new Error(`${response.status} for the vocabulary`);
  return (await response.json()) as LexiconFile;
}

function hit({ id, words, matchedMetaFields = [] }: PagefindResult): Hit {
  return {
    id,
    fields: words.length > 0 || matchedMetaFields.length === 0 ? ['content', ...matchedMetaFields] : matchedMetaFields,
  };
}
