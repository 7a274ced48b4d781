/** The search engine and vocabulary behind one interface. Loaded with the first query. */
import type { TermHits, Hit } from '../query/rank.ts';
import { openLexicon, type Lexicon } from '../query/lexicon.ts';
import { stemLowerBound, stemUpperBound } from '../query/stemmer.ts';
import { isNameToken, isPrefixToken, isToken } from '../query/index-tokens.ts';
import type {
  FacetFile,
  FilterName,
  Fragment,
  LexiconFile,
  OrderFile,
  OrderName,
  RecordInIndex,
} from '../query/index-format.ts';
import { recordNumber } from '../query/record-id.ts';
import { FacetIndex } from './facet-index.ts';
import { unpackLines } from '../query/sharded-list.ts';
import { get, getTable } from './get.ts';
import { IndexTable } from './index-table.ts';
import { unpackMeta } from './unpack-meta.ts';
import { withoutMarks, PagefindEngine, type RawResult } from './pagefind-wasm.ts';

export interface ResultContent extends RecordInIndex {
  readonly href: string;
}

export interface Engine {
  readonly lexicon: Lexicon;
  /** Looks terms up; each one only once. */
  readonly find: (terms: readonly string[]) => Promise<(term: string) => TermHits>;
  /** Which values of a filter each record has. */
  readonly facet: (name: FilterName) => Promise<FacetIndex>;
  /** By what a record is put in order; 0 where it has no such number. */
  readonly order: (name: OrderName) => Promise<(id: string) => number>;
  readonly show: (id: string) => Promise<ResultContent>;
}

const NO_HITS: TermHits = { whole: [], begins: [] };
/** Index chunks loaded for one prefix. A prefix that needs more is too unspecific anyway. */
const MAX_CHUNKS = 6;

/** Opens the index by the vocabulary’s table, with files from `read`; a look-up rejects if one cannot be loaded. */
export async function openEngine(base: string, file?: LexiconFile, read: typeof get = get): Promise<Engine> {
  return engineOf(base, file ?? (await getTable(base, read)), read);
}

function engineOf(base: string, file: LexiconFile, read: typeof get): Engine {
  const json = async <T>(url: string, options?: RequestInit): Promise<T> =>
    (await (await read(url, options)).json()) as T;
  const text = async (url: string): Promise<string> => (await read(url)).text();
  const bytesOf = async (url: string) => unpacked(await read(url));
  const folder = `${base}pagefind/${file.build}/`;
  const start = cached(async () => {
    const [code, meta] = await Promise.all([bytesOf(`${folder}engine.wasm`), bytesOf(`${folder}index.pf_meta`)]);
    return PagefindEngine.start(code, unpackMeta(meta));
  });
  // It comes while the first words of a query are looked up in the vocabulary. Who needs it hears if it does not come.
  void start('engine').catch(() => undefined);

  const table = new IndexTable(
    file.table,
    cached(async (part) => unpackLines(await text(`${folder}index/table-${part}.txt`))),
  );
  const parts = cached(async (part: number) => {
    const bytes = await bytesOf(`${folder}index/${part}.pf_index`);
    (await start('engine')).loadPart(bytes);
  });
  const facets = cached(
    async (name: FilterName) => new FacetIndex(await json<FacetFile>(`${folder}facets/${name}.json`)),
  );
  const fragments = cached(
    async (part: number) =>
      JSON.parse(new TextDecoder().decode(await bytesOf(`${folder}fragment/${part}.pf_fragment`))) as Fragment[],
  );
  const lookUp = async (term: string): Promise<TermHits> => {
    const from = withoutMarks(term);
    // A closed token is in one chunk; words with a prefix may be in several, and their stem in another.
    const isClosed = isToken(term) && !isPrefixToken(term);
    const wanted = [
      ...(await table.partsFor(from, isClosed ? from : `${from}\uffff`, MAX_CHUNKS)),
      ...(isToken(term) ? [] : await table.partsFor(stemLowerBound(from), stemUpperBound(from), MAX_CHUNKS)),
    ];
    await Promise.all([...new Set(wanted)].map(parts));
    const loaded = await start('engine');
    const begun = isNameToken(term) ? [] : loaded.search(term, false).map(toHit);
    const exact = loaded.search(term, true).map(toHit);
    const whole = isToken(term) && !isNameToken(term) ? [] : exact;
    // The engine takes syllables apart: what begins with 수소 would also be what begins with 수송.
    const isOpen = begun.length > exact.length && isShortAndOpen(term);
    const going = isOpen ? INITIALS.flatMap((next) => loaded.search(term + next, false)).map(({ p }) => p) : [];
    const meant = new Set([...exact.map(({ id }) => id), ...going]);
    const begins = isOpen ? begun.filter(({ id }) => meant.has(id)) : begun;
    // The engine reports a single field for exact searches, and all fields for prefix searches.
    const fields = new Map(begins.map((one) => [one.id, one.fields]));
    return {
      begins,
      whole: whole.map(({ id, fields: one }) => ({ id, fields: [...new Set([...(fields.get(id) ?? []), ...one])] })),
    };
  };
  const cachedLookUp = cached(lookUp);
  return {
    lexicon: openLexicon(file, (list, part) => text(`${folder}words/${list}-${part}.txt`)),
    find: async (terms) => {
      const found = new Map(await Promise.all(terms.map(async (term) => [term, await cachedLookUp(term)] as const)));
      return (term) => found.get(term) ?? NO_HITS;
    },
    facet: facets,
    order: cached(async (name: OrderName) => {
      const numbers = await json<OrderFile>(`${folder}order/${name}.json`);
      return (id: string) => numbers[recordNumber(id)] ?? 0;
    }),
    show: async (id) => {
      const number = recordNumber(id);
      const found = (await fragments(Math.floor(number / file.each)))[number % file.each];
      if (found === undefined) throw new Error(`no record ${number}`);
      const { url, ...record } = found;
      return { href: `${base}${url}`, ...record };
    },
  };
}

/** The consonants that a syllable begins with, as they stand in a text that is taken apart. */
const INITIALS = Array.from({ length: 19 }, (_, at) => String.fromCharCode(0x1100 + at));

/** Whether it is one syllable or two, the last without a final consonant: longer ones are seldom another word but for that. */
const isShortAndOpen = (term: string): boolean =>
  /(?<![가-힣])[가-힣]{1,2}$/u.test(term) && (term.charCodeAt(term.length - 1) - 0xac00) % 28 === 0;

/** Caches results by key; failures are not cached. */
function cached<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const cache = new Map<K, Promise<T>>();
  return (key) => {
    const result =
      cache.get(key) ??
      load(key).catch((error: unknown) => {
        cache.delete(key);
        throw error;
      });
    cache.set(key, result);
    return result;
  };
}

/** The content of a file that is gzipped at build time; some hosts decompress it already. */
async function unpacked(file: Response): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(await file.arrayBuffer());
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const plain = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

function toHit({ p, l, mf = [] }: RawResult): Hit {
  return { id: p, fields: l.length > 0 || mf.length === 0 ? ['content', ...mf] : mf };
}
