/** The register that pages and their prose read from: it notes what is read, by place and field, so that a build knows which pages a change concerns. */
import { cached } from '../values/cached.ts';
import { read } from '../values/reads.ts';
import type { Register } from './register.ts';

/** What says which records there are, and in which order. */
const IDENTITY: readonly PropertyKey[] = ['id', 'profile', 'ref', 'number'];

/** The place of a claim; the record itself, of others. */
export const groupOf = (table: string, key: string): string =>
  table === 'claims' ? key.slice(0, key.indexOf('/')) : key;

export const notedRegister = cached((register: Register): Register => ({
  profiles: notedRecords('profiles', register.profiles),
  themes: notedRecords('themes', register.themes),
  sources: notedRecords('sources', register.sources),
  claims: notedRecords('claims', register.claims),
  get figures() {
    read('figures');
    return register.figures;
  },
  get kinds() {
    read('kinds');
    return register.kinds;
  },
}));

/** Whoever asks for one record depends on what that place has; whoever asks for anything else, on which records there are. */
function notedRecords<T extends object>(table: string, records: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const handlers = new Map<string, ProxyHandler<T>>();
  const noted = new Map<string, T>();
  for (const [key, record] of records) {
    const group = groupOf(table, key);
    const handler = handlers.get(group) ?? noting<T>(`${table}/${group}`);
    handlers.set(group, handler);
    noted.set(key, new Proxy(record, handler));
  }
  return new Proxy(noted, {
    get(map, name) {
      if (name === 'get' || name === 'has')
        return (key: string) => {
          read(`${table}/${groupOf(table, key)}/id`);
          return map[name](key);
        };
      read(`${table}/*/id`);
      const member: unknown = Reflect.get(map, name, map);
      return typeof member === 'function' ? (member.bind(map) as unknown) : member;
    },
  });
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
