/** Every way a record is likely to be got wrong, field by field. */

type Path = readonly PropertyKey[];
type Made = { readonly value: unknown; readonly at?: Path | undefined };

export interface Mutation {
  readonly name: string;
  /** The record with the mistake; `undefined` where the mistake does not apply to this field. */
  readonly apply: (record: unknown, path: Path) => Made | undefined;
}

export interface Mutant {
  readonly mutation: string;
  readonly record: unknown;
  readonly path: Path;
  /** Where the mistake stands; `undefined` when something is missing. */
  readonly at: Path | undefined;
}

/** `claims[].notes[].text`: a field wherever it stands. */
export function patternOf(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

/** Every field and entry of a record, containers included. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? value.map((entry, i) => [i, entry] as const)
    : Object.entries(value);
  return entries.flatMap(([key, entry]) => [[...path, key], ...pathsOf(entry, [...path, key])]);
}

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], record);
}

/** The record with its field changed, renamed or dropped; the order of fields is kept. */
function rewrite(
  record: unknown,
  path: Path,
  change: (key: PropertyKey, value: unknown) => readonly (readonly [PropertyKey, unknown])[],
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return record;
  const next = (name: PropertyKey, value: unknown): readonly (readonly [PropertyKey, unknown])[] =>
    name !== key ? [[name, value]] : rest.length === 0 ? change(name, value) : [[name, rewrite(value, rest, change)]];
  if (Array.isArray(record)) return record.flatMap((entry, i) => next(i, entry).map(([, value]) => value));
  const made: Record<PropertyKey, unknown> = {};
  for (const [name, value] of Object.entries(record as object)) {
    // Defined, not assigned, so that a field may be called __proto__.
    for (const [as, entry] of next(name, value))
      Object.defineProperty(made, as, { value: entry, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

function put(record: unknown, path: Path, value: unknown): unknown {
  return rewrite(record, path, (key) => [[key, value]]);
}

const replace = (name: string, with_: (value: unknown) => unknown): Mutation => ({
  name,
  apply: (record, path) => {
    const value = with_(valueAt(record, path));
    return value === undefined ? undefined : { value: put(record, path, value), at: path };
  },
});

const added = (name: string, value: unknown): Mutation => ({
  name: `a field ${name}`,
  apply: (record, path) => {
    const owner = valueAt(record, path);
    if (typeof owner !== 'object' || owner === null || Array.isArray(owner)) return undefined;
    return {
      value: rewrite(record, path, (key, fields) => [
        [key, rewrite({ ...(fields as object), '\0': 0 }, ['\0'], () => [[name, value]])],
      ]),
      at: [...path, name],
    };
  },
});

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDate = (value: unknown): value is string => isText(value) && /^\d{4}(-\d\d){0,2}$/.test(value);

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'misspelt',
    apply: (record, path) => {
      const key = path.at(-1);
      if (typeof key !== 'string') return undefined;
      const name = `${key}x`;
      return { value: rewrite(record, path, (_, value) => [[name, value]]), at: [...path.slice(0, -1), name] };
    },
  },
  {
    name: 'missing',
    apply: (record, path) => (typeof path.at(-1) === 'string' ? { value: rewrite(record, path, () => []) } : undefined),
  },
  replace('null', () => null),
  replace('true', () => true),
  replace('a number for text', (value) => (isText(value) && !isDate(value) ? 42 : undefined)),
  replace('text for a number', (value) => (isNumber(value) ? String(value) : undefined)),
  replace('a list around it', (value) => (isList(value) ? undefined : [value])),
  replace('fields around it', (value) => ({ it: value })),
  replace('its first entry', (value) => (isList(value) ? (value[0] ?? undefined) : undefined)),
  replace('text for a container', (value) => (isList(value) || isFields(value) ? 'text' : undefined)),
  replace('empty', (value) => (isText(value) ? '' : isList(value) ? [] : isFields(value) ? {} : undefined)),
  replace('blank', (value) => (isText(value) ? '  ' : undefined)),
  replace('an unknown word', (value) => (isText(value) ? 'no-such-word-zz' : undefined)),
  replace('huge', (value) => (isText(value) ? 'x'.repeat(5000) : isNumber(value) ? Infinity : undefined)),
  replace('a bell', (value) => (isText(value) ? `${value}\u0007` : undefined)),
  replace('two lines', (value) => (isText(value) ? `${value}\nand more` : undefined)),
  replace('a direction mark', (value) => (isText(value) ? `\u202E${value}` : undefined)),
  replace('a zero-width space', (value) => (isText(value) ? `${value}\u200B` : undefined)),
  replace('a NUL', (value) => (isText(value) ? `${value}\0` : undefined)),
  replace('half a character', (value) => (isText(value) ? `${value}\uD800` : undefined)),
  replace('a tag character', (value) => (isText(value) ? `${value}\u{E0041}` : undefined)),
  replace('a fraction', (value) => (isNumber(value) ? value + 0.25 : undefined)),
  replace('below zero', (value) => (isNumber(value) ? -value : undefined)),
  replace('beyond exactness', (value) => (isNumber(value) ? 1e300 : undefined)),
  ...['2025-02-30', '2025-13', '2025-00-01', '2023-02-29', '25-03-06', '2025/03/06', 'March 2025'].map((date) =>
    replace(`the date ${date}`, (value) => (isDate(value) ? date : undefined)),
  ),
  added('zzz', 1),
  added('__proto__', { polluted: true }),
  added('constructor', 'x'),
  added('toString', 'x'),
];

/** Mistakes that one check of ours meets alike, whatever the field: of each family a field gets one, by turns. */
const FAMILIES: readonly (readonly string[])[] = [
  ['a bell', 'two lines', 'a direction mark', 'a zero-width space', 'a NUL', 'half a character', 'a tag character'],
  MUTATIONS.map(({ name }) => name).filter((name) => name.startsWith('the date ')),
  ['a field zzz', 'a field __proto__', 'a field constructor', 'a field toString'],
  ['true', 'a number for text', 'text for a number', 'a list around it', 'fields around it', 'text for a container'],
];

/** Of a list, the first entries are spoilt: the others are read as these are. */
const ENTRIES = 2;

/** Every field and entry of a record at or below a path, but the later entries of lists. */
function spoiltPaths(record: unknown, within: Path): Path[] {
  const times = new Map<string, number>();
  return pathsOf(valueAt(record, within), within).filter((path) => {
    const pattern = patternOf(path);
    times.set(pattern, (times.get(pattern) ?? 0) + 1);
    return (times.get(pattern) ?? 0) <= ENTRIES;
  });
}

/**
 * Mistakes in every field, one at a time: each mistake that applies to it, or only one of each family, which is another
 * one from field to field.
 */
export function mutantsOf(record: unknown, within: Path = [], wholeFamilies = false): Mutant[] {
  return spoiltPaths(record, within).flatMap((path, turn) => {
    const mutants = MUTATIONS.flatMap((mutation): Mutant[] => {
      const made = mutation.apply(record, path);
      return made === undefined ? [] : [{ mutation: mutation.name, record: made.value, path, at: made.at }];
    });
    if (wholeFamilies) return mutants;
    const chosen = FAMILIES.map((names) => {
      const members = mutants.filter(({ mutation }) => names.includes(mutation));
      return members[turn % members.length];
    });
    return mutants.filter((mutant) => chosen.includes(mutant) || !FAMILIES.flat().includes(mutant.mutation));
  });
}
