/** The register that pages read from: it notes what is read, by place and field, so that a build knows which pages a change concerns. */
import { read } from '../values/reads.ts';
import type { Register } from './register.ts';

/** What says which records there are, and in which order. */
const IDENTITY: readonly PropertyKey[] = ['id', 'profile', 'ref', 'number'];

/** The place of a claim; the record itself, of others. */
export const groupOf = (table: string, key: string): string =>
  table === 'claims' ? key.slice(0, key.indexOf('/')) : key;

export const notedRegister = (register: Register): Register => ({
  profiles: new NotedRecords('profiles', register.profiles),
  themes: new NotedRecords('themes', register.themes),
  sources: new NotedRecords('sources', register.sources),
  claims: new NotedRecords('claims', register.claims),
  get figures() {
    read('figures');
    return register.figures;
  },
  get kinds() {
    read('kinds');
    return register.kinds;
  },
});

class NotedRecords<T extends object> extends Map<string, T> {
  readonly #table: string;

  constructor(table: string, records: ReadonlyMap<string, T>) {
    super();
    this.#table = table;
    const handlers = new Map<string, ProxyHandler<T>>();
    for (const [key, record] of records) {
      const group = groupOf(table, key);
      const handler = handlers.get(group) ?? noting(`${table}/${group}`);
      handlers.set(group, handler);
      super.set(key, new Proxy(record, handler));
    }
  }

  override get(key: string): T | undefined {
    read(`${this.#table}/${groupOf(this.#table, key)}/id`);
    return super.get(key);
  }

  override has(key: string): boolean {
    read(`${this.#table}/${groupOf(this.#table, key)}/id`);
    return super.has(key);
  }

  override get size(): number {
    read(`${this.#table}/*/id`);
    return super.size;
  }

  override keys(): MapIterator<string> {
    read(`${this.#table}/*/id`);
    return super.keys();
  }

  override values(): MapIterator<T> {
    read(`${this.#table}/*/id`);
    return super.values();
  }

  override entries(): MapIterator<[string, T]> {
    read(`${this.#table}/*/id`);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  override forEach(work: (record: T, key: string, records: Map<string, T>) => void): void {
    read(`${this.#table}/*/id`);
    super.forEach(work);
  }
}

/** Notes each field that is read of a record; `ownKeys` is asked by whoever takes all. */
function noting<T extends object>(group: string): ProxyHandler<T> {
  const keys = new Map(IDENTITY.map((field) => [field, `${group}/id`]));
  const note = (field: PropertyKey): void => {
    let key = keys.get(field);
    if (key === undefined) keys.set(field, (key = `${group}/${String(field)}`));
    read(key);
  };
  return {
    get(record, field) {
      note(field);
      return Reflect.get(record, field) as unknown;
    },
    has(record, field) {
      note(field);
      return Reflect.has(record, field);
    },
    ownKeys(record) {
      note('*');
      return Reflect.ownKeys(record);
    },
  };
}
