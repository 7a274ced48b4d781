/** Pagefind behind the few questions the page asks of it. Loaded on the first keystroke, never before. */
import type { TermHits, Hit } from '../query/rank.ts';
import { openLexicon, type Lexicon, type LexiconFile } from '../query/lexicon.ts';
import { stemLowerBound } from '../query/stemmer.ts';
import { isName, isOpen, isToken } from '../query/index-tokens.ts';
import type { FilterName } from './address.ts';
import { FacetIndex, type FacetFile } from './facet-index.ts';
import { unpackRows } from '../query/sharded-list.ts';
import { IndexTable } from './index-table.ts';
import { unpackMeta } from './meta.ts';
import { bare, PagefindEngine, type RawResult } from './wasm.ts';

type Labelled = readonly [id: string, label: string];

/** A record as the index keeps it for the page to show. */
export interface RecordInIndex {
  readonly title: string;
  /** The statement. */
  readonly content: string;
  readonly notes: string;
  readonly kind: Labelled;
  readonly places: readonly Labelled[];
  /** The first, where there are several. */
  readonly theme?: Labelled;
  readonly source?: { readonly id: string; readonly title: string; readonly date: string };
}

export interface ResultContent extends RecordInIndex {
  readonly href: string;
}

/** fragment/<id>.pf_fragment */
export type Fragment = RecordInIndex & { readonly url: string };

export interface Engine {
  readonly lexicon: Lexicon;
  /** Looks terms up; each is asked for once and kept. */
  readonly find: (terms: readonly string[]) => Promise<(term: string) => TermHits>;
  /** Which values of a filter the records have. */
  readonly facet: (name: FilterName) => Promise<FacetIndex>;
  readonly show: (id: string) => Promise<ResultContent>;
}

const NOTHING: TermHits = { whole: [], begins: [] };
/** Parts of the index loaded for the words that begin as typed. A beginning that fills more says too little anyway. */
const MOST_PARTS = 6;

/** Loads the engine and what it knows of the site's words; rejects when either cannot be had. */
export async function openEngine(base: string): Promise<Engine> {
  // The one file whose name stays from build to build: a cached one would name files that are gone.
  const file = JSON.parse(await textOf(`${base}search/vocabulary.json`, { cache: 'no-cache' })) as LexiconFile;
  const folder = `${base}pagefind/${file.build}/`;
  const [code, meta] = await Promise.all([bytesOf(`${folder}engine.wasm`), bytesOf(`${folder}index.pf_meta`)]);
  const engine = await PagefindEngine.start(code, unpackMeta(meta));

  const table = new IndexTable(
    file.table,
    once(async (part) => unpackRows(await textOf(`${folder}index/table-${part}.txt`))),
  );
  const parts = once(async (part: number) => engine.loadPart(await bytesOf(`${folder}index/${part}.pf_index`)));
  const facets = once(
    async (name: FilterName) => new FacetIndex(JSON.parse(await textOf(`${folder}facets/${name}.json`)) as FacetFile),
  );
  const fragments = once(
    async (id: string) =>
      JSON.parse(new TextDecoder().decode(await bytesOf(`${folder}fragment/${id}.pf_fragment`))) as Fragment,
  );
  const look = async (term: string): Promise<TermHits> => {
    const from = bare(term);
    // A closed helper word stands in one part; what begins with a word may fill several, and its stem stand before them.
    const closed = isToken(term) && !isOpen(term);
    const wanted = [
      ...(await table.partsFor(from, closed ? from : `${from}\uffff`, MOST_PARTS)),
      ...(isToken(term) ? [] : await table.partsFor(stemLowerBound(from), from, MOST_PARTS)),
    ];
    await Promise.all([...new Set(wanted)].map(parts));
    const begins = isName(term) ? [] : engine.search(term, false).map(hit);
    const whole = isToken(term) && !isName(term) ? [] : engine.search(term, true).map(hit);
    // Asked for whole words it tells of one field alone; the open search tells of all.
    const fields = new Map(begins.map((one) => [one.id, one.fields]));
    return {
      begins,
      whole: whole.map(({ id, fields: one }) => ({ id, fields: [...new Set([...(fields.get(id) ?? []), ...one])] })),
    };
  };
  const looked = once(look);
  return {
    lexicon: openLexicon(file, (list, part) => textOf(`${folder}words/${list}-${part}.txt`)),
    find: async (terms) => {
      const found = new Map(await Promise.all(terms.map(async (term) => [term, await looked(term)] as const)));
      return (term) => found.get(term) ?? NOTHING;
    },
    facet: facets,
    show: async (id) => {
      const { url, ...kept } = await fragments(id);
      return { href: `${base}${url}`, ...kept };
    },
  };
}

/** Asks for each thing once, and again when it failed. */
function once<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const held =
      kept.get(key) ??
      load(key).catch((error: unknown) => {
        kept.delete(key);
        throw error;
      });
    kept.set(key, held);
    return held;
  };
}

async function get(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

async function textOf(url: string, options?: RequestInit): Promise<string> {
  return (await get(url, options)).text();
}

/** The index is compressed within its files, since few hosts compress what they do not know; some may undo it. */
async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(await (await get(url)).arrayBuffer());
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const plain = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

function hit({ p, l, mf = [] }: RawResult): Hit {
  return { id: p, fields: l.length > 0 || mf.length === 0 ? ['content', ...mf] : mf };
}
